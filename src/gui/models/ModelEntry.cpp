#include "gui/models/ModelEntry.h"

#include <QFileInfo>

#include "core/Files.h"
#include "ml/EvaluationText.h"

namespace sentisound {
namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{16} << 20U;

/// Cards of older models lack some figures that their evaluations have.
void complete(ModelCard& card, const std::vector<Evaluation>& evaluations) {
  for (auto& figure : card.figures)
    for (const auto& evaluation : evaluations)
      if (evaluation.protocol == figure.protocol && evaluation.baseline.clips == figure.baselineClips &&
          evaluation.baseline.taught == figure.taught && evaluation.condition == figure.condition &&
          figure.accuracyAtHalfCoverage <= 0) {
        figure.calibrationError = evaluation.calibrationError;
        figure.accuracyAtHalfCoverage = evaluation.accuracyAtHalfCoverage;
      }
}

void readEvaluations(ModelEntry& entry) {
  const auto text = readFile((entry.folder + QStringLiteral("/evaluation.json")).toStdString(), kMostBytes);
  if (!text) {
    if (text.error().code != Errc::NotFound) entry.problem = text.error();
    return;
  }
  auto evaluations = evaluationsFromJson(*text);
  if (evaluations)
    entry.evaluations = std::move(*evaluations);
  else
    entry.problem = evaluations.error().about(entry.id.toStdString());
}

}  // namespace

ModelListPtr readModels(AnalysisService& service) {
  auto models = std::make_shared<ModelList>();
  const QString ownFolder = service.settings().dataDir + QStringLiteral("/models/");
  for (const auto& found : service.models().list()) {
    ModelEntry entry{.id = found.id,
                     .card = found.card,
                     .problem = found.problem,
                     .folder = found.folder,
                     .own = QFileInfo(ownFolder + found.id).isDir()};
    if (const auto loaded = service.models().load(found.id); entry.usable() && loaded) {
      entry.sha256 = (*loaded)->sha256;
      entry.knowsSpeakers = (*loaded)->model.knowsSpeakers();
      entry.changed = QFileInfo(entry.folder + QStringLiteral("/weights.safetensors")).lastModified();
      readEvaluations(entry);
      complete(*entry.card, entry.evaluations);
    }
    models->push_back(std::move(entry));
  }
  return models;
}

}  // namespace sentisound
