// What the fuzz targets share. A target is one function that takes any bytes:
//   extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
// libFuzzer calls it with inputs that it makes up (preset "fuzz"), ReplayMain.cpp with the committed ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace sentisound::fuzz {

/// Ends the program where something that must always hold does not; the fuzzer keeps the input.
inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "Does not hold: %s\n", what);
  std::abort();
}

inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// What stands between lines "---", at most `most` pieces: the last keeps the rest, whatever it holds.
inline std::vector<std::string_view> sections(std::string_view input, std::size_t most) {
  constexpr std::string_view kLine = "\n---\n";
  std::vector<std::string_view> pieces;
  while (pieces.size() + 1 < most) {
    const auto at = input.find(kLine);
    if (at == std::string_view::npos) break;
    pieces.push_back(input.substr(0, at));
    input.remove_prefix(at + kLine.size());
  }
  pieces.push_back(input);
  return pieces;
}

}  // namespace sentisound::fuzz
