#include "plot/TimeView.h"

#include <algorithm>
#include <cmath>

namespace sentisound {
namespace {

constexpr double kLead = 0.05;  // share of a new page that lies before the playhead

}  // namespace

TimeView::TimeView(double recordingSeconds, double shortestSeconds) {
  recording_ = recordingSeconds > 0 && std::isfinite(recordingSeconds) ? recordingSeconds : 1;
  shortest_ = std::clamp(shortestSeconds, 0.0, recording_);
  range_ = {0, recording_};
}

TimeView TimeView::of(const AudioBuffer& audio) {
  return TimeView(audio.seconds(), audio.rate().seconds(kFewestSamples));
}

TimeView TimeView::at(double fromSeconds, double seconds) const {
  if (!std::isfinite(fromSeconds) || !std::isfinite(seconds)) return *this;
  TimeView view = *this;
  seconds = std::clamp(seconds, shortest_, recording_);
  const double from = std::clamp(fromSeconds, 0.0, recording_ - seconds);
  view.range_ = {from, seconds >= recording_ ? recording_ : std::min(recording_, from + seconds)};
  return view;
}

TimeView TimeView::zoom(double factor, double aroundSeconds) const {
  if (!(factor > 0) || !std::isfinite(factor) || !std::isfinite(aroundSeconds)) return *this;
  const double length = std::clamp(seconds() / factor, shortest_, recording_);
  const double share = std::clamp((aroundSeconds - fromSeconds()) / seconds(), 0.0, 1.0);
  return at(aroundSeconds - share * length, length);
}

TimeView TimeView::pan(double bySeconds) const {
  return at(fromSeconds() + bySeconds, seconds());
}

TimeView TimeView::fit() const {
  return at(0, recording_);
}

TimeView TimeView::show(TimeRange range) const {
  if (!std::isfinite(range.fromSeconds) || !std::isfinite(range.toSeconds)) return *this;
  const auto [first, last] = std::minmax(range.fromSeconds, range.toSeconds);
  const double from = std::clamp(first, 0.0, recording_);
  const double to = std::clamp(last, 0.0, recording_);
  const double length = std::max(to - from, shortest_);
  return at((from + to - length) / 2, length);
}

TimeView TimeView::follow(double playheadSeconds) const {
  if (range_.contains(playheadSeconds)) return *this;
  return at(playheadSeconds - kLead * seconds(), seconds());
}

double TimeView::xOf(double seconds, const QRectF& plot) const {
  return plot.left() + plot.width() * (seconds - fromSeconds()) / this->seconds();
}

double TimeView::secondsAt(double x, const QRectF& plot) const {
  if (!(plot.width() > 0)) return fromSeconds();
  return fromSeconds() + seconds() * (x - plot.left()) / plot.width();
}

double TimeView::samplesPerPixel(SampleRate rate, double pixels) const {
  return seconds() * rate.hz() / std::max(1.0, pixels);
}

}  // namespace sentisound
