#include "store/SpeakerStore.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/SpeakerNames.h"
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

Status check(const SpeakerProfile& profile) {
  const auto bad = [](const char* why) { return fail(Errc::BadRequest, why); };
  if (!profile.createdAt.isValid()) return bad("the profile has no date");
  if (profile.means.empty()) return bad("the profile holds no feature set");
  for (const SpeakerMean& mean : profile.means)
    if (mean.featureSet.isEmpty() || mean.clips < 1 || mean.mean.empty() || !allFinite(mean.mean))
      return bad("a mean of the profile is not made of numbers");
  return {};
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

/// Its means go with it (ON DELETE CASCADE).
Status removeId(const QSqlDatabase& database, qint64 id) {
  return sql::run(database, QStringLiteral("DELETE FROM speakers WHERE id = %1").arg(id));
}

Status insert(const QSqlDatabase& database, const QString& name, const SpeakerProfile& profile) {
  auto speaker = sql::prepare(
      database, QStringLiteral("INSERT INTO speakers (name, name_key, created_at) VALUES (?, ?, ?)"));
  if (!speaker) return speaker.error();
  const QDateTime& time = profile.createdAt;
  speaker->bindValue(0, name);
  speaker->bindValue(1, keyOf(name));
  speaker->bindValue(2, time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs));
  if (const Status done = sql::execute(database, *speaker); !done) return done;
  const qint64 id = speaker->lastInsertId().toLongLong();
  for (const SpeakerMean& mean : profile.means) {
    auto row = sql::prepare(
        database,
        QStringLiteral(
            "INSERT INTO speaker_means (speaker_id, feature_set, clips, mean) VALUES (?, ?, ?, ?)"));
    if (!row) return row.error();
    row->bindValue(0, id);
    row->bindValue(1, mean.featureSet);
    row->bindValue(2, mean.clips);
    row->bindValue(3, toBlob(mean.mean));
    if (const Status done = sql::execute(database, *row); !done) return done;
  }
  return {};
}

}  // namespace

int SpeakerEntry::clips() const {
  int most = 0;
  for (const Set& set : sets) most = std::max(most, set.clips);
  return most;
}

Error noSuchSpeaker(const QString& name) {
  const std::string quoted = name.toStdString();
  return fail(Errc::NotFound, "there is no speaker profile “" + quoted +
                                  "”; make one with: sentisound speaker create \"" + quoted + "\" FILES");
}

Error speakerIsThere(const QString& name) {
  return fail(Errc::BadRequest, "there is a speaker profile “" + name.toStdString() +
                                    "” already; it is replaced only if that is asked for (--replace)");
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
    return fail(Errc::BadRequest, "no speaker can be called " + name.toLower().toStdString() +
                                      ": it stands for a choice where the name of a speaker may stand");
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
      db, QStringLiteral("SELECT id, name, created_at, feature_set, clips FROM speakers LEFT JOIN "
                         "speaker_means ON speaker_id = id ORDER BY name_key, feature_set"));
  if (!select) return select.error();
  if (const Status done = sql::execute(db, *select); !done) return done.error();
  std::vector<SpeakerEntry> entries;
  qint64 last = 0;
  while (select->next()) {
    if (const qint64 id = select->value(0).toLongLong(); entries.empty() || id != last) {
      entries.push_back({select->value(1).toString(),
                         QDateTime::fromString(select->value(2).toString(), Qt::ISODateWithMs),
                         {}});
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
  if (!mean)
    return fail(Errc::Storage, "the speaker profile “" + found.name.toStdString() +
                                   "” is damaged: make it again, or delete it");
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

}  // namespace sentisound
