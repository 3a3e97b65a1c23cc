// Measures of many files as a table: the columns of `sentisound measure --format csv`.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <functional>
#include <string>
#include <vector>

#include "gui/measure/MeasureRow.h"

namespace sentisound {

class MeasureFilesModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { kFile, kState, kFirstMeasure };
  static constexpr int kSortRole = Qt::UserRole;  ///< a number for measures, invalid where there is none

  explicit MeasureFilesModel(QObject* parent = nullptr);

  /// Appends those that are not there; ids of the new rows.
  std::vector<int> add(const std::vector<MeasureSource>& sources);
  /// Does nothing if there is no such row.
  void change(int id, const std::function<void(MeasureRow&)>& change);
  void changeAll(const std::function<void(MeasureRow&)>& change);
  void remove(const std::vector<int>& ids);

  [[nodiscard]] const MeasureRow& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  [[nodiscard]] const std::vector<MeasureRow>& rows() const { return rows_; }
  [[nodiscard]] const MeasureRow* find(int id) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString stateText(const MeasureRow& row) const;

  std::vector<NamedMeasure> names_ = namedMeasures({});
  std::vector<MeasureRow> rows_;  ///< by growing id
  QHash<QString, int> ids_;       ///< by MeasureSource::key()
  int lastId_ = 0;
};

/// The rows as `sentisound measure` writes them: those that are done, and those that failed with their error.
std::string measuredCsv(const std::vector<MeasureRow>& rows);
/// For a spreadsheet: names of the columns, then the rows, tabulators between the fields; figures without
/// units.
QString measuredText(const std::vector<MeasureRow>& rows);

}  // namespace sentisound
