// What is done with the analyst's labels beyond the recording: files, and a speaker's profile.
#include <QFileInfo>

#include "gui/analysis/AnalysisController.h"
#include "gui/analysis/AnalysisPage.h"
#include "gui/analysis/LabelKeeper.h"
#include "gui/analysis/SegmentsFile.h"
#include "gui/common/FileSaver.h"
#include "gui/common/Jobs.h"
#include "gui/sound/SoundController.h"
#include "gui/speakers/SpeakersController.h"
#include "gui/speakers/TeachingController.h"
#include "gui/window/MainWindow.h"
#include "report/exchange/Exchange.h"
#include "report/exchange/OutcomeTiers.h"
#include "ui_MainWindow.h"
#include "words/MessageWords.h"

namespace sentisound {

void MainWindow::connectLabels() {
  connect(analysisPage_, &AnalysisPage::importLabelsRequested, this, &MainWindow::importLabels);
  connect(analysisPage_, &AnalysisPage::exportLabelsRequested, this, &MainWindow::exportLabels);
  connect(analysisPage_, &AnalysisPage::teachLabelsRequested, this, &MainWindow::teachLabels);
  auto& teaching = speakers_->teaching();
  connect(&teaching, &TeachingController::taught, this, [this](const QString& name) {
    if (!std::exchange(teachesLabels_, false)) return;
    ui_->statusBar->showMessage(tr("The profile “%1” has learnt the labels.").arg(name), kMessageMs);
  });
  connect(&teaching, &TeachingController::failed, this, [this](const QString& text) {
    if (std::exchange(teachesLabels_, false) && !text.isEmpty()) showError(text);
  });
}

void MainWindow::exportLabels() {
  const auto& shown = analysis_->shown();
  if (!shown || sound_->labels().labels().empty()) return;
  const QString path = dialogs_.saveSegments(this, labelsName(shown->name));
  if (path.isEmpty()) return;
  segments_->save(path, [labels = sound_->labels().labels(), name = shown->name, seconds = sound_->seconds()](
                            const QString& to) { return writeLabels(labels, name, seconds, to); });
}

void MainWindow::importLabels() {
  const auto scene = sound_->scene();
  if (!scene) return;
  const QString path = dialogs_.openLabels(this);
  if (path.isEmpty()) return;
  whenDone(service_.jobs().run(clicked(), [path] { return readTierFile(path.toStdString()); }), this,
           [this, path, scene](const Result<TierDocument>& document) {
             if (!document) return showError(errorWords(document.error()));
             if (sound_->scene() && sound_->scene()->isOfSameSound(*scene)) takeLabels(*document, path);
           });
}

/// Of several tiers somebody says which; one that has nothing to say is not offered.
void MainWindow::takeLabels(const TierDocument& document, const QString& path) {
  QStringList names;
  std::vector<std::vector<LabelledStretch>> found;
  for (const auto& tier : document.tiers) {
    auto labels = labelsOfTier(tier, sound_->seconds());
    if (labels.empty()) continue;
    names << QString::fromStdString(tier.name);
    found.push_back(std::move(labels));
  }
  if (found.empty())
    return showError(tr("%1 has no labels within this recording.").arg(QFileInfo(path).fileName()));
  qsizetype chosen = 0;
  if (names.size() > 1) {
    chosen = names.indexOf(dialogs_.choose(this, tr("Which tier has the labels?"), names, false));
    if (chosen < 0) return;
  }
  auto& labels = found[static_cast<std::size_t>(chosen)];
  const auto count = static_cast<int>(labels.size());
  sound_->labels().import(std::move(labels));
  ui_->statusBar->showMessage(tr("%n labels imported.", nullptr, count), kMessageMs);
}

void MainWindow::teachLabels() {
  const auto& shown = analysis_->shown();
  if (!shown || sound_->labels().labels().empty() || speakers_->teaching().working()) return;
  if (shown->historyId() == 0)
    return showError(tr("A profile learns from analyses in the history, and this one is not in it."));
  QStringList names;
  for (const auto& speaker : speakers_->speakers()) names << speaker.name;
  const QString name =
      dialogs_.choose(this, tr("Whose voice is it? An existing profile or a new name:"), names, true);
  if (name.isEmpty()) return;
  labels_->flush();
  teachesLabels_ = true;
  speakers_->teaching().learnCorrections(name, {shown->historyId()});
}

}  // namespace sentisound
