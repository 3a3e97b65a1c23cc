// A server that is killed, and the next one.
#include <gtest/gtest.h>
#include <signal.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <nlohmann/json.hpp>
#include <set>

#include "api/Client.h"
#include "cli/Program.h"
#include "support/PostgresCluster.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::PostgresCluster;
using test::Program;

enum class Database { File, Server };

class KilledServer : public testing::TestWithParam<Database> {
 protected:
  void SetUp() override {
    if (GetParam() == Database::File) return;
    if (!PostgresCluster::isInstalled()) GTEST_SKIP() << PostgresCluster::howToInstall();
    globals_ = {QStringLiteral("--database"), PostgresCluster::get().newDatabase()};
  }
  void TearDown() override {
    if (server_) kill();
  }
  void start(const QStringList& more = {}) {
    server_ = program_.start(globals_ + QStringList{"serve", "--port", "0"} + more);
    QByteArray line;
    while (!server_->canReadLine() && server_->waitForReadyRead(60'000)) {
    }
    port_ = static_cast<quint16>(server_->readLine().trimmed().split(':').last().toInt());
    ASSERT_NE(port_, 0) << server_->readAllStandardError().toStdString();
  }
  void kill() {
    server_->kill();
    ASSERT_TRUE(server_->waitForFinished(60'000));
    server_.reset();
  }
  [[nodiscard]] test::Reply ask(const QByteArray& method, const QByteArray& path) const {
    return test::Client(port_).request(method, path);
  }
  [[nodiscard]] static QByteArray sample() {
    QFile file(test::samplesDir() + QStringLiteral("/lively-english.wav"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
  }
  [[nodiscard]] test::Reply beginBatch(int files) const {
    QByteArray form;
    for (int i = 0; i < files; ++i)
      form += "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + QByteArray::number(i) +
              ".wav\"\r\n\r\n" + sample() + "\r\n";
    return test::Client(port_).request("POST", "/v1/batches", form + "--xyz--\r\n",
                                       "multipart/form-data; boundary=xyz");
  }
  /// The batch, once it is so.
  template <class Condition>
  [[nodiscard]] json batchWhen(const QByteArray& path, Condition condition) const {
    QElapsedTimer patience;
    patience.start();
    for (;;) {
      auto batch = ask("GET", path).json();
      if (condition(batch) || patience.hasExpired(300'000)) return batch;
      QThread::msleep(10);
    }
  }
  [[nodiscard]] QStringList keptSounds() const {
    QStringList found;
    const QDir root(program_.dataDir() + QStringLiteral("/batches"));
    for (const auto& database : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
      for (const auto& id : QDir(root.filePath(database)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (QFile::exists(root.filePath(database + u'/' + id + QStringLiteral("/sounds")))) found << id;
    return found;
  }

  Program program_;
  QStringList globals_{};
  std::unique_ptr<QProcess> server_{};
  quint16 port_ = 0;
};

bool isFinished(const json& batch) {
  return batch.value("state", "") != "running";
}

TEST_P(KilledServer, LeavesItsBatchesToTheNext) {
  constexpr int kFiles = 12;
  start();
  const auto begun = beginBatch(kFiles);
  ASSERT_EQ(begun.status, 202) << begun.body.toStdString();
  const auto path = begun.field("Location");
  const auto before = batchWhen(path, [](const json& batch) { return batch.value("done", 0) >= 2; });
  kill();
  ASSERT_FALSE(isFinished(before)) << "it was done before it could be killed";
  EXPECT_EQ(keptSounds().size(), 1);
  start();
  kill();  // also a second time, perhaps before anything was done
  start();
  const auto after = batchWhen(path, isFinished);
  EXPECT_EQ(after.value("state", ""), "done") << after.dump();
  EXPECT_EQ(after.value("done", 0), kFiles) << after.dump();
  EXPECT_EQ(after.value("created_at", ""), before.value("created_at", "-"));
  std::set<int> analyses;
  for (std::size_t i = 0; i < kFiles; ++i) {
    const auto& item = after.at("items").at(i);
    EXPECT_EQ(item.value("name", ""), std::to_string(i) + ".wav");
    analyses.insert(item.value("analysis", 0));
    const auto& was = before.at("items").at(i);
    if (was.value("state", "") != "done") continue;
    EXPECT_EQ(item.value("analysis", 0), was.value("analysis", -1)) << "what was finished stays as it is";
  }
  EXPECT_EQ(analyses.size(), kFiles);
  EXPECT_EQ(ask("GET", "/v1/statistics").json().value("total", 0), kFiles) << "none is analysed twice";
  EXPECT_TRUE(keptSounds().isEmpty()) << "voices are kept no longer than they are needed";
  const auto events = ask("GET", path + "/events").body;
  EXPECT_EQ(events.count("event: item\n"), kFiles);
  EXPECT_EQ(events.count("event: done\n"), 1);

  kill();
  start();
  EXPECT_EQ(ask("GET", path).json(), after) << "finished ones are known, too";
  EXPECT_EQ(ask("GET", path + "/events").body, events);
  EXPECT_EQ(ask("DELETE", path).status, 204);
  kill();
  start();
  EXPECT_EQ(ask("GET", path).status, 404) << "what is deleted is gone";
  EXPECT_EQ(ask("GET", "/v1/batches").json().at("batches").size(), 0U);
}

TEST_P(KilledServer, LeavesNothingOfABatchThatIsCancelled) {
  start();
  const auto path = beginBatch(12).field("Location");
  ASSERT_EQ(ask("DELETE", path).status, 204);
  kill();
  start();
  const auto batch = batchWhen(path, isFinished);
  EXPECT_EQ(batch.value("state", ""), "cancelled");
  for (const auto& item : batch.at("items")) EXPECT_NE(item.value("state", ""), "waiting");
  ASSERT_EQ(ask("DELETE", path).status, 204);
  EXPECT_TRUE(keptSounds().isEmpty());
  EXPECT_EQ(ask("GET", "/v1/batches").json().at("batches").size(), 0U);
}

INSTANTIATE_TEST_SUITE_P(With, KilledServer, testing::Values(Database::File, Database::Server),
                         [](const auto& param) {
                           return std::string(param.param == Database::File ? "AFile" : "Postgresql");
                         });

}  // namespace
}  // namespace sentisound
