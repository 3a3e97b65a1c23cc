#include "api/http/RequestHead.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>

namespace sentisound::api {
namespace {

constexpr qsizetype kLongestMethod = 32;
constexpr int kMostDigits = 15;  // of a length: 2^49 bytes, far from overflow

HeadFault bad(const char* code, const QString& text, int status = 400) {
  return {status, QByteArray(code), text};
}

HeadFault malformed(const char* what) {
  return bad("malformed-request", QStringLiteral("The request cannot be read: %1.").arg(QLatin1String(what)));
}

/// RFC 9110, section 5.6.2.
bool isTokenCharacter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text) {
  return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isVisible(char c) {
  return c > ' ' && c < '\x7f';
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

int hexDigit(char c) {
  if (isDigit(c)) return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Whether decoding gives UTF-8 without control characters.
bool decodesCleanly(QByteArrayView encoded) {
  QByteArray decoded;
  for (qsizetype i = 0; i < encoded.size(); ++i) {
    char c = encoded[i];
    if (c == '%') {
      if (i + 2 >= encoded.size()) return false;
      const int high = hexDigit(encoded[i + 1]);
      const int low = hexDigit(encoded[i + 2]);
      if (high < 0 || low < 0) return false;
      c = static_cast<char>(high * 16 + low);
      i += 2;
      const auto byte = static_cast<unsigned char>(c);
      if (byte < 0x20 || byte == 0x7f) return false;
    }
    decoded += c;
  }
  QStringDecoder utf8(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
  [[maybe_unused]] const QString text = utf8(decoded);
  return !utf8.hasError();
}

/// Lines without their ends; none if one holds a CR elsewhere or a NUL.
std::optional<QList<QByteArrayView>> linesOf(QByteArrayView head) {
  QList<QByteArrayView> lines;
  while (!head.isEmpty()) {
    const auto end = head.indexOf('\n');
    if (end < 0) return std::nullopt;
    auto line = head.first(end);
    if (line.endsWith('\r')) line.chop(1);
    if (line.contains('\r') || line.contains('\0')) return std::nullopt;
    lines << line;
    head = head.sliced(end + 1);
  }
  while (!lines.isEmpty() && lines.front().isEmpty()) lines.removeFirst();
  while (!lines.isEmpty() && lines.back().isEmpty()) lines.removeLast();
  return lines;
}

/// Splits an absolute form ("http://host/path") into authority and the rest.
bool splitAbsolute(QByteArray& target, QByteArray& authority) {
  const auto scheme = target.indexOf("://");
  const QByteArray name = target.first(std::max<qsizetype>(scheme, 0)).toLower();
  if (name != "http" && name != "https") return false;
  target.remove(0, scheme + 3);
  const auto slash = target.indexOf('/');
  const auto question = target.indexOf('?');
  qsizetype end = slash < 0 ? target.size() : slash;
  if (question >= 0) end = std::min(end, question);
  authority = target.first(end).toLower();
  target = target.sliced(end);
  if (!target.startsWith('/')) target.prepend('/');
  return !authority.isEmpty() && !authority.contains('@');
}

std::optional<HeadFault> readTarget(QByteArray target, RequestHead& head) {
  if (!std::ranges::all_of(target, isVisible) || target.contains('#')) return malformed("its address");
  if (target == "*" && head.method == "OPTIONS") {
    head.path = target;
    return std::nullopt;
  }
  if (!target.startsWith('/') && !splitAbsolute(target, head.authority)) return malformed("its address");
  const auto question = target.indexOf('?');
  head.path = question < 0 ? target : target.first(question);
  if (question >= 0) head.query = target.sliced(question + 1);
  if (!decodesCleanly(head.path) || !decodesCleanly(head.query))
    return bad("malformed-request",
               QStringLiteral("The address is not properly percent-encoded UTF-8 text."));
  return std::nullopt;
}

std::optional<HeadFault> readRequestLine(QByteArrayView line, RequestHead& head) {
  if (line.size() > kMaxRequestLine)
    return bad("uri-too-long", QStringLiteral("The address is too long."), 414);
  const auto first = line.indexOf(' ');
  const auto last = line.lastIndexOf(' ');
  if (first < 0 || last <= first) return malformed("its first line");
  head.method = line.first(first).toByteArray();
  if (!isToken(head.method) || head.method.size() > kLongestMethod) return malformed("its method");
  const auto version = line.sliced(last + 1);
  if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version[5]) || version[6] != '.' ||
      !isDigit(version[7]))
    return malformed("its version");
  if (version[5] != '1' || version[7] > '1')
    return bad("version", QStringLiteral("Only HTTP/1.0 and HTTP/1.1 are spoken here."), 505);
  head.minorVersion = version[7] - '0';
  return readTarget(line.sliced(first + 1, last - first - 1).toByteArray(), head);
}

/// Without blanks and tabs around it, and only those (RFC 9110, section 5.5): trimmed() would also take away
/// control characters, before anybody has seen them.
QByteArrayView valueOf(QByteArrayView text) {
  while (text.startsWith(' ') || text.startsWith('\t')) text = text.sliced(1);
  while (text.endsWith(' ') || text.endsWith('\t')) text.chop(1);
  return text;
}

std::optional<HeadFault> readField(QByteArrayView line, RequestHead& head) {
  const auto colon = line.indexOf(':');
  if (colon <= 0 || !isToken(line.first(colon))) return malformed("a header field");
  const auto value = valueOf(line.sliced(colon + 1));
  const auto isControl = [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; };
  if (std::ranges::any_of(value, isControl)) return malformed("a header field");
  head.fields.emplace_back(line.first(colon).toByteArray().toLower(), value.toByteArray());
  return std::nullopt;
}

bool isHost(QByteArrayView host) {
  return std::ranges::all_of(
      host, [](char c) { return isVisible(c) && !QByteArrayView("/?#@\\\"<>^`{|},").contains(c); });
}

std::optional<HeadFault> readLength(QByteArrayView value, RequestHead& head) {
  if (head.contentLength) return malformed("it has two lengths");
  if (value.isEmpty() || value.size() > kMostDigits || !std::ranges::all_of(value, isDigit))
    return malformed("its length");
  head.contentLength = value.toByteArray().toLongLong();
  return std::nullopt;
}

/// What the fields say about the message itself.
std::optional<HeadFault> readFraming(RequestHead& head) {
  int hosts = 0;
  bool upgrade = false;
  for (const auto& [name, value] : head.fields) {
    if (name == "content-length") {
      if (auto fault = readLength(value, head)) return fault;
    } else if (name == "transfer-encoding") {
      if (head.chunked || value.toLower() != "chunked")
        return bad("transfer-encoding", QStringLiteral("No transfer coding but \"chunked\" is read."), 501);
      if (head.minorVersion == 0) return malformed("chunks in HTTP/1.0");
      head.chunked = true;
    } else if (name == "host") {
      if (++hosts > 1 || !isHost(value)) return malformed("its field Host");
      if (head.authority.isEmpty()) head.authority = value.toLower();
    } else if (name == "expect") {
      if (value.toLower() != "100-continue")
        return bad("expectation", QStringLiteral("No expectation but 100-continue is met."), 417);
      head.expectsContinue = head.minorVersion > 0;
    } else if (name == "upgrade") {
      upgrade = value.toLower() == "websocket";
    }
  }
  if (head.chunked && head.contentLength) return malformed("it has a length and chunks");
  if (head.minorVersion > 0 && hosts == 0) return malformed("the field Host is missing");
  head.upgradesToWebSocket = upgrade && head.field("connection").toLower().contains("upgrade");
  return std::nullopt;
}

}  // namespace

QByteArray RequestHead::field(QByteArrayView name) const {
  const auto found =
      std::ranges::find_if(fields, [name](const auto& field) { return QByteArrayView(field.first) == name; });
  return found == fields.end() ? QByteArray() : found->second;
}

std::optional<qsizetype> headSize(QByteArrayView bytes) {
  qsizetype start = 0;  // of the request line: blank lines before it are passed over (RFC 9112, 2.2)
  while (start < bytes.size() && (bytes[start] == '\r' || bytes[start] == '\n')) ++start;
  for (auto at = bytes.indexOf('\n', start); at >= 0; at = bytes.indexOf('\n', at + 1)) {
    if (bytes.sliced(at + 1).startsWith('\n')) return at + 2;
    if (bytes.sliced(at + 1).startsWith("\r\n")) return at + 3;
  }
  return std::nullopt;
}

std::variant<RequestHead, HeadFault> parseRequestHead(QByteArrayView bytes) {
  const auto lines = linesOf(bytes);
  if (!lines || lines->isEmpty()) return malformed("its lines");
  if (static_cast<std::size_t>(lines->size()) > kMaxFields + 1)
    return bad("too-many-fields", QStringLiteral("The request has too many header fields."), 431);
  RequestHead head;
  if (auto fault = readRequestLine(lines->front(), head)) return *fault;
  for (qsizetype i = 1; i < lines->size(); ++i)
    if (auto fault = readField(lines->at(i), head)) return *fault;
  if (auto fault = readFraming(head)) return *fault;
  return head;
}

QByteArray likelyPath(QByteArrayView head) {
  while (head.startsWith('\r') || head.startsWith('\n')) head = head.sliced(1);
  const auto end = head.indexOf('\n');
  if (end >= 0) head = head.first(end);
  const auto space = head.indexOf(' ');
  if (space < 0) return {};
  QByteArray target = head.sliced(space + 1).toByteArray();
  for (const char stop : {' ', '\r', '?'})
    if (const auto at = target.indexOf(stop); at >= 0) target.truncate(at);
  QByteArray authority;
  if (!target.startsWith('/') && !splitAbsolute(target, authority)) return {};
  return target;
}

}  // namespace sentisound::api
