// core/Csv.h and the import of the original service's history, into databases in memory.
#include <QCoreApplication>
#include <QSqlQuery>

#include "Fuzz.h"
#include "core/Csv.h"
#include "store/HistoryStore.h"

namespace sentisound {
namespace {

using fuzz::require;

constexpr auto kMark = "\xEF\xBB\xBF";

HistoryStore* newStore() {
  static int argc = 1;
  static char name[] = "fuzz";
  static char* argv[] = {name, nullptr};
  static const auto* application = new QCoreApplication(argc, argv);  // lives as long as the databases
  static_cast<void>(application);
  auto store = HistoryStore::open(QStringLiteral(":memory:"));
  require(store.ok(), "a database in memory opens");
  return new HistoryStore(std::move(*store));
}

void empty(HistoryStore& store) {
  QSqlQuery query(store.database());
  require(query.exec(QStringLiteral("DELETE FROM history")), "the database can be emptied");
}

int recordsComeBack(std::string_view text, char separator) {
  int line = 1;
  const auto records = csv::read(text, separator);
  for (const auto& record : records) {
    require(record.line >= line, "records come in their order");
    line = record.line;
    require(!record.fields.empty(), "a record has fields");
    if (record.fields.front().starts_with(kMark)) continue;  // would be taken for that of the file
    const auto again = csv::read(csv::write(record.fields, separator), separator);
    const bool blank = record.fields.size() == 1 && record.fields.front().empty();
    require(again.size() == (blank ? 0U : 1U), "a record is written as one");
    if (!blank) require(again.front().fields == record.fields, "and comes back field for field");
  }
  return static_cast<int>(records.size());
}

void importsOnce(HistoryStore& store, HistoryStore& other, const QByteArray& text, int records) {
  const auto report = store.importCsv(text);
  if (!report) {
    require(report.error().code == Errc::BadRequest, "only the file can be at fault");
    return;
  }
  require(report->alreadyThere == 0, "nothing is in an empty history");
  require(report->added + static_cast<int>(report->rejected.size()) == records - 1,
          "every record is either taken or named as unreadable");
  const auto rows = store.list();
  require(rows && static_cast<int>(rows->size()) == report->added, "what was added is there");
  for (const auto& row : *rows)
    require(row.createdAt.isValid() && row.confidence >= 0 && row.confidence <= 1 &&
                !row.probabilities.empty() && legacyFields(row).size() == 5,
            "a row has a date, an emotion and probabilities");

  const auto twice = store.importCsv(text);
  require(twice && twice->added == 0 && twice->alreadyThere == report->added, "twice adds nothing");
  const auto exported = store.exportCsv();
  require(exported.ok(), "the history can be written");
  const auto back = store.importCsv(*exported);
  require(back && back->added == 0 && back->alreadyThere == report->added && back->rejected.empty(),
          "what was exported is there already");
  const auto elsewhere = other.importCsv(*exported);
  require(elsewhere && elsewhere->added == report->added && elsewhere->rejected.empty(),
          "another history takes what was exported");
  require(*other.exportCsv() == *exported, "and writes it byte for byte");
}

}  // namespace
}  // namespace sentisound

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sentisound;
  static HistoryStore* store = newStore();
  static HistoryStore* other = newStore();
  const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const std::string_view bytes(text.constData(), static_cast<std::size_t>(text.size()));
  (void)recordsComeBack(bytes, ',');
  const int records = recordsComeBack(bytes, csv::separatorOf(bytes));
  importsOnce(*store, *other, text, records);
  empty(*store);
  empty(*other);
  return 0;
}
