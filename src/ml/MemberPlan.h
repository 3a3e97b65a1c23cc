// Which columns of a feature table the members of an adaptive classifier learn from.
#pragma once

#include <string>
#include <vector>

#include "ml/FeatureTable.h"
#include "ml/Recipe.h"
#include "ml/SpeakerAdaptive.h"

namespace sentisound {

/// A member of the classifier: columns of the table, and along how many directions they are taken.
struct MemberPlan {
  std::string featureSet{};
  Eigen::Index first = 0;
  Eigen::Index columns = 0;
  int directions = 0;
};
using MemberPlans = std::vector<MemberPlan>;

/// The recipe's members, itself if it has none.
std::vector<const Recipe*> membersOf(const Recipe& recipe);
MemberPlans plansOf(const Recipe& recipe);

/// Clips and degraded copies as the classifier keeps them: what the experts of home corpora learn from.
FeatureTable compactTable(const MemberPlans& plans, const SpeakerAdaptive& general,
                          const FeatureTable& table);
/// The members in a compactTable.
MemberPlans compactPlans(const MemberPlans& plans, const SpeakerAdaptive& general);

}  // namespace sentisound
