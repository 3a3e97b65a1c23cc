// A result in words for the window.
#pragma once

#include <QColor>
#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "service/AnalysisService.h"

namespace sentisound {

/// A label and how much of the speech has it as the most likely one.
struct MixPart {
  std::string label{};
  double share = 0;  ///< all parts sum to 1
  QColor colour{};
};

struct ResultText {
  QString
      emotion{};  ///< "Happy"; "No speech" where there is none; "Mixed: happy 24 %, sad 20 %" of a long one
  QString percent{};  ///< "54.0 %"; empty without speech, and where the headline has shares
  std::optional<Verdict::Kind> reliability{};  ///< none: there is no result
  QString alternatives{};  ///< "Happy or sad (90 %)"; of a model without sets "Sad follows with 38.0 %"
  QString affect{};        ///< "Activation high (0.82), valence low (0.61); learnt"
  QString verdict{};   ///< reasons: "There is only 0.2 s of speech.", "A steady tone."; empty if confident
  QString accuracy{};  ///< speaker-independent, of the model that classified it; else what there is to say
                       ///< instead
  QString why{};       ///< "Why: Mostly because of …"; empty if it is not known
  std::vector<MixPart> mix{};  ///< of a recording that is told by its parts; the largest first
  /// "talk.wav · 0:03.2 · model field · profile Anna · 2026-01-31 10:20:30 UTC+01:00"
  QString source{};
};

ResultText describeResult(const AnalysisOutcome& outcome);
/// Of a recording that has no result: `reason` is why it will have none, empty while it is being analysed.
ResultText describeUnanalysed(const QString& name, double seconds, const QString& reason);

/// "profile Anna"; of a recording that was its own baseline, or one of a call, what it was relative to.
QString profileWords(const QString& speaker);

/// What a report about a recording of that name is called: "talk_report.pdf".
QString reportName(const QString& recordingName);

}  // namespace sentisound
