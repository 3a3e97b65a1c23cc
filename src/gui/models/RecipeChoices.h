// The recipes that people can choose from, in plain words.
#pragma once

#include <QString>
#include <vector>

namespace sentisound {

struct RecipeChoice {
  QString id{};
  QString name{};   ///< e.g. "Voice statistics (recommended)"
  QString words{};  ///< what it is good for, and what it costs
};

/// Those that can learn in this build, the recommended one first.
std::vector<RecipeChoice> recipeChoices();

}  // namespace sentisound
