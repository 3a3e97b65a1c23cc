#include "gui/window/MainWindow.h"

#include <QActionGroup>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QToolButton>
#include <algorithm>
#include <initializer_list>

#include "gui/analysis/AnalysisController.h"
#include "gui/analysis/AnalysisPage.h"
#include "gui/analysis/LabelKeeper.h"
#include "gui/analysis/ReportFile.h"
#include "gui/analysis/ReportPrinter.h"
#include "gui/analysis/SegmentsFile.h"
#include "gui/batch/BatchController.h"
#include "gui/batch/BatchPage.h"
#include "gui/common/DroppedFiles.h"
#include "gui/common/FileSaver.h"
#include "gui/common/Icons.h"
#include "gui/common/ImageFile.h"
#include "gui/compare/CompareController.h"
#include "gui/compare/ComparePage.h"
#include "gui/history/HistoryController.h"
#include "gui/history/HistoryModel.h"
#include "gui/history/HistoryPage.h"
#include "gui/live/LiveController.h"
#include "gui/measure/MeasureFilesController.h"
#include "gui/measure/MeasureFilesWindow.h"
#include "gui/models/ModelsController.h"
#include "gui/models/ModelsPage.h"
#include "gui/models/TrainingController.h"
#include "gui/record/RecordController.h"
#include "gui/result/ResultText.h"
#include "gui/sound/PlaybackController.h"
#include "gui/sound/SoundStack.h"
#include "gui/sound/VoiceSettingsForm.h"
#include "gui/speakers/ComparisonController.h"
#include "gui/speakers/PromptsController.h"
#include "gui/speakers/SpeakersController.h"
#include "gui/speakers/SpeakersPage.h"
#include "gui/window/ApiSwitch.h"
#include "gui/window/ToolChoices.h"
#include "gui/window/WelcomePage.h"
#include "gui/window/WindowMenus.h"
#include "service/SoundClip.h"
#include "ui_MainWindow.h"

namespace sentisound {
namespace {

constexpr int kRailPixels = 72;
constexpr int kIconPixels = 20;
constexpr qsizetype kHandful = 5;  ///< of dropped files; more are a batch

}  // namespace

MainWindow::MainWindow(AnalysisService& service, LocalApi& api, QWidget* parent)
    : QMainWindow(parent),
      service_(service),
      api_(api),
      ui_(std::make_unique<Ui::MainWindow>()),
      state_(service.settings().dataDir),
      dialogs_(FileDialogs::native(
          {[this] { return state_.soundFolder(); }, [this](const QString& at) { state_.setSoundFolder(at); }},
          {[this] { return state_.saveFolder(); }, [this](const QString& at) { state_.setSaveFolder(at); }})),
      analysis_(std::make_unique<AnalysisController>(service)),
      turn_(std::make_unique<RecordingTurn>()),
      recorder_(std::make_unique<RecordController>(service.settings().recordingsDir(), *turn_)),
      sound_(std::make_unique<SoundController>(service.jobs())),
      playback_(std::make_unique<PlaybackController>(*sound_)),
      labels_(std::make_unique<LabelKeeper>(service, *sound_)),
      live_(std::make_unique<LiveController>(service)),
      reports_(std::make_unique<FileSaver>(service.jobs())),
      clips_(std::make_unique<FileSaver>(service.jobs())),
      segments_(std::make_unique<FileSaver>(service.jobs())),
      images_(std::make_unique<FileSaver>(service.jobs())),
      recordings_(std::make_unique<FileSaver>(service.jobs())),
      tables_(std::make_unique<FileSaver>(service.jobs())),
      printer_(std::make_unique<ReportPrinter>(service.jobs())),
      history_(std::make_unique<HistoryModel>(service.history())),
      historyController_(std::make_unique<HistoryController>(service)),
      compare_(std::make_unique<CompareController>(service)),
      batch_(std::make_unique<BatchController>(service)),
      models_(std::make_unique<ModelsController>(service)),
      training_(std::make_unique<TrainingController>(service)),
      speakers_(std::make_unique<SpeakersController>(service)),
      prompts_(std::make_unique<PromptsController>(service.jobs(), *turn_)),
      comparison_(std::make_unique<ComparisonController>(service)),
      measureFiles_(std::make_unique<MeasureFilesController>(service)) {
  ui_->setupUi(this);
  setMinimumWidth(kLeastWidth);
  analysisPage_ =
      new AnalysisPage(*analysis_, *recorder_, *sound_, *playback_, *live_, service.jobs(), ui_->pages);
  batchPage_ = new BatchPage(*batch_, dialogs_, ui_->pages);
  historyPage_ = new HistoryPage(*history_, *historyController_, ui_->pages);
  comparePage_ = new ComparePage(*compare_, ui_->pages);
  analysisPage_->setObjectName(QStringLiteral("analysis"));
  batchPage_->setObjectName(QStringLiteral("batch"));
  historyPage_->setObjectName(QStringLiteral("history"));
  comparePage_->setObjectName(QStringLiteral("comparePage"));
  ui_->pages->addWidget(analysisPage_);
  ui_->pages->addWidget(batchPage_);
  ui_->pages->addWidget(historyPage_);
  welcomePage_ = new WelcomePage(ui_->pages);
  welcomePage_->setObjectName(QStringLiteral("welcome"));
  ui_->pages->addWidget(welcomePage_);
  ui_->pages->addWidget(comparePage_);
  modelsPage_ = new ModelsPage(*models_, *training_, ui_->pages);
  modelsPage_->setObjectName(QStringLiteral("models"));
  modelsPage_->useDialogs(dialogs_);
  ui_->pages->addWidget(modelsPage_);
  speakersPage_ = new SpeakersPage(*speakers_, *prompts_, *comparison_, ui_->pages);
  speakersPage_->setObjectName(QStringLiteral("speakers"));
  ui_->pages->addWidget(speakersPage_);

  apiSwitch_ = new ApiSwitch(api, ui_->statusBar);
  ui_->statusBar->addPermanentWidget(apiSwitch_);
  connect(apiSwitch_, &ApiSwitch::failed, this, &MainWindow::showError);

  addMenus();
  addTools();
  addToolChoices();
  connectActions();
  connectPages();
  connectRecorder();
  connectTakes();
  connectHistory();
  connectMeasures();
  connectModelsAndSpeakers();
  connectOutcomes();
  connectLabels();
  connectChannels();
  connectSavers();
  connectShell();
  updateActions();
}

MainWindow::~MainWindow() {
  // A microphone that is closed lets the event loop turn: what comes then finds no page any more.
  for (QObject* one : std::initializer_list<QObject*>{
           turn_.get(),    analysis_.get(),   recorder_.get(),     sound_.get(),    playback_.get(),
           labels_.get(),  live_.get(),       reports_.get(),      clips_.get(),    segments_.get(),
           images_.get(),  tables_.get(),     measureFiles_.get(), history_.get(),  historyController_.get(),
           compare_.get(), batch_.get(),      models_.get(),       training_.get(), speakers_.get(),
           prompts_.get(), comparison_.get(), recordings_.get(),   printer_.get()})
    one->disconnect(this);
  delete analysisPage_;
  delete batchPage_;
  delete historyPage_;
  delete comparePage_;
  delete modelsPage_;
  delete speakersPage_;
  delete measureFilesWindow_;
}

void MainWindow::addMenus() {
  auto* edit = new QMenu(tr("&Edit"), this);
  edit->setObjectName(QStringLiteral("editMenu"));
  for (auto* action : analysisPage_->stack().editActions())
    action != nullptr ? edit->addAction(action) : (void)edit->addSeparator();
  edit->addSeparator();
  edit->addAction(ui_->preferences);
  menuBar()->insertMenu(ui_->transportMenu->menuAction(), edit);
  auto* recent = new RecentMenu(state_, this);
  connect(recent, &RecentMenu::chosen, this, [this](const QString& path) { openFiles({path}); });
  ui_->fileMenu->insertMenu(ui_->fileMenu->actions().value(1), recent);
  auto* language = new LanguageMenu(state_, this);
  connect(language, &LanguageMenu::changed, this, [this] {
    ui_->statusBar->showMessage(tr("The language changes when SentiSound is started again."), kMessageMs);
  });
  ui_->viewMenu->addActions(overlayActions(*sound_, this));
  ui_->viewMenu->addSeparator();
  ui_->viewMenu->addMenu(new AppearanceMenu(state_, this));
  ui_->viewMenu->addMenu(language);
}

void MainWindow::addToolChoices() {
  speakerChoice_ = new SpeakerChoice(ui_->toolBar);
  ui_->toolBar->insertWidget(ui_->savePdf, new ModelChoice(*models_, ui_->toolBar));
  ui_->toolBar->insertWidget(ui_->savePdf, speakerChoice_);
  channelChoice_ = new ChannelChoice(ui_->toolBar);
  ui_->toolBar->insertWidget(ui_->savePdf, channelChoice_);
  ui_->toolBar->insertSeparator(ui_->savePdf);
  ui_->rail->setIconSize(QSize(kIconPixels, kIconPixels));
  ui_->toolBar->setIconSize(QSize(kIconPixels, kIconPixels));
  for (auto* action : ui_->rail->actions()) {
    auto* button = qobject_cast<QToolButton*>(ui_->rail->widgetForAction(action));
    button->setFixedWidth(kRailPixels);
    button->setAccessibleName(action->toolTip());
    button->setFocusPolicy(Qt::TabFocus);
  }
}

void MainWindow::connectActions() {
  ui_->open->setIcon(icon(Symbol::Open));
  ui_->savePdf->setIcon(icon(Symbol::Pdf));
  ui_->showAnalysis->setIcon(icon(Symbol::Analysis));
  ui_->showBatch->setIcon(icon(Symbol::Batch));
  ui_->showHistory->setIcon(icon(Symbol::History));
  ui_->showStatistics->setIcon(icon(Symbol::Statistics));
  ui_->showModels->setIcon(icon(Symbol::Models));
  ui_->showSpeakers->setIcon(icon(Symbol::Speakers));
  auto* pages = new QActionGroup(this);
  pages->addAction(ui_->showAnalysis);
  pages->addAction(ui_->showBatch);
  pages->addAction(ui_->showHistory);
  pages->addAction(ui_->showStatistics);
  pages->addAction(ui_->showModels);
  pages->addAction(ui_->showSpeakers);
  for (auto* action : ui_->toolBar->actions())
    if (auto* button = qobject_cast<QToolButton*>(ui_->toolBar->widgetForAction(action));
        button != nullptr && !action->isSeparator()) {
      button->setAccessibleName(action->toolTip());
      button->setFocusPolicy(Qt::TabFocus);
    }

  connect(ui_->open, &QAction::triggered, this, &MainWindow::chooseFiles);
  connect(ui_->record, &QAction::triggered, recorder_.get(), &RecordController::toggle);
  connect(ui_->savePdf, &QAction::triggered, this, &MainWindow::choosePdf);
  connect(ui_->exportSegments, &QAction::triggered, this, &MainWindow::chooseSegments);
  connect(ui_->cancel, &QAction::triggered, this, &MainWindow::escape);
  connect(ui_->showInspector, &QAction::toggled, analysisPage_, &AnalysisPage::showInspector);
  connect(ui_->closeRecording, &QAction::triggered, analysisPage_, &AnalysisPage::closeRecording);
  connect(ui_->quit, &QAction::triggered, this, &QWidget::close);
  ui_->showHistory->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_3), QKeySequence(Qt::CTRL | Qt::Key_H)});
  ui_->shortcuts->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Slash));
  connect(ui_->showAnalysis, &QAction::triggered, this, [this] { showPage(analysisPage_); });
  connect(ui_->welcome, &QAction::triggered, this, [this] { ui_->pages->setCurrentWidget(welcomePage_); });
  connect(ui_->showBatch, &QAction::triggered, this, [this] { showPage(batchPage_); });
  connect(ui_->showHistory, &QAction::triggered, this, [this] {
    historyPage_->showStatistics(false);
    showPage(historyPage_);
    historyPage_->refresh();
  });
}

void MainWindow::restoreState() {
  sound_->setSettings(state_.view());
  analysisPage_->stack().arrange(state_.arrangement());
  if (const auto geometry = state_.geometry(); !geometry.isEmpty()) restoreGeometry(geometry);
  analysisPage_->showRecent(state_.recentFiles());
  if (const QString take = state_.openTake(); !take.isEmpty()) ui_->takeOffer->offer(take);
  restoreShell();
  if (!state_.welcomed()) ui_->pages->setCurrentWidget(welcomePage_);
}

void MainWindow::bringUp(const QStringList& paths) {
  setWindowState(windowState() & ~Qt::WindowMinimized);
  raise();
  activateWindow();
  openFiles(paths);
}

/// What would be lost, or cut short, is asked about.
bool MainWindow::mayClose() {
  const QString question =
      recorder_->recording()
          ? tr("A recording is running. What is recorded so far is kept and offered at the next start.")
      : batch_->working() ? tr("A batch is not finished. What is analysed so far is in the history.")
                          : QString();
  return question.isEmpty() || dialogs_.confirm == nullptr || dialogs_.confirm(this, question, tr("&Quit"));
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!mayClose()) return event->ignore();
  state_.setGeometry(saveGeometry());
  analysisPage_->saveChanges();
  historyPage_->saveChanges();
  labels_->flush();
  QMainWindow::closeEvent(event);
}

void MainWindow::openFiles(const QStringList& paths) {
  if (paths.isEmpty()) return;
  ui_->error->clear();
  showPage(analysisPage_);
  for (const auto& path : paths) state_.addRecentFile(path);
  analysisPage_->showRecent(state_.recentFiles());
  analysis_->analyse(paths);
}

void MainWindow::takeDropped(const QStringList& paths) {
  const auto isFolder = [](const QString& path) { return QFileInfo(path).isDir(); };
  if (paths.size() <= kHandful && std::ranges::none_of(paths, isFolder)) {
    openFiles(paths);
    return;
  }
  ui_->error->clear();
  showPage(batchPage_);
  batch_->add(paths);
}

void MainWindow::reopen(qint64 id, const QString& name) {
  ui_->error->clear();
  showPage(analysisPage_);
  analysis_->reopen(id, name);
}

void MainWindow::chooseFiles() {
  openFiles(dialogs_.open(this));
}

void MainWindow::choosePdf() {
  const ShownAnalysisPtr shown = analysis_->shown();  // what the user asked for, whatever comes meanwhile
  if (!shown || !shown->outcome) return;
  const QString path = dialogs_.savePdf(this, reportName(shown->name));
  if (path.isEmpty()) return;
  ui_->error->clear();
  reports_->save(path, [shown](const QString& to) { return writeReport(*shown->outcome, to); });
}

void MainWindow::chooseSegments() {
  const ShownAnalysisPtr shown = analysis_->shown();
  if (!shown || !shown->outcome) return;
  const QString path = dialogs_.saveSegments(this, segmentsName(shown->name));
  if (path.isEmpty()) return;
  ui_->error->clear();
  segments_->save(path, [shown, labels = sound_->labels().labels()](const QString& to) {
    return writeSegments(*shown->outcome, labels, to);
  });
}

void MainWindow::chooseClip() {
  const ShownAnalysisPtr shown = analysis_->shown();
  const auto selection = sound_->selection();
  if (!shown || !selection) return;
  const auto [from, to] = *selection;
  const QString path = dialogs_.saveWav(this, clipName(shown->name, from, to));
  if (path.isEmpty()) return;
  ui_->error->clear();
  clips_->save(path, [sound = shown->scene->audio(), from = from, to = to](const QString& file) {
    return writeClip(sound, from, to, file);
  });
}

void MainWindow::chooseImage(const QImage& image, const QString& row) {
  const auto& shown = analysis_->shown();
  if (!shown) return;
  const QString path = dialogs_.saveImage(
      this, QStringLiteral("%1_%2.png").arg(QFileInfo(shown->name).completeBaseName(), row));
  if (path.isEmpty()) return;
  ui_->error->clear();
  images_->save(path, [image](const QString& to) { return writeImage(image, to); });
}

/// What runs is cancelled; else the selection is dropped.
void MainWindow::escape() {
  if (analysis_->state() == AnalysisController::State::Working) return analysis_->cancel();
  sound_->clearSelection();
}

void MainWindow::showPage(QWidget* page) {
  ui_->pages->setCurrentWidget(page);
  auto* action = page == historyPage_ && historyPage_->showsStatistics() ? ui_->showStatistics
                 : page == historyPage_ || page == comparePage_          ? ui_->showHistory
                 : page == batchPage_                                    ? ui_->showBatch
                 : page == modelsPage_                                   ? ui_->showModels
                 : page == speakersPage_                                 ? ui_->showSpeakers
                                                                         : ui_->showAnalysis;
  action->setChecked(true);
  updateActions();
}

void MainWindow::showError(const QString& text) {
  ui_->error->addMessage(text);
}

void MainWindow::updateActions() {
  const bool recording = recorder_->recording();
  ui_->record->setText(recording ? tr("Stop &recording") : tr("&Record"));
  ui_->record->setIconText(recording ? tr("Stop") : tr("Record"));
  ui_->record->setIcon(icon(recording ? Symbol::Stop : Symbol::Record));
  ui_->record->setEnabled(recording || recorder_->canRecord());
  const auto& shown = analysis_->shown();
  ui_->savePdf->setEnabled(shown && shown->outcome && !reports_->busy());
  ui_->exportSegments->setEnabled(shown && shown->outcome && shown->outcome->analysis.timeline &&
                                  !segments_->busy());
  updateShell();
  ui_->closeRecording->setEnabled(shown && analysis_->state() != AnalysisController::State::Working);
  ui_->cancel->setEnabled(analysis_->state() == AnalysisController::State::Working ||
                          (sound_->selection() && ui_->pages->currentWidget() == analysisPage_));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (!droppedPaths(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  takeDropped(droppedPaths(event->mimeData()));
}

}  // namespace sentisound
