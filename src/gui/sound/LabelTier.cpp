#include "gui/sound/LabelTier.h"

#include <QUndoCommand>
#include <algorithm>

namespace sentisound {

class LabelTier::Change : public QUndoCommand {
 public:
  Change(LabelTier& tier, const QString& what, std::vector<LabelledStretch> after, int drag)
      : QUndoCommand(what), tier_(tier), before_(tier.labels_), after_(std::move(after)), drag_(drag) {}

  void undo() override { tier_.take(before_); }
  void redo() override { tier_.take(after_); }
  [[nodiscard]] int id() const override { return drag_ < 0 ? -1 : drag_; }
  bool mergeWith(const QUndoCommand* next) override {
    after_ = static_cast<const Change*>(next)->after_;
    return true;
  }

 private:
  LabelTier& tier_;
  std::vector<LabelledStretch> before_;
  std::vector<LabelledStretch> after_;
  int drag_;
};

void LabelTier::show(std::vector<LabelledStretch> labels, double recordingSeconds) {
  undo_.clear();
  labels_ = std::move(labels);
  seconds_ = recordingSeconds;
  Q_EMIT changed();
}

void LabelTier::restore(std::vector<LabelledStretch> labels, double recordingSeconds) {
  show(std::move(labels), recordingSeconds);
  Q_EMIT edited();
}

void LabelTier::take(const std::vector<LabelledStretch>& labels) {
  labels_ = labels;
  Q_EMIT changed();
  Q_EMIT edited();
}

void LabelTier::change(const QString& what, std::vector<LabelledStretch> after, int drag) {
  if (after == labels_) return;
  undo_.push(new Change(*this, what, std::move(after), drag));
}

std::optional<std::size_t> LabelTier::at(double seconds) const {
  const auto after = std::ranges::upper_bound(labels_, seconds, {}, &LabelledStretch::fromSeconds);
  if (after == labels_.begin()) return std::nullopt;
  const auto found = std::prev(after);
  if (seconds >= found->toSeconds) return std::nullopt;
  return static_cast<std::size_t>(found - labels_.begin());
}

void LabelTier::set(const TimeRange& range, const QString& label) {
  const double from = std::clamp(range.fromSeconds, 0.0, seconds_);
  const double to = std::clamp(range.toSeconds, 0.0, seconds_);
  if (to - from < kShortest || label.isEmpty()) return;
  std::vector<LabelledStretch> after;
  LabelledStretch added{.fromSeconds = from, .toSeconds = to, .label = label};
  for (const auto& one : labels_) {
    if (one.fromSeconds == from && one.toSeconds == to) added.note = one.note;
    if (one.fromSeconds < from) {
      auto left = one;
      left.toSeconds = std::min(one.toSeconds, from);
      if (left.toSeconds - left.fromSeconds >= kShortest) after.push_back(left);
    }
    if (one.toSeconds > to) {
      auto right = one;
      right.fromSeconds = std::max(one.fromSeconds, to);
      if (right.toSeconds - right.fromSeconds >= kShortest) after.push_back(right);
    }
  }
  after.push_back(added);
  std::ranges::sort(after, {}, &LabelledStretch::fromSeconds);
  change(tr("Label"), std::move(after));
}

void LabelTier::relabel(std::size_t index, const QString& label) {
  if (index >= labels_.size() || label.isEmpty()) return;
  auto after = labels_;
  after[index].label = label;
  change(tr("Another label"), std::move(after));
}

void LabelTier::annotate(std::size_t index, const QString& note) {
  if (index >= labels_.size()) return;
  auto after = labels_;
  after[index].note = note.left(LabelStore::kLongestNote);
  change(tr("Note"), std::move(after));
}

void LabelTier::moveEdge(std::size_t index, Edge edge, double seconds, int drag) {
  if (index >= labels_.size()) return;
  auto after = labels_;
  auto& one = after[index];
  if (edge == Edge::Begin) {
    const double least = index == 0 ? 0 : labels_[index - 1].toSeconds;
    one.fromSeconds = std::clamp(seconds, least, std::max(least, one.toSeconds - kShortest));
  } else {
    const double most = index + 1 == labels_.size() ? seconds_ : labels_[index + 1].fromSeconds;
    one.toSeconds = std::clamp(seconds, std::min(most, one.fromSeconds + kShortest), most);
  }
  change(tr("Move an edge"), std::move(after), drag);
}

void LabelTier::split(double seconds) {
  const auto index = at(seconds);
  if (!index) return;
  auto after = labels_;
  auto right = after[*index];
  if (seconds - right.fromSeconds < kShortest || right.toSeconds - seconds < kShortest) return;
  after[*index].toSeconds = seconds;
  right.fromSeconds = seconds;
  right.note.clear();
  after.insert(after.begin() + static_cast<std::ptrdiff_t>(*index) + 1, right);
  change(tr("Split"), std::move(after));
}

void LabelTier::merge(const TimeRange& range) {
  std::vector<LabelledStretch> after;
  std::optional<std::size_t> first;
  for (const auto& one : labels_) {
    const bool touches = one.toSeconds > range.fromSeconds && one.fromSeconds < range.toSeconds;
    if (!touches || !first) {
      if (touches) first = after.size();
      after.push_back(one);
      continue;
    }
    auto& whole = after[*first];
    whole.toSeconds = one.toSeconds;
    if (!one.note.isEmpty())
      whole.note += (whole.note.isEmpty() ? QString() : QStringLiteral("; ")) + one.note;
  }
  change(tr("Merge"), std::move(after));
}

void LabelTier::remove(std::size_t index) {
  if (index >= labels_.size()) return;
  auto after = labels_;
  after.erase(after.begin() + static_cast<std::ptrdiff_t>(index));
  change(tr("Delete a label"), std::move(after));
}

void LabelTier::import(std::vector<LabelledStretch> labels) {
  change(tr("Import of labels"), std::move(labels));
}

}  // namespace sentisound
