// The head of an HTTP/1.x request: request line and header fields (RFC 9112). Pure, strict and bounded: what
// is ambiguous is refused, so that no other program on the way can read it differently.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <optional>
#include <variant>

#include "api/Request.h"

namespace sentisound::api {

inline constexpr qsizetype kMaxHead = 16 * 1024;        // bytes, with the empty line
inline constexpr qsizetype kMaxRequestLine = 8 * 1024;  // bytes
inline constexpr std::size_t kMaxFields = 100;

struct RequestHead {
  QByteArray method{};   ///< a token, as sent
  QByteArray path{};     ///< percent-encoded; begins with "/", or is "*"
  QByteArray query{};    ///< without "?"
  int minorVersion = 1;  ///< of HTTP/1.x
  HeaderList fields{};
  QByteArray
      authority{};  ///< host[:port] of the target or the field Host, lower case; empty if 1.0 sent none
  std::optional<qint64> contentLength{};
  bool chunked = false;
  bool expectsContinue = false;
  bool upgradesToWebSocket = false;

  [[nodiscard]] QByteArray field(QByteArrayView name) const;
};

/// Why a head is refused.
struct HeadFault {
  int status = 400;
  QByteArray code{};  ///< machine-readable
  QString text{};     ///< for people
};

/// Bytes of the head at the beginning of `bytes`, with the empty line that ends it (blank lines before the
/// request line count); none if it has not come completely.
std::optional<qsizetype> headSize(QByteArrayView bytes);

/// `head` as headSize() has measured it. Refused: bare CR or NUL, folded fields, blanks before a colon,
/// control characters, two lengths or a length beside chunks, transfer codings but "chunked", a missing or
/// second Host, targets whose percent-encoding hides control characters or is no UTF-8 (overlong forms
/// included).
std::variant<RequestHead, HeadFault> parseRequestHead(QByteArrayView head);

/// The percent-encoded path that a head which was refused seems to be for, so that it is told in that path's
/// manner; empty if there is none.
QByteArray likelyPath(QByteArrayView head);

}  // namespace sentisound::api
