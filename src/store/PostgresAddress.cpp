#include "store/PostgresAddress.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace sentisound {
namespace {

Error bad(const Message& why) {
  return fail(
      Errc::BadRequest,
      Message("the address of the database %1; it looks like %2, and special characters in the password "
              "are written as %3",
              why, "postgresql://user:password@host:port/name", "%40 (@), %3A (:), %2F (/), %25 (%)"));
}

/// As libpq reads it in a connection string.
QString quoted(QString value) {
  value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
  return u'\'' + value + u'\'';
}

/// A setting behind the question mark. False if it cannot be passed on: Qt's driver splits settings at
/// semicolons.
bool take(PostgresAddress& address, const QString& key, const QString& value) {
  static const QRegularExpression word(QStringLiteral("^[a-z_]+$"));
  if (key == QLatin1String("host")) {
    address.host = value;
  } else if (key == QLatin1String("port")) {
    bool isNumber = false;
    address.port = value.toInt(&isNumber);
    return isNumber && address.port > 0;
  } else if (key == QLatin1String("user")) {
    address.user = value;
  } else if (key == QLatin1String("password")) {
    address.password = value;
  } else if (key == QLatin1String("dbname")) {
    address.database = value;
  } else {
    if (!word.match(key).hasMatch() || value.contains(u';') || value.contains(QChar(0))) return false;
    address.options +=
        (address.options.isEmpty() ? QString() : QStringLiteral(" ")) + key + u'=' + quoted(value);
  }
  return true;
}

}  // namespace

bool PostgresAddress::isOne(const QString& text) {
  return text.startsWith(QLatin1String("postgresql://")) || text.startsWith(QLatin1String("postgres://"));
}

Result<PostgresAddress> PostgresAddress::parse(const QString& text) {
  const QUrl url(text, QUrl::StrictMode);
  if (!isOne(text) || !url.isValid()) return bad(Message("cannot be read"));
  if (url.hasFragment()) return bad(Message("holds a “#”"));
  PostgresAddress address{.host = url.host(),
                          .port = url.port(),
                          .user = url.userName(QUrl::FullyDecoded),
                          .password = url.password(QUrl::FullyDecoded),
                          .database = url.path(QUrl::FullyDecoded).mid(1)};
  for (const auto& [key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
    if (!take(address, key, value)) return bad(Message("has a setting behind “?” that cannot be read"));
  if (address.database.isEmpty()) return bad(Message("names no database"));
  return address;
}

QString withoutPasswords(const QString& text) {
  // As far as the last "@" of the word: a password with an unescaped one shall not be half shown.
  static const QRegularExpression before(QStringLiteral("(postgres(?:ql)?://[^\\s:/@?]*):[^\\s?]*@"));
  static const QRegularExpression behind(QStringLiteral("(postgres(?:ql)?://\\S*[?&]password=)[^&\\s]*"));
  QString cleaned = text;
  cleaned.replace(before, QStringLiteral("\\1:…@"));
  return cleaned.replace(behind, QStringLiteral("\\1…"));
}

}  // namespace sentisound
