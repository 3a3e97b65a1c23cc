// Labelled clips on disk, as their publishers lay them out.
#pragma once

#include <string>
#include <vector>

#include "core/Result.h"

namespace sentisound {

struct LabelledClip {
  std::string path{};
  int label = 0;           ///< index into Dataset::labels
  std::string speaker{};   ///< unique within the data set; empty where nobody says who it is
  std::string corpus{};    ///< e.g. "EMO-DB"
  std::string language{};  ///< "de", or as the manifest writes it; empty if unknown
  std::string name{};      ///< `path` from the folder of its data set on, the same on every machine
};

/// Speakers are named as their corpus names them. In a data set of several corpora the name is preceded by
/// the corpus and a slash ("RAVDESS/3"), as a number means somebody else in each.
struct Dataset {
  std::string corpus{};   ///< "RAVDESS", or "RAVDESS + EMO-DB" of several
  std::string licence{};  ///< what a model trained on it inherits; "unknown" for a folder of one's own
  std::vector<std::string> languages{};
  std::vector<std::string> labels{};
  std::vector<LabelledClip> clips{};  ///< in order of file name, the same on every machine
  bool speakersKnown = true;          ///< false if a clip has no speaker; clips of one voice cannot be told
  Messages problems{};                ///< a sentence for each clip that was announced and left out
};

/// `argument` is KIND=FOLDER, or a folder alone, which means folder=FOLDER. Kinds:
///   ravdess  the original file names below the folder (Actor_XX/03-01-….wav or .flac); speech only
///   emodb    EMO-DB's original file names (03a01Fa.wav or .flac). Boredom has no counterpart among our
///            emotions: those clips are left out
///   nemo     nEMO: a manifest.csv as below, or the original file names (SM0_anger_12.wav or .flac)
///   folder   any clips: manifest.csv if there is one, otherwise one sub-folder per class, speakers unknown
///
/// manifest.csv is RFC 4180 in UTF-8, at most 64 MiB, columns in any order: file (relative to the folder) and
/// emotion or label; speaker, language and corpus if known; others are ignored. Where all classes are
/// emotions of ours or synonyms ("anger", "Joy"), they get our names in our order; otherwise they stay as
/// written, sorted.
///
/// BadRequest for an unknown kind, a manifest that cannot be read or leaves the folder, and for fewer than
/// two classes; NotFound if the folder holds no clip; TooLarge for the manifest.
Result<Dataset> openDataset(const std::string& argument);

/// One data set out of several. Labels: all of theirs, ours first and in our order, then the others sorted;
/// synonyms of ours become one. BadRequest for none, and if two of them share a clip.
Result<Dataset> joinDatasets(std::vector<Dataset> datasets);

/// The distinct corpora of its clips, in order of appearance.
std::vector<std::string> corpora(const Dataset& dataset);

}  // namespace sentisound
