// GET /openapi.json.
#pragma once

#include "api/Request.h"

namespace sentisound::api::v1 {

/// The OpenAPI 3.1 description of all that the server answers (resources/api/openapi.json). Cacheable.
Answer openApi(const Request& request);

}  // namespace sentisound::api::v1
