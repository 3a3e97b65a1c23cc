#include <gmock/gmock.h>

#include "store/HistoryStore.h"
#include "store/StoreFixture.h"

namespace sentisound {
namespace {

using test::must;
using test::rowNamed;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const QByteArray kHeader = "timestamp,filename,predicted_emotion,confidence,top_3_probabilities\n";

/// As pandas.DataFrame.to_csv(index=False) and csv.writer(lineterminator="\n") write it.
const QByteArray kPythonFile =
    kHeader +
    "2024-01-15 14:30:25,recording_20240115_143025.wav,happy,0.85,"
    "\"{\"\"happy\"\": 0.85, \"\"sad\"\": 0.10, \"\"angry\"\": 0.05}\"\n"
    "2023-12-31 23:59:59,\"a, \"\"b\"\".wav\",sad,1.0,\"{\"\"sad\"\": 1.0, \"\"calm\"\": 0.0, \"\"angry\"\": "
    "0.0}\"\n"
    "2024-02-29 00:00:00,\"two\nlines.wav\",calm,1e-05,\"{\"\"calm\"\": 1e-05}\"\n"
    "2024-01-15 14:30:25,Grüße Мир 😀.wav,fearful,0.30000000000000004,\"{\"\"fearful\"\": "
    "0.30000000000000004}\"\n"
    "2024-01-15 14:30:25,empty.wav,neutral,0,\n";

class HistoryCsv : public test::OnEachBackEnd {
 protected:
  HistoryStore store_ = must(HistoryStore::open(onServer() ? place() : QStringLiteral(":memory:")));

  HistoryStore::ImportReport import(const QByteArray& csv) { return must(store_.importCsv(csv)); }
};

INSTANTIATE_TEST_SUITE_P(On, HistoryCsv, ::testing::ValuesIn(test::backEnds()), test::nameOf);

TEST_P(HistoryCsv, exportsExactlyWhatWasImported) {
  const auto report = import(kPythonFile);
  EXPECT_EQ(report.added, 5);
  EXPECT_TRUE(report.rejected.empty());
  EXPECT_EQ(must(store_.exportCsv()).toStdString(), kPythonFile.toStdString());
}

TEST_P(HistoryCsv, ofAnEmptyHistoryIsTheHeader) {
  EXPECT_EQ(must(store_.exportCsv()), kHeader);
  EXPECT_EQ(import(kHeader).added, 0);
}

TEST_P(HistoryCsv, importFillsTheFields) {
  import(kPythonFile);
  const HistoryRow row = must(store_.byId(1));
  EXPECT_EQ(row.createdAt.toString("yyyy-MM-dd HH:mm:ss"), "2024-01-15 14:30:25");
  EXPECT_EQ(row.createdAt, QDateTime(QDate(2024, 1, 15), QTime(14, 30, 25)));
  EXPECT_EQ(row.name, "recording_20240115_143025.wav");
  EXPECT_EQ(row.origin, "import");
  EXPECT_EQ(row.emotion, "happy");
  EXPECT_EQ(row.confidence, 0.85);
  EXPECT_EQ(row.probabilities, (LabelledProbabilities{{"happy", 0.85}, {"sad", 0.1}, {"angry", 0.05}}));
  EXPECT_TRUE(row.audioSha256.isEmpty());
  EXPECT_FALSE(row.seconds);
  EXPECT_TRUE(row.modelId.isEmpty());
}

TEST_P(HistoryCsv, importKeepsTheOrderOfTheFile) {
  import(kPythonFile);
  const auto rows = must(store_.list({.sort = HistorySort::Added, .ascending = true}));
  EXPECT_EQ(rows.at(1).createdAt.date().year(), 2023);
  EXPECT_EQ(rows.at(4).name, "empty.wav");
}

TEST_P(HistoryCsv, importFallsBackToTheEmotionWhenProbabilitiesAreNoJson) {
  for (const char* text :
       {"{'happy': 0.85}", "", "nonsense", "\"{\"\"happy\"\": 7}\"", "\"{\"\"happy\"\": NaN}\"", "[1]"}) {
    HistoryStore store = must(HistoryStore::open(":memory:"));
    const QByteArray csv = kHeader + "2024-01-15 14:30:25,a.wav,happy,0.85," + text + "\n";
    must(store.importCsv(csv));
    EXPECT_EQ(must(store.byId(1)).probabilities, (LabelledProbabilities{{"happy", 0.85}})) << text;
    EXPECT_EQ(must(store.exportCsv()), csv) << text;
  }
}

TEST_P(HistoryCsv, importTakesByteOrderMarkAndCrlf) {
  QByteArray windows = kPythonFile;
  windows.replace("two\nlines", "two lines").replace("\n", "\r\n").prepend("\xEF\xBB\xBF");
  EXPECT_EQ(import(windows).added, 5);
}

TEST_P(HistoryCsv, importingTwiceAddsNothing) {
  import(kPythonFile);
  const auto again = import(kPythonFile);
  EXPECT_EQ(again.added, 0);
  EXPECT_EQ(again.alreadyThere, 5);
  EXPECT_EQ(must(store_.count()), 5);
}

TEST_P(HistoryCsv, importKeepsEqualRowsOfOneFile) {
  const QByteArray row = "2024-01-15 14:30:25,a.wav,happy,0.85,{}\n";
  EXPECT_EQ(import(kHeader + row + row).added, 2);
  EXPECT_EQ(import(kHeader + row + row).added, 0);
  EXPECT_EQ(import(kHeader + row).added, 0);
  const auto third = import(kHeader + row + row + row);
  EXPECT_EQ(third.added, 1);
  EXPECT_EQ(third.alreadyThere, 2);
}

TEST_P(HistoryCsv, importFindsRowsOfOurOwnThere) {
  must(store_.add(rowNamed("a.wav")));
  const auto report = import(must(store_.exportCsv()));
  EXPECT_EQ(report.added, 0);
  EXPECT_EQ(report.alreadyThere, 1);
}

TEST_P(HistoryCsv, importRejectsUnreadableRowsByLineAndTakesTheRest) {
  const auto report = import(kHeader +
                             "2024-01-15 14:30:25,\"good\n1\",happy,0.85,{}\n"  // lines 2 and 3
                             "2024-01-15 14:30:25,short,happy,0.85\n"
                             "2024-01-15 14:30:25,long,happy,0.85,{},x\n"
                             "yesterday,a,happy,0.85,{}\n"
                             "2024-02-30 14:30:25,a,happy,0.85,{}\n"
                             "2024-01-15 24:30:25,a,happy,0.85,{}\n"
                             "2024-01-15 14:30:25,a,happy,1.01,{}\n"
                             "2024-01-15 14:30:25,a,happy,-0.01,{}\n"
                             "2024-01-15 14:30:25,a,happy,nan,{}\n"
                             "2024-01-15 14:30:25,a,happy,,{}\n"
                             "2024-01-15 14:30:25,\xFF\xFE,happy,0.5,{}\n"
                             "2024-01-15 14:30:25,good 2,happy,0.85,{}\n");
  EXPECT_EQ(report.added, 2);
  std::vector<std::string> rejected;
  for (const QString& text : report.rejected) rejected.push_back(text.toStdString());
  EXPECT_THAT(rejected, ElementsAre(StartsWith("line 4: "), StartsWith("line 5: "), StartsWith("line 6: "),
                                    StartsWith("line 7: "), StartsWith("line 8: "), StartsWith("line 9: "),
                                    StartsWith("line 10: "), StartsWith("line 11: "), StartsWith("line 12: "),
                                    StartsWith("line 13: ")));
}

/// What a spreadsheet in a country with a decimal comma makes of the file when it saves it.
TEST_P(HistoryCsv, importTakesWhatASpreadsheetHasSaved) {
  const QByteArray saved =
      "\xEF\xBB\xBFtimestamp;filename;predicted_emotion;confidence;top_3_probabilities\r\n"
      "2024-01-15 14:30:25;recording_20240115_143025.wav;happy;0,85;\"{\"\"happy\"\": 0.85, \"\"sad\"\": "
      "0.10, "
      "\"\"angry\"\": 0.05}\"\r\n"
      "31.12.2023 23:59:59;\"a, \"\"b\"\".wav\";sad;1;\"{\"\"sad\"\": 1.0, \"\"calm\"\": 0.0, \"\"angry\"\": "
      "0.0}\"\r\n"
      "29.02.2024 00:00;c.wav;calm;1E-05;{}\r\n";
  const auto report = import(saved);
  EXPECT_EQ(report.added, 3);
  EXPECT_TRUE(report.rejected.empty());
  EXPECT_EQ(must(store_.byId(1)).confidence, 0.85);
  EXPECT_EQ(must(store_.byId(2)).createdAt.toString("yyyy-MM-dd HH:mm:ss"), "2023-12-31 23:59:59");
  EXPECT_EQ(must(store_.byId(2)).name, "a, \"b\".wav");
  EXPECT_EQ(must(store_.byId(3)).createdAt.toString("yyyy-MM-dd HH:mm:ss"), "2024-02-29 00:00:00");
  EXPECT_EQ(import(saved).alreadyThere, 3);
  EXPECT_TRUE(must(store_.exportCsv()).startsWith(kHeader)) << "and leaves it as the original wrote it";
  EXPECT_EQ(import(must(store_.exportCsv())).added, 0);
}

TEST_P(HistoryCsv, importKnowsRowsThatASpreadsheetHasSaved) {
  import(kHeader + "2024-01-15 14:30:25,a.wav,sad,1.0,{}\n");
  QByteArray saved = kHeader + "2024-01-15 14:30:25,a.wav,sad,1,{}\n";
  EXPECT_EQ(import(saved.replace(',', ';')).alreadyThere, 1);
  EXPECT_EQ(import(saved.replace(';', '\t')).alreadyThere, 1);
}

TEST_P(HistoryCsv, importSaysWhereAQuoteIsNeverClosed) {
  const auto report =
      import(kHeader + "2024-01-15 14:30:25,good,happy,0.85,{}\n2024-01-15 14:30:25,\"bad,happy,0.85,{}\n");
  EXPECT_EQ(report.added, 1);
  ASSERT_EQ(report.rejected.size(), 1U);
  EXPECT_THAT(report.rejected[0].toStdString(), HasSubstr("line 3: a quote is opened and never closed"));
}

TEST_P(HistoryCsv, importRefusesOtherFiles) {
  for (const char* text :
       {"", "\n", "a,b,c\n", "filename,timestamp,predicted_emotion,confidence,top_3_probabilities\n",
        "timestamp,filename,predicted_emotion,confidence\n", "{\"history\": []}", "\"unclosed"}) {
    const auto report = store_.importCsv(text);
    ASSERT_FALSE(report.ok()) << text;
    EXPECT_EQ(report.error().code, Errc::BadRequest);
    EXPECT_THAT(report.error().detail,
                HasSubstr("timestamp,filename,predicted_emotion,confidence,top_3_probabilities"));
  }
}

TEST_P(HistoryCsv, importKeepsATimeThatLocalClocksLeftOut) {
  const QByteArray before = qgetenv("TZ");
  qputenv("TZ", "Europe/Berlin");
  tzset();
  const QByteArray csv = kHeader + "2024-03-31 02:30:00,a.wav,happy,0.85,{}\n";
  EXPECT_EQ(import(csv).added, 1);
  EXPECT_EQ(must(store_.byId(1)).createdAt.toString("HH:mm"), "02:30");
  EXPECT_EQ(must(store_.exportCsv()), csv);
  before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
  tzset();
}

TEST(LegacyFields, ofOurOwnRowsReadLikeTheOriginalService) {
  EXPECT_EQ(legacyFields(rowNamed("a.wav")), (QStringList{"2024-01-15 14:30:25", "a.wav", "happy", "0.85",
                                                          R"({"happy": 0.85, "sad": 0.1, "angry": 0.05})"}));
}

TEST(LegacyFields, holdTheThreeMostProbableTiesInLabelOrder) {
  HistoryRow row = rowNamed("a.wav");
  row.confidence = 1;
  row.probabilities = {{"d", 0.1}, {"c", 0.3}, {"b", 0.1}, {"a", 0.5}};
  EXPECT_EQ(legacyFields(row).at(3), "1.0");
  EXPECT_EQ(legacyFields(row).at(4), R"({"a": 0.5, "c": 0.3, "d": 0.1})");
}

TEST(LegacyFields, ofImportedRowsAreThoseThatWereRead) {
  HistoryRow row = rowNamed("a.wav");
  row.legacyRow = QStringList{"1", "2", "3", "4", "5"};
  EXPECT_EQ(legacyFields(row), row.legacyRow);
}

}  // namespace
}  // namespace sentisound
