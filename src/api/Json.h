// Every JSON body that the API sends: the names of its fields are the original service's and never change.
#pragma once

#include <QByteArray>
#include <QString>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "service/AnalysisService.h"

namespace sentisound::api {

/// As sent: one line, valid UTF-8 whatever the names of files hold.
QByteArray jsonBytes(const nlohmann::ordered_json& json);
/// {"protocol","speaker_independent","folds","mean","fold_sd","uar"}; null if it was not measured on
/// unseen speakers.
nlohmann::ordered_json accuracyJson(const ModelCard& card);
/// {"error"} or {"error","detail"}
QByteArray errorBody(const QString& text, const QString& detail);
/// {"type","title","status","detail","code"} (RFC 9457); without "detail" if there is none
QByteArray problemBody(int status, const QByteArray& code, const QString& detail);
/// {"emotion","probabilities","audio_file","visualization","verdict","reasons"}, probabilities exact. If it
/// was asked for `ofSpeaker` also "speaker": whose profile it was analysed relative to; null if none
/// voice.
QByteArray predictionBody(const AnalysisOutcome& outcome, const QString& visualization, bool ofSpeaker);
/// {"emotion","confidence","probabilities","filename","verdict","reasons"}, figures rounded to three places;
/// "speaker" as above
QByteArray shortPredictionBody(const AnalysisOutcome& outcome, bool ofSpeaker);
/// {"history": [{"timestamp","filename","predicted_emotion","confidence","top_3_probabilities"}, …]} in the
/// order given; the last of the fields is JSON inside a string.
QByteArray historyBody(const std::vector<HistoryRow>& rows);
/// {"model_type","classes","n_features","trained_on","feature_type","scaler"} and what the original did not
/// say: {"id","title","sha256","accuracy","licence","languages"}. accuracy is
/// {"protocol","speaker_independent","folds","mean","fold_sd","uar"}, null if it was not measured on
/// unseen speakers.
QByteArray modelBody(const LoadedModel& model);

}  // namespace sentisound::api
