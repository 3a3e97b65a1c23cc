#include "ml/MemberPlan.h"

#include "features/FeatureSpec.h"

namespace sentisound {

std::vector<const Recipe*> membersOf(const Recipe& recipe) {
  if (recipe.members.empty()) return {&recipe};
  std::vector<const Recipe*> members;
  for (const auto& id : recipe.members) members.push_back(findRecipe(id));
  return members;
}

MemberPlans plansOf(const Recipe& recipe) {
  const auto& spec = *findFeatureSpec(recipe.featureSet);
  MemberPlans plans;
  for (const auto* member : membersOf(recipe)) {
    const int columns = findFeatureSpec(member->featureSet)->dimensions();
    plans.push_back({.featureSet = member->featureSet,
                     .first = firstValueOf(member->featureSet, spec),
                     .columns = columns,
                     .directions = member->directions > 0 ? member->directions : columns});
  }
  return plans;
}

FeatureTable compactTable(const MemberPlans& plans, const SpeakerAdaptive& general,
                          const FeatureTable& table) {
  FeatureTable compact{.labelNames = table.labelNames,
                       .labels = table.labels,
                       .speakers = table.speakers,
                       .corpora = table.corpora};
  compact.rows.resize(table.rows.rows(), general.compactCount());
  Eigen::Index at = 0;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const auto& factors = general.factors(i);
    const auto part = table.part(plans[i].featureSet, plans[i].first, plans[i].columns);
    compact.rows.middleCols(at, factors.coordinates()) = factors.coordinatesOfRows(part.rows);
    for (const auto& copy : part.copies)
      if (copy.degraded)
        compact.copies.push_back(
            {.firstColumn = at, .rows = factors.coordinatesOfRows(copy.rows), .degraded = true});
    at += factors.coordinates();
  }
  return compact;
}

MemberPlans compactPlans(const MemberPlans& plans, const SpeakerAdaptive& general) {
  MemberPlans own;
  Eigen::Index at = 0;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const auto columns = general.factors(i).coordinates();
    own.push_back({.featureSet = plans[i].featureSet,
                   .first = at,
                   .columns = columns,
                   .directions = static_cast<int>(columns)});
    at += columns;
  }
  return own;
}

}  // namespace sentisound
