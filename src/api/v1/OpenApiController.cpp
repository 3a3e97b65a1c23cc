#include "api/v1/OpenApiController.h"

#include <QFile>

#include "api/v1/Cached.h"

namespace sentisound::api::v1 {

Answer openApi(const Request& request) {
  QFile file(QStringLiteral(":/api/openapi.json"));
  if (!file.open(QIODevice::ReadOnly)) return Answer::internalError();
  return cacheable(request, Answer::json(file.readAll()));
}

}  // namespace sentisound::api::v1
