#include "api/DataUrl.h"

namespace sentisound::api {

Result<QByteArray> decodeDataUrl(QByteArrayView text) {
  const auto comma = text.indexOf(',');
  QByteArray encoded = text.sliced(comma + 1).toByteArray();  // −1 + 1: no comma, all of it
  encoded.removeIf([](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
  auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
  if (!decoded) return fail(Errc::BadRequest, "the text is not base64");
  if (decoded.decoded.isEmpty()) return fail(Errc::BadRequest, "there is no sound in it");
  return std::move(decoded.decoded);
}

}  // namespace sentisound::api
