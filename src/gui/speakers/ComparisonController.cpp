#include "gui/speakers/ComparisonController.h"

#include <utility>

#include "core/SpeakerNames.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

constexpr int kRows = 50;

struct Wanted {
  qint64 historyId = 0;  ///< 0: the file at `path`
  QString path{};
  QString speaker{};
};

/// The kept audio of a row of the history, under the name that the row has.
Result<AnalysisRequest> requestFor(AnalysisService& service, const Wanted& wanted) {
  AnalysisRequest request{.path = wanted.path, .keep = false};
  if (wanted.historyId == 0) return request;
  const auto row = service.history()
                       .run([id = wanted.historyId](HistoryStore& store) { return store.byId(id); })
                       .result();  // in the pool's thread
  if (!row) return row.error();
  const auto path = service.audio().find(row->audioSha256);
  if (!path) return path.error().about(row->name.toStdString());
  request.path = *path;
  request.name = row->name;
  request.channel = row->channel;
  return request;
}

Result<ComparisonPtr> compare(AnalysisService& service, const Wanted& wanted, const Progress& progress) {
  auto request = requestFor(service, wanted);
  if (!request) return request.error();
  request->speaker = QString::fromUtf8(kNoSpeaker);
  const auto without = service.run(*request, progress.part(0, 0.5));
  if (!without) return without.error();
  request->speaker = wanted.speaker;
  request->modelId = QString::fromStdString(without->model->model.card().id);  // whatever is activated now
  auto with = service.run(*request, progress.part(0.5, 1));
  if (!with) return with.error();
  auto comparison =
      std::make_shared<Comparison>(Comparison{.name = with->name,
                                              .speaker = wanted.speaker,
                                              .model = request->modelId,
                                              .without = without->analysis.prediction,
                                              .with = with->analysis.prediction,
                                              .changes = !with->analysis.prediction.speaker.empty(),
                                              .warnings = with->warnings});
  const auto& verdict = with->analysis.verdict;
  if (verdict.withholdsLabel())
    comparison->noSpeech = verdict.reasons.empty() ? QString() : reasonWords(verdict.reasons.front());
  return ComparisonPtr(std::move(comparison));
}

}  // namespace

ComparisonController::ComparisonController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), stop_(std::nostopstate) {}

ComparisonController::~ComparisonController() {
  stop_.request_stop();
}

void ComparisonController::loadRows() {
  list_ = whenDone(
      service_.history().run([](HistoryStore& store) -> Rows { return store.list({.limit = kRows}); }), this,
      [this](Rows rows) {
        if (!rows) {
          Q_EMIT failed(errorWords(rows.error()));
          return;
        }
        std::erase_if(*rows, [](const HistoryRow& row) { return row.audioSha256.isEmpty(); });
        rows_ = std::move(*rows);
        Q_EMIT rowsChanged();
      });
}

void ComparisonController::compareFile(const QString& path, const QString& speaker) {
  start(0, path, speaker);
}

void ComparisonController::compareRow(qint64 historyId, const QString& speaker) {
  start(historyId, {}, speaker);
}

void ComparisonController::start(qint64 historyId, const QString& path, const QString& speaker) {
  stop_.request_stop();
  stop_ = std::stop_source();
  Q_EMIT progressed(0);
  const auto work = [&service = service_, wanted = Wanted{historyId, path, speaker}](
                        const Progress& progress) { return compare(service, wanted, progress); };
  comparison_ = whenDone(
      service_.jobs().run(clicked(stop_.get_token()), work), this,
      [this](const Result<ComparisonPtr>& made) { comparisonCame(made); },
      [this](int permille, const QString&) { Q_EMIT progressed(permille); });
  if (!std::exchange(working_, true)) Q_EMIT workingChanged(true);
}

void ComparisonController::cancel() {
  stop_.request_stop();
}

void ComparisonController::comparisonCame(const Result<ComparisonPtr>& made) {
  working_ = false;
  Q_EMIT workingChanged(false);
  if (made) {
    latest_ = *made;
    Q_EMIT compared();
  } else if (made.error().code != Errc::Cancelled) {
    Q_EMIT failed(errorWords(made.error()));
  }
}

void ComparisonController::clear() {
  cancel();
  latest_.reset();
  Q_EMIT compared();
}

}  // namespace sentisound
