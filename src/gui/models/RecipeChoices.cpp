#include "gui/models/RecipeChoices.h"

#include <QCoreApplication>
#include <algorithm>

#include "features/FeatureSpec.h"
#include "ml/Recipe.h"

namespace sentisound {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("RecipeChoices", text);
}

/// In the order in which they are offered. Figures: docs/MODELS.md.
std::vector<RecipeChoice> known() {
  return {
      {QStringLiteral("prosody-lda"), tr("Voice statistics (recommended)"),
       tr("660 statistics of pitch, loudness, voice quality and tempo. Quick to learn, good with few clips, "
          "knows speakers.")},
      {QStringLiteral("fusion"), tr("Everything together"),
       tr("Voice statistics and 9000 random patterns over the sound: the most accurate of all on the shipped "
          "corpora, knows speakers. Needs minutes to hours, several gigabytes of memory for thousands of "
          "clips, and hundreds of clips to be worth it.")},
      {QStringLiteral("prosody-kernels"), tr("Voice statistics and patterns of timbre"),
       tr("The first two of the three parts of “Everything together”: nearly as accurate, less slow.")},
      {QStringLiteral("mfcc40-svm"), tr("Timbre only, support vector machine"),
       tr("Very quick. Hears timbre but neither melody nor tempo; does not know speakers.")},
      {QStringLiteral("mfcc40-mlp"), tr("Timbre only, neural network"),
       tr("Hears timbre but neither melody nor tempo; does not know speakers.")},
      {QStringLiteral("mfcc40-rf"), tr("Timbre only, random forest (the original's)"),
       tr("As the original service did it, for comparison. Its probabilities are not calibrated.")},
      {QStringLiteral("kernels-ridge"), tr("Patterns of timbre alone"),
       tr("One part of “Everything together”, for comparison.")},
      {QStringLiteral("contours-ridge"), tr("Patterns of melody and loudness alone"),
       tr("One part of “Everything together”, for comparison.")},
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
      choices.push_back({id, QString::fromStdString(recipe.title), {}});
  }
  return choices;
}

}  // namespace sentisound
