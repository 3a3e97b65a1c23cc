// The menus around the pages, and what they do that belongs to no page: help, preferences, printing, the
// local API.
#include <QPrinter>
#include <QWhatsThis>
#include <initializer_list>
#include <string_view>

#include "core/Files.h"
#include "gui/analysis/AnalysisController.h"
#include "gui/analysis/AnalysisPage.h"
#include "gui/analysis/RecordingFile.h"
#include "gui/analysis/ReportPrinter.h"
#include "gui/batch/BatchPage.h"
#include "gui/common/FileSaver.h"
#include "gui/common/ImageFile.h"
#include "gui/common/MessageBar.h"
#include "gui/compare/ComparePage.h"
#include "gui/history/HistoryPage.h"
#include "gui/models/ModelsController.h"
#include "gui/models/ModelsPage.h"
#include "gui/record/RecordController.h"
#include "gui/sound/PlaybackController.h"
#include "gui/sound/SoundStack.h"
#include "gui/speakers/SpeakersPage.h"
#include "gui/window/AboutDialog.h"
#include "gui/window/ApiSwitch.h"
#include "gui/window/HelpWindow.h"
#include "gui/window/MainWindow.h"
#include "gui/window/PreferencesDialog.h"
#include "gui/window/ShortcutSheet.h"
#include "gui/window/WindowMenus.h"
#include "ui_MainWindow.h"

namespace sentisound {

/// Commands of the stack in menus: their keys work where the stack has the keyboard, as before.
void MainWindow::addStackMenus() {
  const auto add = [this](QMenu* menu, std::initializer_list<const char*> names, QAction* before) {
    for (const char* name : names)
      if (auto* action = analysisPage_->stack().findChild<QAction*>(QLatin1String(name)))
        menu->insertAction(before, action);
  };
  ui_->transportMenu->addSeparator();
  add(ui_->transportMenu, {"play", "stop", "loop", "playSelection"}, nullptr);
  ui_->transportMenu->addSeparator();
  add(ui_->transportMenu, {"toBegin", "toEnd", "goToTime", "previousSegment", "nextSegment"}, nullptr);
  ui_->transportMenu->addSeparator();
  ui_->transportMenu->addMenu(new PlaybackMenu(*playback_, this));

  ui_->viewMenu->addSeparator();
  add(ui_->viewMenu, {"zoomIn", "zoomOut", "fit", "fitSelection", "pageLeft", "pageRight"}, nullptr);
  add(ui_->analyseMenu, {"analyseSelection"}, ui_->cancel);
}

void MainWindow::connectShell() {
  addStackMenus();
  connect(ui_->saveRecording, &QAction::triggered, this, &MainWindow::chooseRecording);
  connect(ui_->print, &QAction::triggered, this, &MainWindow::printReport);
  connect(ui_->printPreview, &QAction::triggered, this, [this] {
    if (const auto& shown = analysis_->shown(); shown && shown->outcome) printer_->prepare(shown);
  });
  connect(ui_->preferences, &QAction::triggered, this, &MainWindow::showPreferences);
  connect(ui_->manual, &QAction::triggered, this, [this] { showHelp(helpOfPage()); });
  connect(ui_->whatsThis, &QAction::triggered, this, &MainWindow::askWhatThisIs);
  connect(ui_->about, &QAction::triggered, this, &MainWindow::showAbout);
  connect(ui_->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
  connect(ui_->analyseAgain, &QAction::triggered, analysis_.get(), &AnalysisController::analyseAgain);
  connect(ui_->trainModel, &QAction::triggered, this, [this] {
    ui_->showModels->trigger();
    modelsPage_->openTraining();
  });
  connect(ui_->openData, &QAction::triggered, this, [this] { openFolder(service_.settings().dataDir); });
  connect(ui_->localApi, &QAction::triggered, apiSwitch_, &ApiSwitch::turn);
  connect(apiSwitch_, &ApiSwitch::switched, ui_->localApi, &QAction::setChecked);
  connect(apiSwitch_, &ApiSwitch::failed, this, [this] { ui_->localApi->setChecked(false); });
  connect(apiSwitch_, &ApiSwitch::noticed, this, &MainWindow::showError);
  ui_->localApi->setChecked(apiSwitch_->isOn());
  connect(recorder_.get(), &RecordController::deviceChosen, this,
          [this](const QByteArray& id) { state_.setMicrophone(id); });
  connect(playback_.get(), &PlaybackController::deviceChosen, this,
          [this](const QByteArray& id) { state_.setLoudspeaker(id); });
  connectPrinter();
  connectStatistics();
}

void MainWindow::connectPrinter() {
  connect(printer_.get(), &ReportPrinter::started, this, [this] {
    ui_->statusBar->showMessage(tr("The pages are being made …"));
    updateActions();
  });
  connect(printer_.get(), &ReportPrinter::printed, this, [this] {
    ui_->statusBar->showMessage(tr("The report is printed."), kMessageMs);
    updateActions();
  });
  connect(printer_.get(), &ReportPrinter::failed, this, [this](const QString& text) {
    ui_->statusBar->clearMessage();
    showError(text);
    updateActions();
  });
  connect(printer_.get(), &ReportPrinter::prepared, this, [this](const ShownAnalysisPtr& shown) {
    ui_->statusBar->clearMessage();
    const auto printer = ReportPrinter::printerFor(*shown->outcome);
    dialogs_.preview(this, *printer, [this](QPrinter& to) {
      if (const QString problem = printer_->draw(to); !problem.isEmpty()) showError(problem);
    });
    updateActions();
  });
}

void MainWindow::connectStatistics() {
  connect(ui_->showStatistics, &QAction::triggered, this, [this] {
    historyPage_->showStatistics(true);
    showPage(historyPage_);
    historyPage_->refresh();
  });
  connect(historyPage_, &HistoryPage::statisticsShown, this, [this] {
    if (ui_->pages->currentWidget() == historyPage_) showPage(historyPage_);
  });
  connect(historyPage_, &HistoryPage::savePictureRequested, this, [this](const QImage& picture) {
    const QString path = dialogs_.saveImage(this, tr("statistics.png"));
    if (path.isEmpty()) return;
    ui_->error->clear();
    images_->save(path, [picture](const QString& to) { return writeImage(picture, to); });
  });
  connect(historyPage_, &HistoryPage::saveStatisticsRequested, this, [this](const QByteArray& csv) {
    const QString path = dialogs_.saveCsv(this, tr("statistics.csv"));
    if (path.isEmpty()) return;
    ui_->error->clear();
    tables_->save(path, [csv](const QString& to) {
      return writeFileAtomically(to.toStdString(),
                                 std::string_view(csv.constData(), static_cast<std::size_t>(csv.size())));
    });
  });
}

void MainWindow::restoreShell() {
  if (const auto id = state_.microphone(); !id.isEmpty()) recorder_->preferDevice(id);
  playback_->preferDevice(state_.loudspeaker());
  api_.setPort(state_.apiPort());
  if (state_.apiStarts()) apiSwitch_->turn(true);
}

void MainWindow::updateShell() {
  const auto& shown = analysis_->shown();
  const bool analysed = shown && shown->outcome;
  ui_->saveRecording->setEnabled(shown && !recordings_->busy());
  ui_->print->setEnabled(analysed && !printer_->busy());
  ui_->printPreview->setEnabled(analysed && !printer_->busy());
  ui_->analyseAgain->setEnabled(analysis_->canAnalyseAgain());
}

void MainWindow::chooseRecording() {
  const ShownAnalysisPtr shown = analysis_->shown();
  if (!shown) return;
  const QString path = dialogs_.saveRecording(this, recordingName(*shown), recordingSuffixes(*shown));
  if (path.isEmpty()) return;
  ui_->error->clear();
  recordings_->save(path, [shown, &kept = service_.audio()](const QString& to) {
    return writeRecording(*shown, kept, to);
  });
}

void MainWindow::printReport() {
  const ShownAnalysisPtr shown = analysis_->shown();
  if (!shown || !shown->outcome) return;
  const auto printer = ReportPrinter::printerFor(*shown->outcome);
  if (!dialogs_.print(this, *printer)) return;
  ui_->error->clear();
  printer_->print(shown, printer);
}

void MainWindow::showPreferences() {
  PreferencesDialog dialog({.state = state_,
                            .recorder = *recorder_,
                            .playback = *playback_,
                            .sound = *sound_,
                            .api = api_,
                            .apiSwitch = *apiSwitch_,
                            .settings = service_.settings()},
                           this);
  connect(&dialog, &PreferencesDialog::helpRequested, this, [this, &dialog] {
    dialog.accept();  // the manual could not be read beside it
    showHelp(HelpSection::Preferences);
  });
  dialog.exec();
}

void MainWindow::showAbout() {
  AboutFacts facts{.model = service_.activeModelId(),
                   .dataDir = service_.settings().dataDir,
                   .database = service_.settings().databaseName()};
  if (const auto* model = models_->find(facts.model); model != nullptr && model->usable())
    facts.licence = QString::fromStdString(model->card->licence);
  AboutDialog(facts, this).exec();
}

HelpSection MainWindow::helpOfPage() const {
  const auto* page = ui_->pages->currentWidget();
  if (page == historyPage_)
    return historyPage_->showsStatistics() ? HelpSection::Statistics : HelpSection::History;
  if (page == batchPage_) return HelpSection::Batch;
  if (page == comparePage_) return HelpSection::History;
  if (page == modelsPage_) return HelpSection::Models;
  if (page == speakersPage_) return HelpSection::Speakers;
  if (recorder_->recording()) return HelpSection::Recording;
  return analysisPage_->stack().isAncestorOf(focusWidget()) ? HelpSection::Views : HelpSection::Analysis;
}

void MainWindow::showHelp(HelpSection section) {
  if (help_ == nullptr) help_ = new HelpWindow(this);
  help_->showSection(section);
}

/// What a tool tip says is what it is.
void MainWindow::askWhatThisIs() {
  for (auto* widget : findChildren<QWidget*>())
    if (!widget->toolTip().isEmpty()) widget->setWhatsThis(widget->toolTip());
  for (int i = 0; i < ui_->pages->count(); ++i)
    ui_->pages->widget(i)->setWhatsThis(tr("Press F1 to read what the manual says about this page."));
  QWhatsThis::enterWhatsThisMode();
}

void MainWindow::showShortcuts() {
  QList<ShortcutGroup> groups;
  QList<QAction*> seen;
  const auto add = [&](const QString& title, const QList<QAction*>& actions) {
    ShortcutGroup group{title, {}};
    for (auto* action : actions) {
      if (seen.contains(action)) continue;
      seen << action;
      group.actions << action;
    }
    groups << group;
  };
  for (const auto* entry : menuBar()->actions())
    add(entry->text().remove(QLatin1Char('&')), entry->menu()->actions());
  add(tr("Views and playing"), analysisPage_->stack().actions());
  add(tr("History"), historyPage_->findChildren<QAction*>());
  add(tr("Batch"), batchPage_->findChildren<QAction*>());
  ShortcutSheet(shortcutLines(groups), this).exec();
}

}  // namespace sentisound
