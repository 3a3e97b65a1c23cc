// A range of bytes that a client asks for (RFC 9110, section 14).
#pragma once

#include <QByteArray>
#include <optional>
#include <variant>

namespace sentisound::api::v1 {

struct ByteRange {
  qint64 first = 0;
  qint64 last = 0;  ///< inclusive
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};
struct NoRange {};        ///< the field is empty, or asks for what may be passed over: send it all
struct Unsatisfiable {};  ///< it asks for what is not there

/// Of a file of `size` bytes. Several ranges at once count as none, as any server may do.
std::variant<NoRange, ByteRange, Unsatisfiable> byteRange(const QByteArray& field, qint64 size);

}  // namespace sentisound::api::v1
