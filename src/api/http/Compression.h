// gzip for JSON (RFC 9110, section 8.4).
#pragma once

#include "api/Request.h"

namespace sentisound::api {

/// What a request allows, read once from its fields.
struct Coding {
  bool gzip = false;       ///< the client accepts it
  bool knowsGzip = false;  ///< it named the tag of a compressed answer
};

/// Also takes the mark of compressed answers off the entity tags in If-Match and If-None-Match: whoever
/// compares them needs to know nothing of it.
Coding codingOf(Request& request);

/// JSON over 1 kB, if the client accepts it. Any such answer says that it varies; a compressed one has a mark
/// in its entity tag, because its bytes are others.
void compress(const Coding& coding, Answer& answer);

/// RFC 1952.
QByteArray gzip(const QByteArray& bytes);

}  // namespace sentisound::api
