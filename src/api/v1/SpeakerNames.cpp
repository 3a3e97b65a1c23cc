#include "api/v1/SpeakerNames.h"

#include "store/SpeakerStore.h"

namespace sentisound::api::v1 {

QString nameOf(const Request& request) {
  return request.parameter(QStringLiteral("name"));
}

Result<bool> isThere(AnalysisService& service, const QString& name) {
  const auto found = service.history()
                         .run([name](HistoryStore& store) { return SpeakerStore(store).find(name, {}); })
                         .result();
  if (!found && found.error().code != Errc::NotFound) return found.error();
  return found.ok();
}

Answer noSuchSpeakerProfile() {
  return Answer::problem(404, "not-found", QStringLiteral("There is no profile of such a speaker."));
}

}  // namespace sentisound::api::v1
