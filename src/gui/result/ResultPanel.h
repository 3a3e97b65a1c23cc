// What the model said, what else it may be, and how reliable that is.
#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>
#include <optional>

#include "analysis/Dimensions.h"

namespace sentisound {

struct ResultText;

namespace Ui {
class ResultPanel;
}

class ResultPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ResultPanel(QWidget* parent = nullptr);
  ~ResultPanel() override;

  void show(const ResultText& text, const QColor& colour, const QStringList& warnings,
            const std::optional<Dimensions>& dimensions = {});
  /// Adds a handle to the line of the source; the panel owns it then.
  void addHandle(QWidget* handle);
  using QWidget::show;

 private:
  std::unique_ptr<Ui::ResultPanel> ui_;
};

}  // namespace sentisound
