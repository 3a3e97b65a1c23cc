# What SentiSound needs from Debian 12, and how to get it. Sourced by run.sh and test.sh.

BUILD_PACKAGES="g++ cmake ninja-build ccache pkg-config
  qt6-base-dev qt6-multimedia-dev qt6-charts-dev qt6-httpserver-dev qt6-websockets-dev libqt6opengl6-dev
  libopengl-dev libgl-dev libxkbcommon-dev libvulkan-dev libqt6sql6-sqlite libqt6sql6-psql
  libfftw3-dev libsoxr-dev libsoundtouch-dev libpng-dev libssl-dev libeigen3-dev libopenblas-dev libavformat-dev libavcodec-dev libswresample-dev libopencv-ml-dev
  libcli11-dev nlohmann-json3-dev fonts-dejavu-core qt6-l10n-tools qt6-translations-l10n"

TEST_PACKAGES="libgtest-dev libgmock-dev libbenchmark-dev libvalijson-dev xvfb xauth pulseaudio pulseaudio-utils espeak-ng sox ffmpeg
  poppler-utils curl jq openssl chromium chromium-driver python3 python3-requests nodejs clang libclang-rt-dev llvm
  postgresql-15 nginx-light parallel praat libxml2-utils"

# install_missing PACKAGE…: asks nothing, does nothing when all are there.
install_missing() {
  missing=""
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
      echo "These packages are missing and you are neither root nor have sudo:$missing" >&2
      return 1
    }
    as_root=sudo
  fi
  echo "Installing:$missing" >&2
  $as_root apt-get update -q >&2
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2
}

# build PRESET [TARGET…]: configures when needed, says little when nothing changed.
build() {
  preset=$1
  shift
  (
    cd "$root" || exit 1
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >&2 || exit 1
    if [ $# -gt 0 ]; then
      cmake --build --preset "$preset" --target "$@" >&2
    else
      cmake --build --preset "$preset" >&2
    fi
  )
}
