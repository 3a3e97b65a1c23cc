// Answers that a client may keep, and need not be sent again (RFC 9110, section 13).
#pragma once

#include <QByteArray>

#include "api/Request.h"

namespace sentisound::api::v1 {

/// A strong entity tag, with its quotes: the same for the same bytes.
QByteArray entityTag(const QByteArray& body);
/// Whether a field such as If-None-Match names `tag`: "*", or a list in which it stands. Compared weakly
/// (W/"a" is "a") or strongly.
enum class Comparison { Weak, Strong };
bool namesTag(const QByteArray& field, const QByteArray& tag, Comparison comparison);

/// The answer with ETag and "Cache-Control: private, no-cache", or 304 if the client has it already.
Answer cacheable(const Request& request, Answer answer, const QByteArray& tag);
Answer cacheable(const Request& request, Answer answer);

}  // namespace sentisound::api::v1
