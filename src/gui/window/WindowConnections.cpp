// What happens in one part of the window and what the others make of it.
#include <malloc.h>

#include <QDir>
#include <QTimer>

#include "gui/analysis/AnalysisController.h"
#include "gui/analysis/AnalysisPage.h"
#include "gui/analysis/LabelKeeper.h"
#include "gui/batch/BatchController.h"
#include "gui/batch/BatchPage.h"
#include "gui/common/FileSaver.h"
#include "gui/compare/CompareController.h"
#include "gui/compare/ComparePage.h"
#include "gui/history/HistoryController.h"
#include "gui/history/HistoryModel.h"
#include "gui/history/HistoryPage.h"
#include "gui/history/HistoryText.h"
#include "gui/live/LiveController.h"
#include "gui/models/ModelsController.h"
#include "gui/models/ModelsPage.h"
#include "gui/models/TrainingController.h"
#include "gui/record/RecordController.h"
#include "gui/sound/PlaybackController.h"
#include "gui/sound/SoundStack.h"
#include "gui/speakers/ComparisonController.h"
#include "gui/speakers/PromptsController.h"
#include "gui/speakers/SpeakersController.h"
#include "gui/speakers/SpeakersPage.h"
#include "gui/window/MainWindow.h"
#include "gui/window/ToolChoices.h"
#include "gui/window/WelcomePage.h"
#include "ui_MainWindow.h"

namespace sentisound {

void MainWindow::connectPages() {
  connect(analysisPage_, &AnalysisPage::openRequested, this, &MainWindow::chooseFiles);
  const auto begin = [this] {
    state_.setWelcomed();
    showPage(analysisPage_);
  };
  connect(welcomePage_, &WelcomePage::begun, this, begin);
  connect(welcomePage_, &WelcomePage::sampleRequested, this, [this, begin] {
    begin();
    analysis_->analyseSample();
  });
  connect(analysisPage_, &AnalysisPage::sampleRequested, analysis_.get(), &AnalysisController::analyseSample);
  connect(analysisPage_, &AnalysisPage::failed, this, &MainWindow::showError);
  connect(analysisPage_, &AnalysisPage::filesDropped, this, &MainWindow::takeDropped);
  connect(analysisPage_, &AnalysisPage::recentChosen, this,
          [this](const QString& path) { openFiles({path}); });
  connect(&analysisPage_->stack(), &SoundStack::saveImageRequested, this, &MainWindow::chooseImage);
  connect(sound_.get(), &SoundController::selectionChanged, this, &MainWindow::updateActions);
  connect(analysisPage_, &AnalysisPage::exportSelectionRequested, this, &MainWindow::chooseClip);
  connect(analysisPage_, &AnalysisPage::analyseSelectionRequested, this, [this] {
    if (const auto& selection = sound_->selection())
      analysis_->analyseStretch(selection->fromSeconds, selection->toSeconds);
  });
  connect(batchPage_, &BatchPage::openRequested, this, &MainWindow::reopen);
  connect(batchPage_, &BatchPage::failed, this, &MainWindow::showError);
  connect(batchPage_, &BatchPage::told, this,
          [this](const QString& text) { ui_->statusBar->showMessage(text, kMessageMs); });
  connect(batch_.get(), &BatchController::remembered, history_.get(), &HistoryModel::reload);
  connect(&analysisPage_->stack(), &SoundStack::arranged, this,
          [this](const QByteArray& arrangement) { state_.setArrangement(arrangement); });
  connect(sound_.get(), &SoundController::settingsChanged, this, [this] {
    state_.setView(sound_->settings());
    live_->setSettings(sound_->settings());
  });
}

void MainWindow::connectHistory() {
  connect(historyPage_, &HistoryPage::reopenRequested, this, &MainWindow::reopen);
  connect(historyPage_, &HistoryPage::reanalyseRequested, this,
          [this](qint64 id, const QString& name, const QString& modelId) {
            ui_->error->clear();
            showPage(analysisPage_);
            analysis_->reanalyse(id, name, modelId);
          });
  connect(historyPage_, &HistoryPage::compareRequested, this, [this](qint64 left, qint64 right) {
    ui_->error->clear();
    compare_->compare(left, right);
    showPage(comparePage_);
  });
  connect(comparePage_, &ComparePage::backRequested, ui_->showHistory, &QAction::trigger);
  connect(historyPage_, &HistoryPage::exportTableRequested, this, [this](const std::vector<qint64>& ids) {
    const QString path = dialogs_.saveCsv(this, tr("history.csv"));
    if (!path.isEmpty()) historyController_->exportTable(ids, path);
  });
  connect(historyPage_, &HistoryPage::exportTrainingRequested, this, [this](const std::vector<qint64>& ids) {
    const QString folder = dialogs_.emptyFolder(this);
    if (!folder.isEmpty()) historyController_->exportTraining(ids, folder);
  });
  connect(historyController_.get(), &HistoryController::found, this,
          [this](const HistoryRow& row) { analysisPage_->showCorrection(correctable(row)); });
  connect(analysisPage_, &AnalysisPage::corrected, historyController_.get(), &HistoryController::correct);
  connect(historyController_.get(), &HistoryController::changed, this, [this] {
    if (const auto& shown = analysis_->shown(); shown && shown->historyId() > 0)
      historyController_->look(shown->historyId());
  });
  connect(historyController_.get(), &HistoryController::exported, this,
          [this](const QString& text) { ui_->statusBar->showMessage(text, kMessageMs); });
  connect(historyController_.get(), &HistoryController::failed, this, &MainWindow::showError);
}

void MainWindow::connectModelsAndSpeakers() {
  connect(ui_->showModels, &QAction::triggered, this, [this] {
    showPage(modelsPage_);
    modelsPage_->refresh();
  });
  connect(ui_->showSpeakers, &QAction::triggered, this, [this] {
    showPage(speakersPage_);
    speakersPage_->refresh();
  });
  const auto showChosen = [this] {
    analysisPage_->showChosen(models_->active(), speakers_->currentSpeaker());
  };
  const auto showSpeakers = [this, showChosen] {
    QStringList names;
    for (const auto& speaker : speakers_->speakers()) names << speaker.name;
    speakerChoice_->showSpeakers(names, speakers_->currentSpeaker());
    analysis_->setSpeaker(speakers_->currentSpeaker());
    showChosen();
  };
  connect(speakers_.get(), &SpeakersController::changed, this, showSpeakers);
  connect(speakers_.get(), &SpeakersController::currentSpeakerChanged, this, showSpeakers);
  connect(speakerChoice_, &SpeakerChoice::speakerChosen, speakers_.get(),
          &SpeakersController::setCurrentSpeaker);
  speakers_->reload();
  connect(models_.get(), &ModelsController::failed, this, &MainWindow::showError);
  connect(models_.get(), &ModelsController::changed, this, showChosen);
  showChosen();
  connect(models_.get(), &ModelsController::activated, this, [this](const QString& id) {
    state_.setModel(id);
    ui_->statusBar->showMessage(tr("New analyses use the model %1.").arg(id), kMessageMs);
  });
}

void MainWindow::connectOutcomes() {
  connect(analysis_.get(), &AnalysisController::stateChanged, this, &MainWindow::updateActions);
  connect(analysis_.get(), &AnalysisController::failed, this, &MainWindow::showError);
  connect(analysis_.get(), &AnalysisController::remembered, history_.get(), &HistoryModel::reload);
  connect(analysis_.get(), &AnalysisController::shownChanged, this, [this] {
    labels_->follow(analysis_->shown() ? analysis_->shown()->historyId() : 0);
    if (!analysis_->shown()) {
      showTitle();
      updateActions();
      // What an hour of sound took goes back to the system, not only to our own heap.
      QTimer::singleShot(0, this, [] { ::malloc_trim(0); });
      return;
    }
    if (const qint64 id = analysis_->shown()->historyId(); id > 0) historyController_->look(id);
    showTitle();
    updateActions();
  });
  connect(labels_.get(), &LabelKeeper::failed, this, &MainWindow::showError);
  connect(playback_.get(), &PlaybackController::failed, this, &MainWindow::showError);
  connect(history_.get(), &HistoryModel::failed, this, &MainWindow::showError);
}

void MainWindow::connectChannels() {
  const auto showChannels = [this] {
    const auto& shown = analysis_->shown();
    if (shown && shown->hasChannels())
      channelChoice_->showChannels(shown->outcome->facts.channels, shown->outcome->channel);
    else
      channelChoice_->showChannels(0, analysis_->channel());
    // What is chosen elsewhere, or was chosen before, is of files that come.
    channelChoice_->setOneOnly(shown && shown->outcome && shown->outcome->facts.channels == 1 &&
                               analysis_->channel() == kMix && ui_->pages->currentWidget() == analysisPage_);
  };
  connect(analysis_.get(), &AnalysisController::shownChanged, this, showChannels);
  connect(ui_->pages, &QStackedWidget::currentChanged, this, showChannels);
  connect(channelChoice_, &ChannelChoice::channelChosen, this, [this, showChannels](int channel) {
    analysis_->chooseChannel(channel);
    batch_->setChannel(analysis_->channel());
    showChannels();
  });
}

void MainWindow::showTitle() {
  if (recorder_->recording()) return;
  const auto& shown = analysis_->shown();
  setWindowTitle(shown ? tr("%1 – SentiSound").arg(shown->name) : QStringLiteral("SentiSound"));
}

void MainWindow::connectRecorder() {
  connect(turn_.get(), &RecordingTurn::changed, this, [this](bool taken) {
    playback_->setSilenced(taken);
    updateActions();
  });
  connect(recorder_.get(), &RecordController::recordingChanged, this, [this](bool recording) {
    if (recording) {
      ui_->error->clear();
      setWindowTitle(tr("Recording – SentiSound"));
      live_->begin(recorder_->rate(), speakers_->currentSpeaker());
      showPage(analysisPage_);  // where the level and Stop are
    } else {
      live_->end();
      showTitle();
    }
    updateActions();
  });
  connect(recorder_.get(), &RecordController::pausedChanged, this, [this](bool paused) {
    setWindowTitle(paused ? tr("Paused – SentiSound") : tr("Recording – SentiSound"));
  });
  connect(recorder_.get(), &RecordController::captured, live_.get(), &LiveController::hear);
  connect(live_.get(), &LiveController::failed, this, &MainWindow::showError);
  connect(recorder_.get(), &RecordController::devicesChanged, this, &MainWindow::updateActions);
  connect(recorder_.get(), &RecordController::failed, this, &MainWindow::showError);
  connect(recorder_.get(), &RecordController::taken, this, [this](const QString& path) {
    showPage(analysisPage_);
    analysis_->analyse({path}, QStringLiteral("recording"));
  });
}

/// A take is remembered from its first sample until it is analysed: however the program ends, it is offered
/// at the next start.
void MainWindow::connectTakes() {
  connect(recorder_.get(), &RecordController::recordingChanged, this, [this](bool recording) {
    if (recording) state_.setOpenTake(recorder_->takePath());
  });
  connect(recorder_.get(), &RecordController::taken, this, [this] { takeWaits_ = true; });
  connect(analysis_.get(), &AnalysisController::stateChanged, this, [this](AnalysisController::State state) {
    if (!takeWaits_ || state == AnalysisController::State::Working) return;
    takeWaits_ = false;
    if (!recorder_->recording()) state_.setOpenTake({});
  });
  connect(ui_->takeOffer, &TakeOffer::declined, this, [this] { state_.setOpenTake({}); });
  connect(ui_->takeOffer, &TakeOffer::analyseRequested, this, [this](const QString& path) {
    takeWaits_ = true;
    showPage(analysisPage_);
    analysis_->analyse({path}, QStringLiteral("recording"));
  });
}

void MainWindow::connectSavers() {
  for (auto* saver :
       {reports_.get(), clips_.get(), segments_.get(), images_.get(), recordings_.get(), tables_.get()}) {
    connect(saver, &FileSaver::started, this, [this] {
      ui_->statusBar->showMessage(tr("Saving …"));
      updateActions();
    });
    connect(saver, &FileSaver::saved, this, [this](const QString& path) {
      ui_->statusBar->showMessage(tr("Saved %1").arg(QDir::toNativeSeparators(path)), kMessageMs);
      updateActions();
    });
    connect(saver, &FileSaver::failed, this, [this](const QString& text) {
      ui_->statusBar->clearMessage();
      showError(text);
      updateActions();
    });
  }
}

}  // namespace sentisound
