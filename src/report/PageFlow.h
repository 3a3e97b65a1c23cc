// Text and pictures down one page after the other.
#pragma once

#include <QColor>
#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <functional>

namespace sentisound {

/// What stands at the top and at the bottom of every page.
struct PageFrame {
  QString topLeft{};
  QString topRight{};  ///< shortened in the middle if it is too long
  QString bottomLeft{};
};

/// Of what explains and is not looked for.
inline constexpr QColor kQuietText(0x59, 0x59, 0x59);

/// The report's type. Without ligatures: a reader who searches for "confidence" must find it.
QFont reportFont(double points, bool bold = false);

/// What text becomes on paper: control characters are spaces, line feeds start a new line, and a figure stays
/// with its "%".
QString printable(QString text);

/// Lines and blocks go below one another; what no longer fits goes to the next page, and none is ever cut.
/// "Page 1 of 2" has to be known before page 2 is written: lay everything out once with Mode::Measure, which
/// draws nothing, then with Mode::Draw. All lengths in mm.
class PageFlow {
 public:
  enum class Mode { Measure, Draw };
  /// `device` (a PDF, a printer) outlives the flow and has its page size, margins and resolution.
  PageFlow(QPagedPaintDevice& device, PageFrame frame, Mode mode, int pages = 0);
  ~PageFlow() = default;
  PageFlow(const PageFlow&) = delete;
  PageFlow& operator=(const PageFlow&) = delete;

  /// Wraps between words, or anywhere in a word that is wider than the page. See printable().
  void text(const QString& text, const QFont& font, const QColor& colour = Qt::black, double indent = 0);
  /// `name` in grey at the left, `value` beside it.
  void fact(const QString& name, const QString& value, const QFont& font);
  /// One of a list, with a bullet.
  void item(const QString& text, const QFont& font, const QColor& colour);
  /// A heading, with room for `keep` below it on the same page.
  void heading(const QString& text, double keep);
  /// A picture of the page's width. `paint` is not called while measuring.
  void block(double height, const std::function<void(QPainter&, const QRectF&)>& paint);
  void space(double height);
  /// Goes to the next page unless `height` is left on this one.
  void need(double height);

  /// False where the device cannot be drawn on, or could not go on to another page.
  [[nodiscard]] bool works() const { return works_; }
  [[nodiscard]] int pages() const { return page_; }
  [[nodiscard]] double width() const;                                                           ///< mm
  [[nodiscard]] double textHeight(const QString& text, const QFont& font, double width) const;  ///< mm

 private:
  [[nodiscard]] double units(double mm) const;
  void startPage();
  void paintFrame();
  void lines(const QString& text, const QFont& font, const QColor& colour, double left,
             const std::function<void(double)>& onFirstLine = {});

  QPagedPaintDevice& device_;
  QPainter painter_;
  PageFrame frame_;
  Mode mode_;
  int total_;
  int page_ = 0;
  bool works_;
  QRectF body_{};  // in the painter's units
  double y_ = 0;
};

}  // namespace sentisound
