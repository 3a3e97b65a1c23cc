// The resources of the API under /v1 as JSON: the one place where their fields get their names. They are
// those of report/AnalysisText.h, where the same thing has one there.
#pragma once

#include <QByteArray>
#include <nlohmann/json_fwd.hpp>

#include "api/Answer.h"
#include "service/AnalysisService.h"
#include "service/SpeakerProfiles.h"
#include "service/SpeakerTeaching.h"
#include "store/SpeakerStore.h"

namespace sentisound::api::v1 {

/// {"id","file","created_at","origin","emotion","confidence","probabilities","verdict","reasons","model",
/// "model_sha256","seconds","speaker","channel","warnings","audio_sha256","label","note","corrected_at","set","dimensions"};
/// null where the row has none.
nlohmann::ordered_json analysisJson(const HistoryRow& row);
/// Adds what is known only while the sound is at hand: ["speech_seconds"], and as far as it is wanted and
/// there "timeline", "explanation" and "dimensions".
void addDetails(nlohmann::ordered_json& analysis, const AnalysisOutcome& outcome, bool explain,
                bool timeline);
/// {"id","speech_seconds","windows"}. The outcome has a timeline.
nlohmann::ordered_json timelineResource(const AnalysisOutcome& outcome);
/// {"id","feature_set","title","names","values"} and with `frames` "mfcc":{"hop_seconds","frames"}, a list of
/// coefficients per frame.
nlohmann::ordered_json featuresResource(const AnalysisOutcome& outcome, bool frames);

/// {"id","active","usable","title","model_type","feature_set","labels","trained_on","clips","speakers",
/// "knows_speakers","languages","licence","limits","accuracy","sha256"}
nlohmann::ordered_json modelJson(const LoadedModel& model, bool active);
/// {"id","active","usable","problem"} of one that cannot be used. Why exactly is for the log: it names
/// folders.
nlohmann::ordered_json unusableModelJson(const QString& id, bool active);

/// {"name","created_at","clips","labelled_clips","sets":[{"feature_set","clips"}]}
nlohmann::ordered_json speakerJson(const SpeakerEntry& speaker);
/// {"model","adapts","clips":[{"id","name","label","seconds"}],"gain","uses_labels","bytes"}; gain is
/// {"clips","before":{"accuracy","low","high"},"after":{…}}, null where it was not measured
nlohmann::ordered_json speakerDetailsJson(const SpeakerDetails& details);
/// {"name","details","failures","messages"}
nlohmann::ordered_json taughtSpeakerJson(const SpeakerDetails& details);
/// {"name","clips","seconds","feature_sets","failures","warnings"}
nlohmann::ordered_json createdSpeakerJson(const CreatedProfile& created);

/// An answer's problem document, to stand inside another one.
nlohmann::ordered_json problemJson(const Answer& problem);

/// "2024-01-15T14:30:25.000+01:00"; null if it is invalid.
nlohmann::ordered_json timeJson(const QDateTime& time);

}  // namespace sentisound::api::v1
