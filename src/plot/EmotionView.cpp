#include <algorithm>
#include <cmath>

#include "plot/ViewPainters.h"
#include "words/EmotionName.h"

namespace sentisound {
namespace {

constexpr double kTextMargin = 2;

/// As much of the label as there is room for: all, two letters, nothing.
void paintLabel(QPainter& painter, const QRectF& band, const std::string& label, const QColor& ground) {
  const QFontMetricsF metrics(painter.font());
  if (band.height() < metrics.height() || band.width() <= 2 * kTextMargin) return;
  QString text = emotionName(label);
  if (metrics.horizontalAdvance(text) > band.width() - 2 * kTextMargin) text.truncate(2);
  if (metrics.horizontalAdvance(text) > band.width() - 2 * kTextMargin) return;
  constexpr double kMiddle = 0.5;
  const double luminance = 0.2126 * ground.redF() + 0.7152 * ground.greenF() + 0.0722 * ground.blueF();
  painter.setPen(luminance > kMiddle ? Qt::black : Qt::white);
  painter.drawText(band, Qt::AlignCenter, text);
}

constexpr double kPalest = 0.2;  // opacity of a pixel with hardly any speech
constexpr int kNarrow = 4;       // pixels; windows narrower than that are taken together
constexpr int kTogether = 8;     // pixels that share one answer then

/// What one pixel shows, or several of them.
struct Column {
  Eigen::VectorXd shares{};  ///< [labels], weighted mean
  double speech = 0;         ///< share of its time, 0..1
  std::size_t onlyCell = 0;  ///< the one that covers all of it
  bool whole = false;        ///< there is such a one
};

/// Looks at cells in order: pixels must be asked from left to right.
class Columns {
 public:
  /// `ofTime`: each window counts as its most likely label.
  Columns(const Timeline& timeline, const std::vector<TimelineCell>& cells, Eigen::Index labels, bool ofTime)
      : timeline_(timeline), cells_(cells), labels_(labels), ofTime_(ofTime) {}

  Column over(double from, double to) {
    while (next_ < cells_.size() && cells_[next_].toSeconds <= from) ++next_;
    Column column{.shares = Eigen::VectorXd::Zero(labels_)};
    double weight = 0;
    for (std::size_t i = next_; i < cells_.size() && cells_[i].fromSeconds < to; ++i) {
      const double overlap = std::min(to, cells_[i].toSeconds) - std::max(from, cells_[i].fromSeconds);
      const auto& probabilities = timeline_.windows[cells_[i].window].probabilities;
      if (!(overlap > 0) || probabilities.size() != labels_) continue;
      if (ofTime_) {
        Eigen::Index top = 0;
        probabilities.maxCoeff(&top);
        column.shares[top] += overlap;
      } else {
        column.shares += overlap * probabilities;
      }
      weight += overlap;
      if (!ofTime_ && cells_[i].fromSeconds <= from && cells_[i].toSeconds >= to) {
        column.whole = true;
        column.onlyCell = i;
      }
    }
    if (weight > 0) column.shares /= weight;
    column.speech = std::min(1.0, weight / (to - from));
    return column;
  }

 private:
  const Timeline& timeline_;
  const std::vector<TimelineCell>& cells_;
  Eigen::Index labels_;
  bool ofTime_;
  std::size_t next_ = 0;
};

/// Of the cells, those that the view touches.
std::size_t visibleCells(const std::vector<TimelineCell>& cells, const TimeView& view) {
  const auto first = std::ranges::upper_bound(cells, view.fromSeconds(), {}, &TimelineCell::toSeconds);
  const auto end = std::ranges::lower_bound(cells, view.toSeconds(), {}, &TimelineCell::fromSeconds);
  return first < end ? static_cast<std::size_t>(end - first) : 0;
}

}  // namespace

void paintEmotions(QPainter& painter, const QRectF& plot, const TimeView& view, const Timeline& timeline,
                   const std::vector<TimelineCell>& cells, std::span<const std::string> labels) {
  if (plot.isEmpty() || labels.empty()) return;
  const int pixels = deviceColumns(painter, plot);
  const bool together = kNarrow * visibleCells(cells, view) > static_cast<std::size_t>(pixels);
  const double perColumn = view.seconds() / pixels * (together ? kTogether : 1);
  // Multiples of their length, so that the answers stay the same while the view moves.
  const double begin = together ? std::floor(view.fromSeconds() / perColumn) * perColumn : view.fromSeconds();
  const int count = together ? pixels / kTogether + 2 : pixels;
  std::vector<QColor> colours;
  for (std::size_t i = 0; i < labels.size(); ++i) colours.push_back(labelColour(labels, static_cast<int>(i)));
  painter.save();
  painter.setClipRect(plot, Qt::IntersectClip);
  painter.setRenderHint(QPainter::Antialiasing, false);
  const auto xOf = [&](int column) { return view.xOf(begin + column * perColumn, plot); };
  const auto paintRun = [&](const Column& column, int from, int to) {
    if (column.speech <= 0) return;
    painter.setOpacity(column.whole ? 1 : kPalest + (1 - kPalest) * column.speech);
    double below = 0;
    for (Eigen::Index label = 0; label < column.shares.size(); ++label) {
      const double upTo = below + column.shares[label];
      // Whole units, shared with the label above, so that no seam shows between them.
      const double bottom = std::round(plot.bottom() - plot.height() * below);
      const double top = std::round(plot.bottom() - plot.height() * std::min(1.0, upTo));
      const QRectF band(QPointF(xOf(from), top), QPointF(xOf(to), bottom));
      painter.fillRect(band, colours[static_cast<std::size_t>(label)]);
      if (column.whole)
        paintLabel(painter, band, labels[static_cast<std::size_t>(label)],
                   colours[static_cast<std::size_t>(label)]);
      below = upTo;
    }
  };

  Columns columns(timeline, cells, static_cast<Eigen::Index>(labels.size()), together);
  Column run;
  int since = 0;
  for (int x = 0; x < count; ++x) {
    const double from = begin + x * perColumn;
    Column column = columns.over(from, std::min(from + perColumn, view.recordingSeconds()));
    const bool same = x > 0 && ((run.whole && column.whole && run.onlyCell == column.onlyCell) ||
                                (run.speech <= 0 && column.speech <= 0));
    if (same) continue;
    if (x > 0) paintRun(run, since, x);
    run = std::move(column);
    since = x;
  }
  paintRun(run, since, count);
  painter.restore();
}

}  // namespace sentisound
