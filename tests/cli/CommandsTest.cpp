#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <csignal>
#include <nlohmann/json.hpp>

#include "cli/Program.h"
#include "support/CommaLocale.h"
#include "support/Corpus.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::Program;

/// Who has clicked on an icon sees no terminal: the program waits until the dialog was read.
TEST(CommandLine, AnErrorAtTheStartOfTheWindowIsADialogToo) {
  const Program program;
  program.folder().write("data", test::Bytes{'x'});
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("SENTISOUND_DATA_DIR"), program.dataDir());
  environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
  QProcess window;
  window.setProcessEnvironment(environment);
  window.setReadChannel(QProcess::StandardError);
  window.start(QStringLiteral(SENTISOUND_BINARY_DIR "/sentisound"), QStringList());
  ASSERT_TRUE(window.waitForReadyRead(60'000));
  EXPECT_FALSE(window.waitForFinished(1000)) << "nobody has read it";
  const QByteArray said = window.readAllStandardError();
  EXPECT_TRUE(said.contains("the data folder cannot be made")) << said.toStdString();
  window.kill();
  window.waitForFinished();
}

TEST(CommandLine, EverySubcommandHasHelpWithAnExample) {
  const Program program;
  for (const char* command : {"analyze", "features", "serve", "train", "evaluate", "history", "report",
                              "export", "models", "speaker"}) {
    const auto help = program.run({command, "--help"});
    EXPECT_EQ(help.exitCode, 0) << command;
    EXPECT_TRUE(help.out.contains("Example")) << command;
  }
  EXPECT_EQ(program.run({"--help"}).exitCode, 0);
  EXPECT_TRUE(program.run({"--version"}).out.startsWith("sentisound "));
}

TEST(CommandLine, MisuseExitsWithTwo) {
  const Program program;
  for (const QStringList& arguments :
       {QStringList{"analyze"}, QStringList{"analyze", "x.wav", "--format", "xml"},
        QStringList{"features", "x.wav", "--set", "none"}, QStringList{"history"}, QStringList{"--nonsense"},
        QStringList{"report", "x.wav"}, QStringList{"export", "x.wav"},
        QStringList{"export", "x.wav", "--format", "xml"}, QStringList{"train", "--dataset", "x"},
        QStringList{"serve", "--host", "not an address"}}) {
    const auto done = program.run(arguments);
    EXPECT_EQ(done.exitCode, 2) << arguments.join(QLatin1Char(' ')).toStdString();
    EXPECT_FALSE(done.err.isEmpty());
  }
}

TEST(CommandLine, WithoutADisplayTheWindowIsRefusedPlainly) {
  const Program program;
  const auto done = program.run({});
  EXPECT_EQ(done.exitCode, 2);
  EXPECT_TRUE(done.err.contains("display")) << done.err.toStdString();
}

TEST(FeaturesCommand, PrintsNamedValuesInOrder) {
  const Program program;
  const auto sample = QString::fromStdString((test::sourceDir() / "tests/golden/espeak.wav").string());
  const auto asJson = program.run({"features", sample, "--set", "mfcc40-v1", "--format", "json"});
  ASSERT_EQ(asJson.exitCode, 0) << asJson.err.toStdString();
  const auto parsed = nlohmann::ordered_json::parse(asJson.out.toStdString());
  EXPECT_EQ(parsed["set"], "mfcc40-v1");
  EXPECT_EQ(parsed["features"].size(), 40U);
  EXPECT_EQ(parsed["features"].begin().key(), "mfcc_1_mean");

  const auto csv = program.run({"features", sample, "--format", "csv"}).lines();
  ASSERT_EQ(csv.size(), 2);
  const auto values = csv[1].split(',');
  ASSERT_EQ(values.size(), 40);
  QFile golden(QString::fromStdString((test::sourceDir() / "tests/golden/espeak.mfcc40_mean.csv").string()));
  ASSERT_TRUE(golden.open(QIODevice::ReadOnly));
  const auto expected = golden.readAll().trimmed().split(',');
  for (int i = 0; i < 40; ++i) EXPECT_NEAR(values[i].toDouble(), expected[i].toDouble(), 1e-3) << i;
}

TEST(HistoryCommand, ImportsTheOriginalsCsvAndWritesItBackRowForRow) {
  const Program program;
  const QByteArray csv =
      "timestamp,filename,predicted_emotion,confidence,top_3_probabilities\n"
      "2024-01-15 14:30:25,recording_20240115_143025.wav,happy,0.85,\"{\"\"happy\"\": 0.85, \"\"sad\"\": "
      "0.1, \"\"angry\"\": 0.05}\"\n"
      "2024-01-15 14:31:00,\"a, b.wav\",sad,0.5,\"{\"\"sad\"\": 0.5, \"\"calm\"\": 0.3, \"\"happy\"\": "
      "0.2}\"\n";
  const auto path =
      QString::fromStdString(program.folder().write("old.csv", test::Bytes(csv.begin(), csv.end())));
  const auto imported = program.run({"history", "import", path});
  EXPECT_EQ(imported.exitCode, 0) << imported.err.toStdString();
  EXPECT_TRUE(imported.out.startsWith("2 rows added"));
  EXPECT_TRUE(program.run({"history", "import", path}).out.startsWith("0 rows added, 2 were there already"));
  EXPECT_EQ(program.run({"history", "export"}).out, csv);
  const auto out = program.file("new.csv");
  EXPECT_EQ(program.run({"history", "export", out}).exitCode, 0);
  QFile written(out);
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  EXPECT_EQ(written.readAll(), csv);
  EXPECT_EQ(program.run({"history", "import", program.file("none.csv")}).exitCode, 1);
}

TEST(ReportCommand, WritesAPdfOfAFileAndOfAHistoryRow) {
  const Program program;
  const auto sample = test::samplesDir() + "/slow-english.flac";
  program.run({"analyze", sample});
  for (const QString& what : {sample, QStringLiteral("1")}) {
    const auto out = program.file("report.pdf");
    QFile::remove(out);
    const auto done = program.run({"report", what, "-o", out});
    EXPECT_EQ(done.exitCode, 0) << done.err.toStdString();
    QFile pdf(out);
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.readAll().startsWith("%PDF-"));
  }
  EXPECT_EQ(program.run({"report", "99", "-o", program.file("none.pdf")}).exitCode, 1);
  EXPECT_FALSE(QFile::exists(program.file("none.pdf")));
}

TEST(ModelsCommand, ListsAndShowsTheShippedModelAndNamesABrokenOne) {
  const Program program;
  const auto list = program.run({"models", "list"});
  EXPECT_EQ(list.exitCode, 0) << list.err.toStdString();
  EXPECT_TRUE(list.out.contains("* field"));
  EXPECT_TRUE(list.out.contains("Speaker-independent accuracy")) << "it stands beside the name";
  const auto card = json::parse(program.run({"models", "info"}).out.toStdString());
  EXPECT_EQ(card["id"], "field");
  EXPECT_TRUE(QString::fromStdString(card["licence"])
                  .contains(QStringLiteral("RAVDESS: CC BY-NC-SA 4.0; EMO-DB: CC0-1.0")));

  std::filesystem::create_directories(program.folder().path() / "data/models/broken");
  const auto withBroken = program.run({"models", "list"});
  EXPECT_EQ(withBroken.exitCode, 1);
  EXPECT_TRUE(withBroken.out.contains("broken  cannot be used")) << withBroken.out.toStdString();
  EXPECT_EQ(program.run({"models", "info", "../../etc"}).exitCode, 1);
}

/// A program whose locale writes "72,3" prints what the others print.
TEST(CommandLine, WritesFiguresTheSameInEveryLocale) {
  const Program program;
  const auto sample = test::samplesDir() + "/slow-english.flac";
  ASSERT_EQ(program.run({"--max-duration", "600.5", "analyze", sample}).exitCode, 0);
  const auto everything = [&] {
    QByteArray all;
    for (const QStringList& arguments :
         {QStringList{"models", "list"}, QStringList{"models", "info"}, QStringList{"history", "list"},
          QStringList{"history", "list", "--format", "jsonl"}, QStringList{"history", "export"},
          QStringList{"features", sample, "--format", "csv"},
          QStringList{"--max-duration", "0.5", "analyze", sample},
          QStringList{"analyze", sample, "--no-history"},
          QStringList{"analyze", sample, "--no-history", "--format", "csv"}}) {
      const auto done = program.run(arguments);
      EXPECT_NE(done.exitCode, 2) << done.err.toStdString();
      all += done.out + done.err;
    }
    return all;
  };
  const auto plain = everything();
  EXPECT_TRUE(plain.contains("Speaker-independent accuracy"));
  const test::CommaLocale locale;
  SENTISOUND_NEEDS_COMMA_LOCALE(locale);
  EXPECT_EQ(everything().toStdString(), plain.toStdString());
}

QByteArray firstLine(QProcess& process) {
  while (!process.canReadLine() && process.waitForReadyRead(60'000)) {
  }
  return process.readLine().trimmed();
}

TEST(ServeCommand, SaysWhereItListensAndEndsOnSigterm) {
  const Program program;
  const auto server = program.start({"serve", "--port", "0"});
  const auto line = firstLine(*server);
  const auto match = QRegularExpression(QStringLiteral("^Listening on http://127\\.0\\.0\\.1:(\\d+)$"))
                         .match(QString::fromUtf8(line));
  ASSERT_TRUE(match.hasMatch()) << line.toStdString() << server->readAllStandardError().toStdString();
  QTcpSocket socket;
  socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(match.captured(1).toInt()));
  ASSERT_TRUE(socket.waitForConnected());
  socket.write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
  QByteArray answer;
  while (!answer.contains("ok") && socket.waitForReadyRead(20'000)) answer += socket.readAll();
  EXPECT_TRUE(answer.startsWith("HTTP/1.1 200")) << answer.toStdString();
  ::kill(static_cast<pid_t>(server->processId()), SIGTERM);
  ASSERT_TRUE(server->waitForFinished(30'000));
  EXPECT_EQ(server->exitCode(), 0) << server->readAllStandardError().toStdString();
}

TEST(ServeCommand, ReadsItsTokensAgainOnSighup) {
  const Program program;
  const auto write = [&](const QByteArray& secret) {
    QFile file(program.file("tokens"));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("lab read " + secret + "\n");
  };
  write("secret-of-yesterday");
  const auto server = program.start({"serve", "--port", "0", "--token-file", program.file("tokens")});
  const auto port = static_cast<quint16>(firstLine(*server).split(':').last().toInt());
  const auto statusWith = [&](const QByteArray& secret) {
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    EXPECT_TRUE(socket.waitForConnected());
    socket.write("GET /history HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + secret + "\r\n\r\n");
    EXPECT_TRUE(socket.waitForReadyRead(60'000));
    return socket.readAll().sliced(9, 3).toInt();
  };
  EXPECT_EQ(statusWith("secret-of-yesterday"), 200);
  write("secret-of-today-0123");
  EXPECT_EQ(statusWith("secret-of-today-0123"), 401);
  for (int status = 401; status == 401 && server->state() == QProcess::Running;) {
    ::kill(static_cast<pid_t>(server->processId()), SIGHUP);
    status = statusWith("secret-of-today-0123");
  }
  EXPECT_EQ(statusWith("secret-of-yesterday"), 401);
  ::kill(static_cast<pid_t>(server->processId()), SIGTERM);
  ASSERT_TRUE(server->waitForFinished(30'000));
  EXPECT_EQ(server->exitCode(), 0) << server->readAllStandardError().toStdString();
}

TEST(ServeCommand, SaysWhenThePortIsTaken) {
  QTcpServer taken;
  ASSERT_TRUE(taken.listen(QHostAddress::LocalHost));
  const Program program;
  const auto done = program.run({"serve", "--port", QString::number(taken.serverPort())});
  EXPECT_NE(done.exitCode, 0);
  EXPECT_TRUE(done.err.contains(QByteArray::number(taken.serverPort()))) << done.err.toStdString();
}

}  // namespace
}  // namespace sentisound
