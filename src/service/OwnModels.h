// A model out of a folder of one's own clips: what the folder holds, and the training as one job.
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

#include "core/Progress.h"
#include "ml/ModelCard.h"
#include "ml/Recipe.h"
#include "training/Dataset.h"

namespace sentisound {

class AnalysisService;

/// A folder that a model can learn from.
struct ClipFolder {
  QString path{};
  std::string kind{};  ///< that openDataset() reads it as, e.g. "folder" or "ravdess"
  Dataset dataset{};
};
using ClipFolderPtr = std::shared_ptr<const ClipFolder>;

/// Reads the folder as clips of one's own, or, where it is none, as one of the corpora that are known by
/// their file names. Slow for many files. Errors as openDataset(), of the first reading.
Result<ClipFolder> openClipFolder(const QString& path);

struct LabelFacts {
  std::string label{};
  int clips = 0;
  int speakers = 0;  ///< that are known
};
struct DatasetFacts {
  std::vector<LabelFacts> labels{};  ///< in the data set's order
  int clips = 0;
  int speakers = 0;     ///< that are known
  Messages warnings{};  ///< sentences about what will make the model or its figures worse
};
DatasetFacts factsOf(const Dataset& dataset);

/// The name without blanks around it. BadRequest unless it can be a folder's: 1 to 60 letters, digits,
/// spaces, or any of - _ . ( ), not beginning with a dot.
Result<QString> ownModelName(const QString& typed);

struct OwnModelRequest {
  ClipFolderPtr clips{};
  QString recipe{};
  QString name{};        ///< becomes the id
  bool replace = false;  ///< an own model of that name may be there already
  std::uint64_t seed = 1;
};

struct OwnModel {
  ModelCard card{};
  std::vector<Error> leftOut{};  ///< clips that could not be read
  Messages notMeasured{};        ///< sentences
};

enum class TrainingStage { Listening, Measuring, Learning };
/// A change of stage; of the measurements the how manieth of how many, else 1 of 1.
using TrainingStageReport = std::function<void(TrainingStage stage, int part, int parts)>;

/// Extracts, measures, learns and writes the model into the data folder, where the registry finds it at once.
/// BadRequest for an unknown recipe, a name that cannot be or is taken; else as extractTable() and
/// trainModel().
Result<OwnModel> trainOwnModel(AnalysisService& service, const OwnModelRequest& request,
                               const Progress& progress = {}, const TrainingStageReport& stage = {});

}  // namespace sentisound
