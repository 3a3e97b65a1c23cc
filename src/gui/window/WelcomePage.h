// The first page at the first start: privacy and responsible use. Later found in the help menu.
#pragma once

#include <QWidget>
#include <memory>

namespace sentisound {

namespace Ui {
class WelcomePage;
}

class WelcomePage : public QWidget {
  Q_OBJECT

 public:
  explicit WelcomePage(QWidget* parent = nullptr);
  ~WelcomePage() override;

 Q_SIGNALS:
  void begun();
  void sampleRequested();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  std::unique_ptr<Ui::WelcomePage> ui_;
};

}  // namespace sentisound
