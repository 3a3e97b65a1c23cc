#include "api/v1/Cached.h"

#include <QCryptographicHash>
#include <algorithm>

namespace sentisound::api::v1 {

QByteArray entityTag(const QByteArray& body) {
  return '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex().first(32) + '"';
}

bool namesTag(const QByteArray& field, const QByteArray& tag, Comparison comparison) {
  if (field.trimmed() == "*") return true;
  const auto tags = field.split(',');
  return std::ranges::any_of(tags, [&](const QByteArray& one) {
    auto given = one.trimmed();
    if (comparison == Comparison::Weak && given.startsWith("W/")) given = given.sliced(2);
    return given == tag;
  });
}

Answer cacheable(const Request& request, Answer answer, const QByteArray& tag) {
  answer.headers << std::pair(QByteArrayLiteral("ETag"), tag)
                 << std::pair(QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("private, no-cache"));
  const auto known = request.field("if-none-match");
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (!reads || known.isEmpty() || !namesTag(known, tag, Comparison::Weak)) return answer;
  answer.status = 304;
  answer.contentType.clear();
  answer.body.clear();
  return answer;
}

Answer cacheable(const Request& request, Answer answer) {
  const auto tag = entityTag(answer.body);
  return cacheable(request, std::move(answer), tag);
}

}  // namespace sentisound::api::v1
