// GET /v1/analyses/{id}/audio.
#include <QFile>

#include "api/v1/AudioType.h"
#include "api/v1/ByteRange.h"
#include "api/v1/Cached.h"
#include "api/v1/DerivedController.h"
#include "api/v1/Handlers.h"
#include "api/v1/Parameters.h"

namespace sentisound::api::v1 {
namespace {

/// An answer lies in memory until it is sent. What came through the API always fits.
constexpr qint64 kMostAtOnce = 64 * 1024 * 1024;  // bytes

Answer rangeAnswer(const std::variant<NoRange, ByteRange, Unsatisfiable>& range, QFile& file) {
  const qint64 size = file.size();
  const auto all = '/' + QByteArray::number(size);
  if (std::holds_alternative<Unsatisfiable>(range)) {
    auto answer = Answer::problem(416, "bad-range", QStringLiteral("The file has %1 bytes.").arg(size));
    answer.headers << std::pair(QByteArrayLiteral("Content-Range"), "bytes *" + all);
    return answer;
  }
  const auto* asked = std::get_if<ByteRange>(&range);
  auto part = asked != nullptr ? *asked : ByteRange{0, size - 1};
  if (part.last - part.first >= kMostAtOnce) {
    if (asked == nullptr)
      return Answer::problem(
          400, "range-needed",
          QStringLiteral("The file has %1 bytes: ask for ranges of up to %2.").arg(size).arg(kMostAtOnce));
    part.last = part.first + kMostAtOnce - 1;  // less than asked for is allowed, and said
  }
  file.seek(part.first);
  Answer answer = Answer::file({}, file.read(part.last - part.first + 1));
  if (answer.body.size() != part.last - part.first + 1) return Answer::internalError(true);
  if (asked != nullptr) {
    answer.status = 206;
    answer.headers << std::pair(
        QByteArrayLiteral("Content-Range"),
        "bytes " + QByteArray::number(part.first) + '-' + QByteArray::number(part.last) + all);
  }
  return answer;
}

}  // namespace

Answer analysisAudio(AnalysisService& service, const Request& request, std::stop_token) {
  if (auto refused = Parameters(request.query).refusal()) return *refused;
  const auto id = idOf(request);
  if (!id) return noSuchAnalysis();
  const auto row = service.history().run([id = *id](HistoryStore& store) { return store.byId(id); }).result();
  if (!row) return row.error().code == Errc::NotFound ? noSuchAnalysis() : Answer::problem(row.error());
  const auto path = service.audio().find(row->audioSha256);
  if (!path) return noAudio();
  QFile file(*path);
  if (!file.open(QIODevice::ReadOnly)) return noAudio();

  const auto tag = '"' + row->audioSha256.toLatin1() + '"';
  const auto ifRange = request.field("if-range");
  const bool sameFile = ifRange.isEmpty() || ifRange == tag;
  const auto range =
      byteRange(sameFile && request.method == "GET" ? request.field("range") : QByteArray(), file.size());
  auto answer = rangeAnswer(range, file);
  if (answer.status >= 400) return answer;
  file.seek(0);
  answer.contentType = audioType(file.read(kTypeBytes));
  answer.headers << std::pair(QByteArrayLiteral("Accept-Ranges"), QByteArrayLiteral("bytes"))
                 << std::pair(QByteArrayLiteral("Content-Disposition"), attachment(row->name));
  return cacheable(request, std::move(answer), tag);
}

}  // namespace sentisound::api::v1
