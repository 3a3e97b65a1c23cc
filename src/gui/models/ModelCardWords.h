// What a model card says in English, in the language of the window. Words of people's own models that are not
// known stay as they are.
#pragma once

#include <QString>
#include <string>

namespace sentisound {

/// A recipe's or feature set's title, or what a card says of the model's limits.
QString cardWords(const std::string& english);
/// "Deutsch" for "de"; what is no language code stays as it is.
QString languageName(const std::string& code);

}  // namespace sentisound
