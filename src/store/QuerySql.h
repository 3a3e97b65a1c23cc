// A HistoryQuery as SQL.
#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include "store/HistoryQuery.h"

namespace sentisound::querysql {

/// The label that people see: NULL where it is withheld. The same text as in the index on it.
QString shownEmotion();

struct Where {
  QString text{};  ///< without the word WHERE; rows that are there and meet the filter
  QVariantList values{};
};
Where where(const HistoryFilter& filter);
/// The same for those of them that the query asks for, but for limit and offset.
Where where(const HistoryQuery& query);
/// Without the words ORDER BY.
QString order(HistorySort sort, bool ascending);

/// A GLOB pattern for "contains `text`, whatever the case". LIKE would ignore the case of ASCII letters only.
QString containsPattern(const QString& text);

}  // namespace sentisound::querysql
