// What the engine says, in the language of the window. The engine, its files and its reports speak English.
#pragma once

#include <QString>

#include "service/AnalysisService.h"

namespace sentisound {

/// With a capital at the beginning, as a sentence has it.
QString capitalised(QString text);
/// "Confident", "Uncertain", "No speech": the one word for how reliable a result is, on every page.
QString reliabilityWord(Verdict::Kind kind);
/// The word, and why: "Uncertain: there is only 0.2 s of speech; …", "No speech: a steady tone".
QString verdictWords(const Verdict& verdict);
/// "A steady tone."; empty without reasons.
QString reasonsSentence(const Verdict& verdict);
/// "Angry or happy (90 %)", "One of angry, happy, fearful, surprised (90 %)", "Cannot be told"; empty if the
/// model has not measured it.
QString setSentence(const Prediction& prediction);
/// "Sad follows with 38.0 %"; empty with a single label.
QString runnerUpSentence(const Prediction& prediction);
/// "activation high (0.82), valence low (0.61)" of learnt ones with the probabilities of these sides, of
/// derived ones with places from −1 to 1.
QString affectInSentence(const Dimensions& dimensions);
/// The same with where it comes from: "Activation high (0.82), valence low (0.61); learnt".
QString affectSentence(const Dimensions& dimensions);
/// Speaker-independent accuracy of a model.
QString accuracyWords(const ModelCard& card);
/// … of the model that classified it.
QString accuracyWords(const AnalysisOutcome& outcome);
/// "Mostly because of the high pitch; the tempo spoke against it."
QString whyWords(const Explanation& explanation);
/// "Evidence (log-odds): high pitch +1.20, timbre −0.42."
QString evidenceWords(const Explanation& explanation);

}  // namespace sentisound
