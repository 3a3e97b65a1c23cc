// Which part of a recording is on the screen: one for all pictures above one another.
#pragma once

#include <QRectF>

#include "core/AudioBuffer.h"

namespace sentisound {

struct TimeRange {
  double fromSeconds = 0;
  double toSeconds = 0;

  [[nodiscard]] double seconds() const { return toSeconds - fromSeconds; }
  [[nodiscard]] bool contains(double seconds) const { return seconds >= fromSeconds && seconds < toSeconds; }
  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// A value: what moves it answers a new one. The range lies within the recording and is never shorter than
/// shortestSeconds(), unless the recording is. Arguments that are not finite change nothing.
class TimeView {
 public:
  static constexpr int kFewestSamples = 16;  ///< that a view of a sound shows

  TimeView() = default;  ///< all of one second
  /// All of a recording.
  explicit TimeView(double recordingSeconds, double shortestSeconds = 0.001);
  static TimeView of(const AudioBuffer& audio);

  [[nodiscard]] TimeRange range() const { return range_; }
  [[nodiscard]] double fromSeconds() const { return range_.fromSeconds; }
  [[nodiscard]] double toSeconds() const { return range_.toSeconds; }
  [[nodiscard]] double seconds() const { return range_.seconds(); }
  [[nodiscard]] double recordingSeconds() const { return recording_; }
  [[nodiscard]] double shortestSeconds() const { return shortest_; }
  [[nodiscard]] bool showsAll() const { return range_ == TimeRange{0, recording_}; }

  /// `factor` > 1 shows less, larger; what is at `aroundSeconds` stays where it is on the screen, as far as
  /// the recording's ends allow.
  [[nodiscard]] TimeView zoom(double factor, double aroundSeconds) const;
  [[nodiscard]] TimeView pan(double bySeconds) const;
  /// All of the recording.
  [[nodiscard]] TimeView fit() const;
  /// As much of `range` as there is; in either order. One that is too short is widened around its middle.
  [[nodiscard]] TimeView show(TimeRange range) const;
  /// The same while `playheadSeconds` is visible; else the page that begins a little before it.
  [[nodiscard]] TimeView follow(double playheadSeconds) const;

  /// In the units of `plot`, which shows the range from its left edge to its right.
  [[nodiscard]] double xOf(double seconds, const QRectF& plot) const;
  [[nodiscard]] double secondsAt(double x, const QRectF& plot) const;
  /// Of `rate` under one of `pixels`.
  [[nodiscard]] double samplesPerPixel(SampleRate rate, double pixels) const;

  friend bool operator==(const TimeView&, const TimeView&) = default;

 private:
  [[nodiscard]] TimeView at(double fromSeconds, double seconds) const;

  double recording_ = 1;  ///< s, above 0
  double shortest_ = 0.001;
  TimeRange range_{0, 1};
};

}  // namespace sentisound
