#include "gui/measure/MeasureFilesController.h"

#include <QFileInfo>

#include "core/Files.h"
#include "gui/common/DroppedFiles.h"
#include "service/SoundFiles.h"
#include "service/VoiceMeasuring.h"
#include "words/MessageWords.h"

namespace sentisound {

MeasureFilesController::MeasureFilesController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), saver_(service.jobs()) {}

MeasureFilesController::~MeasureFilesController() {
  stopLooking_.request_stop();
  for (auto& [id, one] : running_) one.stop.request_stop();
}

void MeasureFilesController::setSettings(const VoiceSettings& settings) {
  if (settings == settings_) return;
  settings_ = settings;
  std::vector<int> again;
  model_.changeAll([&](MeasureRow& row) {
    if (row.state == MeasureState::Cancelled || row.state == MeasureState::Waiting) return;
    again.push_back(row.id);
    row = {.id = row.id, .source = row.source};
  });
  dropRunning();
  waiting_.insert(waiting_.begin(), again.begin(), again.end());
  pump();
}

/// Stops what runs and hears no more of it.
void MeasureFilesController::dropRunning() {
  for (auto& [id, one] : running_) {
    one.stop.request_stop();
    one.awaited.drop();
  }
  running_.clear();
}

void MeasureFilesController::add(const QStringList& paths) {
  if (paths.isEmpty()) return;
  ++looking_;
  const auto look = [paths, stop = stopLooking_.get_token()] {
    std::vector<MeasureSource> sources;
    for (const auto& path : soundFiles(paths, stop)) {
      const QFileInfo info(path);
      const QString whole = info.canonicalFilePath();  // empty if it is not there
      sources.push_back({.path = whole.isEmpty() ? info.absoluteFilePath() : whole, .name = info.fileName()});
    }
    return sources;
  };
  std::erase_if(looks_, [](const Awaited& one) { return !one.isRunning(); });
  looks_.push_back(whenDone(
      service_.jobs().run(clicked(stopLooking_.get_token()), look), this,
      [this, paths, stop = stopLooking_.get_token()](const Result<std::vector<MeasureSource>>& found) {
        --looking_;
        if (stop.stop_requested()) return Q_EMIT changed();
        if (found && found->empty())
          Q_EMIT noted(tr("There is no audio file in %1.").arg(shortList(paths)));
        else if (found)
          take(*found);
        else if (found.error().code != Errc::Cancelled)
          Q_EMIT noted(errorWords(found.error()));
        Q_EMIT changed();
      }));
  Q_EMIT changed();
}

void MeasureFilesController::addKept(const std::vector<std::pair<qint64, QString>>& idsAndNames) {
  std::vector<MeasureSource> sources;
  for (const auto& [id, name] : idsAndNames) sources.push_back({.historyId = id, .name = name});
  take(sources);
}

void MeasureFilesController::take(const std::vector<MeasureSource>& sources) {
  const auto ids = model_.add(sources);
  const int twice = static_cast<int>(sources.size() - ids.size());
  Q_EMIT noted(twice > 0 ? tr("%n files were not added: they are in the list already.", nullptr, twice)
                         : QString());
  waiting_.insert(waiting_.end(), ids.begin(), ids.end());
  pump();
}

void MeasureFilesController::pump() {
  while (!waiting_.empty() && static_cast<int>(running_.size()) < service_.jobs().threads()) {
    const int id = waiting_.front();
    waiting_.pop_front();
    begin(id);
  }
  Q_EMIT changed();
}

void MeasureFilesController::begin(int id) {
  const auto* row = model_.find(id);
  if (row == nullptr) return;
  auto& one = running_[id];
  const auto work = [&service = service_, source = row->source,
                     request = MeasuringRequest{.settings = settings_}](const Progress& progress) {
    return source.path.isEmpty()
               ? measureKept(service, source.historyId, request, progress)
               : measureFile(service.jobs(), service.settings().limits, source.path, request, progress);
  };
  model_.change(id, [](MeasureRow& changed) { changed.state = MeasureState::Working; });
  one.awaited = whenDone(
      service_.jobs().run(
          {.lane = Lane::Bulk, .client = QStringLiteral("measures"), .stop = one.stop.get_token()}, work),
      this, [this, id](const Result<MeasuredSound>& measured) { finished(id, measured); },
      [this, id](int permille, const QString&) {
        model_.change(id, [permille](MeasureRow& changed) { changed.permille = permille; });
        Q_EMIT changed();
      });
}

void MeasureFilesController::finished(int id, const Result<MeasuredSound>& measured) {
  running_.erase(id);
  model_.change(id, [&](MeasureRow& row) {
    if (measured) {
      row.state = MeasureState::Done;
      row.measures = std::make_shared<const VoiceMeasures>(measured->measures);
    } else if (measured.error().code == Errc::Cancelled) {
      row.state = MeasureState::Cancelled;
    } else {
      row.state = MeasureState::Failed;
      row.error = std::make_shared<const Error>(measured.error());
    }
  });
  pump();
}

void MeasureFilesController::cancelAll() {
  stopLooking_.request_stop();
  stopLooking_ = std::stop_source();
  dropRunning();
  waiting_.clear();
  model_.changeAll([](MeasureRow& row) {
    if (row.state == MeasureState::Waiting || row.state == MeasureState::Working)
      row = {.id = row.id, .source = row.source, .state = MeasureState::Cancelled};
  });
  Q_EMIT changed();
}

void MeasureFilesController::retry() {
  std::vector<int> again;
  model_.changeAll([&](MeasureRow& row) {
    if (row.state != MeasureState::Failed && row.state != MeasureState::Cancelled) return;
    row = {.id = row.id, .source = row.source};
    again.push_back(row.id);
  });
  waiting_.insert(waiting_.end(), again.begin(), again.end());
  pump();
}

void MeasureFilesController::clear() {
  cancelAll();
  std::vector<int> ids;
  for (const auto& row : model_.rows()) ids.push_back(row.id);
  model_.remove(ids);
  Q_EMIT noted({});
  Q_EMIT changed();
}

int MeasureFilesController::permille() const {
  if (model_.rows().empty()) return 0;
  qint64 done = 0;
  for (const auto& row : model_.rows()) {
    const bool ended = row.state == MeasureState::Done || row.state == MeasureState::Failed;
    done += ended ? 1000 : row.state == MeasureState::Working ? row.permille : 0;
  }
  return static_cast<int>(done / static_cast<qint64>(model_.rows().size()));
}

void MeasureFilesController::saveTo(const QString& path) {
  saver_.save(path, [rows = model_.rows()](const QString& to) {
    return writeFileAtomically(to.toStdString(), measuredCsv(rows));
  });
}

}  // namespace sentisound
