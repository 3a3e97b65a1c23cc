#include "store/RowCodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>
#include <algorithm>
#include <cmath>

#include "store/MessageCodec.h"

namespace sentisound::rowcodec {
namespace {

QString toText(const QJsonArray& array) {
  return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray toArray(const QVariant& text) {
  return QJsonDocument::fromJson(text.toString().toUtf8()).array();
}

/// [["happy",0.85],…]: an array, because a QJsonObject would sort the labels. Qt writes the shortest digits
/// that read back as the same double.
QString toText(const LabelledProbabilities& probabilities) {
  QJsonArray pairs;
  for (const auto& [label, probability] : probabilities) pairs.append(QJsonArray{label, probability});
  return toText(pairs);
}

LabelledProbabilities toProbabilities(const QVariant& text) {
  LabelledProbabilities probabilities;
  for (const QJsonValue& pair : toArray(text))
    probabilities.emplace_back(pair.toArray().at(0).toString(), pair.toArray().at(1).toDouble());
  return probabilities;
}

QStringList toStrings(const QVariant& text) {
  QStringList strings;
  for (const QJsonValue& value : toArray(text)) strings << value.toString();
  return strings;
}

/// With the offset spelled out, which QDateTime does not do for Qt::LocalTime. ISO 8601 offsets have no
/// seconds, those of the nineteenth century had; rounding the offset keeps the instant.
QString toText(const QDateTime& time) {
  const int wholeMinutes = time.offsetFromUtc() / 60 * 60;
  return time.toOffsetFromUtc(wholeMinutes).toString(Qt::ISODateWithMs);
}

QVariant nullIfEmpty(const QString& text) {
  return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : text;
}

QVariant nullIfEmpty(const QStringList& texts) {
  return texts.isEmpty() ? QVariant(QMetaType::fromType<QString>())
                         : toText(QJsonArray::fromStringList(texts));
}

QVariant toVariant(const std::optional<double>& number) {
  return number ? QVariant(*number) : QVariant(QMetaType::fromType<double>());
}

std::optional<double> toNumber(const QVariant& value) {
  if (value.isNull()) return std::nullopt;
  return value.toDouble();
}

/// A null QString would be bound as NULL.
QString neverNull(const QString& text) {
  return text.isNull() ? QStringLiteral("") : text;
}

}  // namespace

QString columns() {
  return QStringLiteral(
      "id, created_at, name, origin, audio_sha256, duration_s, model_id, model_sha256, emotion, confidence, "
      "probabilities, warnings, legacy_row, speaker, verdict, reasons, "
      "corrected_emotion, note, corrected_at, prediction_set, activation, valence, owner, channel");
}

QString insertStatement() {
  return QStringLiteral(
      "INSERT INTO history (created_at, name, origin, audio_sha256, duration_s, model_id, model_sha256, "
      "emotion, confidence, probabilities, warnings, legacy_row, speaker, verdict, reasons, prediction_set, "
      "activation, valence, owner, channel) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?)");
}

Status check(const HistoryRow& row) {
  const std::string name = row.name.toStdString();
  if (!row.createdAt.isValid() || toText(row.createdAt).isEmpty())
    return fail(Errc::BadRequest, "it has no date that can be written down", name);
  const bool finite = std::isfinite(row.confidence) && std::isfinite(row.seconds.value_or(0)) &&
                      std::isfinite(row.activation.value_or(0)) && std::isfinite(row.valence.value_or(0)) &&
                      std::all_of(row.probabilities.begin(), row.probabilities.end(),
                                  [](const auto& pair) { return std::isfinite(pair.second); });
  if (!finite) return fail(Errc::BadRequest, "a duration or probability is not a number", name);
  return {};
}

void bind(QSqlQuery& insert, const HistoryRow& row) {
  int i = 0;
  insert.bindValue(i++, toText(row.createdAt));
  insert.bindValue(i++, neverNull(row.name));
  insert.bindValue(i++, neverNull(row.origin));
  insert.bindValue(i++, nullIfEmpty(row.audioSha256));
  insert.bindValue(i++, toVariant(row.seconds));
  insert.bindValue(i++, nullIfEmpty(row.modelId));
  insert.bindValue(i++, nullIfEmpty(row.modelSha256));
  insert.bindValue(i++, neverNull(row.emotion));
  insert.bindValue(i++, row.confidence);
  insert.bindValue(i++, toText(row.probabilities));
  insert.bindValue(i++, toText(messagesToJson(row.warnings)));
  insert.bindValue(i++, nullIfEmpty(row.legacyRow));
  insert.bindValue(i++, nullIfEmpty(row.speaker));
  insert.bindValue(i++, nullIfEmpty(row.verdict));
  insert.bindValue(i++, toText(reasonsToJson(row.reasons)));
  insert.bindValue(i++, nullIfEmpty(row.predictionSet));
  insert.bindValue(i++, toVariant(row.activation));
  insert.bindValue(i++, toVariant(row.valence));
  insert.bindValue(i++, nullIfEmpty(row.owner));
  insert.bindValue(i++, row.channel);
}

HistoryRow read(const QSqlQuery& query) {
  HistoryRow row;
  int i = 0;
  row.id = query.value(i++).toLongLong();
  row.createdAt = QDateTime::fromString(query.value(i++).toString(), Qt::ISODateWithMs);
  row.name = query.value(i++).toString();
  row.origin = query.value(i++).toString();
  row.audioSha256 = query.value(i++).toString();
  row.seconds = toNumber(query.value(i++));
  row.modelId = query.value(i++).toString();
  row.modelSha256 = query.value(i++).toString();
  row.emotion = query.value(i++).toString();
  row.confidence = query.value(i++).toDouble();
  row.probabilities = toProbabilities(query.value(i++));
  row.warnings = messagesFromJson(toArray(query.value(i++)));
  row.legacyRow = toStrings(query.value(i++));
  row.speaker = query.value(i++).toString();
  row.verdict = query.value(i++).toString();
  row.reasons = reasonsFromJson(toArray(query.value(i++)));
  row.correctedEmotion = query.value(i++).toString();
  row.note = query.value(i++).toString();
  row.correctedAt = QDateTime::fromString(query.value(i++).toString(), Qt::ISODateWithMs);
  row.predictionSet = toStrings(query.value(i++));
  row.activation = toNumber(query.value(i++));
  row.valence = toNumber(query.value(i++));
  row.owner = query.value(i++).toString();
  row.channel = std::max(0, query.value(i++).toInt());
  return row;
}

}  // namespace sentisound::rowcodec
