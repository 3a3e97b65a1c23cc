// The analyst's labels as a table: label and note can be edited in place, a click selects and plays.
#pragma once

#include <QAbstractTableModel>
#include <QWidget>

#include "gui/sound/SoundController.h"

class QLabel;
class QTableView;
class QToolButton;

namespace sentisound {

class LabelsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { kBegin, kEnd, kLabel, kNote, kColumns };

  /// `tier` outlives it.
  LabelsModel(LabelTier& tier, QObject* parent);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 private:
  LabelTier& tier_;
  std::size_t rows_ = 0;  ///< that the views know of
};

class LabelsTable : public QWidget {
  Q_OBJECT

 public:
  /// `sound` outlives it.
  LabelsTable(SoundController& sound, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// The stretch is selected in the sound.
  void playRequested();
  void importRequested();
  void exportRequested();
  void teachRequested();

 private:
  void addCommands();
  void showLabels();

  SoundController& sound_;
  LabelsModel* model_;
  QTableView* table_;
  QLabel* none_;
  QToolButton* import_;
  QToolButton* export_;
  QToolButton* teach_;
};

}  // namespace sentisound
