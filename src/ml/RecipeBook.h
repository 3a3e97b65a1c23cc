// How the recipes of Recipe.h learn.
#pragma once

#include <vector>

#include "ml/Recipe.h"

namespace sentisound {

/// All recipes of this build, simple ones before the fusions made of them.
std::vector<Recipe> makeRecipes();

}  // namespace sentisound
