// Sound that is still coming in: the newest few seconds of it, classified by the very engine that classifies
// files.
#pragma once

#include <QString>
#include <deque>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "service/AnalysisService.h"

namespace sentisound {

/// The newest stretch of a take.
struct LiveWindow {
  AudioBuffer audio;
  double fromSeconds = 0;  ///< of the take

  [[nodiscard]] double toSeconds() const { return fromSeconds + audio.seconds(); }
};

/// What the model says about the newest stretch of a take.
struct LiveReadout {
  double fromSeconds = 0;  ///< of the take; the stretch that was listened to
  double toSeconds = 0;
  Prediction prediction{};
  Verdict verdict{};  ///< no-speech: the label is not to be shown
};

/// One take, for the window and for programs that stream. append() and the rest may be called from different
/// threads. Holds the newest kKeptSeconds and nothing older: memory does not grow with the take.
class LiveAnalysis {
 public:
  static constexpr double kWindowSeconds = 3;  ///< that is classified, as in a file's timeline
  static constexpr double kKeptSeconds = 12;

  /// `service` outlives it. Empty `modelId`: the active model; empty `speaker`: no profile.
  LiveAnalysis(AnalysisService& service, SampleRate rate, QString modelId = {}, QString speaker = {});

  /// Samples [n] after those before, -1..1.
  void append(std::span<const float> samples);
  void append(std::span<const std::int16_t> samples);

  [[nodiscard]] SampleRate rate() const { return rate_; }
  /// Of the take so far.
  [[nodiscard]] double seconds() const;
  /// Largest absolute sample of the take so far.
  [[nodiscard]] float peak() const;
  /// The newest `seconds` (at most kKeptSeconds) or what there is; none before the first sample.
  [[nodiscard]] std::optional<LiveWindow> newest(double seconds) const;

  /// Classifies the newest kWindowSeconds: the same bits as analyse() of these samples. None while there is
  /// too little sound to say anything. Slow (tens of milliseconds, and the model is loaded at first): for the
  /// pool. Errors: those of the model and of the speaker's profile; Cancelled.
  Result<std::optional<LiveReadout>> classify(const Progress& progress = {});

 private:
  AnalysisService& service_;
  SampleRate rate_;
  QString modelId_;
  QString speaker_;
  mutable std::mutex mutex_;
  std::deque<float> kept_;
  std::size_t samples_ = 0;  ///< of the take
  float peak_ = 0;
};

}  // namespace sentisound
