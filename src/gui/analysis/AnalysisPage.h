// The page of one analysis: sources and probabilities at the left, the result and its pictures at the right.
#pragma once

#include <QWidget>
#include <memory>

namespace sentisound {

class AnalysisController;
class PlaybackController;
class RecordController;
class SoundController;
class SoundStack;

namespace Ui {
class AnalysisPage;
}

/// Shows what the controllers say and tells them what the user does. They outlive the page.
class AnalysisPage : public QWidget {
  Q_OBJECT

 public:
  AnalysisPage(AnalysisController& analysis, RecordController& recorder, SoundController& sound,
               PlaybackController& playback, QWidget* parent = nullptr);
  ~AnalysisPage() override;

 Q_SIGNALS:
  void openRequested();
  void filesDropped(const QStringList& paths);

 private:
  void connectSources();
  void connectSound(PlaybackController& playback);
  void showActivity();
  void showResult();
  void showDevices();

  AnalysisController& analysis_;
  RecordController& recorder_;
  SoundController& sound_;
  SoundStack* stack_;
  std::unique_ptr<Ui::AnalysisPage> ui_;
};

}  // namespace sentisound
