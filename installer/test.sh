#!/bin/sh
# Installs what is missing, builds and runs every test:  installer/test.sh [ARGS of ctest, e.g. -R api]
# Window tests run offscreen and under Xvfb, microphone tests against a PulseAudio null sink that is started and stopped here.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/installer/packages.sh"

# shellcheck disable=SC2086
install_missing $BUILD_PACKAGES $TEST_PACKAGES
build ci
cd "$root"
status=0
# One more than there are processors: many tests wait for a sound, a socket or a window.
"$root/installer/with-pulse.sh" ctest --preset ci --parallel "$(($(nproc) + 1))" "$@" || status=$?

# Ten seconds of searching for each fuzz target, on top of the committed inputs (docs/FUZZING.md).
if command -v clang++ >/dev/null; then
  build fuzz
  ctest --preset fuzz --parallel "$(nproc)" "$@" || status=$?
else
  echo "SKIPPED: the fuzz targets, because clang++ is not installed. Their committed inputs were replayed above." >&2
fi
exit "$status"
