// GET /v1/health.
#pragma once

#include "api/Work.h"

namespace sentisound::api::v1 {

/// {"status","version","model","queue":{"waiting","running","most_waiting","threads"},"disk":{"free_bytes"}}.
/// "status" is "ok", or "degraded" with less than 100 MiB of disk left. Waits for nothing: whether the
/// history can be reached is asked elsewhere (StoreHealth).
Answer healthOf(AnalysisService& service, const WorkQueue& work);

}  // namespace sentisound::api::v1
