#include "service/OwnModels.h"

#include <QDir>
#include <algorithm>
#include <map>
#include <set>

#include "ml/RecipeBook.h"
#include "service/AnalysisService.h"
#include "training/FeatureTables.h"
#include "training/ModelTraining.h"

namespace sentisound {
namespace {

constexpr int kAdvisedClips = 20;    ///< of each class
constexpr int kAdvisedSpeakers = 5;  ///< as many folds
constexpr int kUnbalanced = 4;       ///< times as many clips as another class
constexpr int kLongestName = 60;
constexpr double kListeningShare = 0.5;  ///< of the whole job's progress

void warnAboutSpeakers(const Dataset& dataset, const std::map<std::string, std::set<int>>& labelsOf,
                       Messages& warnings) {
  if (!dataset.speakersKnown) {
    warnings.push_back(Message(
        "Who speaks is not known for every clip: speaker-independent accuracy cannot be measured, only that "
        "on known speakers, which is nearly always higher. A manifest.csv with a column “speaker” says who "
        "speaks."));
    return;
  }
  if (labelsOf.size() == 1)
    warnings.push_back(
        Message("All clips are of one speaker: speaker-independent accuracy cannot be measured."));
  else if (static_cast<int>(labelsOf.size()) < kAdvisedSpeakers)
    warnings.push_back(
        Message("Only %1 speakers: the speaker-independent accuracy will be rough.", labelsOf.size()));
  if (labelsOf.size() > 1 &&
      std::ranges::all_of(labelsOf, [](const auto& speaker) { return speaker.second.size() == 1; }))
    warnings.push_back(Message(
        "No speaker has clips of more than one class: the model may learn the voices in place of what "
        "they express."));
}

void warnAboutClips(const DatasetFacts& facts, Messages& warnings) {
  Messages few;
  for (const auto& label : facts.labels)
    if (label.clips < kAdvisedClips)
      few.push_back(Message("“%1” (%2)", EmotionLabel{label.label}, label.clips));
  if (!few.empty())
    warnings.push_back(Message("Few clips of %1: %2 or more of each class are advised.", few, kAdvisedClips));
  const auto [least, most] = std::ranges::minmax_element(facts.labels, {}, &LabelFacts::clips);
  if (most->clips > kUnbalanced * least->clips)
    warnings.push_back(Message("“%1” has %2 clips and “%3” only %4: the model will say the former too often.",
                               EmotionLabel{most->label}, most->clips, EmotionLabel{least->label},
                               least->clips));
}

/// Reports each measurement's beginning, from trainModel()'s word of their ends.
class MeasurementCount {
 public:
  MeasurementCount(const std::vector<Measurement>& parts, const TrainingStageReport& stage)
      : parts_(parts), stage_(stage) {
    next();
  }
  void next() {
    waiting_ = part_ < parts_.size() ? parts_[part_].evaluations() : 0;
    ++part_;
    if (!stage_) return;
    const auto count = static_cast<int>(parts_.size());
    if (part_ <= parts_.size())
      stage_(TrainingStage::Measuring, static_cast<int>(part_), count);
    else
      stage_(TrainingStage::Learning, 1, 1);
  }
  void measured() {
    if (--waiting_ == 0) next();
  }

 private:
  const std::vector<Measurement>& parts_;
  std::size_t part_ = 0;
  std::size_t waiting_ = 0;  ///< evaluations of this part
  const TrainingStageReport& stage_;
};

}  // namespace

Result<ClipFolder> openClipFolder(const QString& path) {
  const std::string folder = path.toStdString();
  auto own = openDataset("folder=" + folder);
  if (own) return ClipFolder{path, "folder", std::move(*own)};
  if (own.error().code == Errc::TooLarge) return own.error();
  for (const char* kind : {"ravdess", "emodb", "nemo"})
    if (auto corpus = openDataset(std::string(kind) + "=" + folder); corpus)
      return ClipFolder{path, kind, std::move(*corpus)};
  return own.error();
}

DatasetFacts factsOf(const Dataset& dataset) {
  DatasetFacts facts{.clips = static_cast<int>(dataset.clips.size())};
  std::vector<std::set<std::string>> speakersOf(dataset.labels.size());
  std::map<std::string, std::set<int>> labelsOf;
  for (const auto& label : dataset.labels) facts.labels.push_back({.label = label});
  for (const auto& clip : dataset.clips) {
    const auto label = static_cast<std::size_t>(clip.label);
    ++facts.labels[label].clips;
    if (clip.speaker.empty()) continue;
    speakersOf[label].insert(clip.speaker);
    labelsOf[clip.speaker].insert(clip.label);
  }
  for (std::size_t i = 0; i < facts.labels.size(); ++i)
    facts.labels[i].speakers = static_cast<int>(speakersOf[i].size());
  facts.speakers = static_cast<int>(labelsOf.size());
  warnAboutSpeakers(dataset, labelsOf, facts.warnings);
  if (!facts.labels.empty()) warnAboutClips(facts, facts.warnings);
  for (const auto& problem : dataset.problems) facts.warnings.push_back(Message("Left out: %1", problem));
  return facts;
}

Result<QString> ownModelName(const QString& typed) {
  const QString name = typed.trimmed();
  const auto allowed = [](QChar c) { return c.isLetterOrNumber() || QStringLiteral(" -_.()").contains(c); };
  if (name.isEmpty()) return fail(Errc::BadRequest, "a model needs a name");
  if (name.size() > kLongestName || name.startsWith(QLatin1Char('.')) || !std::ranges::all_of(name, allowed))
    return fail(
        Errc::BadRequest,
        Message("a model cannot be called so: take up to %1 letters, digits, spaces, or any of - _ . ( ), "
                "and no dot at the beginning",
                kLongestName),
        name.toStdString());
  return name;
}

Result<OwnModel> trainOwnModel(AnalysisService& service, const OwnModelRequest& request,
                               const Progress& progress, const TrainingStageReport& stage) {
  const auto name = ownModelName(request.name);
  if (!name) return name.error();
  const Recipe* recipe = findRecipe(request.recipe.toStdString());
  if (recipe == nullptr)
    return fail(Errc::BadRequest, "there is no recipe of that name", request.recipe.toStdString());
  const QString folder = service.settings().dataDir + QStringLiteral("/models/") + *name;
  if (!request.replace && QDir(folder).exists())
    return fail(Errc::BadRequest, "there is a model of that name already; choose another name or replace it",
                name->toStdString());

  const Dataset& dataset = request.clips->dataset;
  if (stage) stage(TrainingStage::Listening, 1, 1);
  const auto extracted =
      extractTable(dataset, *recipe, service.settings().cacheDir(), progress.part(0, kListeningShare));
  if (!extracted) return extracted.error();

  OwnModel made;
  made.leftOut = extracted->skipped;
  const auto measurements = measurementsFor(dataset, *recipe);
  MeasurementCount count(measurements, stage);
  const TrainingRequest training{
      .recipe = recipe,
      .seed = request.seed,
      .folder = folder,
      .datasetKinds = "--dataset " + request.clips->kind + "=DIR",
      .measured = [&](const Evaluation&) { count.measured(); },
      .notMeasured =
          [&](const std::string& protocol, const Error& error) {
            made.notMeasured.push_back(Message("Not measured on “%1”: %2", protocol, sentences(error)));
            count.next();
          }};
  auto card = trainModel(training, dataset, extracted->table, progress.part(kListeningShare, 1));
  if (!card) return card.error();
  service.models().forget(*name);
  made.card = std::move(*card);
  return made;
}

}  // namespace sentisound
