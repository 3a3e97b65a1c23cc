// "analyze --resume": a run after a crash goes on where the other one ended.
#include <gtest/gtest.h>
#include <sys/file.h>

#include <QFile>
#include <csignal>
#include <nlohmann/json.hpp>

#include "cli/Program.h"
#include "cli/ResumedResults.h"
#include "support/Corpus.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::Program;

class Resume : public testing::Test {
 protected:
  test::Finished run(const QStringList& names) {
    QStringList arguments{"analyze"};
    return program_.run(arguments + names +
                        QStringList{"--format", "jsonl", "--no-history", "--resume", out_});
  }
  QByteArray written() const {
    QFile file(out_);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  void write(const QByteArray& bytes) const {
    QFile file(out_);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
  }

  Program program_;
  QString out_ = program_.file("out.jsonl");
  QString english_ = test::samplesDir() + "/lively-english.wav";
  QString german_ = test::samplesDir() + "/german.mp3";
};

TEST_F(Resume, SkipsWhatIsThereAndAppends) {
  const auto first = run({german_});
  EXPECT_EQ(first.exitCode, 0) << first.err.toStdString();
  EXPECT_TRUE(first.out.isEmpty()) << "results go to the file";
  const auto before = written();
  EXPECT_EQ(before.count('\n'), 1);
  const auto second = run({german_, english_});
  EXPECT_EQ(second.exitCode, 0) << second.err.toStdString();
  EXPECT_TRUE(second.err.contains("1 of 2 were in")) << second.err.toStdString();
  EXPECT_TRUE(written().startsWith(before));
  EXPECT_EQ(written().count('\n'), 2);
}

TEST_F(Resume, ALineThatWasCutOffIsDoneAgainWhereverItWasCut) {
  ASSERT_EQ(run({german_, english_}).exitCode, 0);
  const auto whole = written();
  const auto lastLine = whole.indexOf('\n') + 1;
  for (const auto length : {lastLine + 1, lastLine + 9, lastLine + 40, whole.size() - 1}) {
    for (const auto& zeros : {QByteArray(), QByteArray(100, '\0')}) {
      write(whole.left(length) + zeros);
      const auto again = run({german_, english_});
      EXPECT_EQ(again.exitCode, 0) << again.err.toStdString();
      EXPECT_EQ(written(), whole) << length;
    }
  }
}

TEST_F(Resume, AFileThatFailedBeforeIsNotTriedAgainButStillCounts) {
  const auto none = program_.file("none.wav");
  EXPECT_EQ(run({none}).exitCode, 1);
  const auto before = written();
  EXPECT_EQ(run({none}).exitCode, 1);
  EXPECT_EQ(written(), before);
}

TEST_F(Resume, ANameThatIsGivenTwiceHasTwoLines) {
  EXPECT_EQ(run({german_}).exitCode, 0);
  EXPECT_EQ(run({german_, german_}).exitCode, 0);
  EXPECT_EQ(written().count('\n'), 2);
  EXPECT_EQ(run({german_, german_}).exitCode, 0);
  EXPECT_EQ(written().count('\n'), 2);
}

TEST_F(Resume, WhatIsNoFileOfResultsIsLeftAlone) {
  for (const QByteArray& other :
       {QByteArray("my only copy"), QByteArray("a.wav\nb.wav\n"), QByteArray("[]\n"),
        QByteArray("{\"x\":1}\n"), QByteArray("{\"file\":\"a\"}\nnotes"), QByteArray("{\"file\":7}\n"),
        QByteArray("RIFF\0\0\n\0", 8)}) {
    write(other);
    const auto done = run({german_});
    EXPECT_EQ(done.exitCode, 2) << other.toStdString();
    EXPECT_TRUE(done.err.contains("out.jsonl") && done.err.contains("nothing was changed"))
        << done.err.toStdString();
    EXPECT_EQ(written(), other);
  }
}

TEST_F(Resume, ResultsOfAnotherModelAreNotMixedIn) {
  const auto none = program_.file("none.wav");
  ASSERT_EQ(run({german_, none}).exitCode, 1);
  const auto before = written();
  const auto other = program_.run({"--model", "mfcc40-rf", "analyze", german_, english_, "--format", "jsonl",
                                   "--no-history", "--resume", out_});
  EXPECT_EQ(other.exitCode, 2);
  EXPECT_TRUE(other.err.contains("line 1 was classified by the model \"field\"") &&
              other.err.contains("\"mfcc40-rf\""))
      << other.err.toStdString();
  EXPECT_EQ(written(), before);
}

TEST_F(Resume, TwoRunsDoNotWriteToOneFile) {
  write("");
  QFile other(out_);
  ASSERT_TRUE(other.open(QIODevice::ReadWrite));
  ASSERT_EQ(::flock(other.handle(), LOCK_EX), 0);
  const auto done = run({german_});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_TRUE(done.err.contains("another run")) << done.err.toStdString();
  EXPECT_TRUE(written().isEmpty());
}

TEST_F(Resume, AfterAKillEachNameHasItsOneLine) {
  QStringList names;
  for (int i = 0; i < 40; ++i) {
    names << program_.file(qPrintable(QStringLiteral("%1.mp3").arg(i)));
    ASSERT_TRUE(QFile::copy(german_, names.last()));
  }
  const QStringList arguments =
      QStringList{"analyze"} + names + QStringList{"--format", "jsonl", "--no-history", "--resume", out_};
  const auto killed = program_.start(arguments);
  for (int i = 0; i < 6000 && written().count('\n') < 3; ++i) killed->waitForFinished(10);
  killed->kill();
  killed->waitForFinished();
  EXPECT_EQ(killed->exitStatus(), QProcess::CrashExit) << "it was done before it could be killed";
  EXPECT_EQ(program_.run(arguments).exitCode, 0);
  QStringList files;
  for (const auto& line : written().split('\n').mid(0, 40))
    files << QString::fromStdString(json::parse(line.toStdString())["file"].get<std::string>());
  EXPECT_EQ(files, names) << "in their order, each once";
  EXPECT_EQ(written().count('\n'), 40);
}

}  // namespace
}  // namespace sentisound
