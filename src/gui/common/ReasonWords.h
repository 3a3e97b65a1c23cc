// Reasons of a verdict in the language of the window.
#pragma once

#include <QString>

namespace sentisound {

/// A reason by its code and the engine's English words, with the figures and emotions of these:
/// "there is only 0.2 s of speech". Words that are not known as those of the code are told in general; a code
/// that is not known is left in English.
QString reasonWords(const QString& code, const QString& english);

}  // namespace sentisound
