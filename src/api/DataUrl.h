// Sound inside JSON: data URLs and bare base64.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include "core/Result.h"

namespace sentisound::api {

/// "data:audio/wav;base64,UklGR…" or only "UklGR…": what follows the first comma, or all of it, is base64
/// (RFC 4648, section 4; white space between is skipped, padding may be missing). BadRequest for anything
/// else and for nothing.
Result<QByteArray> decodeDataUrl(QByteArrayView text);

}  // namespace sentisound::api
