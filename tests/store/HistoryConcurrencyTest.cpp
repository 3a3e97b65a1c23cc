// Several writers at once, and writers that die.
#include <signal.h>

#include <thread>

#include "store/ChildWriter.h"
#include "store/StoreFixture.h"

namespace sentisound {
namespace {

using test::must;
using test::rowNamed;

class HistoryWriters : public test::OnEachBackEnd {
 protected:
  [[nodiscard]] QString file() { return place(); }
};
INSTANTIATE_TEST_SUITE_P(On, HistoryWriters, ::testing::ValuesIn(test::backEnds()), test::nameOf);

/// Finds each line "<id> <name>" that the writer printed in the store.
void expectAllThere(const HistoryStore& store, const QByteArray& printed) {
  for (const QByteArray& line : printed.split('\n')) {
    const qsizetype space = line.indexOf(' ');
    if (space < 0) continue;
    const HistoryRow row = must(store.byId(line.left(space).toLongLong()));
    EXPECT_EQ(row.name.toUtf8(), line.mid(space + 1));
    EXPECT_EQ(row.probabilities, rowNamed({}).probabilities);
  }
}

TEST_P(HistoryWriters, loseNothingCommittedWhenKilled) {
  constexpr int kRowsBeforeTheKill = 40;
  for (int round = 0; round < 3; ++round) {
    QProcess writer;
    test::startWriter(writer, file(), QStringLiteral("round %1 row").arg(round), -1);
    QByteArray printed;
    while (printed.count('\n') < kRowsBeforeTheKill) {
      ASSERT_TRUE(writer.waitForReadyRead(60000)) << writer.readAllStandardError().toStdString();
      printed += writer.readAllStandardOutput();
    }
    ASSERT_EQ(::kill(static_cast<pid_t>(writer.processId()), SIGKILL), 0);
    ASSERT_TRUE(writer.waitForFinished(60000));
    EXPECT_EQ(writer.exitStatus(), QProcess::CrashExit);
    printed += writer.readAllStandardOutput();
    printed.truncate(printed.lastIndexOf('\n') + 1);  // a line cut short by the kill

    const HistoryStore store = must(HistoryStore::open(file()));
    expectAllThere(store, printed);
    if (!onServer()) {
      EXPECT_EQ(test::ask(file(), "PRAGMA integrity_check"), "ok");
    }
  }
}

TEST_P(HistoryWriters, inTwoProcessesLoseNothing) {
  constexpr int kRows = 100;
  QProcess a;
  QProcess b;
  test::startWriter(a, file(), "a", kRows);
  test::startWriter(b, file(), "b", kRows);
  for (QProcess* process : {&a, &b}) {
    ASSERT_TRUE(process->waitForFinished(100000));
    EXPECT_EQ(process->exitCode(), 0) << process->readAllStandardError().toStdString();
  }
  const HistoryStore store = must(HistoryStore::open(file()));
  EXPECT_EQ(must(store.count()), 2 * kRows);
  expectAllThere(store, a.readAllStandardOutput());
  expectAllThere(store, b.readAllStandardOutput());
}

TEST_P(HistoryWriters, inSeveralThreadsWithAStoreEachLoseNothing) {
  constexpr int kThreads = 4;
  constexpr int kRows = 50;
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t)
    threads.emplace_back([file = file(), t] {
      auto store = HistoryStore::open(file);
      ASSERT_TRUE(store.ok()) << describe(store.error());
      for (int i = 0; i < kRows; ++i) EXPECT_TRUE(store->add(rowNamed(QString::number(t))).ok());
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(must(must(HistoryStore::open(file())).count()), kThreads * kRows);
}

TEST_P(HistoryWriters, namingAndAddingTogetherNeverGiveTwoRowsOneName) {
  constexpr int kThreads = 4;
  constexpr int kRows = 15;
  { (void)must(HistoryStore::open(file())); }
  std::vector<std::vector<QString>> given(kThreads);
  std::vector<std::thread> threads;
  for (auto& names : given)
    threads.emplace_back([file = file(), &names] {
      auto store = HistoryStore::open(file);
      ASSERT_TRUE(store.ok()) << describe(store.error());
      for (int i = 0; i < kRows; ++i) {
        const auto added = store->addDistinct(rowNamed("take.wav"));
        ASSERT_TRUE(added.ok()) << describe(added.error());
        EXPECT_EQ(must(store->byId(added->id)).name, added->name);
        names.push_back(added->name);
      }
    });
  for (auto& thread : threads) thread.join();
  QStringList all;
  for (const auto& names : given)
    for (const auto& name : names) all << name;
  EXPECT_EQ(all.size(), kThreads * kRows);
  EXPECT_EQ(all.removeDuplicates(), 0);
  EXPECT_TRUE(all.contains("take.wav"));
  EXPECT_TRUE(all.contains(QStringLiteral("take_%1.wav").arg(kThreads * kRows))) << "without gaps";
}

TEST_P(HistoryWriters, canOpenANewDatabaseAllAtOnce) {
  for (int round = 0; round < 10; ++round) {
    const QString fresh = place(QStringLiteral("fresh%1.db").arg(round));
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&fresh] {
        const auto store = HistoryStore::open(fresh);
        EXPECT_TRUE(store.ok()) << describe(store.error());
      });
    for (auto& thread : threads) thread.join();
  }
}

TEST_P(HistoryWriters, importingTheSameFileTogetherAddItOnce) {
  { (void)must(HistoryStore::open(file())); }
  QByteArray csv = "timestamp,filename,predicted_emotion,confidence,top_3_probabilities\n";
  for (int i = 0; i < 200; ++i) csv += "2024-01-15 14:30:25," + QByteArray::number(i) + ",happy,0.5,{}\n";
  std::vector<std::thread> threads;
  for (int t = 0; t < 3; ++t)
    threads.emplace_back([file = file(), &csv] {
      auto store = HistoryStore::open(file);
      ASSERT_TRUE(store.ok());
      EXPECT_TRUE(store->importCsv(csv).ok());
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(must(must(HistoryStore::open(file())).count()), 200);
}

}  // namespace
}  // namespace sentisound
