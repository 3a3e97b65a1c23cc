// Our names for the emotions, and what other people call them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sentisound {

/// ASCII letters only, so the same in every locale.
std::string inLowerCase(std::string_view text);

/// The eight of RAVDESS, in its order.
const std::vector<std::string>& emotionLabels();

/// Our name for `written`, in any case and with common synonyms; nothing if it is no emotion of ours.
std::optional<std::string> canonicalEmotion(std::string_view written);

/// Which of `labels` is meant by `written`, in any case, or by a synonym; nothing if none is.
std::optional<int> labelNumber(const std::vector<std::string>& labels, std::string_view written);

/// Ours first and in our order, then the others sorted.
std::vector<std::string> inLabelOrder(const std::set<std::string>& labels);

}  // namespace sentisound
