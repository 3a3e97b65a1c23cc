#include "gui/speakers/TeachingController.h"

#include "words/MessageWords.h"

namespace sentisound {

TeachingController::TeachingController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), stop_(std::nostopstate) {}

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
  // What is read already and not here yet is forgotten.
  reading_ = whenDone(
      service_.jobs().run(clicked(),
                          [&service = service_, name]() -> Details { return speakerDetails(service, name); }),
      this, [this](Details details) { detailsCame(std::move(details)); });
}

void TeachingController::detailsCame(Details details) {
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
  whenDone(
      service_.jobs().run(clicked(stop_.get_token()), std::move(work)), this,
      [this](Details details) { workCame(std::move(details)); },
      [this](int permille, const QString&) { Q_EMIT progressed(permille); });
}

void TeachingController::teach(const TeachRequest& request) {
  work(request.name, [&service = service_, request](const Progress& progress) {
    return teachSpeaker(service, request, progress);
  });
}

void TeachingController::learnCorrections(const QString& name, const std::vector<qint64>& historyIds) {
  work(name, [&service = service_, name, historyIds](const Progress& progress) {
    return learnFromCorrections(service, name, historyIds, progress);
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

void TeachingController::workCame(Details details) {
  working_ = false;
  if (details) details_ = std::move(*details);
  Q_EMIT changed();
  if (details)
    Q_EMIT taught(details_->name);
  else
    Q_EMIT failed(details.error().code == Errc::Cancelled ? QString() : errorWords(details.error()));
}

}  // namespace sentisound
