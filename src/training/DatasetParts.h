// What the readers of data sets share: finding audio files, and making a data set of clips whose class still
// has a name.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "training/Dataset.h"

namespace sentisound {

/// A clip before its label is a number.
struct NamedClip {
  LabelledClip clip{};
  std::string emotion{};
};

/// Regular files below `folder` with one of `endings` (".wav", any case), sorted by path. Hidden files and
/// folders are passed over, and so is what may not be read.
std::vector<std::filesystem::path> filesBelow(const std::filesystem::path& folder,
                                              const std::vector<std::string>& endings);

/// Appends what is not there yet; empty texts are nothing to append.
void appendDistinct(std::vector<std::string>& texts, const std::string& text);

std::string joined(const std::vector<std::string>& texts, std::string_view separator);

/// `begun` has licence and problems; labels, clips, corpus, languages and speakersKnown follow from `clips`.
/// BadRequest, about `folder`, for fewer than two classes.
Result<Dataset> datasetOf(std::vector<NamedClip> clips, Dataset begun, const std::filesystem::path& folder);

}  // namespace sentisound
