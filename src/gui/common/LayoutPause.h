// Many widgets of a visible page shown and hidden with one layout pass instead of one for each.
#pragma once

#include <QLayout>
#include <QPointer>
#include <QWidget>
#include <vector>

namespace sentisound {

/// While it lives, neither the widget's layout nor those of the widgets around it lay out.
/// QWidget::setVisible() otherwise activates all of them at once, every time, and wrapped texts make each
/// pass dear: for one result they were most of the 50 ms and more that it kept the window's thread. What has
/// changed meanwhile is laid out with the next events.
class LayoutPause {
 public:
  explicit LayoutPause(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget())
      if (auto* layout = widget->layout(); layout && layout->isEnabled()) {
        layout->setEnabled(false);
        paused_.emplace_back(layout);
      }
  }
  ~LayoutPause() {
    for (const auto& layout : paused_)
      if (layout) layout->setEnabled(true);
  }
  LayoutPause(const LayoutPause&) = delete;
  LayoutPause& operator=(const LayoutPause&) = delete;

 private:
  std::vector<QPointer<QLayout>> paused_;
};

}  // namespace sentisound
