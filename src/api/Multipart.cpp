#include "api/Multipart.h"

#include <QByteArrayMatcher>

#include "api/HeaderFields.h"

namespace sentisound::api {
namespace {

/// Where a boundary line stands in the body.
struct Delimiter {
  qsizetype begin = -1;  ///< first byte that is no longer the part's data (the CR before "--")
  qsizetype end = -1;    ///< first byte of the next part's header
  bool last = false;
};

/// Finds boundary lines: "--boundary" at the start of a line and nothing but blanks after it. The same bytes
/// with something else behind them are data.
class DelimiterFinder {
 public:
  DelimiterFinder(const QByteArray& body, const QByteArray& boundary)
      : body_(body), line_("--" + boundary), matcher_("\r\n--" + boundary) {}

  [[nodiscard]] std::optional<Delimiter> first() const {
    if (body_.startsWith(line_))
      if (const auto found = at(0, line_.size())) return found;
    return after(0);
  }

  [[nodiscard]] std::optional<Delimiter> after(qsizetype from) const {
    for (auto place = matcher_.indexIn(body_, from); place >= 0; place = matcher_.indexIn(body_, place + 1))
      if (const auto found = at(place, place + matcher_.pattern().size())) return found;
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<Delimiter> at(qsizetype begin, qsizetype behind) const {
    if (QByteArrayView(body_).sliced(behind).startsWith("--")) return Delimiter{begin, behind + 2, true};
    while (behind < body_.size() && (body_[behind] == ' ' || body_[behind] == '\t')) ++behind;
    if (!QByteArrayView(body_).sliced(behind).startsWith("\r\n")) return std::nullopt;
    return Delimiter{begin, behind + 2, false};
  }

  const QByteArray& body_;
  QByteArray line_;
  QByteArrayMatcher matcher_;
};

Result<QByteArray> boundaryOf(const QByteArray& contentType) {
  const auto field = parseFieldValue(contentType);
  if (field.value != "multipart/form-data") return fail(Errc::BadRequest, "the request is not a form");
  const auto boundary = field.parameter("boundary");
  // RFC 2046, section 5.1.1: 1 to 70 characters.
  if (!boundary || boundary->isEmpty() || boundary->size() > 70)
    return fail(Errc::BadRequest, "the form names no usable boundary");
  return *boundary;
}

/// A part from its header block and data. `bytes` is everything between two boundary lines.
Result<FormPart> readPart(QByteArrayView bytes) {
  qsizetype headerEnd = 0;
  qsizetype dataBegin = 2;
  if (!bytes.startsWith("\r\n")) {
    headerEnd = bytes.first(std::min(bytes.size(), kMaxPartHeader + 4)).indexOf("\r\n\r\n");
    if (headerEnd < 0 && bytes.size() > kMaxPartHeader)
      return fail(Errc::TooLarge, "a part of the form has more than 16 KiB of header");
    if (headerEnd < 0) return fail(Errc::BadRequest, "a part of the form has no end of its header");
    dataBegin = headerEnd + 4;
  }

  FormPart part;
  for (const auto& [field, text] : parseHeaderBlock(bytes.first(headerEnd))) {
    if (field == "content-type") part.contentType = text;
    if (field != "content-disposition") continue;
    const auto value = parseFieldValue(text);
    part.name = value.parameter("name").value_or(QByteArray());
    if (const auto name = value.parameter("filename")) part.fileName = QString::fromUtf8(*name);
    if (const auto name = value.extendedParameter("filename")) part.fileName = *name;
  }
  // Not copied: a body of 64 MB is a mapped file, and stays one.
  part.data = QByteArray::fromRawData(bytes.data() + dataBegin, bytes.size() - dataBegin);
  return part;
}

}  // namespace

Result<std::vector<FormPart>> parseMultipart(const QByteArray& contentType, const QByteArray& body,
                                             int mostParts) {
  const auto boundary = boundaryOf(contentType);
  if (!boundary) return boundary.error();
  const DelimiterFinder finder(body, *boundary);

  auto delimiter = finder.first();
  if (!delimiter) return fail(Errc::BadRequest, "the form's boundary does not occur in it");
  std::vector<FormPart> parts;
  while (!delimiter->last) {
    // The header may be empty, so the line break that ends this boundary line can begin the next one.
    const auto next = finder.after(delimiter->end - 2);
    if (!next) return fail(Errc::BadRequest, "the form breaks off");
    if (parts.size() == static_cast<std::size_t>(mostParts))
      return fail(Errc::TooLarge, Message("the form has more than %1 parts", mostParts));
    const auto length = std::max<qsizetype>(0, next->begin - delimiter->end);
    auto part = readPart(QByteArrayView(body).sliced(delimiter->end, length));
    if (!part) return part.error();
    parts.push_back(std::move(*part));
    delimiter = next;
  }
  return parts;
}

}  // namespace sentisound::api
