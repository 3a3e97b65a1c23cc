// A place in a list, as clients carry it from page to page.
#pragma once

#include <QString>
#include <optional>

#include "store/HistoryQuery.h"

namespace sentisound::api::v1 {

/// Opaque to clients: URL-safe base64 of the sort key, the id and the direction.
QString cursorText(const HistoryPlace& place, bool ascending);
/// None if it did not come from cursorText() for that direction.
std::optional<HistoryPlace> placeOf(const QString& cursor, bool ascending);

}  // namespace sentisound::api::v1
