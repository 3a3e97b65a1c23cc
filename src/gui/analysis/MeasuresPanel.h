// The inspector's section "Measures": figures of the selection, the segment or the recording.
#pragma once

#include <QAbstractTableModel>
#include <QWidget>
#include <optional>

#include "features/VoiceMeasures.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QToolButton;

namespace sentisound {

class MeasuresController;
class SoundController;

/// A row for each measure: its name, and its value with its unit.
class MeasuresModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

  /// None: the names alone.
  void show(const std::optional<VoiceMeasures>& measures);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::vector<NamedMeasure> measures_ = namedMeasures({});
  bool known_ = false;
};

/// Shows what the controller says; it watches while the panel is to be seen.
class MeasuresPanel : public QWidget {
  Q_OBJECT

 public:
  /// Both outlive the panel.
  MeasuresPanel(MeasuresController& measures, SoundController& sound, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// The measures that are shown are to be written to a file.
  void saveRequested();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* addHead(SoundController& sound);
  QWidget* addButtons();
  void addTable();
  void showState();
  [[nodiscard]] QString heading() const;
  void copy() const;

  MeasuresController& measures_;
  MeasuresModel* model_;
  QLabel* part_;
  QLabel* settings_;
  QProgressBar* progress_;
  QToolButton* stop_;
  QPushButton* measure_;
  QLabel* error_;
  QTableView* table_;
  QToolButton* copy_;
  QToolButton* save_;
};

}  // namespace sentisound
