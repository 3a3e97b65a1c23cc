#include "gui/batch/BatchChoices.h"

namespace sentisound {

BatchChoices::BatchChoices(AnalysisService& service, QObject* parent) : QObject(parent), service_(service) {}

void BatchChoices::refresh() {
  if (!asked_.isRunning()) askForModels();
  if (!speakersAsked_.isRunning()) askForSpeakers();
}

void BatchChoices::askForModels() {
  const auto read = [&service = service_] {
    Models models;
    for (const auto& entry : service.models().list())
      if (entry.card) models.ids << entry.id;
    if (const auto active = service.activeModel())
      models.active = QString::fromStdString((*active)->model.card().id);
    return models;
  };
  asked_ = whenDone(service_.jobs().run(clicked(), read), this, [this](const Result<Models>& models) {
    if (!models) return;
    models_ = *models;
    Q_EMIT changed();
  });
}

void BatchChoices::askForSpeakers() {
  using Speakers = Result<std::vector<SpeakerEntry>>;
  speakersAsked_ =
      whenDone(service_.history().run([](HistoryStore& store) { return SpeakerStore(store).list(); }), this,
               [this](const Speakers& found) {
                 if (!found) return;  // no profile needs none
                 speakers_.clear();
                 for (const auto& speaker : *found) speakers_ << speaker.name;
                 Q_EMIT changed();
               });
}

}  // namespace sentisound
