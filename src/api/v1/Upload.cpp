#include "api/v1/Upload.h"

#include <QDebug>
#include <algorithm>

#include "api/HeaderFields.h"
#include "api/Multipart.h"
#include "api/v1/Parameters.h"

namespace sentisound::api::v1 {
namespace {

constexpr qsizetype kLongestName = 200;      // characters
constexpr qsizetype kLongestOption = 16384;  // bytes
constexpr int kMostOptions = 16;             // text parts beside the files

bool isSound(const QByteArray& mediaType) {
  return mediaType.startsWith("audio/") || mediaType.startsWith("video/") ||
         mediaType == "application/octet-stream" || mediaType == "application/ogg";
}

Answer emptyFile(const QString& name) {
  return Answer::problem(422, "empty-file", QStringLiteral("%1: the file is empty.").arg(name));
}

Answer unreadableForm(const Error& error) {
  if (error.code == Errc::TooLarge)
    return Answer::problem(413, "too-large", QString::fromStdString(error.detail) + u'.');
  return Answer::problem(400, "malformed-form", QString::fromStdString(error.detail) + u'.');
}

}  // namespace

QString displayName(const QString& sent) {
  QString name;
  for (const QChar c : sent.mid(std::max(sent.lastIndexOf(u'/'), sent.lastIndexOf(u'\\')) + 1))
    if (c.isPrint()) name += c;
  name = name.trimmed().right(kLongestName);
  return name.isEmpty() || name == QLatin1String(".") || name == QLatin1String("..")
             ? QStringLiteral("upload")
             : name;
}

std::variant<Upload, Answer> formUpload(const Request& request, int mostFiles) {
  if (parseFieldValue(request.contentType).value != "multipart/form-data")
    return Answer::problem(415, "unsupported-media-type",
                           QStringLiteral("Send multipart/form-data with the sound in parts called “file”."));
  auto parts = parseMultipart(request.contentType, request.body, mostFiles + kMostOptions);
  if (!parts) return unreadableForm(parts.error());
  Upload upload{.options = request.query};
  for (auto& part : *parts) {
    const QString name = QString::fromUtf8(part.name);
    if (!part.fileName) {
      upload.options.emplace_back(name, QString::fromUtf8(part.data.left(kLongestOption)));
      continue;
    }
    if (name != QLatin1String("file"))
      return Answer::problem(
          400, "bad-parameter",
          QStringLiteral("There is no file “%1” here: sound comes in parts called “file”.").arg(shown(name)));
    const QString fileName = displayName(*part.fileName);
    if (part.data.isEmpty()) return emptyFile(fileName);
    upload.files.push_back({fileName, std::move(part.data)});
  }
  if (upload.files.empty())
    return Answer::problem(400, "no-file", QStringLiteral("The form has no file in a part called “file”."));
  if (upload.files.size() > static_cast<std::size_t>(mostFiles))
    return Answer::problem(413, "too-large",
                           QStringLiteral("More than %1 files in one request.").arg(mostFiles));
  return upload;
}

std::variant<Upload, Answer> soundUpload(const Request& request) {
  const auto mediaType = parseFieldValue(request.contentType).value;
  if (mediaType == "multipart/form-data") return formUpload(request, 1);
  if (!isSound(mediaType))
    return Answer::problem(
        415, "unsupported-media-type",
        QStringLiteral("Send multipart/form-data with the sound in a part called “file”, or the sound as "
                       "the body with a Content-Type such as audio/wav."));
  Upload upload{.options = request.query};
  const auto isName = [](const auto& option) { return option.first == QLatin1String("name"); };
  const auto name = std::ranges::find_if(upload.options, isName);
  UploadedFile file{displayName(name == upload.options.end() ? QString() : name->second), request.body};
  if (name != upload.options.end()) upload.options.erase(name);
  if (file.bytes.isEmpty()) return emptyFile(file.name);
  upload.files.push_back(std::move(file));
  return upload;
}

std::variant<std::shared_ptr<const LoadedModel>, Answer> modelFor(AnalysisService& service,
                                                                  const QString& id) {
  auto model = id.isEmpty() ? service.activeModel() : service.models().load(id);
  if (model) return std::move(*model);
  if (id.isEmpty()) {
    // Which one it is, and why it does not load, is no client's doing.
    qWarning("REST: %s", describe(model.error()).c_str());
    return Answer::problem(500, "bad-model",
                           QStringLiteral("The model in use cannot be loaded; see GET /v1/models."));
  }
  if (model.error().code == Errc::NotFound)
    return Answer::problem(
        422, "unknown-model",
        QStringLiteral("There is no model “%1”; GET /v1/models lists those that there are.").arg(shown(id)));
  qWarning("REST: %s", describe(model.error()).c_str());
  return Answer::problem(
      422, "unusable-model",
      QStringLiteral("The model “%1” cannot be loaded; see GET /v1/models.").arg(shown(id)));
}

std::optional<Answer> refuseSpeaker(AnalysisService& service, const QString& speaker,
                                    const LoadedModel& model) {
  const auto known = service.speakerOptions(speaker, model);
  if (known) return std::nullopt;
  if (known.error().code == Errc::NotFound)
    return Answer::problem(
        422, "unknown-speaker",
        QStringLiteral("There is no profile of a speaker “%1”; POST /v1/speakers makes one.")
            .arg(shown(speaker)));
  if (known.error().code != Errc::BadRequest) return Answer::problem(known.error());
  return Answer::problem(422, "unusable-speaker", QString::fromStdString(describe(known.error())));
}

}  // namespace sentisound::api::v1
