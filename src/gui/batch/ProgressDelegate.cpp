#include "gui/batch/ProgressDelegate.h"

#include <QPainter>

#include "gui/batch/BatchModel.h"

namespace sentisound {

void NameDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  option->textElideMode = Qt::ElideMiddle;
}

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  const QVariant permille = index.data(BatchModel::PermilleRole);
  if (!permille.isValid()) return;
  // A line below the text, so that neither hides the other.
  constexpr int kLine = 3;
  QRect track = option.rect.adjusted(3, 0, -3, -1);
  track.setTop(track.bottom() - kLine + 1);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  QColor colour = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight);
  QColor rest = colour;
  rest.setAlphaF(0.25F);
  painter->fillRect(track, rest);
  track.setWidth(track.width() * permille.toInt() / 1000);
  painter->fillRect(track, colour);
}

}  // namespace sentisound
