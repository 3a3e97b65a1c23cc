// What a request says before its body: api/HeaderFields.h, api/Request.h (path and query), api/SafeName.h.
// The input is read as each of them.
#include <QUrl>
#include <algorithm>

#include "Fuzz.h"
#include "api/HeaderFields.h"
#include "api/Request.h"
#include "api/SafeName.h"

namespace sentisound {
namespace {

using fuzz::require;

/// Decoding drops a byte order mark at the beginning, once each time.
bool isStable(const QString& text) {
  return !text.startsWith(QChar(QChar::ByteOrderMark));
}

void asFieldValue(const QByteArray& input) {
  const auto field = api::parseFieldValue(input);
  require(field.value == field.value.toLower(), "the value is in lower case");
  qsizetype bytes = field.value.size();
  for (const auto& [name, text] : field.parameters) {
    require(name == name.toLower(), "names are in lower case");
    require(field.parameter(name).has_value(), "a parameter can be asked for");
    static_cast<void>(field.extendedParameter(name));
    bytes += name.size() + text.size() + 1;
  }
  require(bytes <= input.size() + 1, "nothing is invented");

  QByteArray quoted = input;
  quoted.replace('\\', "\\\\").replace('"', "\\\"");
  const auto again = api::parseFieldValue("form-data; a=\"" + quoted + "\"; b=2");
  require(again.parameter("a") == input && again.parameter("b") == QByteArray("2"),
          "anything can be said in quotes");

  const auto extended = api::parseFieldValue("form-data; a*=UTF-8''" + input.toPercentEncoding());
  const QString text = QString::fromUtf8(input);
  if (text.toUtf8() == input)
    require(extended.extendedParameter("a") == text, "any text can be said percent-encoded");
}

void asHeaderBlock(const QByteArray& input) {
  const auto fields = api::parseHeaderBlock(input);
  QByteArray block;
  for (const auto& [name, value] : fields) {
    require(!name.isEmpty() && name == name.trimmed().toLower(), "a field has a name in lower case");
    require(!name.contains('\n') && !value.contains('\n'), "a field is one line");
    block += name + ": " + value + "\r\n";
  }
  const auto again = api::parseHeaderBlock(block);
  require(again.size() == fields.size(), "the fields that were read can be read again");
  for (std::size_t i = 0; i < fields.size(); ++i)
    require(again[i].first == fields[i].first && again[i].second == fields[i].second.trimmed(),
            "fields come back");
}

void asPath(const QByteArray& input) {
  const auto segments = api::pathSegments(input);
  require(segments.size() == (input.startsWith('/') ? input.count('/') : 0), "only a slash makes a segment");
  QByteArray path;
  for (const QString& segment : segments) path += '/' + QUrl::toPercentEncoding(segment);
  const auto again = api::pathSegments(path);
  require(again.size() == segments.size(), "a decoded slash makes no segment");
  for (qsizetype i = 0; i < segments.size(); ++i)
    if (isStable(segments[i])) require(again[i] == segments[i], "segments come back");
}

void asQuery(const QByteArray& input) {
  const auto query = api::parseQuery(input);
  require(static_cast<qsizetype>(query.size()) <= input.count('&') + 1, "only & separates");
  QByteArray text;
  for (const auto& [name, value] : query)
    text += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value) + '&';
  const auto again = api::parseQuery(text);
  require(again.size() == query.size(), "no decoded & or = counts");
  for (std::size_t i = 0; i < query.size(); ++i)
    if (isStable(query[i].first) && isStable(query[i].second))
      require(again[i] == query[i], "names and values come back");
}

void asFileName(const QByteArray& input) {
  const QString name = api::safeName(QString::fromUtf8(input));
  require(api::isSafeName(name), "an upload gets a safe name");
  require(name.size() <= 120 && !name.contains(QLatin1String("..") + u'/'), "and a short one");
}

}  // namespace
}  // namespace sentisound

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sentisound;
  const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  asFieldValue(input);
  asHeaderBlock(input);
  asPath(input);
  asQuery(input);
  asFileName(input);
  return 0;
}
