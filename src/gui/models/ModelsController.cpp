#include "gui/models/ModelsController.h"

#include <QtConcurrent>
#include <algorithm>

namespace sentisound {

ModelsController::ModelsController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), active_(service.activeModelId()) {
  connect(&list_, &QFutureWatcher<ModelListPtr>::finished, this, &ModelsController::listCame);
  connect(&activation_, &QFutureWatcher<Status>::finished, this, &ModelsController::activationCame);
}

void ModelsController::reload() {
  reading_ = true;
  Q_EMIT changed();
  // An older reading that is not here yet is forgotten: the watcher follows the newest future only.
  list_.setFuture(QtConcurrent::run(&service_.pool(), [&service = service_] { return readModels(service); }));
}

void ModelsController::listCame() {
  if (list_.future().resultCount() == 0) return;  // the service is going away
  models_ = list_.result();
  active_ = service_.activeModelId();
  reading_ = false;
  Q_EMIT changed();
  Q_EMIT loaded();
}

void ModelsController::activate(const QString& id) {
  if (activating_) return;
  activating_ = true;
  wanted_ = id;
  Q_EMIT changed();
  activation_.setFuture(
      QtConcurrent::run(&service_.pool(), [&service = service_, id] { return service.activateModel(id); }));
}

void ModelsController::activationCame() {
  if (activation_.future().resultCount() == 0) return;
  activating_ = false;
  const Status done = activation_.result();
  active_ = service_.activeModelId();
  Q_EMIT changed();
  if (done)
    Q_EMIT activated(wanted_);
  else
    Q_EMIT failed(QString::fromStdString(describe(done.error())));
}

const ModelEntry* ModelsController::find(const QString& id) const {
  const auto found = std::ranges::find(*models_, id, &ModelEntry::id);
  return found == models_->end() ? nullptr : &*found;
}

}  // namespace sentisound
