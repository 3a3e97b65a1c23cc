#include "gui/speakers/TeachingController.h"

#include <QtConcurrent>

namespace sentisound {

TeachingController::TeachingController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), stop_(std::nostopstate) {
  connect(&reading_, &QFutureWatcher<Details>::finished, this, &TeachingController::detailsCame);
  connect(&work_, &QFutureWatcher<Details>::finished, this, &TeachingController::workCame);
  connect(&work_, &QFutureWatcher<Details>::progressValueChanged, this, &TeachingController::progressed);
}

TeachingController::~TeachingController() {
  stop_.request_stop();
}

void TeachingController::show(const QString& name) {
  if (name != shown_) {
    details_.reset();
    shown_ = name;
    Q_EMIT changed();
  }
  if (name.isEmpty()) return;
  // What is read already and not here yet is forgotten: the watcher follows the newest future only.
  reading_.setFuture(QtConcurrent::run(
      &service_.pool(), [&service = service_, name]() -> Details { return speakerDetails(service, name); }));
}

void TeachingController::detailsCame() {
  if (reading_.future().resultCount() == 0) return;  // the service is going away
  auto details = reading_.result();
  if (details && details->name.compare(shown_, Qt::CaseInsensitive) != 0) return;
  details_.reset();
  if (details) details_ = std::move(*details);
  Q_EMIT changed();
}

void TeachingController::work(const QString& name, std::function<Details(const Progress&)> work) {
  if (working_) return;
  working_ = true;
  shown_ = name;
  stop_ = std::stop_source();
  Q_EMIT changed();
  Q_EMIT progressed(0);
  work_.setFuture(QtConcurrent::run(
      &service_.pool(), [work = std::move(work), stop = stop_.get_token()](QPromise<Details>& promise) {
        promise.setProgressRange(0, 1000);
        promise.addResult(work(
            {[&](double fraction) { promise.setProgressValue(static_cast<int>(fraction * 1000)); }, stop}));
      }));
}

void TeachingController::teach(const TeachRequest& request) {
  work(request.name, [&service = service_, request](const Progress& progress) {
    return teachSpeaker(service, request, progress);
  });
}

void TeachingController::learnCorrections(const QString& name) {
  work(name, [&service = service_, name](const Progress& progress) {
    return learnFromCorrections(service, name, {}, progress);
  });
}

void TeachingController::forget(const QString& name, qint64 clipId) {
  work(name, [&service = service_, name, clipId](const Progress&) -> Details {
    if (const Status done = forgetClip(service, name, clipId); !done) return done.error();
    return speakerDetails(service, name);
  });
}

void TeachingController::cancel() {
  stop_.request_stop();
}

void TeachingController::workCame() {
  if (work_.future().resultCount() == 0) return;  // the service is going away
  auto details = work_.result();
  working_ = false;
  if (details) details_ = std::move(*details);
  Q_EMIT changed();
  if (details)
    Q_EMIT taught(details_->name);
  else
    Q_EMIT failed(details.error().code == Errc::Cancelled
                      ? QString()
                      : QString::fromStdString(describe(details.error())));
}

}  // namespace sentisound
