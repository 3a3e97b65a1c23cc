// The one place that turns what went wrong into an HTTP status.
#pragma once

#include <QByteArray>

#include "core/Error.h"

namespace sentisound::api {

int httpStatus(Errc code);
/// The same under /v1, which tells a request that cannot be followed (400) from sound that cannot be read
/// (415) or analysed (422).
int problemStatus(Errc code);

/// "OK" for 200 and so on, for the statuses that we send.
QByteArray reasonPhrase(int status);

}  // namespace sentisound::api
