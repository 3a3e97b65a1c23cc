// What the model said, how sure it is, and how far to trust it.
#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>

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

  void show(const ResultText& text, const QColor& colour, const QStringList& warnings);
  using QWidget::show;

 private:
  std::unique_ptr<Ui::ResultPanel> ui_;
};

}  // namespace sentisound
