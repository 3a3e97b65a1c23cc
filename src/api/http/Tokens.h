// Who may do what: bearer tokens (RFC 6750) with names.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <vector>

#include "api/Router.h"
#include "core/Result.h"

namespace sentisound::api {

struct Token {
  QString name{};  ///< for the log
  Access access = Access::Read;
  QByteArray sha256{};        ///< of the secret, which is not kept
  bool writesOnly = false;    ///< scopes=write: sends recordings, but sees none
  bool ownOnly = false;       ///< scopes=own: sees and changes only what came with it
  QDateTime expires{};        ///< not valid from then on; invalid: for ever
  int requestsPerMinute = 0;  ///< 0: as the server's limit is

  [[nodiscard]] bool mayRead() const { return !writesOnly; }
  [[nodiscard]] bool mayWrite() const { return access == Access::Write; }
  [[nodiscard]] bool hasExpired(const QDateTime& now) const { return expires.isValid() && now >= expires; }
};

/// Immutable once read.
class Tokens {
 public:
  static constexpr qsizetype kShortest = 16;  ///< characters of a secret

  Tokens() = default;
  /// Lines "name read|write secret [scopes=read,write,own] [expires=ISO 8601] [rate=N]"; blank lines and
  /// those that begin with "#" are passed over. NotFound or Storage if the file cannot be read, BadRequest,
  /// naming the line but never its secret, if it cannot be understood, holds a name twice, a secret that is
  /// too short, or nothing at all. A token that has expired is no error: it is known, and refused.
  static Result<Tokens> read(const QString& path);
  static Result<Tokens> parse(const QByteArray& text, const QString& subject);

  [[nodiscard]] bool empty() const { return tokens_.empty(); }
  /// The token whose secret stands in a field Authorization ("Bearer …"); nullptr if there is none. Takes the
  /// same time whichever matches, and however much of it.
  [[nodiscard]] const Token* find(const QByteArray& authorization) const;
  /// Null if there is none of that name.
  [[nodiscard]] const Token* named(const QString& name) const;

 private:
  std::vector<Token> tokens_;
};

}  // namespace sentisound::api
