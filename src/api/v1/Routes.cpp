#include "api/v1/Routes.h"

namespace sentisound::api {

void addVersionedRoutes(Router&, AnalysisService&, WorkQueue&) {}

}  // namespace sentisound::api
