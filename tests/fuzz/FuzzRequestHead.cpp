// api/http/RequestHead.h: what a connection sends first, and how path, query and Host are then understood.
#include <algorithm>

#include "Fuzz.h"
#include "api/http/Origins.h"
#include "api/http/RequestHead.h"

namespace sentisound {
namespace {

using api::RequestHead;
using fuzz::require;

bool isAllowedControl(char c) {
  return c == '\r' || c == '\n' || c == '\t';
}

bool isControl(char c) {
  return (c >= 0 && c < ' ') || c == '\x7f';
}

void requireMeasured(const QByteArray& input, qsizetype size) {
  require(size > 0 && size <= input.size(), "a head lies inside what has come");
  require(api::headSize(input + "more\r\n\r\n") == size, "what comes later does not change it");
  require(!api::headSize(QByteArrayView(input).first(size - 1)), "it is not over before its end");
}

void requireFault(const api::HeadFault& fault) {
  require(fault.status >= 400 && fault.status < 600 && !fault.code.isEmpty() && !fault.text.isEmpty(),
          "a refusal has a status and a reason");
}

/// The path's text is what was sent, decoded: nothing is replaced, nothing invisible hides in it.
void requirePlainPath(const RequestHead& head) {
  if (head.path == "*") return;
  require(head.path.startsWith('/'), "a path begins with a slash");
  const auto segments = api::pathSegments(head.path);
  require(segments.size() == head.path.count('/'), "only a slash makes a segment");
  for (const QString& segment : segments)
    require(std::ranges::none_of(segment, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }),
            "no control characters hide in a path");
  const QByteArray decoded = QByteArray::fromPercentEncoding(head.path.sliced(1));
  if (!decoded.contains("\xEF\xBB\xBF"))  // each segment loses one at its beginning
    require(segments.join(u'/').toUtf8() == decoded, "a path is read as it was sent");
  static_cast<void>(api::parseQuery(head.query));
}

void requireFramed(const RequestHead& head) {
  require(!(head.chunked && head.contentLength), "a body has one length");
  require(head.contentLength.value_or(0) >= 0, "no length is below zero");
  require(head.minorVersion == 0 || head.minorVersion == 1, "the version is one of two");
  require(head.fields.size() <= api::kMaxFields, "fields are bounded");
  const auto count = [&](QByteArrayView name) {
    return std::ranges::count_if(head.fields, [&](const auto& field) { return field.first == name; });
  };
  require(count("content-length") <= 1 && count("transfer-encoding") <= 1 && count("host") <= 1,
          "nothing is said twice that could be meant two ways");
  require(head.minorVersion == 0 || count("host") == 1, "HTTP/1.1 names its host");
  static_cast<void>(api::Origins{}.knowsHost(head.authority));
}

void requireComesBack(const RequestHead& head) {
  QByteArray text = head.method + ' ' + head.path;
  if (!head.query.isEmpty()) text += '?' + head.query;
  text += " HTTP/1." + QByteArray::number(head.minorVersion) + "\r\n";
  for (const auto& [name, value] : head.fields) text += name + ": " + value + "\r\n";
  text += "\r\n";
  require(api::headSize(text) == text.size(), "a head that was read ends where it ends");
  const auto read = api::parseRequestHead(text);
  const auto* again = std::get_if<RequestHead>(&read);
  require(again != nullptr, "a head that was read can be read again");
  require(again->method == head.method && again->path == head.path && again->query == head.query &&
              again->fields == head.fields,
          "and says the same");
  require(again->contentLength == head.contentLength && again->chunked == head.chunked &&
              again->expectsContinue == head.expectsContinue,
          "of its body too");
}

}  // namespace
}  // namespace sentisound

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sentisound;
  const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const auto measured = api::headSize(input);
  if (!measured) return 0;
  requireMeasured(input, *measured);
  const auto bytes = QByteArrayView(input).first(*measured);
  const auto read = api::parseRequestHead(bytes);
  if (const auto* fault = std::get_if<api::HeadFault>(&read)) {
    requireFault(*fault);
    const auto likely = api::likelyPath(bytes);
    fuzz::require(likely.isEmpty() || likely.startsWith('/'),
                  "what a refused head seems to be for is a path");
    return 0;
  }
  const auto& head = std::get<RequestHead>(read);
  fuzz::require(std::ranges::none_of(bytes, [](char c) { return isControl(c) && !isAllowedControl(c); }),
                "a head with control characters is refused");
  fuzz::require(head.path == "*" || api::likelyPath(bytes) == head.path, "of a good head it is the path");
  requirePlainPath(head);
  requireFramed(head);
  requireComesBack(head);
  return 0;
}
