#include "gui/analysis/LabelKeeper.h"

#include "words/MessageWords.h"

namespace sentisound {
namespace {

constexpr int kSoonMs = 400;  // a drag of an edge is written once

}  // namespace

LabelKeeper::LabelKeeper(AnalysisService& service, SoundController& sound, QObject* parent)
    : QObject(parent), service_(service), sound_(sound) {
  soon_.setSingleShot(true);
  soon_.setInterval(kSoonMs);
  connect(&soon_, &QTimer::timeout, this, &LabelKeeper::flush);
  connect(&sound_.labels(), &LabelTier::edited, this, [this] {
    changed_ = true;
    soon_.start();
  });
  connect(&sound_, &SoundController::aboutToChange, this, [this] {
    flush();
    id_ = 0;
    changed_ = false;
    loading_.drop();
  });
}

void LabelKeeper::follow(qint64 historyId) {
  if (historyId == id_) return;
  flush();
  id_ = historyId;
  if (id_ == 0) return;
  if (changed_)
    flush();  // what was marked before it was analysed
  else
    load();
}

void LabelKeeper::load() {
  loading_ =
      whenDone(service_.history().run([id = id_](HistoryStore& store) { return LabelStore(store).of(id); }),
               this, [this](const Result<std::vector<LabelledStretch>>& labels) {
                 if (!labels) return Q_EMIT failed(errorWords(labels.error()));
                 if (!changed_) sound_.labels().show(*labels, sound_.seconds());
               });
}

void LabelKeeper::flush() {
  soon_.stop();
  if (!changed_ || id_ == 0) return;
  changed_ = false;
  whenDone(service_.history().run([id = id_, labels = sound_.labels().labels()](HistoryStore& store) {
    return LabelStore(store).set(id, labels);
  }),
           this, [this](const Status& kept) {
             if (!kept) Q_EMIT failed(errorWords(kept.error()));
           });
}

}  // namespace sentisound
