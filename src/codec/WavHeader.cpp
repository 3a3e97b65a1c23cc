#include "codec/WavHeader.h"

#include <algorithm>
#include <string_view>

namespace sentisound {
namespace {

/// Little-endian, whatever the machine is.
class Writer {
 public:
  void text(std::string_view name) { at_ = std::ranges::copy(name, at_).out; }
  template <class Number>
  void number(Number value) {
    for (std::size_t byte = 0; byte < sizeof value; ++byte)
      *at_++ = static_cast<char>(static_cast<unsigned char>(value >> (8 * byte)));
  }
  [[nodiscard]] const std::array<char, kWavHeaderBytes>& bytes() const { return bytes_; }

 private:
  std::array<char, kWavHeaderBytes> bytes_{};
  std::array<char, kWavHeaderBytes>::iterator at_ = bytes_.begin();
};

}  // namespace

std::array<char, kWavHeaderBytes> wavHeader(WavSamples samples, SampleRate rate, std::size_t count) {
  const auto hz = static_cast<std::uint32_t>(rate.hz());
  const auto width = static_cast<std::uint32_t>(bytesPerSample(samples));
  const auto dataBytes = static_cast<std::uint32_t>(count * width);
  Writer header;
  header.text("RIFF");
  header.number(dataBytes + 36U);
  header.text("WAVEfmt ");
  header.number(std::uint32_t{16});                                                   // bytes of the chunk
  header.number(static_cast<std::uint16_t>(samples == WavSamples::Int16 ? 1U : 3U));  // integer PCM, float
  header.number(std::uint16_t{1});                                                    // channels
  header.number(hz);
  header.number(hz * width);  // bytes per second
  header.number(static_cast<std::uint16_t>(width));
  header.number(static_cast<std::uint16_t>(width * 8));  // bits per sample
  header.text("data");
  header.number(dataBytes);
  return header.bytes();
}

}  // namespace sentisound
