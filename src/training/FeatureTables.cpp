#include "training/FeatureTables.h"

#include <QMutex>
#include <algorithm>
#include <atomic>
#include <iterator>
#include <map>
#include <optional>

#include "codec/FileDecoder.h"
#include "core/Parallel.h"
#include "features/Extractor.h"
#include "training/ClipChannels.h"
#include "training/VectorCache.h"

namespace sentisound {
namespace {

struct Row {
  /// Of each part: at its own speed, at each of the others, of each degraded copy, one after the other.
  std::vector<Eigen::VectorXf> parts{};
  bool cached = true;
  std::optional<Error> unreadable{};  ///< the clip is left out
  std::optional<Error> impossible{};  ///< nothing can be made of any clip like this
};

/// What is computed of every clip.
struct Plan {
  struct Part {
    const FeatureSpec* spec;
    std::vector<double> speeds{};
    int degradedCopies = 0;
    VectorCache cache;

    [[nodiscard]] QString speedsKey() const {
      QString key;
      for (const double speed : speeds) key += QLatin1Char('x') + QString::number(speed);
      return key;
    }
  };
  std::vector<Part> parts{};
  Condition condition = Condition::Clean;
  std::optional<ClipChannels> channels{};  ///< where there are copies or a condition
};

/// One clip, decoded and changed when it is first needed and not again.
class ClipSound {
 public:
  ClipSound(const LabelledClip& clip, std::size_t number, const Plan& plan)
      : clip_(clip), number_(number), plan_(plan) {}

  /// Under the plan's condition.
  Result<AudioBuffer> asItIs() {
    if (asItIs_) return *asItIs_;
    const auto sound = decoded();
    if (!sound || plan_.condition == Condition::Clean) return sound;
    auto changed = plan_.channels->under(number_, plan_.condition, *sound);
    if (changed) asItIs_ = *changed;
    impossible_ = !changed && changed.error().code != Errc::TooShort;
    return changed;
  }
  Result<AudioBuffer> copy(int copy) {
    if (const auto known = copies_.find(copy); known != copies_.end()) return known->second;
    const auto sound = decoded();
    if (!sound) return sound;
    auto changed = plan_.channels->copy(number_, copy, *sound);
    if (changed) copies_.emplace(copy, *changed);
    return changed;
  }
  /// The last error was not the clip's but the condition's.
  [[nodiscard]] bool impossible() const { return impossible_; }

 private:
  Result<AudioBuffer> decoded() {
    if (decoded_) return *decoded_;
    auto sound = decodeFile(EncodedSound::file(clip_.path));
    if (!sound) return sound.error();
    decoded_ = sound->audio;
    return *decoded_;
  }

  const LabelledClip& clip_;
  std::size_t number_;
  const Plan& plan_;
  std::optional<AudioBuffer> decoded_{};
  std::optional<AudioBuffer> asItIs_{};
  std::map<int, AudioBuffer> copies_{};
  bool impossible_ = false;
};

/// From the cache, or computed and put there.
template <class Compute>
Result<Eigen::VectorXf> remembered(const QString& file, Eigen::Index size, bool& cached,
                                   const Compute& compute) {
  Eigen::VectorXf values;
  if (VectorCache::read(file, size, values)) return values;
  cached = false;
  Result<Eigen::VectorXf> computed = compute();
  if (computed) VectorCache::write(file, *computed);
  return computed;
}

Result<Eigen::VectorXf> atAllSpeeds(const Plan::Part& part, const Result<AudioBuffer>& sound) {
  if (!sound) return sound.error();
  const Eigen::Index own = part.spec->dimensions();
  Eigen::VectorXf all(own * static_cast<Eigen::Index>(1 + part.speeds.size()));
  for (std::size_t i = 0; i <= part.speeds.size(); ++i) {
    const auto values = extractValues(*part.spec, *sound, i == 0 ? 1 : part.speeds[i - 1]);
    if (!values) return values;
    all.segment(own * static_cast<Eigen::Index>(i), own) = *values;
  }
  return all;
}

/// One part of the features of one clip, copies included.
Result<Eigen::VectorXf> extractPart(const Plan& plan, const Plan::Part& part, std::size_t clip,
                                    const std::string& path, ClipSound& sound, bool& cached) {
  const Eigen::Index own = part.spec->dimensions();
  const auto speeds = static_cast<Eigen::Index>(part.speeds.size());
  const QString manner = plan.condition == Condition::Clean
                             ? part.speedsKey()
                             : plan.channels->conditionKey(clip, plan.condition);
  Eigen::VectorXf all(own * (1 + speeds + part.degradedCopies));
  const auto first = remembered(part.cache.fileFor(path, manner), own * (1 + speeds), cached,
                                [&] { return atAllSpeeds(part, sound.asItIs()); });
  if (!first) return first;
  all.head(first->size()) = *first;
  for (int copy = 0; copy < part.degradedCopies; ++copy) {
    const auto file = part.cache.fileFor(path, plan.channels->copyKey(clip, copy));
    const auto values = remembered(file, own, cached, [&]() -> Result<Eigen::VectorXf> {
      const auto degraded = sound.copy(copy);
      if (!degraded) return degraded.error();
      return extractValues(*part.spec, *degraded);
    });
    if (!values) return values;
    all.segment(own * (1 + speeds + copy), own) = *values;
  }
  return all;
}

Row extractRow(const Dataset& dataset, std::size_t clip, const Plan& plan) {
  Row row;
  const auto& path = dataset.clips[clip].path;
  ClipSound sound(dataset.clips[clip], clip, plan);
  for (const auto& part : plan.parts) {
    auto values = extractPart(plan, part, clip, path, sound, row.cached);
    if (!values) {
      (sound.impossible() ? row.impossible : row.unreadable) = values.error().about(path);
      return row;
    }
    row.parts.push_back(std::move(*values));
  }
  return row;
}

std::vector<Row> extractRows(const Dataset& dataset, const Plan& plan, const Progress& progress) {
  std::vector<Row> rows(dataset.clips.size());
  QMutex reporting;
  std::size_t done = 0;
  std::atomic<bool> hopeless = false;
  forEachInParallel(static_cast<int>(rows.size()), [&](int i) {
    if (progress.stopped() || hopeless) return;
    const auto clip = static_cast<std::size_t>(i);
    Row row = extractRow(dataset, clip, plan);
    if (row.impossible) hopeless = true;
    rows[clip] = std::move(row);
    const QMutexLocker lock(&reporting);
    progress.at(static_cast<double>(++done) / static_cast<double>(rows.size()));
  });
  return rows;
}

/// Fills the part's columns of the table, and its copies; gives the part's vectors back.
void place(std::vector<Row>& rows, const std::vector<std::size_t>& usable, std::size_t number,
           const Plan::Part& part, Eigen::Index firstColumn, FeatureTable& table) {
  const Eigen::Index columns = part.spec->dimensions();
  std::vector<TrainingCopy> copies(part.speeds.size() + static_cast<std::size_t>(part.degradedCopies),
                                   {firstColumn, Eigen::MatrixXf(table.rows.rows(), columns)});
  for (std::size_t copy = part.speeds.size(); copy < copies.size(); ++copy) copies[copy].degraded = true;
  for (std::size_t i = 0; i < usable.size(); ++i) {
    const auto at = static_cast<Eigen::Index>(i);
    auto& values = rows[usable[i]].parts[number];
    table.rows.row(at).segment(firstColumn, columns) = values.head(columns).transpose();
    for (std::size_t copy = 0; copy < copies.size(); ++copy)
      copies[copy].rows.row(at) =
          values.segment(columns * static_cast<Eigen::Index>(copy + 1), columns).transpose();
    values.resize(0);  // large; its values are in the table now
  }
  std::ranges::move(copies, std::back_inserter(table.copies));
}

Result<ExtractedTable> extract(const Dataset& dataset, const std::string& featureSet, const Plan& plan,
                               const Progress& progress) {
  auto rows = extractRows(dataset, plan, progress);
  if (progress.stopped()) return fail(Errc::Cancelled, "stopped before it was finished");

  ExtractedTable extracted{.table = {.featureSet = featureSet, .labelNames = dataset.labels}};
  auto& table = extracted.table;
  std::vector<std::size_t> usable;
  for (std::size_t i = 0; i < dataset.clips.size(); ++i) {
    const auto& row = rows[i];
    if (row.impossible) return *row.impossible;
    if (row.unreadable) {
      extracted.skipped.push_back(*row.unreadable);
      continue;
    }
    const auto& clip = dataset.clips[i];
    usable.push_back(i);
    table.labels.push_back(clip.label);
    table.speakers.push_back(clip.speaker.empty() ? "clip " + std::to_string(i + 1) : clip.speaker);
    table.corpora.push_back(clip.corpus);
    extracted.fromCache += row.cached ? 1 : 0;
  }
  if (usable.empty()) return fail(Errc::NotFound, "none of its clips could be read", dataset.corpus);

  Eigen::Index columns = 0;
  for (const auto& part : plan.parts) columns += part.spec->dimensions();
  table.rows.resize(static_cast<Eigen::Index>(usable.size()), columns);
  Eigen::Index first = 0;
  for (std::size_t i = 0; i < plan.parts.size(); ++i) {
    place(rows, usable, i, plan.parts[i], first, table);
    first += plan.parts[i].spec->dimensions();
  }
  return extracted;
}

Plan planFor(const std::vector<TrainingSpeeds>& parts, const QString& cacheDir) {
  Plan plan;
  for (const auto& part : parts)
    plan.parts.push_back({findFeatureSpec(part.featureSet), part.speeds, part.degradedCopies,
                          VectorCache(cacheDir, part.featureSet)});
  return plan;
}

}  // namespace

Result<ExtractedTable> extractTable(const Dataset& dataset, const std::string& featureSet,
                                    const std::vector<TrainingSpeeds>& parts, const QString& cacheDir,
                                    const Progress& progress) {
  Plan plan = planFor(parts, cacheDir);
  if (std::ranges::any_of(parts, [](const auto& part) { return part.degradedCopies > 0; }))
    plan.channels.emplace(dataset);
  return extract(dataset, featureSet, plan, progress);
}

Result<ExtractedTable> extractTable(const Dataset& dataset, const Recipe& recipe, const QString& cacheDir,
                                    const Progress& progress) {
  return extractTable(dataset, recipe.featureSet, trainingParts(recipe), cacheDir, progress);
}

Result<ExtractedTable> extractCondition(const Dataset& dataset, const std::string& featureSet,
                                        Condition condition, const QString& cacheDir,
                                        const Progress& progress) {
  const auto* spec = findFeatureSpec(featureSet);
  if (spec == nullptr) return fail(Errc::BadRequest, "there is no feature set of that name", featureSet);
  std::vector<TrainingSpeeds> parts;
  for (const auto& part : spec->parts) parts.push_back({.featureSet = part});
  if (parts.empty()) parts.push_back({.featureSet = featureSet});
  Plan plan = planFor(parts, cacheDir);
  plan.condition = condition;
  if (condition != Condition::Clean) plan.channels.emplace(dataset);
  return extract(dataset, featureSet, plan, progress);
}

}  // namespace sentisound
