// The page of the speakers: the profiles, making them, and what they change.
#pragma once

#include <QStringList>
#include <QWidget>
#include <functional>
#include <memory>

namespace sentisound {

class ComparisonController;
class PromptsController;
class SpeakersController;
class SpeakersModel;

namespace Ui {
class SpeakersPage;
}

/// Asking people. Replaced in tests.
struct SpeakersDialogs {
  std::function<QStringList(QWidget* parent)> files{};

  static SpeakersDialogs native();
};

class SpeakersPage : public QWidget {
  Q_OBJECT

 public:
  /// They outlive the page.
  SpeakersPage(SpeakersController& speakers, PromptsController& prompts, ComparisonController& comparison,
               QWidget* parent = nullptr);
  ~SpeakersPage() override;

  /// Reads profiles and history again.
  void refresh();
  void setDialogs(const SpeakersDialogs& dialogs);

 private:
  void connectUndo();
  void connectMaking(PromptsController& prompts);
  void listReset();
  void choose(const QString& name);
  void showChosen();
  void showUse();
  void showMade(const QString& name);
  void connectTeaching();
  void recordedEnough();
  void teachRecorded();

  SpeakersController& speakers_;
  PromptsController& prompts_;
  ComparisonController& comparison_;
  SpeakersModel* list_;
  std::unique_ptr<Ui::SpeakersPage> ui_;
  SpeakersDialogs dialogs_;
  QString chosen_;
  QString made_;  ///< profile that notes_ are about
  QStringList notes_;
  QString taught_;  ///< profile that prompts are recorded for; empty: for a new one
};

}  // namespace sentisound
