#include "api/v1/Cursor.h"

#include <QByteArray>

namespace sentisound::api::v1 {
namespace {

constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray direction(bool ascending) {
  return ascending ? QByteArrayLiteral("a") : QByteArrayLiteral("d");
}

}  // namespace

QString cursorText(const HistoryPlace& place, bool ascending) {
  const QByteArray plain = direction(ascending) + ' ' +
                           QByteArray::number(place.createdAt.toMSecsSinceEpoch()) + ' ' +
                           QByteArray::number(place.id);
  return QString::fromLatin1(plain.toBase64(kBase64));
}

std::optional<HistoryPlace> placeOf(const QString& cursor, bool ascending) {
  const auto decoded =
      QByteArray::fromBase64Encoding(cursor.toLatin1(), kBase64 | QByteArray::AbortOnBase64DecodingErrors);
  if (!decoded) return std::nullopt;
  const auto fields = decoded.decoded.split(' ');
  if (fields.size() != 3 || fields[0] != direction(ascending)) return std::nullopt;
  bool timeRead = false;
  bool idRead = false;
  const qint64 time = fields[1].toLongLong(&timeRead);
  const qint64 id = fields[2].toLongLong(&idRead);
  if (!timeRead || !idRead) return std::nullopt;
  return HistoryPlace{QDateTime::fromMSecsSinceEpoch(time, Qt::UTC), id};
}

}  // namespace sentisound::api::v1
