// The analyst's own labels of a recording: stretches in order of time, and every change of them undone and
// redone.
#pragma once

#include <QObject>
#include <QUndoStack>
#include <optional>
#include <vector>

#include "plot/TimeView.h"
#include "store/LabelStore.h"

namespace sentisound {

/// Lives in the GUI thread, knows no widget. Stretches never overlap: what is new cuts what was there.
class LabelTier : public QObject {
  Q_OBJECT

 public:
  enum class Edge { Begin, End };
  static constexpr double kShortest = 0.01;  ///< s

  explicit LabelTier(QObject* parent = nullptr) : QObject(parent) {}

  /// Of another recording: nothing of the one before can be undone.
  void show(std::vector<LabelledStretch> labels, double recordingSeconds);
  /// show() of those that a person made before and nobody has kept yet.
  void restore(std::vector<LabelledStretch> labels, double recordingSeconds);
  [[nodiscard]] const std::vector<LabelledStretch>& labels() const { return labels_; }
  [[nodiscard]] QUndoStack& undo() { return undo_; }
  /// Index of the one at that time.
  [[nodiscard]] std::optional<std::size_t> at(double seconds) const;

  // Each is one step of undo(). An index that is not there changes nothing.
  /// Over whatever is there; a stretch that has exactly this range gets the other label and keeps its note.
  void set(const TimeRange& range, const QString& label);
  void relabel(std::size_t index, const QString& label);
  void annotate(std::size_t index, const QString& note);
  /// As far as the neighbours and the recording allow. Steps of one drag (`drag` ≥ 0, another one for each)
  /// are one.
  void moveEdge(std::size_t index, Edge edge, double seconds, int drag = -1);
  /// Into two of the same label. Nothing within kShortest of an edge.
  void split(double seconds);
  /// Those that `range` touches become one, with the first one's label and the notes of all.
  void merge(const TimeRange& range);
  void remove(std::size_t index);
  /// What a file says in place of all there is.
  void import(std::vector<LabelledStretch> labels);

 Q_SIGNALS:
  /// labels() are others.
  void changed();
  /// By a person: to be kept.
  void edited();

 private:
  class Change;
  void change(const QString& what, std::vector<LabelledStretch> after, int drag = -1);
  void take(const std::vector<LabelledStretch>& labels);

  std::vector<LabelledStretch> labels_;
  double seconds_ = 0;
  QUndoStack undo_;
};

}  // namespace sentisound
