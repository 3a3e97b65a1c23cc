// From a folder of somebody's clips to a model that is listed, used and served: all by the real program.
#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>
#include <QTcpSocket>
#include <csignal>
#include <nlohmann/json.hpp>

#include "cli/Program.h"
#include "core/Files.h"
#include "support/Corpus.h"
#include "support/OwnClips.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::Program;
namespace fs = std::filesystem;

constexpr int kTrainingMs = 800'000;  // the sanitised build on a busy machine

std::string textOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// `request` sent to the server; its whole answer.
QByteArray ask(quint16 port, const QByteArray& request) {
  QTcpSocket socket;
  socket.connectToHost(QStringLiteral("127.0.0.1"), port);
  if (!socket.waitForConnected()) return {};
  socket.write(request);
  QByteArray answer;
  while (socket.waitForReadyRead(120'000)) answer += socket.readAll();
  return answer + socket.readAll();
}

json bodyOf(const QByteArray& answer) {
  return json::parse(answer.sliced(std::max(qsizetype{0}, answer.indexOf("\r\n\r\n"))).toStdString(), nullptr,
                     false);
}

QByteArray upload(const QByteArray& path, const QByteArray& wav) {
  const QByteArray body =
      "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"clip.wav\"\r\n\r\n" + wav +
      "\r\n--xyz--\r\n";
  return "POST " + path +
         " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data; "
         "boundary=xyz\r\n" +
         "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// `models delete` with that answer to its question; its exit code.
int deleteAnswering(const Program& program, const char* id, const QByteArray& answer) {
  const auto process = program.start({"models", "delete", id});
  process->write(answer);
  process->closeWriteChannel();
  EXPECT_TRUE(process->waitForFinished(60'000));
  EXPECT_TRUE(process->readAllStandardError().contains("Delete the model"));
  return process->exitCode();
}

TEST(OwnModel, IsRenamedAndDeleted) {
  const Program program;
  const auto own = program.folder().path() / "data" / "models";
  fs::create_directories(own);
  fs::copy(test::sourceDir() / "models" / "prosody-lda", own / "stress", fs::copy_options::recursive);
  const auto renamed = program.run({"models", "rename", "stress", "call-stress"});
  ASSERT_EQ(renamed.exitCode, 0) << renamed.err.toStdString();
  EXPECT_EQ(renamed.out, "stress is now call-stress.\n");
  const auto listed = program.run({"models", "list"}).out;
  EXPECT_TRUE(listed.contains("call-stress")) << listed.toStdString();
  EXPECT_FALSE(listed.contains(" stress")) << listed.toStdString();

  struct Refused {
    QStringList arguments{};
    const char* why = nullptr;
    int exitCode = 2;
  };
  for (const auto& [arguments, why, exitCode] :
       {Refused{{"rename", "field", "mine"}, "comes with the program"},
        Refused{{"delete", "field", "--yes"}, "comes with the program"},
        Refused{{"rename", "stress", "mine"}, "no own model", 1},
        Refused{{"delete", "stress", "--yes"}, "no own model", 1},
        Refused{{"rename", "call-stress", "field"}, "a model of that name already"}}) {
    const auto done = program.run(QStringList{"models"} + arguments);
    EXPECT_EQ(done.exitCode, exitCode) << arguments.join(QLatin1Char(' ')).toStdString();
    EXPECT_TRUE(done.err.contains(why)) << done.err.toStdString();
  }
  EXPECT_EQ(program.run({"models", "rename", "call-stress"}).exitCode, 2);

  EXPECT_EQ(deleteAnswering(program, "call-stress", "n\n"), 1);
  EXPECT_EQ(deleteAnswering(program, "call-stress", ""), 1);
  EXPECT_TRUE(fs::exists(own / "call-stress"));
  EXPECT_EQ(deleteAnswering(program, "call-stress", "y\n"), 0);
  EXPECT_FALSE(fs::exists(own / "call-stress"));
  fs::copy(test::sourceDir() / "models" / "prosody-lda", own / "stress", fs::copy_options::recursive);
  EXPECT_EQ(program.run({"models", "delete", "stress", "--yes"}).exitCode, 0);
  EXPECT_FALSE(fs::exists(own / "stress"));
}

TEST(OwnModel, IsTrainedListedUsedAndServed) {
  const Program program;
  test::writeOwnClips(program.folder().path() / "calls", true);
  const auto trained = program.run({"train", "--recipe", "prosody-lda", "--dataset", program.file("calls"),
                                    "--out", program.file("data/models/stress")},
                                   kTrainingMs);
  ASSERT_EQ(trained.exitCode, 0) << trained.err.toStdString();
  EXPECT_TRUE(trained.err.contains("40 clips of 5 speakers")) << trained.err.toStdString();
  EXPECT_FALSE(trained.err.contains("not known")) << trained.err.toStdString();

  const auto card = json::parse(program.run({"models", "info", "stress"}).out.toStdString());
  EXPECT_EQ(card["labels"], (json{"no-stress", "stress"}));
  EXPECT_EQ(card["trained_on"], "calls");
  EXPECT_EQ(card["speakers"], 5);
  EXPECT_EQ(card["licence"], "unknown");
  EXPECT_EQ(card["languages"], json{"en"});
  EXPECT_EQ(card["limits"].get<std::string>().find("acted"), std::string::npos);
  const auto& figure = card["figures"][0];
  EXPECT_EQ(figure["protocol"], "speakers");
  EXPECT_TRUE(figure["speaker_independent"]);
  EXPECT_EQ(figure["folds"], 5);
  EXPECT_GT(figure["accuracy"].get<double>(), 0.8);

  const auto evaluations = json::parse(textOf(program.file("data/models/stress/evaluation.json")));
  EXPECT_EQ(evaluations[0]["protocol"], "speakers");
  EXPECT_EQ(evaluations[0]["command"],
            "sentisound evaluate --recipe prosody-lda --dataset folder=DIR --folds speakers "
            "--baseline 0,10,all --seed 1 --format json")
      << "one command measures all that was measured on the same folds";
  EXPECT_EQ(evaluations[0]["accuracy"], figure["accuracy"]);
  EXPECT_EQ(evaluations.back()["protocol"], "random");

  const auto list = program.run({"--model", "stress", "models", "list"});
  EXPECT_EQ(list.exitCode, 0) << list.out.toStdString();
  EXPECT_TRUE(list.out.contains("* stress  ")) << list.out.toStdString();
  EXPECT_TRUE(list.out.contains("chance level 50.0 %")) << list.out.toStdString();

  // Analysed, in every format.
  const auto stressed = program.file("calls/stress/s3_2.wav");
  const auto asJson = program.run({"--model", "stress", "analyze", stressed, "--format", "jsonl"});
  ASSERT_EQ(asJson.exitCode, 0) << asJson.err.toStdString();
  const auto answer = json::parse(asJson.out.toStdString());
  EXPECT_EQ(answer["emotion"], "stress");
  EXPECT_EQ(answer["model"], "stress");
  EXPECT_EQ(answer["probabilities"].size(), 2U);
  const auto asText = program.run({"--model", "stress", "analyze", stressed, "--no-history"}).out;
  EXPECT_TRUE(asText.contains("no-stress follows with")) << asText.toStdString();
  EXPECT_FALSE(asText.contains("angry")) << asText.toStdString();
  const auto asCsv =
      program.run({"--model", "stress", "analyze", stressed, "--no-history", "--format", "csv"}).lines();
  ASSERT_EQ(asCsv.size(), 2);
  EXPECT_EQ(asCsv[0].trimmed(),
            "file,emotion,confidence,no-stress,stress,error,verdict,reasons,set,arousal,valence,channel");

  EXPECT_EQ(program.run({"--model", "stress", "report", stressed, "-o", program.file("out.pdf")}).exitCode,
            0);
  EXPECT_TRUE(textOf(program.file("out.pdf")).starts_with("%PDF"));

  // The original's table has a column of the three most probable: here there are two.
  const auto exported = program.run({"history", "export", program.file("old.csv")});
  EXPECT_EQ(exported.exitCode, 0) << exported.err.toStdString();
  const auto old = textOf(program.file("old.csv"));
  EXPECT_NE(old.find("{\"\"stress\"\": "), std::string::npos) << old;
  EXPECT_NE(old.find(", \"\"no-stress\"\": "), std::string::npos) << old;

  const auto server = program.start({"--model", "stress", "serve", "--port", "0"});
  ASSERT_TRUE(server->waitForReadyRead(60'000)) << server->readAllStandardError().toStdString();
  const auto port = QRegularExpression(QStringLiteral(":(\\d+)\\s*$"))
                        .match(QString::fromUtf8(server->readLine()))
                        .captured(1)
                        .toUShort();
  const auto served = bodyOf(ask(port, upload("/api/predict", QByteArray::fromStdString(textOf(stressed)))));
  ASSERT_TRUE(served.is_object());
  EXPECT_EQ(served["emotion"], "stress");
  EXPECT_EQ(served["probabilities"].size(), 2U);
  const auto info =
      bodyOf(ask(port, "GET /models/info HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
  EXPECT_EQ(info["id"], "stress");
  EXPECT_EQ(info["classes"], card["labels"]);
  EXPECT_EQ(info["accuracy"]["protocol"], "speakers");
  ::kill(static_cast<pid_t>(server->processId()), SIGTERM);
  EXPECT_TRUE(server->waitForFinished(30'000));
}

TEST(OwnModel, OfUnknownSpeakersHasNoFigureToQuoteAndSaysSo) {
  const Program program;
  test::writeOwnClips(program.folder().path() / "calls", false);
  const auto trained = program.run({"train", "--recipe", "prosody-lda", "--dataset", program.file("calls"),
                                    "--out", program.file("data/models/stress/")},
                                   kTrainingMs);
  ASSERT_EQ(trained.exitCode, 0) << trained.err.toStdString();
  EXPECT_TRUE(trained.err.contains("who speaks is not known")) << trained.err.toStdString();
  EXPECT_TRUE(trained.out.contains("was not measured")) << trained.out.toStdString();

  const auto card = json::parse(program.run({"models", "info", "stress"}).out.toStdString());
  EXPECT_EQ(card["speakers"], 0);
  ASSERT_EQ(card["figures"].size(), 1U);
  EXPECT_EQ(card["figures"][0]["protocol"], "random");
  EXPECT_FALSE(card["figures"][0]["speaker_independent"]);
  const auto list = program.run({"models", "list"}).out;
  EXPECT_TRUE(list.contains("stress  ")) << list.toStdString();
  EXPECT_TRUE(list.contains("was not measured")) << list.toStdString();
  const auto classified = program.run(
      {"--model", "stress", "analyze", program.file("calls/no-stress/s1_1.wav"), "--format", "jsonl"});
  ASSERT_EQ(classified.exitCode, 0) << classified.err.toStdString();
  EXPECT_EQ(json::parse(classified.out.toStdString())["emotion"], "no-stress");
}

TEST(OwnModel, ABadOrForeignOneIsRefusedWithTheReason) {
  const Program program;
  const auto models = program.folder().path() / "data/models";
  const auto copyOf = [&](const char* id) {
    fs::create_directories(models);
    fs::copy(test::sourceDir() / "models/mfcc40-rf", models / id);
    return models / id;
  };
  const auto replace = [](const fs::path& file, const std::string& from, const std::string& to) {
    std::string text = *readFile(file, 1 << 22);
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    ASSERT_TRUE(writeFileAtomically(file, text.replace(at, from.size(), to)));
  };
  const auto truncated = copyOf("truncated") / "weights.safetensors";
  fs::resize_file(truncated, fs::file_size(truncated) / 2);
  replace(copyOf("unknown") / "model.json", "\"recipe\": \"mfcc40-rf\"", "\"recipe\": \"crystal-ball\"");
  replace(copyOf("newer") / "model.json", "\"format\": 1", "\"format\": 99");
  replace(copyOf("labels") / "model.json", "\"neutral\",", "");
  fs::create_directories(models / "empty");
  copyOf("renamed");  // nothing is wrong with it

  const auto list = program.run({"models", "list"});
  EXPECT_EQ(list.exitCode, 1);
  for (const auto& [id, reason] : {std::pair{"truncated", "outside the file"},
                                   {"unknown", "crystal-ball"},
                                   {"newer", "newer version"},
                                   {"labels", "labels and its weights differ"},
                                   {"empty", "no card"}}) {
    const auto line =
        QRegularExpression(QStringLiteral("^  %1  cannot be used\\. .*$").arg(QLatin1String(id)),
                           QRegularExpression::MultilineOption)
            .match(QString::fromUtf8(list.out))
            .captured();
    EXPECT_TRUE(line.contains(QLatin1String(reason))) << id << ": " << list.out.toStdString();
    for (const QStringList& use :
         {QStringList{"analyze", test::samplesDir() + QStringLiteral("/plain-english.ogg")},
          QStringList{"serve"}}) {
      const auto done = program.run(QStringList{"--model", QLatin1String(id)} + use);
      EXPECT_EQ(done.exitCode, 1) << id;
      EXPECT_TRUE(done.err.contains(reason)) << id << ": " << done.err.toStdString();
    }
  }
  // Its rows in the history must not pass for those of the model that it is a copy of.
  EXPECT_EQ(json::parse(program.run({"models", "info", "renamed"}).out.toStdString())["id"], "renamed");
}

}  // namespace
}  // namespace sentisound
