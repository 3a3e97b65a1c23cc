// The list of earlier analyses.
#pragma once

#include <QWidget>
#include <memory>

namespace sentisound {

class HistoryModel;

namespace Ui {
class HistoryPage;
}

class HistoryPage : public QWidget {
  Q_OBJECT

 public:
  /// `model` outlives the page.
  explicit HistoryPage(HistoryModel& model, QWidget* parent = nullptr);
  ~HistoryPage() override;

  /// Reads the history again and gives the list the keyboard.
  void refresh();

 Q_SIGNALS:
  void reopenRequested(qint64 id, const QString& name);

 private:
  void rememberSelection();
  void restoreSelection();

  HistoryModel& model_;
  std::unique_ptr<Ui::HistoryPage> ui_;
  qint64 selected_ = 0;  ///< id of the row that was current before a reload
};

}  // namespace sentisound
