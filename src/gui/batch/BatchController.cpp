#include "gui/batch/BatchController.h"

#include <QFileInfo>
#include <QSet>
#include <algorithm>

#include "gui/batch/BatchExport.h"
#include "gui/common/DroppedFiles.h"
#include "service/SoundFiles.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

constexpr int kTellEveryMs = 100;
constexpr qint64 kTellHistoryEveryMs = 3000;
/// What a file costs however short it is, as bytes.
constexpr double kBytesPerFile = 50'000;

double weightOf(const BatchRow& row) {
  return static_cast<double>(row.file.bytes) + kBytesPerFile;
}

bool isFinished(const BatchRow& row) {
  return row.state == BatchState::Done || row.state == BatchState::Failed;
}

bool canBeRetried(const BatchRow& row) {
  return row.state == BatchState::Failed || row.state == BatchState::Cancelled;
}

std::vector<FoundFile> lookFor(const QStringList& paths, const std::stop_token& stop) {
  std::vector<FoundFile> found;
  for (const auto& path : soundFiles(paths, stop)) {
    if (stop.stop_requested()) break;
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();  // empty if it is not there
    found.push_back({path, canonical.isEmpty() ? info.absoluteFilePath() : canonical, info.size()});
  }
  return found;
}

}  // namespace

BatchController::BatchController(AnalysisService& service, QObject* parent)
    : QObject(parent), service_(service), choices_(service), exporter_(service.jobs()) {
  for (int i = 0; i < service_.jobs().threads(); ++i) lanes_.push_back(std::make_unique<Lane>());
  soon_.setSingleShot(true);
  connect(&soon_, &QTimer::timeout, this, &BatchController::tick);
  clock_.start();
}

BatchController::~BatchController() {
  walkStop_.request_stop();
  for (auto& lane : lanes_) lane->stop.request_stop();
}

void BatchController::exportTo(const QString& path) {
  exporter_.save(path, [rows = model_.rows()](const QString& to) { return writeBatch(rows, to); });
}

void BatchController::add(const QStringList& paths) {
  if (paths.isEmpty()) return;
  toWalk_.push_back(paths);
  if (!walking_) walkNext();
  touch();
}

void BatchController::walkNext() {
  if (toWalk_.empty()) return;
  walking_ = true;
  walkStop_ = std::stop_source();
  const auto walk = [paths = toWalk_.front(), stop = walkStop_.get_token()] { return lookFor(paths, stop); };
  walk_ = whenDone(service_.jobs().run(clicked(), walk), this, [this](const auto& found) {
    if (!found && found.error().code != Errc::Cancelled) Q_EMIT noted(errorWords(found.error()));
    walked(found);
  });
}

void BatchController::walked(const Result<std::vector<FoundFile>>& looked) {
  walking_ = false;
  const QStringList asked = toWalk_.empty() ? QStringList() : toWalk_.front();
  if (!toWalk_.empty()) toWalk_.pop_front();
  if (!walkStop_.stop_requested() && looked) {
    const auto& found = *looked;
    const auto ids = model_.add(found);
    waiting_.insert(waiting_.end(), ids.begin(), ids.end());
    std::vector<int> again;
    for (const auto& file : found)
      if (const int row = model_.rowOf(model_.idOf(file.key)); row >= 0 && canBeRetried(model_.at(row)))
        again.push_back(model_.at(row).id);
    retry(again);
    const int twice = static_cast<int>(found.size() - ids.size() - again.size());
    if (found.empty())
      Q_EMIT noted(tr("There is no audio file in %1.").arg(shortList(asked)));
    else if (twice > 0)
      Q_EMIT noted(tr("%n files were not added: they are in the list already.", nullptr, twice));
    else
      Q_EMIT noted({});
  }
  walkNext();
  pump();
  touch();
}

void BatchController::stopWalking() {
  walkStop_.request_stop();
  // The one that runs takes its own away when it has noticed.
  if (walking_ && !toWalk_.empty())
    toWalk_.erase(toWalk_.begin() + 1, toWalk_.end());
  else
    toWalk_.clear();
}

void BatchController::pump() {
  if (paused_) return;
  for (auto& lane : lanes_) {
    if (lane->id != 0) continue;
    while (!waiting_.empty()) {
      const int id = waiting_.front();
      waiting_.pop_front();
      const int row = model_.rowOf(id);
      if (row < 0 || model_.at(row).state != BatchState::Waiting) continue;
      start(*lane, id);
      break;
    }
  }
}

void BatchController::start(Lane& lane, int id) {
  const BatchRow& row = model_.at(model_.rowOf(id));
  lane.id = id;
  lane.weight = weightOf(row);
  lane.stop = std::stop_source();
  lane.permille = std::make_shared<std::atomic<int>>(0);
  lane.each = channel_ == kEachChannel && row.channel == kMix;
  const int channel = row.channel != kMix ? row.channel : lane.each ? kLeft : channel_;
  AnalysisRequest request{
      .path = row.file.path, .modelId = modelId_, .speaker = speaker_, .channel = channel};
  model_.change(id, [](BatchRow& one) {
    one.state = BatchState::Working;
    one.permille = 0;
  });
  const auto analyse = [&service = service_, request = std::move(request), stop = lane.stop.get_token(),
                        permille = lane.permille]() -> Answer {
    const auto outcome = service.run(
        request,
        sentisound::Progress{
            [&permille](double fraction) { permille->store(static_cast<int>(fraction * 1000)); }, stop});
    if (!outcome) return outcome.error();
    return std::make_shared<const ResultSummary>(summarise(*outcome));
  };
  const JobOptions options{
      .lane = sentisound::Lane::Bulk, .client = QStringLiteral("window"), .stop = lane.stop.get_token()};
  whenDone(service_.jobs().run(options, analyse), this,
           [this, &lane](const Answer& answer) { finished(lane, answer); });
}

void BatchController::finished(Lane& lane, const Answer& answer) {
  const int id = std::exchange(lane.id, 0);
  finishedWeight_ += lane.weight;
  const bool cancelled = !answer && answer.error().code == Errc::Cancelled;
  if (answer) toTellHistory_ = true;
  model_.change(id, [&](BatchRow& row) {
    row.state = answer ? BatchState::Done : cancelled ? BatchState::Cancelled : BatchState::Failed;
    row.permille = 0;
    if (answer) row.result = *answer;
    if (!answer && !cancelled) row.error = std::make_shared<const Error>(answer.error());
  });
  if (answer && lane.each && (*answer)->channels > 1) {
    const auto ids = model_.addChannels(id, (*answer)->channels);
    waiting_.insert(waiting_.begin(), ids.begin(), ids.end());
  }
  pump();
  touch();
}

void BatchController::setPaused(bool paused) {
  if (paused == paused_) return;
  paused_ = paused;
  pace_.reset();
  pump();
  touch();
}

void BatchController::change(const std::function<bool(const BatchRow&)>& condition,
                             const std::function<void(BatchRow&)>& to) {
  for (const auto& row : model_.rows())
    if (condition(row)) model_.change(row.id, to);
  pump();
  touch();
}

void BatchController::cancel(const std::vector<int>& ids) {
  const QSet<int> these(ids.begin(), ids.end());
  for (auto& lane : lanes_)
    if (these.contains(lane->id)) lane->stop.request_stop();
  change([&](const BatchRow& row) { return row.state == BatchState::Waiting && these.contains(row.id); },
         [](BatchRow& row) { row.state = BatchState::Cancelled; });
}

void BatchController::cancelAll() {
  stopWalking();
  waiting_.clear();
  for (auto& lane : lanes_) lane->stop.request_stop();
  paused_ = false;
  change([](const BatchRow& row) { return row.state == BatchState::Waiting; },
         [](BatchRow& row) { row.state = BatchState::Cancelled; });
}

void BatchController::retry(const std::vector<int>& ids) {
  const QSet<int> these(ids.begin(), ids.end());
  change([&](const BatchRow& row) { return these.contains(row.id) && canBeRetried(row); },
         [this](BatchRow& row) {
           row.state = BatchState::Waiting;
           row.error.reset();
           waiting_.push_back(row.id);
         });
}

void BatchController::retryAll() {
  std::vector<int> ended;
  for (const auto& row : model_.rows())
    if (canBeRetried(row)) ended.push_back(row.id);
  retry(ended);
}

void BatchController::remove(const std::vector<int>& ids) {
  const QSet<int> these(ids.begin(), ids.end());
  for (auto& lane : lanes_)
    if (these.contains(lane->id)) lane->stop.request_stop();
  model_.removeIf([&](const BatchRow& row) { return these.contains(row.id); });
  touch();
}

void BatchController::removeFinished() {
  model_.removeIf([](const BatchRow& row) {
    return row.state == BatchState::Done || row.state == BatchState::Cancelled;
  });
  touch();
}

void BatchController::clear() {
  cancelAll();
  model_.removeIf([](const BatchRow&) { return true; });
}

bool BatchController::working() const {
  return looking() || std::ranges::any_of(lanes_, [](const auto& lane) { return lane->id != 0; }) ||
         (!paused_ && !waiting_.empty());
}

BatchController::Progress BatchController::progress() const {
  double all = 0;
  double done = 0;
  double cancelled = 0;  // neither done nor to be done
  for (const auto& row : model_.rows()) {
    const double weight = weightOf(row);
    all += weight;
    done += isFinished(row) ? weight : weight * row.permille / 1000;
    cancelled += row.state == BatchState::Cancelled ? weight : 0;
  }
  if (all <= 0) return {};
  return {.permille = static_cast<int>(1000 * done / all),
          .secondsLeft =
              working() && !paused_ && !looking() ? pace_.secondsFor(all - done - cancelled) : std::nullopt};
}

void BatchController::touch() {
  // At once if nothing was told for a while.
  if (!soon_.isActive())
    soon_.start(static_cast<int>(std::max<qint64>(0, toldMs_ + kTellEveryMs - clock_.elapsed())));
}

void BatchController::tick() {
  double done = finishedWeight_;
  bool running = false;
  for (auto& lane : lanes_) {
    if (lane->id == 0) continue;
    running = true;
    const int permille = lane->permille->load();
    done += lane->weight * permille / 1000;
    const int row = model_.rowOf(lane->id);
    if (row >= 0 && model_.at(row).permille != permille)
      model_.change(lane->id, [permille](BatchRow& one) { one.permille = permille; });
  }
  const double now = static_cast<double>(clock_.elapsed()) / 1000;
  if (running)
    pace_.add(now, done);
  else
    pace_.reset();
  model_.flush();
  toldMs_ = clock_.elapsed();
  Q_EMIT changed();
  if (toTellHistory_ && (!running || clock_.elapsed() - toldHistoryMs_ >= kTellHistoryEveryMs)) {
    toTellHistory_ = false;
    toldHistoryMs_ = clock_.elapsed();
    Q_EMIT remembered();
  }
  if (running || looking()) touch();
}

}  // namespace sentisound
