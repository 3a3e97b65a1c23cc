// Search and filters above the history.
#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>

#include "store/HistoryQuery.h"

class QComboBox;

namespace sentisound {

namespace Ui {
class FilterBar;
}

class FilterBar : public QWidget {
  Q_OBJECT

 public:
  explicit FilterBar(QWidget* parent = nullptr);
  ~FilterBar() override;

  /// What there is to choose; what is chosen stays chosen, even if nothing is left of it.
  void setChoices(const HistoryChoices& choices);
  /// As it stands in the fields. Days are those of the local time zone, both included.
  [[nodiscard]] HistoryFilter filter() const;
  /// Shows that filter in the fields, and tells of it. Whole days: a part of a day becomes that day.
  void setFilter(const HistoryFilter& filter);
  void clear();
  /// Gives the search field the keyboard.
  void focusSearch();

 Q_SIGNALS:
  /// At once after a choice, a moment after the last letter.
  void changed(const sentisound::HistoryFilter& filter);

 private:
  void tell();
  void fill(QComboBox& box, const QString& any, const QStringList& values, bool emotions);

  std::unique_ptr<Ui::FilterBar> ui_;
  QTimer typing_;
  HistoryChoices choices_;
  HistoryFilter told_;
};

}  // namespace sentisound
