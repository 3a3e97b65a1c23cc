// Measures in the window: the menu of tools, the table of many files, and what pages want measured.
#include <QAction>
#include <QFileInfo>
#include <QMenu>

#include "core/Files.h"
#include "gui/analysis/AnalysisPage.h"
#include "gui/batch/BatchPage.h"
#include "gui/common/FileSaver.h"
#include "gui/history/HistoryPage.h"
#include "gui/measure/MeasureFilesController.h"
#include "gui/measure/MeasureFilesWindow.h"
#include "gui/sound/SoundController.h"
#include "gui/window/MainWindow.h"
#include "ui_MainWindow.h"

namespace sentisound {

void MainWindow::addTools() {
  auto* measure = new QAction(tr("&Measure files …"), this);
  connect(measure, &QAction::triggered, this, &MainWindow::showMeasureFiles);
  ui_->toolsMenu->insertAction(ui_->toolsMenu->actions().value(0), measure);
  measure->setObjectName(QStringLiteral("showMeasureFiles"));
  measure->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
  measure->setToolTip(tr("Measure many files: F0, intensity, formants, jitter, pauses (Ctrl+Shift+M)"));
}

void MainWindow::showMeasureFiles() {
  if (measureFilesWindow_ == nullptr)
    measureFilesWindow_ = new MeasureFilesWindow(*measureFiles_, dialogs_, this);
  measureFilesWindow_->show();
  measureFilesWindow_->raise();
  measureFilesWindow_->activateWindow();
}

void MainWindow::connectMeasures() {
  const auto follow = [this] { measureFiles_->setSettings(sound_->settings().voice); };
  follow();
  connect(sound_.get(), &SoundController::settingsChanged, this, follow);
  connect(analysisPage_, &AnalysisPage::saveMeasuresRequested, this,
          [this](const QString& name, const QByteArray& csv) {
            const QString stem = QFileInfo(name).completeBaseName();
            const QString path = dialogs_.saveCsv(this, tr("%1_measures.csv").arg(stem));
            if (path.isEmpty()) return;
            ui_->error->clear();
            tables_->save(path, [csv](const QString& to) {
              return writeFileAtomically(to.toStdString(), csv.toStdString());
            });
          });
  connect(historyPage_, &HistoryPage::measureRequested, this,
          [this](const std::vector<std::pair<qint64, QString>>& idsAndNames) {
            showMeasureFiles();
            measureFiles_->addKept(idsAndNames);
          });
  connect(batchPage_, &BatchPage::measureRequested, this, [this](const QStringList& paths) {
    showMeasureFiles();
    measureFiles_->add(paths);
  });
}

}  // namespace sentisound
