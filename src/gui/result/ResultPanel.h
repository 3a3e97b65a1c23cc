// The result in three lines, with what it rests on behind a fold.
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
  /// Adds a handle to the line of the source; the panel owns it then.
  void addHandle(QWidget* handle);
  using QWidget::show;

 private:
  void showReasons();

  std::unique_ptr<Ui::ResultPanel> ui_;
};

}  // namespace sentisound
