#include "report/PageFlow.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <algorithm>
#include <utility>

namespace sentisound {
namespace {

constexpr double kFrame = 9;   // mm kept free for header and footer each
constexpr double kNames = 34;  // mm, column of names beside facts
constexpr double kFramePoints = 8;
const QColor kRule(0xB8, 0xB8, 0xB8);

/// Lays `text` out in lines of `width`; calls line(QTextLine) for each.
template <class OnLine>
void eachLine(const QString& text, const QFont& font, double width, QPaintDevice* device, OnLine onLine) {
  QTextLayout layout(printable(text), font, device);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    onLine(line);
  }
  layout.endLayout();
}

}  // namespace

QString printable(QString text) {
  for (auto& character : text)
    if (character == QLatin1Char('\n'))
      character = QChar::LineSeparator;
    else if (character.category() == QChar::Other_Control)
      character = QLatin1Char(' ');
  return text.replace(QStringLiteral(" %"), QString(QChar::Nbsp) + QLatin1Char('%'));
}

QFont reportFont(double points, bool bold) {
  QFont font;
  font.setPointSizeF(points);
  font.setBold(bold);
  // Any letter spacing turns ligatures off; Qt 6.4 has no other way. This is too little to see.
  font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 32);
  return font;
}

PageFlow::PageFlow(QPagedPaintDevice& device, PageFrame frame, Mode mode, int pages)
    : device_(device),
      painter_(&device),
      frame_(std::move(frame)),
      mode_(mode),
      total_(pages),
      works_(painter_.isActive()) {
  startPage();
}

double PageFlow::units(double mm) const {
  return mm * device_.logicalDpiX() / 25.4;
}

double PageFlow::width() const {
  return body_.width() * 25.4 / device_.logicalDpiX();
}

void PageFlow::startPage() {
  if (page_ > 0 && mode_ == Mode::Draw) works_ = device_.newPage() && works_;
  ++page_;
  const QRectF page(QPointF(0, 0), QSizeF(device_.width(), device_.height()));
  body_ = page.adjusted(0, units(kFrame), 0, -units(kFrame));
  y_ = body_.top();
  if (mode_ == Mode::Draw && works_) paintFrame();
}

void PageFlow::paintFrame() {
  painter_.save();
  const QFont font = reportFont(kFramePoints);
  painter_.setFont(font);
  const QFontMetricsF metrics(font, &device_);
  const QRectF top(0, 0, body_.width(), 1.2 * metrics.height());
  const QRectF bottom(0, device_.height() - 1.2 * metrics.height(), body_.width(), 1.2 * metrics.height());
  painter_.setPen(kQuietText);
  painter_.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, frame_.topLeft);
  const double room = body_.width() - metrics.horizontalAdvance(frame_.topLeft) - 3 * metrics.height();
  painter_.drawText(top, Qt::AlignRight | Qt::AlignVCenter,
                    metrics.elidedText(printable(frame_.topRight), Qt::ElideMiddle, room));
  painter_.drawText(bottom, Qt::AlignLeft | Qt::AlignVCenter, frame_.bottomLeft);
  painter_.drawText(bottom, Qt::AlignRight | Qt::AlignVCenter,
                    QStringLiteral("Page %1 of %2").arg(page_).arg(std::max(page_, total_)));
  painter_.setPen(QPen(kRule, units(0.2)));
  const double gap = units(1);
  painter_.drawLine(QPointF(0, top.bottom() + gap), QPointF(body_.width(), top.bottom() + gap));
  painter_.drawLine(QPointF(0, bottom.top() - gap), QPointF(body_.width(), bottom.top() - gap));
  painter_.restore();
}

void PageFlow::lines(const QString& text, const QFont& font, const QColor& colour, double left,
                     const std::function<void(double)>& onFirstLine) {
  bool first = true;
  eachLine(text, font, body_.width() - left, &device_, [&](QTextLine& line) {
    if (y_ + line.height() > body_.bottom()) startPage();
    if (first && onFirstLine) onFirstLine(y_);
    first = false;
    if (mode_ == Mode::Draw) {
      painter_.setFont(font);
      painter_.setPen(colour);
      line.draw(&painter_, QPointF(left, y_));
    }
    y_ += line.height();
  });
}

void PageFlow::text(const QString& text, const QFont& font, const QColor& colour, double indent) {
  lines(text, font, colour, units(indent));
}

void PageFlow::fact(const QString& name, const QString& value, const QFont& font) {
  lines(value, font, Qt::black, units(kNames), [&](double y) {
    if (mode_ != Mode::Draw) return;
    const QFontMetricsF metrics(font, &device_);
    painter_.setFont(font);
    painter_.setPen(kQuietText);
    painter_.drawText(QRectF(0, y, units(kNames), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
  });
  y_ += units(0.7);
}

void PageFlow::item(const QString& text, const QFont& font, const QColor& colour) {
  constexpr double kBullet = 3.5;  // mm
  lines(text, font, colour, units(kBullet), [&](double y) {
    if (mode_ != Mode::Draw) return;
    painter_.setFont(font);
    painter_.setPen(colour);
    painter_.drawText(QPointF(0, y + QFontMetricsF(font, &device_).ascent()), QStringLiteral("\u2022"));
  });
  y_ += units(0.7);
}

void PageFlow::heading(const QString& text, double keep) {
  const QFont font = reportFont(11, true);
  const double height = QFontMetricsF(font, &device_).height();
  if (y_ > body_.top()) y_ += units(4);
  if (y_ + height + units(keep) > body_.bottom()) startPage();
  lines(text, font, Qt::black, 0);
  y_ += units(1);
}

void PageFlow::block(double height, const std::function<void(QPainter&, const QRectF&)>& paint) {
  need(height);
  const QRectF area(body_.left(), y_, body_.width(), units(height));
  if (mode_ == Mode::Draw) {
    painter_.save();
    paint(painter_, area);
    painter_.restore();
  }
  y_ = area.bottom();
}

void PageFlow::space(double height) {
  if (y_ > body_.top()) y_ += units(height);
}

void PageFlow::need(double height) {
  if (y_ > body_.top() && y_ + units(height) > body_.bottom()) startPage();
}

double PageFlow::textHeight(const QString& text, const QFont& font, double width) const {
  double height = 0;
  eachLine(text, font, units(width), &device_, [&](QTextLine& line) { height += line.height(); });
  return height * 25.4 / device_.logicalDpiX();
}

}  // namespace sentisound
