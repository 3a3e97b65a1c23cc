// Sound that clients send, and the options beside it.
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "api/Request.h"
#include "service/AnalysisService.h"

namespace sentisound::api::v1 {

struct UploadedFile {
  QString name{};      ///< displayName()
  QByteArray bytes{};  ///< not empty; valid as long as the request
};
struct Upload {
  std::vector<UploadedFile> files{};  ///< at least one
  QueryList options{};                ///< of the query, and the form's text parts
};

/// Out of a form with up to `mostFiles` parts "file". Problems: 415 "unsupported-media-type" if it is no
/// form, 400 "malformed-form", "no-file", "bad-parameter" (another part with a file), 413 "too-large", 422
/// "empty-file".
std::variant<Upload, Answer> formUpload(const Request& request, int mostFiles);
/// The same for one file, which may also be the whole body: Content-Type audio/*, video/*,
/// application/octet-stream or application/ogg, and the option "name".
std::variant<Upload, Answer> soundUpload(const Request& request);

/// What people may see a stranger's file called: no folders, no control characters, at most 200 characters;
/// "upload" if nothing is left.
QString displayName(const QString& sent);

/// The model of that id, or the active one. Problems: 422 "unknown-model", "unusable-model".
std::variant<std::shared_ptr<const LoadedModel>, Answer> modelFor(AnalysisService& service,
                                                                  const QString& id);
/// 422 "unknown-speaker" or "unusable-speaker" if the voice cannot be classified relative to the profile.
std::optional<Answer> refuseSpeaker(AnalysisService& service, const QString& speaker,
                                    const LoadedModel& model);

}  // namespace sentisound::api::v1
