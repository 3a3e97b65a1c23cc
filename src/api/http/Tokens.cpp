#include "api/http/Tokens.h"

#include <QCryptographicHash>
#include <QFile>
#include <algorithm>

#include "api/http/RateLimiter.h"

namespace sentisound::api {
namespace {

constexpr qint64 kMaxFile = 1024 * 1024;  // bytes

QByteArray digest(const QByteArray& secret) {
  return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

/// Without an early end: the time taken says nothing of where they differ.
bool equal(const QByteArray& a, const QByteArray& b) {
  unsigned difference = a.size() == b.size() ? 0 : 1;
  for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  return difference == 0;
}

/// Scopes narrow what the second word grants and never widen it.
Status readScopes(const QByteArray& value, Token& token) {
  bool reads = false;
  bool writes = false;
  for (const auto& scope : value.split(',')) {
    if (scope != "read" && scope != "write" && scope != "own")
      return fail(Errc::BadRequest, "scopes= takes any of read, write and own, with commas between them");
    (scope == "read" ? reads : scope == "write" ? writes : token.ownOnly) = true;
  }
  if (!reads && !writes) return {};
  if (writes && token.access == Access::Read)
    return fail(Errc::BadRequest, "scopes= names write, but the second word is read");
  token.access = writes ? Access::Write : Access::Read;
  token.writesOnly = writes && !reads;
  return {};
}

/// A date alone is valid to its end in UTC. A time without a zone would mean something else on every
/// computer.
Status readExpiry(const QByteArray& value, Token& token) {
  const auto text = QString::fromLatin1(value);
  // Of a longer text it would read the date alone.
  if (const auto date = QDate::fromString(text, Qt::ISODate); date.isValid() && text.size() == 10) {
    token.expires = date.addDays(1).startOfDay(Qt::UTC);
    return {};
  }
  const auto time = QDateTime::fromString(text, Qt::ISODate);
  if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
    return fail(Errc::BadRequest, "expires= takes 2027-01-31, 2027-01-31T18:00:00Z or …+01:00");
  token.expires = time.toUTC();
  return {};
}

Status readRate(const QByteArray& value, Token& token) {
  bool isNumber = false;
  token.requestsPerMinute = value.toInt(&isNumber);
  if (isNumber && token.requestsPerMinute >= 1 && token.requestsPerMinute <= RateLimiter::kHighest) return {};
  return fail(Errc::BadRequest,
              Message("rate= takes requests a minute, from 1 to %1", RateLimiter::kHighest));
}

Status readOption(const QByteArray& word, Token& token) {
  if (word.startsWith("scopes=")) return readScopes(word.sliced(7), token);
  if (word.startsWith("expires=")) return readExpiry(word.sliced(8), token);
  if (word.startsWith("rate=")) return readRate(word.sliced(5), token);
  return fail(Errc::BadRequest, "after the secret there may be scopes=, expires= and rate=");
}

Result<Token> readLine(const QByteArray& line) {
  const auto words = line.simplified().split(' ');
  if (words.size() < 3)
    return fail(
        Errc::BadRequest,
        "a line has the form: name read|write secret [scopes=read,write,own] [expires=date] [rate=N]");
  if (words[1] != "read" && words[1] != "write")
    return fail(Errc::BadRequest, "the second word must be read or write");
  if (words[2].size() < Tokens::kShortest)
    return fail(Errc::BadRequest, Message("the secret is shorter than %1 characters", Tokens::kShortest));
  Token token{.name = QString::fromUtf8(words[0]),
              .access = words[1] == "write" ? Access::Write : Access::Read,
              .sha256 = digest(words[2])};
  QByteArrayList seen;
  for (const auto& word : words.sliced(3)) {
    const auto key = word.first(std::max<qsizetype>(word.indexOf('='), 0));
    if (seen.contains(key)) return fail(Errc::BadRequest, "an option stands there twice");
    seen << key;
    if (const auto read = readOption(word, token); !read) return read.error();
  }
  return token;
}

}  // namespace

Result<Tokens> Tokens::read(const QString& path) {
  QFile file(path);
  if (!file.exists()) return fail(Errc::NotFound, "there is no such file", path.toStdString());
  if (!file.open(QIODevice::ReadOnly))
    return fail(Errc::Storage, Message("it cannot be read: %1", file.errorString().toStdString()),
                path.toStdString());
  return parse(file.read(kMaxFile), path);
}

Result<Tokens> Tokens::parse(const QByteArray& text, const QString& subject) {
  Tokens tokens;
  int number = 0;
  for (const auto& line : text.split('\n')) {
    ++number;
    const auto content = line.trimmed();
    if (content.isEmpty() || content.startsWith('#')) continue;
    auto token = readLine(content);
    const bool taken = token && std::ranges::any_of(tokens.tokens_, [&](const Token& other) {
                         return other.name == token->name || other.sha256 == token->sha256;
                       });
    if (!token || taken)
      return fail(
          Errc::BadRequest,
          Message("line %1: %2", number,
                  taken ? Message("this name or secret stands there already") : token.error().message),
          subject.toStdString());
    tokens.tokens_.push_back(std::move(*token));
  }
  if (tokens.empty()) return fail(Errc::BadRequest, "there is no token in it", subject.toStdString());
  return tokens;
}

const Token* Tokens::find(const QByteArray& authorization) const {
  const auto space = authorization.indexOf(' ');
  const bool bearer = space > 0 && authorization.first(space).toLower() == "bearer";
  const QByteArray presented = digest(bearer ? authorization.sliced(space + 1).trimmed() : QByteArray());
  const Token* found = nullptr;
  for (const auto& token : tokens_)
    if (equal(token.sha256, presented)) found = &token;
  return bearer ? found : nullptr;
}

const Token* Tokens::named(const QString& name) const {
  const auto found = std::ranges::find(tokens_, name, &Token::name);
  return found == tokens_.end() ? nullptr : &*found;
}

}  // namespace sentisound::api
