// The segments of a recording: when, which emotion, how likely. A click selects and plays one, a double click
// corrects it.
#pragma once

#include <QAbstractTableModel>
#include <QWidget>

#include "gui/sound/SoundController.h"

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace sentisound {

/// A row for each segment of the scene that is shown.
class SegmentsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { kBegin, kEnd, kEmotion, kProbability, kActivation, kCorrected, kColumns };
  static constexpr int kLabelRole = Qt::UserRole;  ///< the label as the model writes it

  /// The analyst's labels are the corrections; `labels` outlives it.
  SegmentsModel(const LabelTier& labels, QObject* parent);

  void show(SoundScenePtr scene);
  [[nodiscard]] const TimelineSegment& segment(int row) const {
    return scene_->segments[static_cast<std::size_t>(row)];
  }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString text(const TimelineSegment& segment, int column) const;
  /// The label over most of it, if it covers half of it at least.
  [[nodiscard]] QString correctionOf(const TimelineSegment& segment) const;

  const LabelTier& labels_;
  SoundScenePtr scene_;
};

class SegmentsTable : public QWidget {
  Q_OBJECT

 public:
  /// `sound` outlives it.
  SegmentsTable(SoundController& sound, QWidget* parent = nullptr);

  /// The one after or before the playhead, of those that the filter shows: selected, and played.
  void step(int by);

 Q_SIGNALS:
  /// The segment is selected in the sound.
  void playRequested();
  /// The segment is selected in the sound and wants another label: a menu is to ask which, at that place of
  /// the screen.
  void correctionRequested(const QPoint& place);
  /// By the user, with a key too that selects nothing in the sound.
  void segmentMarked(const sentisound::TimeRange& range);

 private:
  void resizeEvent(QResizeEvent* event) override;
  void showScene();
  void fillFilter();
  void follow();
  void showActivation();
  [[nodiscard]] int leastForEmotion() const;
  void choose(const QModelIndex& shown);
  void correct(const QModelIndex& shown);

  SoundController& sound_;
  SegmentsModel* model_;
  QSortFilterProxyModel* filter_;
  QComboBox* emotion_;
  QTableView* table_;
  QLabel* none_;
  bool hasActivation_ = false;
  bool following_ = false;  ///< a row is marked because it is heard
};

}  // namespace sentisound
