// A result in words for the window.
#pragma once

#include <QString>

#include "service/AnalysisService.h"

namespace sentisound {

struct ResultText {
  QString emotion{};     ///< "Happy"; "No speech found" where nobody speaks
  QString percent{};     ///< "54.0 %"; empty where nobody speaks
  QString confidence{};  ///< "Low confidence; sad follows with 38.0 %."
  QString verdict{};  ///< "Uncertain: there is only 0.2 s of speech.", "A steady tone."; empty if confident
  QString honest{};   ///< how often the model that judged is right
  QString why{};      ///< "Why: Mostly because of …"; empty if it is not known
  QString source{};   ///< "talk.wav · 0:03.2 · model mfcc40-rf · 2026-01-31 10:20:30 UTC+01:00"
};

ResultText describeResult(const AnalysisOutcome& outcome);
/// Of a recording that has no result: `reason` is why it will have none, empty while it is being judged.
ResultText describeUnjudged(const QString& name, double seconds, const QString& reason);

/// What a report about a recording of that name is called: "talk_report.pdf".
QString reportName(const QString& recordingName);

}  // namespace sentisound
