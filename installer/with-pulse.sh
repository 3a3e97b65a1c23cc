#!/usr/bin/env bash
# Runs a command beside a private PulseAudio server that has one sink and, listening to it, one microphone.
# The user's own sound server, settings and home are not touched.
#
#   installer/with-pulse.sh COMMAND [ARGUMENT…]
#
# Sets for the command: PULSE_SERVER, SENTISOUND_TEST_PULSE=1, SENTISOUND_TEST_PULSE_PID (of the server).
# Returns the command's exit status.
set -euo pipefail

if [ $# -eq 0 ]; then
  echo "usage: $0 COMMAND [ARGUMENT...]" >&2
  exit 64
fi
for tool in pulseaudio pactl; do
  command -v "$tool" >/dev/null || { echo "$0: $tool is not installed" >&2; exit 69; }
done

private=$(mktemp -d "${TMPDIR:-/tmp}/sentisound-pulse.XXXXXX")
chmod 700 "$private"
daemon=
cleanup() {
  if [ -n "$daemon" ]; then
    kill "$daemon" 2>/dev/null || true
    wait "$daemon" 2>/dev/null || true
  fi
  rm -rf "$private"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -m 700 "$private/home" "$private/run" "$private/pulse"
env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u PULSE_SERVER -u PULSE_SINK -u PULSE_SOURCE \
  HOME="$private/home" XDG_CONFIG_HOME="$private/home" XDG_RUNTIME_DIR="$private/run" \
  PULSE_RUNTIME_PATH="$private/pulse" PULSE_STATE_PATH="$private/pulse" \
  pulseaudio -n --daemonize=no --exit-idle-time=-1 --disable-shm --use-pid-file=no --log-target=stderr \
  --load="module-native-protocol-unix socket=$private/native auth-anonymous=1" \
  --load="module-null-sink sink_name=sentisound_test rate=48000 channels=2" \
  --load="module-remap-source master=sentisound_test.monitor source_name=sentisound_mic" \
  >"$private/log" 2>&1 &
daemon=$!

export PULSE_SERVER="unix:$private/native"
export PULSE_COOKIE="$private/cookie"
export SENTISOUND_TEST_PULSE=1
export SENTISOUND_TEST_PULSE_PID=$daemon
ready=
for _ in $(seq 100); do
  if pactl list short sources 2>/dev/null | grep -q sentisound_mic; then
    ready=1
    break
  fi
  kill -0 "$daemon" 2>/dev/null || break
  sleep 0.1
done
if [ -z "$ready" ]; then
  echo "$0: the sound server did not start:" >&2
  cat "$private/log" >&2
  exit 70
fi
pactl set-default-sink sentisound_test
pactl set-default-source sentisound_mic

status=0
"$@" || status=$?
exit "$status"
