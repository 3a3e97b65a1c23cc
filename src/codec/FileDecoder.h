// Any audio file to mono float, through FFmpeg. Decides by content, never by the file's name.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/AudioBuffer.h"
#include "core/Channel.h"
#include "core/FileFacts.h"
#include "core/Progress.h"

namespace sentisound {

/// Where encoded sound comes from: a file's path (UTF-8), or bytes in memory that outlive the call.
struct EncodedSound {
  std::string path{};
  std::span<const std::uint8_t> bytes{};  ///< used when `path` is empty

  static EncodedSound file(std::string path) { return {std::move(path), {}}; }
  static EncodedSound memory(std::span<const std::uint8_t> bytes) { return {{}, bytes}; }
};

struct DecodeLimits {
  double maxSeconds = 3 * 3600.0;  ///< longer sound is refused with TooLarge
  double minSeconds = 0.010;       ///< less usable sound is refused with TooShort
  int maxRateHz = 48'000;          ///< higher rates are resampled to this while decoding
};

/// How sound is kept that is too long to be kept as it is: at a lower rate and in 16 bits (CompactPcm).
struct LongSound {
  double aboveSeconds = 600;  ///< longer sound is meant, whatever the file declares
  SampleRate rate{16'000};    ///< higher rates are resampled to this while decoding
  bool fullBand = false;      ///< keep it at its own rate too, for whoever looks at it
};

/// What is known of a recording before it is decoded.
struct SoundLength {
  std::optional<double> seconds{};  ///< none: it does not say, or said too little
  int rateHz = 0;                   ///< as the container claims it
};

struct DecodeOptions {
  std::optional<SampleRate> rate{};  ///< wanted rate; none keeps the file's own (up to maxRateHz)
  DecodeLimits limits{};
  std::optional<LongSound> longSound{};  ///< goes before `rate`; none: long sound is kept like any other
  /// Called before anything is decoded, and again if the sound turns out to be long that said otherwise; may
  /// wait. Its error is the answer.
  std::function<Status(const SoundLength&)> onLength{};
  int channel = kMix;  ///< which to decode: kMix, or its number; not kEachChannel
  /// Also each channel by itself, for whoever looks at them.
  bool lanes = false;
};

struct DecodedSound {
  AudioBuffer audio;  ///< the channel asked for, or the mean of all
  FileFacts facts{};
  /// The same at its own rate, up to maxRateHz, where LongSound asked for it and `audio` is at a lower one.
  std::optional<AudioBuffer> fullBand{};
  Messages warnings{};  ///< for people: what was damaged and what was done about it
  /// That `audio` is: kMix where there is but one; not the mix that was asked for where that would hold
  /// nothing.
  int channel = kMix;
  /// Of several channels the first kMostLanes, if they were asked for: at their own rate, up to maxRateHz; of
  /// long sound at that of LongSound.
  std::vector<AudioBuffer> lanes{};
};

/// Decodes the first audio stream from beginning to end in blocks; one that says it is too long, and by its
/// packets is, is refused before. Memory is bounded by limits.maxSeconds:
/// 4 bytes a sample; long sound lies in a file without a name, 2 bytes a sample. Where the file declares a
/// wrong length it may be walked through twice, so that what comes out depends on the sound alone; and once
/// more where channels cancel each other out in the mix, for the loudest of them. Errors: BadRequest (no such
/// channel), NotFound (no such file), Unsupported (no audio in it), Corrupt (audio, but nothing usable),
/// TooShort, TooLarge, Cancelled. The error's detail does not name the file: callers add the name people know
/// (Error::about).
Result<DecodedSound> decodeFile(const EncodedSound& source, const DecodeOptions& options = {},
                                const Progress& progress = {});

/// What the container says of the sound that decodeFile() would decode, without decoding it. The same errors.
Result<FileFacts> fileFacts(const EncodedSound& source, const std::stop_token& stop = {});

}  // namespace sentisound
