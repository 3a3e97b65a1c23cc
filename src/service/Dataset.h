// Labelled clips on disk, as their publishers lay them out.
#pragma once

#include <string>
#include <vector>

#include "core/Result.h"

namespace sentisound {

struct LabelledClip {
  std::string path{};
  int label = 0;  ///< index into Dataset::labels
  std::string speaker{};
};

struct Dataset {
  std::string corpus{};   ///< e.g. "RAVDESS"
  std::string licence{};  ///< what a model trained on it inherits
  std::vector<std::string> languages{};
  std::vector<std::string> labels{};
  std::vector<LabelledClip> clips{};  ///< in order of file name, the same on every machine
};

/// `argument` is KIND=FOLDER. Kinds: "ravdess" (Actor_XX/ with the original file names, .wav or .flac; speech
/// only). BadRequest for an unknown kind, NotFound if the folder holds no clip.
Result<Dataset> openDataset(const std::string& argument);

}  // namespace sentisound
