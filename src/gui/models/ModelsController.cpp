#include "gui/models/ModelsController.h"

#include <algorithm>

#include "words/MessageWords.h"

namespace sentisound {

ModelsController::ModelsController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), active_(service.activeModelId()) {}

void ModelsController::reload() {
  reading_ = true;
  Q_EMIT changed();
  // An older reading that is not here yet is forgotten.
  list_ = whenDone(service_.jobs().run(clicked(), [&service = service_] { return readModels(service); }),
                   this, [this](const Result<ModelListPtr>& models) { listCame(models); });
}

void ModelsController::listCame(const Result<ModelListPtr>& models) {
  reading_ = false;
  if (models) models_ = *models;
  active_ = service_.activeModelId();
  Q_EMIT changed();
  if (models)
    Q_EMIT loaded();
  else if (models.error().code != Errc::Cancelled)
    Q_EMIT failed(errorWords(models.error()));
}

void ModelsController::activate(const QString& id) {
  if (activating_) return;
  activating_ = true;
  wanted_ = id;
  Q_EMIT changed();
  whenDone(service_.jobs().run(clicked(), [&service = service_, id] { return service.activateModel(id); }),
           this, [this](const Status& done) { activationCame(done); });
}

void ModelsController::activationCame(const Status& done) {
  activating_ = false;
  active_ = service_.activeModelId();
  Q_EMIT changed();
  if (done)
    Q_EMIT activated(wanted_);
  else
    Q_EMIT failed(errorWords(done.error()));
}

const ModelEntry* ModelsController::find(const QString& id) const {
  const auto found = std::ranges::find(*models_, id, &ModelEntry::id);
  return found == models_->end() ? nullptr : &*found;
}

}  // namespace sentisound
