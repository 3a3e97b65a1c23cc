#include "api/v1/HealthController.h"

#include <QStorageInfo>
#include <nlohmann/json.hpp>

#include "api/Json.h"

namespace sentisound::api::v1 {
namespace {

constexpr qint64 kLittleDisk = 100 * 1024 * 1024;  // bytes

}  // namespace

Answer healthOf(AnalysisService& service, const WorkQueue& work) {
  const qint64 free = QStorageInfo(service.settings().dataDir).bytesAvailable();
  return Answer::json(jsonBytes({{"status", free < kLittleDisk ? "degraded" : "ok"},
                                 {"version", SENTISOUND_VERSION},
                                 {"model", service.activeModelId().toStdString()},
                                 {"queue",
                                  {{"waiting", work.waiting()},
                                   {"running", work.running()},
                                   {"most_waiting", work.mostWaiting()},
                                   {"threads", service.jobs().threads()}}},
                                 {"disk", {{"free_bytes", free}}}}));
}

}  // namespace sentisound::api::v1
