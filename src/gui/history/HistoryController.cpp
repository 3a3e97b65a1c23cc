#include "gui/history/HistoryController.h"

#include <QDir>

#include "service/HistoryExport.h"
#include "service/TrainingExport.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

QString forPeople(const Error& error) {
  return errorWords(error);
}

QString toldOf(const ExportedTraining& training, const QString& folder) {
  QStringList lines{HistoryController::tr("Clips for training written to %1: %2.")
                        .arg(QDir::toNativeSeparators(folder))
                        .arg(training.clips)};
  if (training.withoutAudio > 0)
    lines << HistoryController::tr("Left out because no audio was kept: %1.").arg(training.withoutAudio);
  if (training.sameAudio > 0)
    lines << HistoryController::tr("Left out because a newer correction of the same audio counts: %1.")
                 .arg(training.sameAudio);
  if (training.classes.size() < 2)
    lines << HistoryController::tr("All are %1; training takes at least two different labels.")
                 .arg(training.classes.value(0));
  return lines.join(u' ');
}

}  // namespace

HistoryController::HistoryController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), statistics_(service.history()) {
  connect(&statistics_, &StatisticsController::failed, this, &HistoryController::failed);
}

HistoryController::~HistoryController() {
  stop_.request_stop();
}

void HistoryController::correct(qint64 id, const QString& label, const QString& note) {
  whenDone(service_.history().run([=](HistoryStore& store) { return store.correct(id, label, note); }), this,
           [this](const Status& done) {
             if (!done) Q_EMIT failed(forPeople(done.error()));
             Q_EMIT changed();
           });
}

void HistoryController::look(qint64 id) {
  whenDone(service_.history().run([id](HistoryStore& store) { return store.byId(id); }), this,
           [this](const Result<HistoryRow>& row) {
             if (row) Q_EMIT found(*row);
           });
}

void HistoryController::remove(const std::vector<qint64>& ids) {
  if (ids.empty()) return;
  whenDone(service_.remove(ids), this, [this, ids](const Result<int>& count) {
    if (!count) return Q_EMIT failed(forPeople(count.error()));
    if (*count > 0) {
      removals_.push_back(ids);
      Q_EMIT undoChanged();
      Q_EMIT removed(*count);
    }
    Q_EMIT changed();
  });
}

void HistoryController::undoRemove() {
  if (removals_.empty()) return;
  const auto ids = std::move(removals_.back());
  removals_.pop_back();
  Q_EMIT undoChanged();
  whenDone(service_.history().run([ids](HistoryStore& store) { return store.restore(ids); }), this,
           [this](const Result<int>& count) {
             if (!count) return Q_EMIT failed(forPeople(count.error()));
             if (*count == 0)
               Q_EMIT failed(tr("These analyses are gone for good and cannot be brought back."));
             else
               Q_EMIT restored(*count);
             Q_EMIT changed();
           });
}

void HistoryController::exportTable(const std::vector<qint64>& ids, const QString& path) {
  startExport([&service = service_, ids, path](const Progress& progress) -> Told {
    const auto rows = exportHistoryTable(service.history(), ids, path, progress);
    if (!rows) return rows.error();
    return tr("Analyses written to %1: %2.").arg(QDir::toNativeSeparators(path)).arg(*rows);
  });
}

void HistoryController::exportTraining(const std::vector<qint64>& ids, const QString& folder) {
  startExport([&service = service_, ids, folder](const Progress& progress) -> Told {
    const auto written = exportTrainingData(service, folder, ids, progress);
    if (!written) return written.error();
    return toldOf(*written, folder);
  });
}

void HistoryController::startExport(std::function<Told(const Progress&)> work) {
  if (busy()) return;
  stop_ = std::stop_source();
  exporting_ = whenDone(service_.jobs().run(clicked(stop_.get_token()),
                                            [work = std::move(work), stop = stop_.get_token()]() -> Told {
                                              return work({.stop = stop});
                                            }),
                        this, [this](const Told& told) {
                          if (told)
                            Q_EMIT exported(*told);
                          else if (told.error().code != Errc::Cancelled)
                            Q_EMIT failed(forPeople(told.error()));
                          Q_EMIT busyChanged();
                        });
  Q_EMIT busyChanged();
}

void HistoryController::refreshModels() {
  if (looking_.isRunning()) return;
  const auto read = [&models = service_.models()] {
    std::vector<ModelChoice> usable;
    for (const auto& entry : models.list())
      if (entry.card) usable.push_back({entry.id, QString::fromStdString(entry.card->title)});
    return usable;
  };
  looking_ = whenDone(service_.jobs().run(clicked(), read), this,
                      [this](const Result<std::vector<ModelChoice>>& usable) {
                        if (!usable) return;
                        models_ = *usable;
                        Q_EMIT modelsChanged();
                      });
}

}  // namespace sentisound
