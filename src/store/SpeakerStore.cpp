#include "store/SpeakerStore.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/SpeakerNames.h"
#include "store/Dialect.h"
#include "store/HistoryStore.h"
#include "store/Sql.h"

namespace sentisound {
namespace {

constexpr qsizetype kLongestName = 80;  // characters

/// What two spellings of one name have in common.
QString keyOf(const QString& name) {
  return name.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

QByteArray toBlob(const std::vector<float>& values) {
  QByteArray blob(static_cast<qsizetype>(values.size() * sizeof(float)), Qt::Uninitialized);
  qToLittleEndian<float>(values.data(), static_cast<qsizetype>(values.size()), blob.data());
  return blob;
}

bool allFinite(const std::vector<float>& values) {
  return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

/// Nothing if the bytes are no vector that we wrote.
std::optional<std::vector<float>> fromBlob(const QByteArray& blob) {
  constexpr auto kBytes = static_cast<qsizetype>(sizeof(float));
  if (blob.isEmpty() || blob.size() % kBytes != 0) return std::nullopt;
  std::vector<float> values(static_cast<std::size_t>(blob.size() / kBytes));
  qFromLittleEndian<float>(blob.constData(), blob.size() / kBytes, values.data());
  if (!allFinite(values)) return std::nullopt;
  return values;
}

Status check(const std::vector<SpeakerClip>& clips) {
  for (const SpeakerClip& clip : clips)
    if (clip.modelSha256.isEmpty() || clip.clipSha256.isEmpty() || clip.compact.empty() ||
        !allFinite(clip.compact) || !std::isfinite(clip.seconds) || !clip.createdAt.isValid())
      return fail(Errc::BadRequest, "a clip of the profile is not made of numbers");
  return {};
}

Status check(const SpeakerProfile& profile) {
  const auto bad = [](const Message& why) { return fail(Errc::BadRequest, why); };
  if (!profile.createdAt.isValid()) return bad(Message("the profile has no date"));
  if (profile.means.empty() && profile.clips.empty()) return bad(Message("the profile holds no feature set"));
  for (const SpeakerMean& mean : profile.means)
    if (mean.featureSet.isEmpty() || mean.clips < 1 || mean.mean.empty() || !allFinite(mean.mean))
      return bad(Message("a mean of the profile is not made of numbers"));
  return check(profile.clips);
}

QString textOf(const QDateTime& time) {
  return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

Error damaged(const QString& name) {
  return fail(Errc::Storage, Message("the speaker profile “%1” is damaged: make it again, or delete it",
                                     name.toStdString()));
}

/// The profile's id; nothing if there is none of that name.
Result<std::optional<qint64>> idOf(const QSqlDatabase& database, const QString& name) {
  auto select = sql::prepare(database, QStringLiteral("SELECT id FROM speakers WHERE name_key = ?"));
  if (!select) return select.error();
  select->bindValue(0, keyOf(name));
  if (const Status done = sql::execute(database, *select); !done) return done.error();
  if (!select->next()) return std::optional<qint64>();
  return std::optional(select->value(0).toLongLong());
}

/// Voices are personal data: what is deleted is overwritten in the file, not only marked free.
Status overwriteDeleted(const QSqlDatabase& database) {
  if (sql::isPostgresql(database)) return {};
  return sql::run(database, QStringLiteral("PRAGMA secure_delete = ON"));
}

/// Its means and clips go with it (ON DELETE CASCADE).
Status removeId(const QSqlDatabase& database, qint64 id) {
  if (const Status secure = overwriteDeleted(database); !secure) return secure;
  return sql::run(database, QStringLiteral("DELETE FROM speakers WHERE id = %1").arg(id));
}

Result<qint64> insertSpeaker(const QSqlDatabase& database, const QString& name, const QDateTime& time) {
  auto speaker = sql::prepare(
      database, QStringLiteral("INSERT INTO speakers (name, name_key, created_at) VALUES (?, ?, ?)"));
  if (!speaker) return speaker.error();
  speaker->bindValue(0, name);
  speaker->bindValue(1, keyOf(name));
  speaker->bindValue(2, textOf(time));
  if (const Status done = sql::execute(database, *speaker); !done) return done.error();
  return speaker->lastInsertId().toLongLong();
}

Status insertMean(const QSqlDatabase& database, qint64 speaker, const SpeakerMean& mean) {
  auto row = sql::prepare(
      database,
      QStringLiteral("INSERT INTO speaker_means (speaker_id, feature_set, clips, mean) VALUES (?, ?, ?, ?)"));
  if (!row) return row.error();
  row->bindValue(0, speaker);
  row->bindValue(1, mean.featureSet);
  row->bindValue(2, mean.clips);
  row->bindValue(3, toBlob(mean.mean));
  return sql::execute(database, *row);
}

Status insertClip(const QSqlDatabase& database, qint64 speaker, const SpeakerClip& clip) {
  auto row = sql::prepare(
      database, QStringLiteral("INSERT INTO speaker_clips (speaker_id, model_sha256, clip_sha256, name, "
                               "label, seconds, compact, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                               "ON CONFLICT (speaker_id, model_sha256, clip_sha256) DO UPDATE SET "
                               "name = excluded.name, label = coalesce(excluded.label, speaker_clips.label), "
                               "seconds = excluded.seconds, compact = excluded.compact"));
  if (!row) return row.error();
  int i = 0;
  row->bindValue(i++, speaker);
  row->bindValue(i++, clip.modelSha256);
  row->bindValue(i++, clip.clipSha256);
  row->bindValue(i++, clip.name.isNull() ? QStringLiteral("") : clip.name);
  row->bindValue(i++, clip.label.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : clip.label);
  row->bindValue(i++, clip.seconds);
  row->bindValue(i++, toBlob(clip.compact));
  row->bindValue(i++, textOf(clip.createdAt));
  return sql::execute(database, *row);
}

Status insert(const QSqlDatabase& database, const QString& name, const SpeakerProfile& profile) {
  const auto id = insertSpeaker(database, name, profile.createdAt);
  if (!id) return id.error();
  for (const SpeakerMean& mean : profile.means)
    if (const Status done = insertMean(database, *id, mean); !done) return done;
  for (const SpeakerClip& clip : profile.clips)
    if (const Status done = insertClip(database, *id, clip); !done) return done;
  return {};
}

/// The clips of one speaker that also meet `condition`, whose parameters are `values`.
Result<std::vector<SpeakerClip>> readClips(const QSqlDatabase& database, qint64 speaker, const QString& name,
                                           const QString& condition, const QVariantList& values) {
  auto select = sql::prepare(
      database, QStringLiteral("SELECT id, model_sha256, clip_sha256, name, label, seconds, compact, "
                               "created_at FROM speaker_clips WHERE speaker_id = %1 %2 ORDER BY id")
                    .arg(QString::number(speaker), condition));
  if (!select) return select.error();
  for (int i = 0; i < static_cast<int>(values.size()); ++i) select->bindValue(i, values[i]);
  if (const Status done = sql::execute(database, *select); !done) return done.error();
  std::vector<SpeakerClip> clips;
  while (select->next()) {
    auto compact = fromBlob(select->value(6).toByteArray());
    if (!compact) return damaged(name);
    clips.push_back({.id = select->value(0).toLongLong(),
                     .modelSha256 = select->value(1).toString(),
                     .clipSha256 = select->value(2).toString(),
                     .name = select->value(3).toString(),
                     .label = select->value(4).toString(),
                     .seconds = select->value(5).toDouble(),
                     .compact = std::move(*compact),
                     .createdAt = QDateTime::fromString(select->value(7).toString(), Qt::ISODateWithMs)});
  }
  if (select->lastError().isValid()) return sql::failure(database, select->lastError());
  return clips;
}

}  // namespace

int SpeakerEntry::clips() const {
  int most = keptClips;
  for (const Set& set : sets) most = std::max(most, set.clips);
  return most;
}

Error noSuchSpeaker(const QString& name) {
  return fail(
      Errc::NotFound,
      Message("there is no speaker profile “%1”; make one with: sentisound speaker create \"%1\" FILES",
              name.toStdString()));
}

Error speakerIsThere(const QString& name) {
  return fail(Errc::BadRequest,
              Message("there is a speaker profile “%1” already; it is replaced only if that is asked for "
                      "(--replace)",
                      name.toStdString()));
}

Result<QString> speakerName(const QString& typed) {
  const QString name = typed.trimmed().normalized(QString::NormalizationForm_C);
  const auto characters = name.toUcs4();
  if (characters.isEmpty() || characters.size() > kLongestName)
    return fail(Errc::BadRequest, "the name of a speaker must have 1 to 80 characters");
  for (const auto character : characters) {
    const auto category = QChar::category(static_cast<char32_t>(character));
    if (category == QChar::Other_Control || category == QChar::Separator_Line ||
        category == QChar::Separator_Paragraph)
      return fail(Errc::BadRequest, "the name of a speaker must not hold control characters");
  }
  if (isReservedSpeaker(name.toLower().toStdString()))
    return fail(Errc::BadRequest,
                Message("no speaker can be called %1: it stands for a choice where the name of a speaker "
                        "may stand",
                        name.toLower().toStdString()));
  return name;
}

Status SpeakerStore::add(const SpeakerProfile& profile, IfThere ifThere) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  const auto name = speakerName(profile.name);
  if (!name) return name.error();
  if (const Status good = check(profile); !good) return good;

  const QSqlDatabase db = history_.database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  const auto taken = idOf(db, *name);
  if (!taken) return taken.error();
  if (*taken && ifThere == IfThere::Refuse) return speakerIsThere(*name);
  if (*taken)
    if (const Status removed = removeId(db, **taken); !removed) return removed;
  if (const Status inserted = insert(db, *name, profile); !inserted) return inserted;
  return transaction->commit();
}

Result<std::vector<SpeakerEntry>> SpeakerStore::list() const {
  const QSqlDatabase db = history_.database();
  auto select = sql::prepare(
      db, QStringLiteral(
              "SELECT id, name, created_at, feature_set, clips, "
              "(SELECT count(DISTINCT clip_sha256) FROM speaker_clips WHERE speaker_id = speakers.id), "
              "(SELECT count(DISTINCT clip_sha256) FROM speaker_clips WHERE speaker_id = speakers.id AND "
              "label IS NOT NULL) "
              "FROM speakers LEFT JOIN speaker_means ON speaker_id = id ORDER BY name_key, feature_set"));
  if (!select) return select.error();
  if (const Status done = sql::execute(db, *select); !done) return done.error();
  std::vector<SpeakerEntry> entries;
  qint64 last = 0;
  while (select->next()) {
    if (const qint64 id = select->value(0).toLongLong(); entries.empty() || id != last) {
      entries.push_back({select->value(1).toString(),
                         QDateTime::fromString(select->value(2).toString(), Qt::ISODateWithMs),
                         {},
                         select->value(5).toInt(),
                         select->value(6).toInt()});
      last = id;
    }
    if (!select->value(3).isNull())
      entries.back().sets.push_back({select->value(3).toString(), select->value(4).toInt()});
  }
  if (select->lastError().isValid()) return sql::failure(db, select->lastError());
  return entries;
}

Result<FoundSpeaker> SpeakerStore::find(const QString& name, const QString& featureSet) const {
  const QSqlDatabase db = history_.database();
  auto select = sql::prepare(
      db, QStringLiteral("SELECT name, clips, mean FROM speakers LEFT JOIN speaker_means ON speaker_id = id "
                         "AND feature_set = ? WHERE name_key = ?"));
  if (!select) return select.error();
  select->bindValue(0, featureSet);
  select->bindValue(1, keyOf(name));
  if (const Status done = sql::execute(db, *select); !done) return done.error();
  if (!select->next()) return noSuchSpeaker(name);
  FoundSpeaker found{.name = select->value(0).toString()};
  if (select->value(1).isNull()) return found;
  auto mean = fromBlob(select->value(2).toByteArray());
  if (!mean) return damaged(found.name);
  found.clips = select->value(1).toInt();
  found.mean = std::move(*mean);
  return found;
}

Status SpeakerStore::remove(const QString& name) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  const QSqlDatabase db = history_.database();
  const auto id = idOf(db, name);
  if (!id) return id.error();
  if (!*id) return noSuchSpeaker(name);
  return removeId(db, **id);
}

Status SpeakerStore::addClips(const QString& typed, const std::vector<SpeakerClip>& clips) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  const auto name = speakerName(typed);
  if (!name) return name.error();
  if (const Status good = check(clips); !good) return good;
  if (clips.empty()) return fail(Errc::BadRequest, "there is no clip to add to the profile");

  const QSqlDatabase db = history_.database();
  auto transaction = sql::Transaction::begin(db);
  if (!transaction) return transaction.error();
  auto id = idOf(db, *name);
  if (!id) return id.error();
  if (!*id) {
    const auto made = insertSpeaker(db, *name, clips.front().createdAt);
    if (!made) return made.error();
    *id = *made;
  }
  for (const SpeakerClip& clip : clips)
    if (const Status done = insertClip(db, **id, clip); !done) return done;
  return transaction->commit();
}

Result<std::vector<SpeakerClip>> SpeakerStore::clips(const QString& name, const QString& modelSha256) const {
  const QSqlDatabase db = history_.database();
  const auto id = idOf(db, name);
  if (!id) return id.error();
  if (!*id) return noSuchSpeaker(name);
  return readClips(db, **id, name, QStringLiteral("AND model_sha256 = ?"), {modelSha256});
}

Result<std::vector<SpeakerClip>> SpeakerStore::clips(const QString& name) const {
  const QSqlDatabase db = history_.database();
  const auto id = idOf(db, name);
  if (!id) return id.error();
  if (!*id) return noSuchSpeaker(name);
  return readClips(db, **id, name, {}, {});
}

Status SpeakerStore::removeClip(const QString& name, qint64 clipId) {
  if (const Status writable = history_.refuseIfReadOnly(); !writable) return writable;
  const QSqlDatabase db = history_.database();
  const auto id = idOf(db, name);
  if (!id) return id.error();
  if (!*id) return noSuchSpeaker(name);
  if (const Status secure = overwriteDeleted(db); !secure) return secure;
  auto erase = sql::prepare(
      db, QStringLiteral("DELETE FROM speaker_clips WHERE speaker_id = %1 AND clip_sha256 IN "
                         "(SELECT clip_sha256 FROM speaker_clips WHERE speaker_id = %1 AND id = ?)")
              .arg(**id));
  if (!erase) return erase.error();
  erase->bindValue(0, clipId);
  if (const Status done = sql::execute(db, *erase); !done) return done;
  if (erase->numRowsAffected() == 0)
    return fail(Errc::NotFound, "the speaker profile holds no such clip", std::to_string(clipId));
  return {};
}

Result<qint64> SpeakerStore::bytes(const QString& name) const {
  const QSqlDatabase db = history_.database();
  const auto id = idOf(db, name);
  if (!id) return id.error();
  if (!*id) return noSuchSpeaker(name);
  const auto total = sql::value(
      db, QStringLiteral("SELECT (SELECT coalesce(sum(length(mean)), 0) FROM speaker_means WHERE "
                         "speaker_id = %1) + (SELECT coalesce(sum(length(compact) + length(model_sha256) + "
                         "length(clip_sha256) + length(name) + length(coalesce(label, '')) + "
                         "length(created_at) + 24), 0) FROM speaker_clips WHERE speaker_id = %1)")
              .arg(**id));
  if (!total) return total.error();
  return total->toLongLong();
}

}  // namespace sentisound
