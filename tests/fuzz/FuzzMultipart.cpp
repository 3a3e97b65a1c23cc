// api/Multipart.h: the first line is the field Content-Type, all that follows the body.
#include <algorithm>

#include "Fuzz.h"
#include "api/Multipart.h"

namespace sentisound {
namespace {

using api::FormPart;
using fuzz::require;

QByteArray quoted(QByteArray text) {
  return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

bool isShort(const FormPart& part) {
  return part.name.size() + part.contentType.size() + part.fileName.value_or(QString()).size() < 2000;
}

/// A boundary that no part can be cut at.
QByteArray boundaryFor(const std::vector<FormPart>& parts) {
  for (int i = 0;; ++i) {
    QByteArray boundary = "b" + QByteArray::number(i);
    if (std::ranges::none_of(parts, [&](const FormPart& part) { return part.data.contains(boundary); }))
      return boundary;
  }
}

QByteArray formOf(const std::vector<FormPart>& parts, const QByteArray& boundary) {
  QByteArray form;
  for (const auto& part : parts) {
    form += "--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(part.name);
    if (part.fileName) form += "; filename=" + quoted(part.fileName->toUtf8());
    form += "\r\nContent-Type: " + part.contentType + "\r\n\r\n" + part.data + "\r\n";
  }
  return form + "--" + boundary + "--\r\n";
}

void requireInside(const std::vector<FormPart>& parts, const QByteArray& body) {
  qsizetype from = 0;
  for (const auto& part : parts) {
    const auto at = body.indexOf(part.data, from);
    require(at >= 0, "a part's data are bytes of the body, in its order");
    from = at + part.data.size();
  }
}

void requireComesBack(const std::vector<FormPart>& parts) {
  if (!std::ranges::all_of(parts, isShort)) return;
  const QByteArray boundary = boundaryFor(parts);
  const QByteArray form = formOf(parts, boundary);
  const auto again = api::parseMultipart("multipart/form-data; boundary=" + boundary, form);
  require(again && again->size() == parts.size(), "a form of the same parts can be read");
  for (std::size_t i = 0; i < parts.size(); ++i) {
    require((*again)[i].name == parts[i].name, "names come back");
    require((*again)[i].contentType == parts[i].contentType, "types come back");
    require((*again)[i].data == parts[i].data, "data come back");
    // A byte order mark at the beginning of a name is dropped, once each time.
    if (!parts[i].fileName.value_or(QString()).startsWith(QChar(QChar::ByteOrderMark)))
      require((*again)[i].fileName == parts[i].fileName, "file names come back");
  }
}

}  // namespace
}  // namespace sentisound

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sentisound;
  const auto input = fuzz::textOf(data, size);
  const auto end = std::min(input.find('\n'), input.size());
  const QByteArray type(input.data(), static_cast<qsizetype>(end));
  const auto rest = input.substr(std::min(end + 1, input.size()));
  const QByteArray body(rest.data(), static_cast<qsizetype>(rest.size()));

  const auto parts = api::parseMultipart(type, body);
  if (!parts) {
    fuzz::require(parts.error().code == Errc::BadRequest || parts.error().code == Errc::TooLarge,
                  "a refusal is the client's fault");
    return 0;
  }
  fuzz::require(parts->size() <= api::kMaxFormParts, "parts are bounded");
  requireInside(*parts, body);
  requireComesBack(*parts);
  return 0;
}
