#include "api/legacy/PredictController.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "api/Json.h"
#include "api/Multipart.h"
#include "api/SafeName.h"
#include "api/legacy/VisualizationController.h"

namespace sentisound::api {
namespace {

const QString kCannotProcess = QStringLiteral("Error processing audio file");

/// The upload in the form's part "file", or why there is none. The texts are the original service's.
std::variant<AnalysisRequest, Answer> uploadOf(const Request& request) {
  auto parts = parseMultipart(request.contentType, request.body);
  if (!parts) return Answer::error(parts.error(), QStringLiteral("No file uploaded"));
  const auto file = std::find_if(parts->begin(), parts->end(),
                                 [](const FormPart& part) { return part.name == "file" && part.fileName; });
  if (file == parts->end()) return Answer::error(400, QStringLiteral("No file uploaded"));
  if (file->fileName->isEmpty()) return Answer::error(400, QStringLiteral("No file selected"));
  if (!isAudioExtension(extensionOf(*file->fileName)))
    return Answer::error(400, QStringLiteral("Invalid file type"));
  if (file->data.isEmpty()) return Answer::error(400, kCannotProcess, QStringLiteral("The file is empty."));
  const auto speaker = std::find_if(parts->begin(), parts->end(), [](const FormPart& part) {
    return part.name == "speaker" && !part.fileName;
  });
  return AnalysisRequest{
      .bytes = std::move(file->data),
      .name = safeName(*file->fileName),
      .origin = QStringLiteral("api"),
      .owner = request.caller,
      .speaker = speaker == parts->end() ? QString() : QString::fromUtf8(speaker->data).trimmed(),
      .distinctName = true};
}

/// Before the sound is looked at, so that the answer says which of the two is the trouble.
std::optional<Answer> refuseSpeaker(AnalysisService& service, const AnalysisRequest& request) {
  if (request.speaker.isEmpty()) return std::nullopt;
  const auto model = service.activeModel();
  if (!model) return Answer::error(model.error(), kCannotProcess);
  const auto known = service.speakerOptions(request.speaker, **model);
  if (known) return std::nullopt;
  return Answer::error(known.error(), known.error().code == Errc::NotFound
                                          ? QStringLiteral("Speaker not found")
                                          : QStringLiteral("Speaker profile cannot be used"));
}

}  // namespace

Answer predictNamingPicture(AnalysisService& service, AnalysisRequest request, std::stop_token stop) {
  if (auto refused = refuseSpeaker(service, request)) return std::move(*refused);
  const auto outcome = service.run(request, {.stop = std::move(stop)});
  if (!outcome) return Answer::error(outcome.error(), kCannotProcess);
  return Answer::json(predictionBody(*outcome, QStringLiteral("visualizations/") + pictureName(outcome->name),
                                     !request.speaker.isEmpty()));
}

Answer predict(AnalysisService& service, const Request& request, std::stop_token stop) {
  auto upload = uploadOf(request);
  if (auto* refused = std::get_if<Answer>(&upload)) return std::move(*refused);
  return predictNamingPicture(service, std::get<AnalysisRequest>(std::move(upload)), std::move(stop));
}

Answer predictShort(AnalysisService& service, const Request& request, std::stop_token stop) {
  const auto upload = uploadOf(request);
  if (const auto* refused = std::get_if<Answer>(&upload)) return *refused;
  const auto& wanted = std::get<AnalysisRequest>(upload);
  if (auto refused = refuseSpeaker(service, wanted)) return std::move(*refused);
  const auto outcome = service.run(wanted, {.stop = std::move(stop)});
  if (!outcome) return Answer::error(outcome.error(), kCannotProcess);
  return Answer::json(shortPredictionBody(*outcome, !wanted.speaker.isEmpty()));
}

}  // namespace sentisound::api
