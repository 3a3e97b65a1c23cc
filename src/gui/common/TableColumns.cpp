#include "gui/common/TableColumns.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace sentisound {
namespace {

class ColumnFiller : public QObject {
 public:
  ColumnFiller(QTableView& table, int column, int least)
      : QObject(&table), table_(table), column_(column), least_(least) {
    table.viewport()->installEventFilter(this);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this](int resized) {
      if (resized != column_) fill();
    });
    fill();
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Resize) fill();
    return QObject::eventFilter(watched, event);
  }

 private:
  void fill() {
    auto* header = table_.horizontalHeader();
    const int others = header->length() - header->sectionSize(column_);
    header->resizeSection(column_, std::max(least_, table_.viewport()->width() - others));
  }

  QTableView& table_;
  int column_;
  int least_;
};

}  // namespace

void fillWithColumn(QTableView& table, int column, int least) {
  new ColumnFiller(table, column, least);
}

}  // namespace sentisound
