#!/bin/sh
# Puts SentiSound into the menus and the "Open with" of this user's desktop:  installer/desktop-entry.sh
# (installer/desktop-entry.sh --remove takes it out again). Build it first: installer/run.sh --version
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
share="${XDG_DATA_HOME:-$HOME/.local/share}"
entry="$share/applications/sentisound.desktop"
icon="$share/icons/hicolor/256x256/apps/sentisound.png"

if [ "${1:-}" = --remove ]; then
  rm -f "$entry" "$icon"
  exit 0
fi
mkdir -p "$(dirname "$entry")" "$(dirname "$icon")"
cp "$root/resources/icons/sentisound.png" "$icon"
cat >"$entry" <<ENTRY
[Desktop Entry]
Type=Application
Name=SentiSound
Comment=Tells which emotion a voice carries, and shows why
Comment[de]=Sagt, welche Emotion eine Stimme trägt, und zeigt, warum
Exec="$root/build/release/sentisound" %F
Icon=sentisound
Terminal=false
Categories=AudioVideo;Audio;
MimeType=audio/x-wav;audio/vnd.wave;audio/flac;audio/mpeg;audio/mp4;audio/aac;audio/ogg;audio/x-vorbis+ogg;audio/x-opus+ogg;audio/webm;audio/x-aiff;audio/x-ms-wma;audio/AMR;audio/basic;
ENTRY
command -v update-desktop-database >/dev/null && update-desktop-database "$(dirname "$entry")" || true
echo "Written: $entry" >&2
