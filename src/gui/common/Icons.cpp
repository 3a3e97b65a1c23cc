#include "gui/common/Icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace sentisound {
namespace {

constexpr double kGrid = 16;  ///< icons are drawn on a grid of 16 × 16

void line(QPainter& painter, std::initializer_list<QPointF> points) {
  painter.drawPolyline(QPolygonF(QList<QPointF>(points)));
}

void drawSymbol(QPainter& painter, Symbol symbol) {
  switch (symbol) {
    case Symbol::Open:  // a folder
      line(painter, {{1.5, 13}, {1.5, 3}, {6, 3}, {7.5, 5}, {13, 5}, {13, 7}});
      line(painter, {{1.5, 13}, {4, 7}, {15, 7}, {12.5, 13}, {1.5, 13}});
      return;
    case Symbol::Record:
      painter.setPen(Qt::NoPen);
      painter.setBrush(QColor(0xd9363e));
      painter.drawEllipse(QRectF(3, 3, 10, 10));
      return;
    case Symbol::Stop:
      painter.setBrush(painter.pen().color());
      painter.drawRect(QRectF(4, 4, 8, 8));
      return;
    case Symbol::Pdf:  // a page with lines
      line(painter, {{9.5, 1.5}, {3, 1.5}, {3, 14.5}, {13, 14.5}, {13, 5}, {9.5, 1.5}, {9.5, 5}, {13, 5}});
      line(painter, {{5.5, 8}, {10.5, 8}});
      line(painter, {{5.5, 11}, {10.5, 11}});
      return;
    case Symbol::Analysis:  // a wave
      for (const auto& [x, half] :
           {std::pair{2.0, 1.0}, {4.4, 3.5}, {6.8, 6.0}, {9.2, 2.5}, {11.6, 4.5}, {14.0, 1.0}})
        line(painter, {{x, 8 - half}, {x, 8 + half}});
      return;
    case Symbol::Batch:  // a list with its marks
      for (const double y : {3.5, 8.0, 12.5}) {
        line(painter, {{6.5, y}, {14, y}});
        line(painter, {{2, y - 0.3}, {3, y + 0.9}, {4.6, y - 1.3}});
      }
      return;
    case Symbol::History:  // a clock
      painter.drawEllipse(QRectF(2, 2, 12, 12));
      line(painter, {{8, 4.5}, {8, 8}, {10.5, 9.5}});
      return;
    case Symbol::Statistics:  // bars
      line(painter, {{2, 14}, {14, 14}});
      painter.setBrush(painter.pen().color());
      for (const auto& [x, height] : {std::pair{3.5, 4.0}, {7.0, 10.0}, {10.5, 6.5}})
        painter.drawRect(QRectF(x, 13.5 - height, 1.8, height));
      return;
    case Symbol::Models:  // a network
      line(painter, {{4, 8}, {12, 4}});
      line(painter, {{4, 8}, {12, 12}});
      painter.setBrush(painter.pen().color());
      for (const QPointF& node : {QPointF(3.5, 8), QPointF(12, 3.8), QPointF(12, 12.2)})
        painter.drawEllipse(node, 1.8, 1.8);
      return;
    case Symbol::Speakers: {  // head and shoulders
      painter.drawEllipse(QPointF(8, 5), 3, 3);
      QPainterPath shoulders({2, 14});
      shoulders.cubicTo({2, 8}, {14, 8}, {14, 14});
      shoulders.closeSubpath();
      painter.drawPath(shoulders);
      return;
    }
    case Symbol::Play:
      painter.setBrush(painter.pen().color());
      painter.drawPolygon(QPolygonF(QList<QPointF>{{4.5, 3}, {13, 8}, {4.5, 13}}));
      return;
    case Symbol::Pause:
      painter.setBrush(painter.pen().color());
      painter.drawRect(QRectF(4, 3.5, 2.4, 9));
      painter.drawRect(QRectF(9.6, 3.5, 2.4, 9));
      return;
    case Symbol::Loop:  // two arrows round
      painter.drawArc(QRectF(2.5, 3.5, 11, 9), 20 * 16, 140 * 16);
      painter.drawArc(QRectF(2.5, 3.5, 11, 9), 200 * 16, 140 * 16);
      line(painter, {{13.6, 2.6}, {13.2, 6.2}, {9.8, 5.2}});
      line(painter, {{2.4, 13.4}, {2.8, 9.8}, {6.2, 10.8}});
      return;
    case Symbol::ToBegin:
      line(painter, {{3.5, 3.5}, {3.5, 12.5}});
      painter.setBrush(painter.pen().color());
      painter.drawPolygon(QPolygonF(QList<QPointF>{{12.5, 3.5}, {5.5, 8}, {12.5, 12.5}}));
      return;
    case Symbol::ZoomIn:
    case Symbol::ZoomOut:  // a lens
      painter.drawEllipse(QRectF(2, 2, 9, 9));
      line(painter, {{9.8, 9.8}, {14, 14}});
      line(painter, {{4.3, 6.5}, {8.7, 6.5}});
      if (symbol == Symbol::ZoomIn) line(painter, {{6.5, 4.3}, {6.5, 8.7}});
      return;
    case Symbol::Fit:  // from edge to edge
      line(painter, {{1.8, 3}, {1.8, 13}});
      line(painter, {{14.2, 3}, {14.2, 13}});
      line(painter, {{3.8, 8}, {12.2, 8}});
      line(painter, {{5.8, 6}, {3.8, 8}, {5.8, 10}});
      line(painter, {{10.2, 6}, {12.2, 8}, {10.2, 10}});
      return;
    case Symbol::FitSelection:  // a stretch of a wave
      painter.drawRect(QRectF(4.5, 2.5, 7, 11));
      line(painter, {{1.5, 8}, {3, 8}});
      line(painter, {{13, 8}, {14.5, 8}});
      line(painter, {{6.6, 6}, {6.6, 10}});
      line(painter, {{9.4, 4.8}, {9.4, 11.2}});
      return;
    case Symbol::Eye: {
      QPainterPath lids({1.5, 8});
      lids.quadTo({8, 0.5}, {14.5, 8});
      lids.quadTo({8, 15.5}, {1.5, 8});
      painter.drawPath(lids);
      painter.setBrush(painter.pen().color());
      painter.drawEllipse(QPointF(8, 8), 2, 2);
      return;
    }
    case Symbol::Export:  // out of a tray
      line(painter, {{2, 9.5}, {2, 13.5}, {14, 13.5}, {14, 9.5}});
      line(painter, {{8, 10.5}, {8, 2.5}});
      line(painter, {{5, 5.5}, {8, 2.5}, {11, 5.5}});
      return;
    case Symbol::Settings:  // sliders
      for (const auto& [y, x] : {std::pair{4.0, 10.0}, {8.0, 5.0}, {12.0, 11.0}}) {
        line(painter, {{1.5, y}, {14.5, y}});
        painter.save();
        painter.setBrush(painter.pen().color());
        painter.drawEllipse(QPointF(x, y), 1.5, 1.5);
        painter.restore();
      }
      return;
  }
}

class SymbolEngine final : public QIconEngine {
 public:
  explicit SymbolEngine(Symbol symbol) : symbol_(symbol) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    const QColor colour = QApplication::palette().color(group, QPalette::ButtonText);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / kGrid, rect.height() / kGrid);
    painter->setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (mode == QIcon::Disabled) painter->setOpacity(0.5);
    drawSymbol(*painter, symbol_);
    painter->restore();
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap picture(size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return picture;
  }

  [[nodiscard]] QIconEngine* clone() const override { return new SymbolEngine(symbol_); }

 private:
  Symbol symbol_;
};

}  // namespace

QIcon icon(Symbol symbol) {
  return QIcon(new SymbolEngine(symbol));
}

}  // namespace sentisound
