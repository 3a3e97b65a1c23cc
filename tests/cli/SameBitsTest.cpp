// One file through command line, REST and window: the very same probabilities.
#include <gtest/gtest.h>

#include <QFile>
#include <QTcpSocket>
#include <QTest>
#include <nlohmann/json.hpp>

#include "api/Server.h"
#include "cli/Program.h"
#include "gui/window/LocalApi.h"
#include "gui/window/MainWindow.h"
#include "support/Corpus.h"

namespace sentisound {
namespace {

using nlohmann::json;

struct NoApi final : LocalApi {
  Result<QString> start() override { return fail(Errc::BadRequest, "none"); }
  void stop() override {}
  [[nodiscard]] bool running() const override { return false; }
};

std::unique_ptr<AnalysisService> openService(const test::Program& program) {
  Settings settings;
  settings.dataDir = program.dataDir();
  settings.modelId = QStringLiteral("field");
  settings.shippedModelDirs = {QString::fromStdString((test::sourceDir() / "models").string())};
  auto service = AnalysisService::open(settings);
  return service ? std::move(*service) : nullptr;
}

json throughCommandLine(const QString& file) {
  const test::Program program;
  return json::parse(program.run({"analyze", file, "--format", "jsonl"}).out.toStdString())["probabilities"];
}

json throughRest(const QString& path) {
  const test::Program program;
  const auto service = openService(program);
  const auto server = ApiServer::start(*service, QHostAddress::LocalHost, 0);
  EXPECT_TRUE(server);
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly));
  const QByteArray body =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"clip.wav\"\r\n\r\n" + file.readAll() +
      "\r\n--b--\r\n";
  QTcpSocket socket;
  socket.connectToHost(QHostAddress::LocalHost, (*server)->port());
  EXPECT_TRUE(socket.waitForConnected());
  socket.write(
      "POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; "
      "boundary=b\r\nContent-Length: " +
      QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
  QByteArray answer;
  const auto complete = [&] {
    const auto end = answer.indexOf("\r\n\r\n");
    return end >= 0 && !json::parse(answer.mid(end + 4).toStdString(), nullptr, false).is_discarded();
  };
  while (!complete() && socket.waitForReadyRead(60'000)) answer += socket.readAll();
  EXPECT_TRUE(answer.startsWith("HTTP/1.1 200")) << answer.toStdString();
  return json::parse(answer.mid(answer.indexOf("\r\n\r\n") + 4).toStdString())["probabilities"];
}

json throughWindow(const QString& path) {
  const test::Program program;
  const auto service = openService(program);
  NoApi api;
  MainWindow window(*service, api);
  window.show();
  window.openFiles({path});
  const auto rows = [&] {
    return service->history().run([](HistoryStore& store) { return store.list(); }).result().value();
  };
  EXPECT_TRUE(QTest::qWaitFor([&] { return !rows().empty(); }, 60'000));
  json probabilities;
  const auto remembered = rows();
  for (const auto& [label, probability] : remembered.at(0).probabilities)
    probabilities[label.toStdString()] = probability;
  return probabilities;
}

TEST(SameBits, ThroughCommandLineRestAndWindow) {
  for (const char* name : {"lively-english.wav", "slow-english.flac", "german.mp3"}) {
    const QString path = test::samplesDir() + QLatin1Char('/') + QLatin1String(name);
    const json commandLine = throughCommandLine(path);
    ASSERT_EQ(commandLine.size(), 8U);
    // Exact comparison: JSON carries doubles in a form that reads back the same.
    EXPECT_EQ(commandLine, throughRest(path)) << name;
    EXPECT_EQ(commandLine, throughWindow(path)) << name;
  }
}

}  // namespace
}  // namespace sentisound
