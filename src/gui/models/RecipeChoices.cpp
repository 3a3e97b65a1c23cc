#include "gui/models/RecipeChoices.h"

#include <QCoreApplication>
#include <algorithm>

#include "features/FeatureSpec.h"
#include "gui/models/ModelCardWords.h"
#include "ml/Recipe.h"

namespace sentisound {
namespace {

struct RecipeChoicesTr {
  Q_DECLARE_TR_FUNCTIONS(RecipeChoices)
};

/// In the order in which they are offered. Figures: docs/MODELS.md.
std::vector<RecipeChoice> known() {
  return {
      {QStringLiteral("prosody-lda"), RecipeChoicesTr::tr("Voice statistics (recommended)"),
       RecipeChoicesTr::tr(
           "660 statistics of pitch, loudness, voice quality and tempo. Quick to train, good with few clips, "
           "knows speakers.")},
      {QStringLiteral("fusion"), RecipeChoicesTr::tr("Everything together"),
       RecipeChoicesTr::tr(
           "Voice statistics and 9000 random patterns over the sound: the most accurate of all on the "
           "shipped "
           "corpora, knows speakers. Needs minutes to hours, several gigabytes of memory for thousands of "
           "clips, and hundreds of clips to be worth it.")},
      {QStringLiteral("prosody-kernels"), RecipeChoicesTr::tr("Voice statistics and patterns of timbre"),
       RecipeChoicesTr::tr(
           "The first two of the three parts of “Everything together”: nearly as accurate, less slow.")},
      {QStringLiteral("mfcc40-svm"), RecipeChoicesTr::tr("Timbre only, support vector machine"),
       RecipeChoicesTr::tr("Very quick. Hears timbre but neither melody nor tempo; does not know speakers.")},
      {QStringLiteral("mfcc40-mlp"), RecipeChoicesTr::tr("Timbre only, neural network"),
       RecipeChoicesTr::tr("Hears timbre but neither melody nor tempo; does not know speakers.")},
      {QStringLiteral("mfcc40-rf"), RecipeChoicesTr::tr("Timbre only, random forest (the original's)"),
       RecipeChoicesTr::tr(
           "As the original service did it, for comparison. Its probabilities are not calibrated.")},
      {QStringLiteral("kernels-ridge"), RecipeChoicesTr::tr("Patterns of timbre alone"),
       RecipeChoicesTr::tr("One part of “Everything together”, for comparison.")},
      {QStringLiteral("contours-ridge"), RecipeChoicesTr::tr("Patterns of melody and loudness alone"),
       RecipeChoicesTr::tr("One part of “Everything together”, for comparison.")},
  };
}

bool canLearn(const Recipe& recipe) {
  const bool learns = recipe.learn || !recipe.members.empty();
  return learns && findFeatureSpec(recipe.featureSet) != nullptr;
}

}  // namespace

std::vector<RecipeChoice> recipeChoices() {
  std::vector<RecipeChoice> choices;
  for (auto& choice : known())
    if (const auto* recipe = findRecipe(choice.id.toStdString()); recipe != nullptr && canLearn(*recipe))
      choices.push_back(std::move(choice));
  for (const auto& recipe : recipes()) {
    const auto id = QString::fromStdString(recipe.id);
    if (canLearn(recipe) && std::ranges::find(choices, id, &RecipeChoice::id) == choices.end())
      choices.push_back({id, cardWords(recipe.title), {}});
  }
  return choices;
}

}  // namespace sentisound
