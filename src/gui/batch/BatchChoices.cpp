#include "gui/batch/BatchChoices.h"

#include <QtConcurrent>

namespace sentisound {

BatchChoices::BatchChoices(AnalysisService& service, QObject* parent) : QObject(parent), service_(service) {
  connect(&asked_, &QFutureWatcher<Models>::finished, this, [this] {
    if (asked_.future().resultCount() == 0) return;
    models_ = asked_.result();
    Q_EMIT changed();
  });
  connect(&speakersAsked_, &QFutureWatcher<Result<std::vector<SpeakerEntry>>>::finished, this, [this] {
    if (speakersAsked_.future().resultCount() == 0) return;
    const auto found = speakersAsked_.result();
    if (!found) return;  // no profile needs none
    speakers_.clear();
    for (const auto& speaker : *found) speakers_ << speaker.name;
    Q_EMIT changed();
  });
}

void BatchChoices::refresh() {
  if (!asked_.isRunning())
    asked_.setFuture(QtConcurrent::run(&service_.pool(), [&service = service_] {
      Models models;
      for (const auto& entry : service.models().list())
        if (entry.card) models.ids << entry.id;
      if (const auto active = service.activeModel())
        models.active = QString::fromStdString((*active)->model.card().id);
      return models;
    }));
  if (!speakersAsked_.isRunning())
    speakersAsked_.setFuture(
        service_.history().run([](HistoryStore& store) { return SpeakerStore(store).list(); }));
}

}  // namespace sentisound
