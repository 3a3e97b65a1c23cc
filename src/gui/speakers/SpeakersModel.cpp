#include "gui/speakers/SpeakersModel.h"

#include <QFont>
#include <algorithm>

namespace sentisound {

SpeakersModel::SpeakersModel(SpeakersController& controller, QObject* parent)
    : QAbstractTableModel(parent), controller_(controller), rows_(controller.speakers()) {
  connect(&controller_, &SpeakersController::changed, this, [this] {
    beginResetModel();
    rows_ = controller_.speakers();
    endResetModel();
  });
  connect(&controller_, &SpeakersController::currentSpeakerChanged, this, [this] {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  });
}

QString SpeakersModel::nameAt(int row) const {
  return row < 0 || row >= rowCount() ? QString() : rows_[static_cast<std::size_t>(row)].name;
}

int SpeakersModel::rowOf(const QString& name) const {
  const auto found = std::ranges::find(rows_, name, &SpeakerEntry::name);
  return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int SpeakersModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int SpeakersModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant SpeakersModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const SpeakerEntry& entry = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      if (index.column() == Name) return entry.name;
      if (index.column() == Clips) return entry.clips();
      return entry.createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd"));
    case Qt::TextAlignmentRole:
      return index.column() == Clips ? QVariant(Qt::AlignCenter) : QVariant();
    case Qt::FontRole: {
      QFont font;
      font.setBold(entry.name == controller_.currentSpeaker());
      return font;
    }
    case Qt::ToolTipRole: {
      QStringList sets;
      for (const auto& set : entry.sets) sets << set.featureSet;
      return tr("%1, for the features %2").arg(entry.name, sets.join(QStringLiteral(", ")));
    }
    default:
      return {};
  }
}

QVariant SpeakersModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Name");
    case Clips:
      return tr("Clips");
    case Made:
      return tr("Made");
    default:
      return {};
  }
}

}  // namespace sentisound
