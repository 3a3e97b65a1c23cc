// A HistoryRow as the columns of table `history`, and back.
#pragma once

#include <QSqlQuery>
#include <QString>

#include "store/HistoryStore.h"

namespace sentisound::rowcodec {

/// For SELECT, in the order that read() expects.
QString columns();
/// An INSERT whose parameters bind() fills.
QString insertStatement();

/// BadRequest if the row cannot be kept faithfully: no date, or a figure that is not finite.
Status check(const HistoryRow& row);
/// The row must pass check(). `row.id` is not bound: SQLite gives the id.
void bind(QSqlQuery& insert, const HistoryRow& row);
/// The row that `query` stands on. What cannot be read (a database edited by hand) stays empty.
HistoryRow read(const QSqlQuery& query);

}  // namespace sentisound::rowcodec
