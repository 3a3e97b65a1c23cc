#include "store/QuerySql.h"

#include <QStringList>

namespace sentisound::querysql {
namespace {

constexpr qsizetype kMostCharacters = 200;  // of a text to look for; SQLite takes patterns up to 50,000 bytes

QString columnOf(HistorySort sort, sql::Dialect dialect) {
  switch (sort) {
    case HistorySort::Time:
      return sql::instantOfRow(dialect);
    case HistorySort::Name:
      return sql::nameWithoutCase(dialect);
    case HistorySort::Emotion:
      return shownEmotion();
    case HistorySort::Confidence:
      return QStringLiteral("CASE WHEN verdict = 'no-speech' THEN NULL ELSE confidence END");
    case HistorySort::Verdict:
      return QStringLiteral("verdict");
    case HistorySort::Seconds:
      return QStringLiteral("duration_s");
    case HistorySort::Model:
      return QStringLiteral("model_id");
    case HistorySort::Speaker:
      return QStringLiteral("speaker");
    case HistorySort::Added:
      break;
  }
  return {};
}

QString utcText(const QDateTime& time) {
  return time.toUTC().toString(Qt::ISODateWithMs);
}

/// Each different one once.
QString casesOf(char32_t c) {
  QString cases;
  for (const char32_t one : {c, QChar::toLower(c), QChar::toUpper(c), QChar::toTitleCase(c)})
    if (const QString text = QString::fromUcs4(&one, 1); !cases.contains(text)) cases += text;
  return cases;
}

/// A class: its cases, and what would be a wildcard outside one. "^" would negate a class.
QString globOf(char32_t c) {
  return c == U'^' || c == U']' ? QString::fromUcs4(&c, 1) : u'[' + casesOf(c) + u']';
}

/// A class of its cases if it has several; a backslash takes the meaning of any sign of ASCII away
/// (postgresql.org/docs/15/functions-matching.html, table 9.18).
QString regexOf(char32_t c) {
  const QString cases = casesOf(c);
  if (cases != QString::fromUcs4(&c, 1)) return u'[' + cases + u']';
  return c < 0x80 && !QChar::isLetterOrNumber(c) ? u'\\' + cases : cases;
}

}  // namespace

QString shownEmotion() {
  return QStringLiteral("CASE WHEN verdict = 'no-speech' THEN NULL ELSE emotion END");
}

QString containsPattern(const QString& text, sql::Dialect dialect) {
  const bool server = dialect == sql::Dialect::Postgresql;
  const QString edge = server ? QString() : QStringLiteral("*");
  QString pattern = edge;
  for (const char32_t c : text.trimmed().left(kMostCharacters).toUcs4())
    if (c != U'\0') pattern += server ? regexOf(c) : globOf(c);
  return pattern + edge;
}

Where where(const HistoryFilter& filter, sql::Dialect dialect) {
  QStringList parts{QStringLiteral("deleted_at IS NULL")};
  QVariantList values;
  const auto add = [&](const QString& part, const QVariantList& more) {
    parts << part;
    values << more;
  };
  if (!filter.text.trimmed().isEmpty()) {
    const QString pattern = containsPattern(filter.text, dialect);
    add(QStringLiteral("(name %1 ? OR note %1 ?)").arg(sql::matches(dialect)), {pattern, pattern});
  }
  if (filter.from.isValid())
    add(sql::instantOfRow(dialect) + QStringLiteral(" >= julianday(?)"), {utcText(filter.from)});
  if (filter.until.isValid())
    add(sql::instantOfRow(dialect) + QStringLiteral(" < julianday(?)"), {utcText(filter.until)});
  if (!filter.emotion.isEmpty())
    add(QStringLiteral("(%1 = ? OR corrected_emotion = ?)").arg(shownEmotion()),
        {filter.emotion, filter.emotion});
  if (!filter.verdict.isEmpty()) add(QStringLiteral("verdict = ?"), {filter.verdict});
  if (!filter.model.isEmpty()) add(QStringLiteral("model_id = ?"), {filter.model});
  if (!filter.speaker.isEmpty()) add(QStringLiteral("speaker = ?"), {filter.speaker});
  if (!filter.owner.isEmpty()) add(QStringLiteral("owner = ?"), {filter.owner});
  if (filter.onlyCorrected) parts << QStringLiteral("corrected_emotion IS NOT NULL");
  return {parts.join(QStringLiteral(" AND ")), values};
}

Where where(const HistoryQuery& query, sql::Dialect dialect) {
  auto all = where(query.filter, dialect);
  if (!query.after) return all;
  all.text +=
      QStringLiteral(" AND (%1, id) %2 (julianday(?), ?)")
          .arg(sql::instantOfRow(dialect), query.ascending ? QStringLiteral(">") : QStringLiteral("<"));
  all.values << utcText(query.after->createdAt) << query.after->id;
  return all;
}

QString order(HistorySort sort, bool ascending, sql::Dialect dialect) {
  const QString way = ascending ? QStringLiteral(" ASC") : QStringLiteral(" DESC");
  const QString lacking = ascending ? QStringLiteral(" NULLS FIRST, ") : QStringLiteral(" NULLS LAST, ");
  const QString column = columnOf(sort, dialect);
  return (column.isEmpty() ? QString() : column + way + lacking) + QStringLiteral("id") + way;
}

}  // namespace sentisound::querysql
