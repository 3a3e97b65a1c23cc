// What a model says about itself.
#pragma once

#include <string>
#include <vector>

#include "core/Result.h"

namespace sentisound {

/// One measured figure: always with the protocol it was measured by.
struct CardFigure {
  std::string protocol{};          ///< e.g. "actors"
  bool speakerIndependent = true;  ///< false: the same speakers on both sides; never quoted alone
  int baselineClips = 0;        ///< unlabelled clips of the tested speaker that were known; −1: all tested
  bool oneMood = false;         ///< … all of one emotion
  int taught = 0;               ///< labelled clips of each emotion that were known instead
  std::string condition{};      ///< channel of the tested clips, e.g. "telephone"; empty: as they are
  double accuracy = 0;          ///< 0..1
  double uar = 0;               ///< 0..1
  double foldSd = 0;            ///< 0..1
  double calibrationError = 0;  ///< 0..1
  double accuracyAtHalfCoverage = 0;  ///< 0..1
  int folds = 0;

  [[nodiscard]] bool plain() const { return baselineClips == 0 && taught == 0 && condition.empty(); }
};

struct ModelCard {
  std::string id{};
  std::string title{};
  std::string recipe{};
  std::string modelType{};
  std::string featureSet{};
  std::vector<std::string> labels{};
  std::string trainedOn{};  ///< corpus names, e.g. "RAVDESS"
  int clips = 0;
  int speakers = 0;
  std::vector<std::string> languages{};
  std::string licence{};
  std::string limits{};  ///< what it cannot do, in plain words
  std::uint64_t seed = 0;
  std::vector<CardFigure> figures{};

  /// The first speaker-independent figure of clips as they are, nothing known of the speaker: the only one to
  /// be quoted on its own. nullptr if none was measured.
  [[nodiscard]] const CardFigure* speakerIndependentFigure() const;
};

/// One sentence, e.g. "Speaker-independent accuracy 34.6 % (5 folds, SD across folds 2.1 %; UAR 33.0 %;
/// chance level 12.5 %)."
std::string speakerIndependentSentence(const ModelCard& card);

std::string toJson(const ModelCard& card);
/// BadModel with the reason.
Result<ModelCard> cardFromJson(const std::string& text);

}  // namespace sentisound
