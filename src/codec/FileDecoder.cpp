#include "codec/FileDecoder.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <new>

#include "codec/ChannelMix.h"
#include "codec/FfmpegHandles.h"
#include "codec/Lanes.h"
#include "codec/MonoStream.h"
#include "codec/SoundInput.h"
#include "codec/SoundLength.h"
#include "codec/SoundTrack.h"
#include "core/NumberText.h"

namespace sentisound {
namespace {

constexpr std::size_t kLargestAllocation = 256U << 20;  ///< of FFmpeg, bytes: a header may claim any size
constexpr int kPatiencePackets = 100'000;               ///< in a row from which no sound came
constexpr int kPatienceReads = 16;                      ///< reads in a row that failed
constexpr float kSilentPeak = 1e-4F;
constexpr double kCompleteShare = 0.95;  ///< of the declared length; encoders round it and trim padding
constexpr auto kReportEvery = std::chrono::milliseconds(50);

void prepareLibrary() {
  static const bool once = [] {
    av_log_set_level(AV_LOG_QUIET);
    av_max_alloc(kLargestAllocation);
    return true;
  }();
  static_cast<void>(once);
}

Message inWords(double seconds) {
  if (seconds < 0.001) return Message("less than 1 ms");
  if (seconds < 1) return Message("%1 ms", Figure{seconds * 1000, 0});
  return seconds < 120 ? Message("%1 s", Figure{seconds, 1}) : Message("%1 minutes", Figure{seconds / 60, 0});
}

Error cancelled() {
  return fail(Errc::Cancelled, "reading it was cancelled");
}

Error tooLong(const DecodeLimits& limits) {
  return fail(Errc::TooLarge,
              Message("it is longer than %1; cut it into shorter parts, or start the program with "
                      "a larger --max-duration",
                      inWords(limits.maxSeconds)));
}

Error otherwise() {
  return fail(Errc::Corrupt, "its length is not what it declares");  // nobody is told: it is read again
}

MonoStream::Options streamOptions(const DecodeOptions& options, bool compact) {
  if (!compact)
    return {.wanted = options.rate, .maxRateHz = options.limits.maxRateHz, .channel = options.channel};
  return {.maxRateHz = std::min(options.longSound->rate.hz(), options.limits.maxRateHz),
          .compact = true,
          .channel = options.channel};
}

/// One walk through one track. Damage is skipped and counted; only a limit or the user ends it early.
class Walk {
 public:
  /// `compact`: keep it as options.longSound says, which there must be then.
  Walk(SoundInput& input, SoundTrack& track, const DecodeOptions& options, bool compact,
       const Progress& progress)
      : input_(input),
        track_(track),
        limits_(options.limits),
        progress_(progress),
        mono_(streamOptions(options, compact)),
        channel_(options.channel),
        lanes_(!options.lanes ? 0
               : compact      ? options.longSound->rate.hz()
                              : limits_.maxRateHz),
        facts_(track.facts()),
        declared_(track.declaredSeconds()) {
    if (!options.longSound) return;
    if (compact && options.longSound->fullBand)
      fullBand_.emplace(
          MonoStream::Options{.maxRateHz = limits_.maxRateHz, .compact = true, .channel = options.channel});
    if (compact)
      longerThan_ = options.longSound->aboveSeconds;
    else
      atMost_ = options.longSound->aboveSeconds;
    if (!compact && declared_) mono_.expect(std::min(*declared_, options.longSound->aboveSeconds));
  }

  Result<DecodedSound> run();
  /// The sound was not as long, or as short, as it had to be for being kept like this: run() is of no use.
  [[nodiscard]] bool lengthMistaken() const { return lengthMistaken_; }
  /// The channel to take instead of the mix that was taken; kMix: it is good.
  [[nodiscard]] int betterChannel() const { return insteadOfMix(mono_.powers()); }

 private:
  Status readAll();
  Result<std::optional<AudioBuffer>> takeFullBand(SampleRate below);
  Status decode(const AVPacket* packet);
  Status keep(const AVFrame& frame);
  void damage();
  void report();
  [[nodiscard]] Error nothingUsable() const;
  [[nodiscard]] Messages warnings(const AudioBuffer& audio) const;
  [[nodiscard]] std::optional<Message> wrongLength() const;

  SoundInput& input_;
  SoundTrack& track_;
  DecodeLimits limits_;
  double longerThan_ = -1;                                   ///< s, see lengthMistaken()
  double atMost_ = std::numeric_limits<double>::infinity();  ///< s, see lengthMistaken()
  bool lengthMistaken_ = false;
  const Progress& progress_;
  MonoStream mono_;
  std::optional<MonoStream> fullBand_{};
  int channel_;
  Lanes lanes_;
  FileFacts facts_;
  std::optional<double> declared_;  ///< s

  ffmpeg::Packet packet_{av_packet_alloc()};
  ffmpeg::Frame frame_{av_frame_alloc()};
  int barrenPackets_ = 0;  ///< since the last sound
  int damagedPlaces_ = 0;
  bool inDamage_ = false;
  bool cutPacket_ = false;        ///< the last packet was incomplete; at the end that means a cut file
  bool notUnderstood_ = false;    ///< the decoder lacks a feature, the file may be sound
  double end_ = 0;                ///< of the last frame on the stream's clock, s
  std::optional<Error> refusal_;  ///< why the first frame that could not be kept was not
  std::chrono::steady_clock::time_point reported_{};
};

Result<DecodedSound> Walk::run() {
  if (!packet_ || !frame_)
    return fail(Errc::TooLarge, "there is not enough memory to read it; cut it into shorter parts");
  if (const auto read = readAll(); !read) return read.error();
  if (const auto done = mono_.finish(); !done) return done.error();
  if (mono_.seconds() < limits_.minSeconds) return nothingUsable();
  lengthMistaken_ = mono_.seconds() <= longerThan_;
  if (lengthMistaken_) return otherwise();
  auto audio = mono_.take();
  if (!audio) return audio.error();
  auto full = takeFullBand(audio->rate());
  if (!full) return full.error();
  auto lanes = lanes_.take();
  if (!lanes) return lanes.error();
  progress_.at(1.0);
  auto said = warnings(*audio);
  return DecodedSound{std::move(audio).value(),
                      facts_,
                      std::move(*full),
                      std::move(said),
                      facts_.channels == 1 ? kMix : channel_,
                      std::move(*lanes)};
}

/// Nothing where it would be the same once more.
Result<std::optional<AudioBuffer>> Walk::takeFullBand(SampleRate below) {
  if (!fullBand_) return std::optional<AudioBuffer>();
  if (const auto done = fullBand_->finish(); !done) return done.error();
  auto audio = fullBand_->take();
  if (!audio) return audio.error();
  if (audio->rate().hz() <= below.hz()) return std::optional<AudioBuffer>();
  return std::optional(std::move(*audio));
}

Status Walk::readAll() {
  int failedReads = 0;
  while (barrenPackets_ < kPatiencePackets && failedReads < kPatienceReads) {
    if (progress_.stopped()) return cancelled();
    const int got = track_.read(*packet_);
    if (got == AVERROR_EOF) break;
    if (got < 0) {
      ++failedReads;
      if (got == AVERROR_EXIT) break;
      if (got != AVERROR(EAGAIN)) damage();
      continue;
    }
    failedReads = 0;
    ++barrenPackets_;
    Status decoded;
    if (track_.isOurs(*packet_)) {
      if (cutPacket_) damage();
      cutPacket_ = (packet_->flags & AV_PKT_FLAG_CORRUPT) != 0;
      decoded = decode(packet_.get());
    }
    av_packet_unref(packet_.get());
    if (!decoded) return decoded;
  }
  if (progress_.stopped()) return cancelled();
  return decode(nullptr);
}

/// `packet` null means: no more will come, hand out what is held back.
Status Walk::decode(const AVPacket* packet) {
  const auto fault = [this](int code) {
    if (code == AVERROR_PATCHWELCOME || code == AVERROR(ENOSYS)) notUnderstood_ = true;
    damage();
  };
  AVCodecContext* decoder = &track_.decoder();
  if (const int sent = avcodec_send_packet(decoder, packet); sent < 0 && sent != AVERROR_EOF) fault(sent);
  for (int tries = 0; tries < kPatiencePackets; ++tries) {
    const int got = avcodec_receive_frame(decoder, frame_.get());
    if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) return {};
    if (got < 0) {
      fault(got);
      if (packet != nullptr) return {};
      continue;
    }
    const Status kept = keep(*frame_);
    av_frame_unref(frame_.get());
    if (!kept) return kept;
    if (progress_.stopped()) return cancelled();
  }
  return {};
}

Status Walk::keep(const AVFrame& frame) {
  if (frame.nb_samples <= 0) return {};
  const bool first = mono_.seconds() <= 0;
  if (const auto added = mono_.add(frame); !added) {
    if (added.error().code == Errc::BadRequest) return added;
    if (!refusal_) refusal_ = added.error();
    damage();
    return {};
  }
  if (fullBand_)
    if (const auto added = fullBand_->add(frame); !added) return added;
  if (const auto added = lanes_.add(frame); !added) return added;
  if (first) {
    facts_.rateHz = frame.sample_rate;
    facts_.channels = frame.ch_layout.nb_channels;
  }
  barrenPackets_ = 0;
  input_.soundArrived();
  if (frame.decode_error_flags != 0 || (frame.flags & AV_FRAME_FLAG_CORRUPT) != 0)
    damage();
  else
    inDamage_ = false;
  end_ = std::max(end_, track_.endSeconds(frame).value_or(mono_.seconds()));
  if (mono_.seconds() > limits_.maxSeconds) return tooLong(limits_);
  lengthMistaken_ = mono_.seconds() > atMost_;
  if (lengthMistaken_) return otherwise();
  report();
  return {};
}

/// Neighbouring faults are one place to a listener.
void Walk::damage() {
  if (!inDamage_) ++damagedPlaces_;
  inDamage_ = true;
}

void Walk::report() {
  if (!declared_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - reported_ < kReportEvery) return;
  reported_ = now;
  progress_.at(std::clamp(mono_.seconds() / *declared_, 0.0, 1.0));
}

Error Walk::nothingUsable() const {
  if (mono_.seconds() > 0)
    return fail(Errc::TooShort, mono_.seconds() < 0.001
                                    ? Message("it holds less than 1 ms of sound")
                                    : Message("it holds only %1 of sound", inWords(mono_.seconds())));
  if (refusal_) return *refusal_;
  if (notUnderstood_) return fail(Errc::Unsupported, "its sound is stored in a way that cannot be read here");
  if (damagedPlaces_ > 0 || declared_.value_or(0) >= limits_.minSeconds)
    return fail(Errc::Corrupt, "it is damaged and holds no sound that can be read");
  return fail(Errc::TooShort, "it holds no sound");
}

std::optional<Message> Walk::wrongLength() const {
  const double got = mono_.seconds();
  if (declared_ && got > *declared_ / kCompleteShare + 0.1)
    return Message("The file holds more sound (%1) than it declares (%2).", inWords(got),
                   inWords(*declared_));
  if (!declared_ || *declared_ - got < 0.05) return std::nullopt;
  if (got >= *declared_ * (cutPacket_ ? 0.999 : kCompleteShare)) return std::nullopt;
  if (end_ >= *declared_ * kCompleteShare && damagedPlaces_ > 0) return std::nullopt;  // said already
  if (end_ >= *declared_ * kCompleteShare)
    return Message("Parts of the recording are missing: %1 of %2 could be read.", inWords(got),
                   inWords(*declared_));
  return Message("The file ends early: %1 of %2 could be read.", inWords(got), inWords(*declared_));
}

Messages Walk::warnings(const AudioBuffer& audio) const {
  Messages said;
  if (damagedPlaces_ == 1)
    said.push_back(Message("Parts of the recording are damaged and were skipped (1 place)."));
  else if (damagedPlaces_ > 0)
    said.push_back(
        Message("Parts of the recording are damaged and were skipped (%1 places).", damagedPlaces_));
  if (auto wrong = wrongLength()) said.push_back(std::move(*wrong));
  if (const auto replaced = mono_.replacedSamples(); replaced == 1)
    said.push_back(Message("1 sample was not a valid number and became silence."));
  else if (replaced > 0)
    said.push_back(Message("%1 samples were not a valid number and became silence.", replaced));
  if (audio.peak() < kSilentPeak) said.push_back(Message("The recording is silent."));
  if (auto one = oneSided(mono_.powers()); !one.empty()) said.push_back(std::move(one));
  return said;
}

/// Whether to believe a length that is over the limit, or where there is none to know one: walks through the
/// packets of the recording.
Result<SoundLength> lengthOf(const EncodedSound& source, const SoundTrack& opened,
                             const DecodeOptions& options, const std::stop_token& stop) {
  SoundLength length{.seconds = opened.declaredSeconds(), .rateHz = opened.facts().rateHz};
  const double most = options.limits.maxSeconds;
  const bool tooMuch = length.seconds && *length.seconds > most;
  if (!tooMuch && (length.seconds || !options.onLength)) return length;
  const auto input = SoundInput::open(source, stop);
  if (!input) return input.error();
  auto track = SoundTrack::open(**input);
  if (!track) return stop.stop_requested() ? cancelled() : track.error();
  const auto walked = walkedSeconds(*track, most, stop);
  if (walked && *walked > most) return tooLong(options.limits);
  if (walked) length.seconds = walked;
  return length;
}

}  // namespace

Result<DecodedSound> decodeFile(const EncodedSound& source, const DecodeOptions& asked,
                                const Progress& progress) try {
  auto options = asked;
  if (options.rate && options.rate->hz() <= 0)
    return fail(Errc::BadRequest, "the wanted sample rate must be above 0 Hz");
  if (progress.stopped()) return cancelled();
  prepareLibrary();
  bool compact = false;
  bool again = false;
  for (bool first = true;; first = false) {
    const auto input = SoundInput::open(source, progress.stop);
    if (!input) return input.error();
    auto track = SoundTrack::open(**input);
    if (!track) return progress.stopped() ? cancelled() : track.error();
    if (first) {
      const auto length = lengthOf(source, *track, options, progress.stop);
      if (!length) return length.error();
      if (options.longSound) compact = length->seconds.value_or(0) > options.longSound->aboveSeconds;
      if (options.onLength)
        if (const auto go = options.onLength(*length); !go) return go.error();
    } else if (again && compact && options.onLength) {
      if (const auto go = options.onLength({.rateHz = track->facts().rateHz}); !go) return go.error();
    }
    Walk walk(**input, *track, options, compact, progress);
    auto sound = walk.run();
    if (walk.lengthMistaken() && !again) {
      again = true;
      compact = !compact;
      continue;
    }
    if (!sound) return sound;
    if (options.channel != asked.channel) sound->warnings.push_back(mixVanished(options.channel));
    const int better = walk.betterChannel();
    if (options.channel != kMix || better == kMix) return sound;
    options.channel = better;
  }
} catch (const std::bad_alloc&) {
  return fail(Errc::TooLarge, "there is not enough memory to read it; cut it into shorter parts");
}

Result<FileFacts> fileFacts(const EncodedSound& source, const std::stop_token& stop) try {
  prepareLibrary();
  const auto input = SoundInput::open(source, stop);
  if (!input) return input.error();
  const auto track = SoundTrack::open(**input);
  if (!track) return stop.stop_requested() ? cancelled() : track.error();
  return track->facts();
} catch (const std::bad_alloc&) {
  return fail(Errc::TooLarge, "there is not enough memory to read it; cut it into shorter parts");
}

}  // namespace sentisound
