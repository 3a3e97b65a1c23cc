#include "gui/models/ModelsModel.h"

#include <QFont>

#include "gui/common/EngineWords.h"
#include "gui/models/ModelCardText.h"
#include "words/MessageWords.h"

namespace sentisound {

ModelsModel::ModelsModel(ModelsController& controller, QObject* parent)
    : QAbstractListModel(parent), controller_(controller) {
  connect(&controller_, &ModelsController::changed, this, &ModelsModel::refresh);
  refresh();
}

void ModelsModel::refresh() {
  if (shown_ == &controller_.models()) {
    if (count_ > 0) Q_EMIT dataChanged(index(0), index(count_ - 1));
    return;
  }
  beginResetModel();
  shown_ = &controller_.models();
  count_ = static_cast<int>(shown_->size());
  endResetModel();
}

QString ModelsModel::idAt(int row) const {
  return row < 0 || row >= count_ ? QString() : controller_.models()[static_cast<std::size_t>(row)].id;
}

int ModelsModel::rowOf(const QString& id) const {
  for (int row = 0; row < count_; ++row)
    if (idAt(row) == id) return row;
  return -1;
}

int ModelsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count_;
}

QVariant ModelsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ModelEntry& entry = controller_.models()[static_cast<std::size_t>(index.row())];
  const bool active = entry.id == controller_.active();
  switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
      return QStringLiteral("%1\n%2").arg(active ? tr("%1 – in use").arg(entry.id) : entry.id,
                                          shortFigure(entry));
    case Qt::ToolTipRole:
      return entry.usable() ? accuracyWords(*entry.card) : errorWords(*entry.problem);
    case Qt::FontRole: {
      QFont font;
      font.setBold(active);
      return font;
    }
    default:
      return {};
  }
}

}  // namespace sentisound
