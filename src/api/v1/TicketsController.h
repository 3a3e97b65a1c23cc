// POST /v1/tickets: for browsers, whose WebSocket and EventSource send no header fields of the page's own.
#pragma once

#include "api/http/Gatekeeper.h"

namespace sentisound::api::v1 {

/// {"ticket","for","expires"}, 201, for the path in the JSON object's "for", "/v1/stream" without one. 403 if
/// the token may not ask for that path; 400 "malformed-json", 415 "unsupported-media-type", 422 "bad-field".
Answer newTicket(Gatekeeper& gatekeeper, const Request& request);

}  // namespace sentisound::api::v1
