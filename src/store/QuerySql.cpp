#include "store/QuerySql.h"

#include <QStringList>

namespace sentisound::querysql {
namespace {

constexpr qsizetype kMostCharacters = 200;  // of a text to look for; SQLite takes patterns up to 50,000 bytes

QString columnOf(HistorySort sort) {
  switch (sort) {
    case HistorySort::Time:
      return QStringLiteral("julianday(created_at)");
    case HistorySort::Name:
      return QStringLiteral("name COLLATE NOCASE");
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

}  // namespace

QString shownEmotion() {
  return QStringLiteral("CASE WHEN verdict = 'no-speech' THEN NULL ELSE emotion END");
}

QString containsPattern(const QString& text) {
  // A class per character: its cases, and what would be a wildcard outside one. "^" would negate a class.
  QString pattern = QStringLiteral("*");
  const auto one = [](char32_t c) { return QString::fromUcs4(&c, 1); };
  for (const char32_t c : text.trimmed().left(kMostCharacters).toUcs4()) {
    if (c == U'\0') continue;
    const QString cases =
        one(c) + one(QChar::toLower(c)) + one(QChar::toUpper(c)) + one(QChar::toTitleCase(c));
    pattern += c == U'^' || c == U']' ? one(c) : u'[' + cases + u']';
  }
  return pattern + u'*';
}

Where where(const HistoryFilter& filter) {
  QStringList parts{QStringLiteral("deleted_at IS NULL")};
  QVariantList values;
  const auto add = [&](const QString& part, const QVariantList& more) {
    parts << part;
    values << more;
  };
  if (!filter.text.trimmed().isEmpty()) {
    const QString pattern = containsPattern(filter.text);
    add(QStringLiteral("(name GLOB ? OR note GLOB ?)"), {pattern, pattern});
  }
  if (filter.from.isValid())
    add(QStringLiteral("julianday(created_at) >= julianday(?)"), {utcText(filter.from)});
  if (filter.until.isValid())
    add(QStringLiteral("julianday(created_at) < julianday(?)"), {utcText(filter.until)});
  if (!filter.emotion.isEmpty())
    add(QStringLiteral("(%1 = ? OR corrected_emotion = ?)").arg(shownEmotion()),
        {filter.emotion, filter.emotion});
  if (!filter.verdict.isEmpty()) add(QStringLiteral("verdict = ?"), {filter.verdict});
  if (!filter.model.isEmpty()) add(QStringLiteral("model_id = ?"), {filter.model});
  if (!filter.speaker.isEmpty()) add(QStringLiteral("speaker = ?"), {filter.speaker});
  if (filter.onlyCorrected) parts << QStringLiteral("corrected_emotion IS NOT NULL");
  return {parts.join(QStringLiteral(" AND ")), values};
}

Where where(const HistoryQuery& query) {
  auto all = where(query.filter);
  if (!query.after) return all;
  all.text += QStringLiteral(" AND (julianday(created_at), id) %1 (julianday(?), ?)")
                  .arg(query.ascending ? u'>' : u'<');
  all.values << utcText(query.after->createdAt) << query.after->id;
  return all;
}

QString order(HistorySort sort, bool ascending) {
  const QString way = ascending ? QStringLiteral(" ASC") : QStringLiteral(" DESC");
  const QString column = columnOf(sort);
  return (column.isEmpty() ? QString() : column + way + QStringLiteral(", ")) + QStringLiteral("id") + way;
}

}  // namespace sentisound::querysql
