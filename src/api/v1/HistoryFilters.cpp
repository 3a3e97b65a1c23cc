#include "api/v1/HistoryFilters.h"

namespace sentisound::api::v1 {

HistoryFilter filterOf(const Request& request, Parameters& parameters) {
  HistoryFilter filter{.text = parameters.text(QStringLiteral("q")).value_or(QString()),
                       .from = parameters.time(QStringLiteral("from")),
                       .until = parameters.time(QStringLiteral("until")),
                       .emotion = parameters.text(QStringLiteral("emotion")).value_or(QString()),
                       .verdict = parameters.choice(QStringLiteral("verdict"),
                                                    {QStringLiteral("confident"), QStringLiteral("uncertain"),
                                                     QStringLiteral("no-speech")}),
                       .model = parameters.text(QStringLiteral("model")).value_or(QString()),
                       .speaker = parameters.text(QStringLiteral("speaker")).value_or(QString())};
  filter.owner = request.onlyOf;
  filter.onlyCorrected = parameters.flag(QStringLiteral("corrected"), false);
  return filter;
}

}  // namespace sentisound::api::v1
