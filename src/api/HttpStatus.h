// The one place that turns what went wrong into an HTTP status.
#pragma once

#include <QByteArray>

#include "core/Error.h"

namespace sentisound::api {

int httpStatus(Errc code);

/// "OK" for 200 and so on, for the statuses that we send.
QByteArray reasonPhrase(int status);

}  // namespace sentisound::api
