// What the engine says, in the language of the window. The engine, its files and its reports speak English.
#pragma once

#include <QString>

#include "service/AnalysisService.h"

namespace sentisound {

/// "Uncertain: there is only 0.2 s of speech; …", "No speech found: a steady tone"; empty if confident.
QString verdictWords(const Verdict& verdict);
/// "No speech found"
QString noSpeechWords();
/// "A steady tone."
QString noSpeechReasonWords(const Verdict& verdict);
/// "Low confidence; sad follows with 38.0 %."
QString confidenceSentence(const Prediction& prediction);
/// How often a model is right on people it has never heard.
QString honestWords(const ModelCard& card);
/// How often the model that judged is right on people it has never heard.
QString honestWords(const AnalysisOutcome& outcome);
/// "Mostly because of the high pitch; the tempo spoke against it."
QString whyWords(const Explanation& explanation);

}  // namespace sentisound
