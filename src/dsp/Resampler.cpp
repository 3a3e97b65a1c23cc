#include "dsp/Resampler.h"

#include <soxr.h>

#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace sentisound {
namespace {

/// How every sound here is resampled: one thread, no dither, so that the bits are always the same.
struct Manner {
  soxr_io_spec_t io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
  soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
  soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
};

Error cannot(soxr_error_t problem) {
  return fail(Errc::Corrupt, Message("it cannot be resampled (%1)", soxr_strerror(problem)));
}

struct DeleteSoxr {
  void operator()(soxr* handle) const { soxr_delete(handle); }
};

}  // namespace

Result<AudioBuffer> resample(const AudioBuffer& audio, SampleRate rate, double speed) {
  if (rate == audio.rate() && speed == 1) return audio;
  if (rate.hz() <= 0 || !(speed > 0))
    return fail(Errc::BadRequest, "a sample rate and a speed must be above 0");

  if (audio.compact() && speed == 1) {
    CompactPcm compact;
    const auto done =
        forEachBlockAt(rate, audio, [&](std::span<const float> block) { compact.append(block); });
    return done ? AudioBuffer::create(std::move(compact), rate) : done.error();
  }
  const double from = audio.rate().hz() * speed;
  const double ratio = rate.hz() / from;
  std::vector<float> out(static_cast<std::size_t>(std::ceil(static_cast<double>(audio.size()) * ratio)) + 1);
  const Manner manner;
  std::size_t done = 0;
  const soxr_error_t problem =
      soxr_oneshot(from, rate.hz(), 1, audio.samples().data(), audio.size(), nullptr, out.data(), out.size(),
                   &done, &manner.io, &manner.quality, &manner.runtime);
  if (problem) return cannot(problem);
  out.resize(done);
  return AudioBuffer::create(std::move(out), rate);
}

Status forEachBlockAt(SampleRate rate, const AudioBuffer& audio,
                      const std::function<void(std::span<const float>)>& take, const Progress& progress) {
  if (rate.hz() <= 0) return fail(Errc::BadRequest, "a sample rate must be above 0");
  const Manner manner;
  soxr_error_t problem = nullptr;
  std::unique_ptr<soxr, DeleteSoxr> resampler;
  if (rate != audio.rate()) {
    resampler.reset(
        soxr_create(audio.rate().hz(), rate.hz(), 1, &problem, &manner.io, &manner.quality, &manner.runtime));
    if (problem) return cannot(problem);
  }
  std::vector<float> out(16'384);
  /// `samples` empty: no more will come.
  const auto feed = [&](std::span<const float> samples) {
    for (const bool last = samples.empty();;) {
      std::size_t used = 0;
      std::size_t done = 0;
      problem = soxr_process(resampler.get(), last ? nullptr : samples.data(), samples.size(), &used,
                             out.data(), out.size(), &done);
      if (problem) return false;
      if (done > 0) take(std::span<const float>(out).first(done));
      samples = samples.subspan(used);
      if (done < out.size() && (samples.empty() || used == 0)) return true;
    }
  };
  const bool complete = audio.forEachBlock([&](std::size_t from, std::span<const float> samples) {
    if (progress.stopped()) return false;
    progress.at(static_cast<double>(from) / static_cast<double>(audio.size()));
    if (resampler) return feed(samples);
    take(samples);
    return true;
  });
  if (complete && resampler) feed({});
  if (problem) return cannot(problem);
  return complete ? Status() : fail(Errc::Cancelled, "stopped before it was finished");
}

}  // namespace sentisound
