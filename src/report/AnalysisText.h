// An analysis as JSON, CSV and text: the one place where its fields get their names and its figures their
// words.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "service/AnalysisService.h"

namespace sentisound {

/// How much to tell: what every result has always told, or also why.
enum class Detail { Plain, Explained };

/// Valid UTF-8 whatever came in; JSON allows nothing else.
std::string cleaned(const std::string& bytes);

/// {label: probability, …} in the model's order, figures exact.
nlohmann::ordered_json probabilitiesJson(const Prediction& prediction);
/// [{"code","text"}, …]
nlohmann::ordered_json reasonsJson(const Verdict& verdict);
/// [{"from","to","speech","probabilities",["arousal","valence"]}, …], one per window; arousal and valence
/// from −1 to 1 if the model has learnt them; times in s to 0.01, figures to 0.0001, so that an hour is half
/// a megabyte.
nlohmann::ordered_json timelineJson(const Timeline& timeline, const std::vector<std::string>& labels);
/// What summaryJson() says, and ["timeline"] only if wanted and there; explained, where it is known, also
/// "explanation":{"sentence","method","compared_with","groups":[{"group","words","value",
/// ["deviation"]}],["regions":[{"from","to","value"}]]} and "dimensions":{"valence","arousal","derived"} that
/// are derived (learnt ones are in the summary).
nlohmann::ordered_json outcomeJson(const AnalysisOutcome& outcome, Detail detail = Detail::Plain,
                                   bool timeline = false);
/// {"file","error","code",["channel"]}, the channel that was asked for if it was not the mix; bytes that are
/// no UTF-8 are replaced.
nlohmann::ordered_json errorJson(const std::string& file, const Error& error, int channel = kMix);

/// For people at a terminal: several lines, the last one ended. Always says how reliable it is; names no
/// emotion where there is no speech.
std::string outcomeText(const AnalysisOutcome& outcome, Detail detail = Detail::Plain);
/// What moved the prediction, for people: the sentence first, then what stands behind it. Empty if nothing is
/// known.
QStringList explanationLines(const AnalysisOutcome& outcome);

/// file,emotion,confidence, one column per label, error,verdict,reasons (codes with spaces between), set
/// (labels with semicolons between), arousal,valence (−1 to 1, if the model has learnt them), channel.
/// Records end with LF, figures are exact.
std::string csvHeader(const std::vector<std::string>& labels);
/// A label that the outcome's model does not know leaves its field empty.
std::string csvLine(const AnalysisOutcome& outcome, const std::vector<std::string>& labels);
std::string csvErrorLine(const std::string& file, const Error& error, const std::vector<std::string>& labels,
                         int channel = kMix);

/// "Confident", "Uncertain: happy and sad are almost equally likely", "No speech: a steady tone"
QString verdictSentence(const AnalysisOutcome& outcome);
/// Stands in for the emotion where there is no speech…
QString noSpeechTitle();
/// …and below it, what there is instead: "A steady tone."
QString noSpeechReason(const AnalysisOutcome& outcome);
/// …and for the picture of the probabilities.
QString noSpeechNote();
/// How often the model that classified it is right: speakerIndependentSentence() of its card, or that it
/// cannot be said.
QString accuracySentence(const AnalysisOutcome& outcome);
/// How much speech was found and analysed, e.g. "0:23.4 of 1:01.0, in 31 windows".
QString speechText(const Analysis& analysis);
/// Whom or what it was analysed relative to, e.g. "relative to this recording: 84 windows, taken for one
/// voice"; empty if to nothing.
QString speakerText(const Analysis& analysis);
/// Which of several channels was heard, e.g. "1 (left) of 2", "mix of 2"; empty of a recording with one.
QString channelText(const AnalysisOutcome& outcome);
/// m:ss.s, from an hour up h:mm:ss.s
QString durationText(double seconds);
/// "2024-01-15 14:30:25 UTC+01:00"
QString timeText(const QDateTime& time);

}  // namespace sentisound
