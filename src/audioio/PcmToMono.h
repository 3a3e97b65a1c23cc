// Raw PCM as a capture device delivers it, to mono 16 bit.
#pragma once

#include <QAudioFormat>
#include <QByteArray>
#include <cstdint>
#include <vector>

namespace sentisound {

/// Averages channels. A frame that a block cuts in two is kept until its rest arrives.
class PcmToMono {
 public:
  /// `format` must be valid.
  explicit PcmToMono(const QAudioFormat& format) : format_(format) {}

  /// Samples [frames] from interleaved bytes in the machine's byte order.
  std::vector<std::int16_t> convert(const QByteArray& bytes);

 private:
  QAudioFormat format_;
  QByteArray rest_;  ///< less than one frame
};

}  // namespace sentisound
