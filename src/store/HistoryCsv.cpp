// The original service's CSV: reading it into the history, and writing the history as it.
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <algorithm>

#include "core/Csv.h"
#include "store/HistoryStore.h"
#include "store/PythonText.h"
#include "store/RowCodec.h"
#include "store/Sql.h"

namespace sentisound {
namespace {

enum Column : int { Timestamp, Filename, Emotion, Confidence, TopThree, ColumnCount };

const csv::Fields& header() {
  static const csv::Fields names{"timestamp", "filename", "predicted_emotion", "confidence",
                                 "top_3_probabilities"};
  return names;
}

QString timestampFormat() {
  return QStringLiteral("yyyy-MM-dd HH:mm:ss");
}

Error unreadable(const Message& why) {
  return fail(Errc::BadRequest, why);
}

/// Not true of NaN.
bool isProbability(double value) {
  return value >= 0 && value <= 1;
}

/// Of the original's file, or as a spreadsheet writes it anew: without seconds, or day first.
std::pair<QDate, QTime> dateAndTime(const QString& text) {
  const auto blank = text.indexOf(u' ');
  const QString day = text.left(blank);
  const QString clock = text.mid(blank + 1);
  QDate date = QDate::fromString(day, QStringLiteral("yyyy-MM-dd"));
  if (!date.isValid()) date = QDate::fromString(day, QStringLiteral("dd.MM.yyyy"));
  QTime time = QTime::fromString(clock, QStringLiteral("HH:mm:ss"));
  if (!time.isValid()) time = QTime::fromString(clock, QStringLiteral("HH:mm"));
  return {date, time};
}

/// The text names no zone; it was the clock of the computer that the service ran on, so it is taken as local
/// time. That clock may have shown a time which ours left out (the hour lost in spring): then a neighbouring
/// offset is used.
Result<QDateTime> parseTimestamp(const QString& text) {
  const auto [date, time] = dateAndTime(text);
  if (!date.isValid() || !time.isValid())
    return unreadable(Message("the timestamp is not YYYY-MM-DD HH:MM:SS"));
  const QDateTime local(date, time, Qt::LocalTime);
  const QDateTime nearby = local.isValid() ? local : QDateTime(date, time, Qt::UTC).toLocalTime();
  return QDateTime(date, time, Qt::OffsetFromUTC, nearby.offsetFromUtc());
}

/// What makes two rows the same one: a spreadsheet may have written 1.0 as 1.
QStringList identityOf(QStringList legacy) {
  bool isNumber = false;
  const double confidence = legacy.value(Confidence).toDouble(&isNumber);
  if (isNumber) legacy[Confidence] = python::repr(confidence);
  return legacy;
}

/// Nothing unless the text is a JSON object of probabilities. Most probable first, as the service wrote them:
/// QJsonObject does not tell the order of the text.
LabelledProbabilities parseTopThree(const QString& text) {
  LabelledProbabilities probabilities;
  const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
  for (auto member = object.begin(); member != object.end(); ++member) {
    if (!member->isDouble() || !isProbability(member->toDouble())) return {};
    probabilities.emplace_back(member.key(), member->toDouble());
  }
  std::stable_sort(probabilities.begin(), probabilities.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return probabilities;
}

Result<QStringList> decode(const csv::Record& record) {
  if (record.unclosed)
    return unreadable(Message("a quote is opened and never closed; the rest of the file was not read"));
  if (record.fields.size() != ColumnCount) return unreadable(Message("it does not have five fields"));
  QStringList fields;
  for (const auto& bytes : record.fields) {
    QStringDecoder utf8(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    fields << QString(utf8(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size()))));
    if (utf8.hasError()) return unreadable(Message("it is not UTF-8 text"));
  }
  return fields;
}

Result<HistoryRow> toRow(const csv::Record& record) {
  auto fields = decode(record);
  if (!fields) return fields.error();
  const auto createdAt = parseTimestamp(fields->at(Timestamp));
  if (!createdAt) return createdAt.error();
  // A row is remembered as the original would have written it.
  (*fields)[Timestamp] = createdAt->toString(timestampFormat());
  (*fields)[Confidence].replace(u',', u'.');
  bool isNumber = false;
  const double confidence = fields->at(Confidence).toDouble(&isNumber);
  if (!isNumber || !isProbability(confidence))
    return unreadable(Message("the confidence is not a number from 0 to 1"));

  HistoryRow row;
  row.createdAt = *createdAt;
  row.name = fields->at(Filename);
  row.origin = QStringLiteral("import");
  row.emotion = fields->at(Emotion);
  row.confidence = confidence;
  row.probabilities = parseTopThree(fields->at(TopThree));
  if (row.probabilities.empty()) row.probabilities = {{row.emotion, confidence}};
  row.legacyRow = std::move(*fields);
  return row;
}

struct Parsed {
  std::vector<HistoryRow> rows{};
  std::vector<QString> rejected{};
};

Result<Parsed> parse(const QByteArray& text) {
  const std::string_view bytes(text.constData(), static_cast<std::size_t>(text.size()));
  const std::vector<csv::Record> records = csv::read(bytes, csv::separatorOf(bytes));
  if (records.empty() || records.front().unclosed || records.front().fields != header())
    return fail(Errc::BadRequest,
                Message("it is no history of the original service: its first line must be %1",
                        QByteArray::fromStdString(csv::write(header())).trimmed().toStdString()));
  Parsed parsed;
  for (auto record = records.begin() + 1; record != records.end(); ++record) {
    auto row = toRow(*record);
    if (row)
      parsed.rows.push_back(std::move(*row));
    else
      parsed.rejected.push_back(
          QStringLiteral("line %1: %2")
              .arg(QString::number(record->line), QString::fromStdString(row.error().detail)));
  }
  return parsed;
}

}  // namespace

Result<HistoryStore::ImportReport> HistoryStore::importCsv(const QByteArray& csv) {
  if (const Status writable = refuseIfReadOnly(); !writable) return writable.error();
  auto parsed = parse(csv);
  if (!parsed) return parsed.error();

  const QSqlDatabase db = database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();

  // How often each row of the file is in the history already.
  QHash<QStringList, int> present;
  for (const HistoryRow& row : parsed->rows) present.insert(identityOf(row.legacyRow), 0);
  const Status counted = forEach([&present](const HistoryRow& row) {
    if (const auto known = present.find(identityOf(legacyFields(row))); known != present.end()) ++*known;
  });
  if (!counted) return counted.error();

  ImportReport report;
  report.rejected = std::move(parsed->rejected);
  {
    auto insert = sql::prepare(db, rowcodec::insertStatement());
    if (!insert) return insert.error();
    for (const HistoryRow& row : parsed->rows) {
      if (int& left = present[identityOf(row.legacyRow)]; left > 0) {
        --left;
        ++report.alreadyThere;
        continue;
      }
      rowcodec::bind(*insert, row);
      if (const Status added = sql::execute(db, *insert); !added) return added.error();
      ++report.added;
    }
  }
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  return report;
}

Result<QByteArray> HistoryStore::exportCsv() const {
  QByteArray text = QByteArray::fromStdString(csv::write(header()));
  const Status written = forEach([&text](const HistoryRow& row) {
    csv::Fields fields;
    for (const QString& field : legacyFields(row)) fields.push_back(field.toStdString());
    text += QByteArray::fromStdString(csv::write(fields));
  });
  if (!written) return written.error();
  return text;
}

QStringList legacyFields(const HistoryRow& row) {
  if (!row.legacyRow.isEmpty()) return row.legacyRow;
  LabelledProbabilities top = row.probabilities;
  std::stable_sort(top.begin(), top.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (top.size() > 3) top.resize(3);
  return {row.createdAt.toString(timestampFormat()), row.name, row.emotion, python::repr(row.confidence),
          python::jsonObject(top)};
}

}  // namespace sentisound
