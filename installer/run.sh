#!/bin/sh
# Installs what is missing, builds the release and runs it:  installer/run.sh [ARGS of sentisound]
# Without ARGS it opens the window; without a display it says so and starts the local REST server instead.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/installer/packages.sh"

# shellcheck disable=SC2086
install_missing $BUILD_PACKAGES
build release sentisound

if [ $# -eq 0 ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
  echo "There is no display to open the window on: starting the local REST server instead (Ctrl-C ends it)." >&2
  set -- serve
fi
exec "$root/build/release/sentisound" "$@"
