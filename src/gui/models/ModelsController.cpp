#include "gui/models/ModelsController.h"

#include <algorithm>

#include "service/OwnModelFiles.h"
#include "words/MessageWords.h"

namespace sentisound {

ModelsController::ModelsController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), active_(service.activeModelId()) {
  connect(&service.modelEvents(), &ModelEvents::activated, this, [this] {
    if (busy() || active_ == service_.activeModelId()) return;  // what it asked for is told when it is done
    active_ = service_.activeModelId();
    Q_EMIT changed();
  });
}

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

void ModelsController::rename(const QString& id, const QString& name) {
  if (busy()) return;
  changing_ = true;
  Q_EMIT changed();
  const auto work = [&service = service_, id, name]() -> Result<QString> {
    auto renamed = renameOwnModel(service.settings(), service.models(), id, name);
    if (!renamed || service.activeModelId() != id) return renamed;
    if (const Status used = service.activateModel(*renamed); !used) return used.error();
    return renamed;
  };
  whenDone(service_.jobs().run(clicked(), work), this,
           [this, id](const Result<QString>& renamed) { renamingCame(id, renamed); });
}

void ModelsController::renamingCame(const QString& id, const Result<QString>& name) {
  changing_ = false;
  const bool inUse = active_ == id;
  active_ = service_.activeModelId();
  if (name)
    Q_EMIT renamed(id, *name);
  else
    Q_EMIT failed(errorWords(name.error()));
  if (name && inUse) Q_EMIT activated(*name);
  reload();
}

void ModelsController::remove(const QString& id) {
  if (busy() || id == active_) return;
  changing_ = true;
  Q_EMIT changed();
  const auto work = [&service = service_, id] {
    return deleteOwnModel(service.settings(), service.models(), id);
  };
  whenDone(service_.jobs().run(clicked(), work), this, [this, id](const Status& done) {
    changing_ = false;
    if (done)
      Q_EMIT removed(id);
    else
      Q_EMIT failed(errorWords(done.error()));
    reload();
  });
}

const ModelEntry* ModelsController::find(const QString& id) const {
  const auto found = std::ranges::find(*models_, id, &ModelEntry::id);
  return found == models_->end() ? nullptr : &*found;
}

}  // namespace sentisound
