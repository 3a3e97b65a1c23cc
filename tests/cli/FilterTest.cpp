// "analyze --files-from" between other programs: names come in, a line for each goes out.
#include <gtest/gtest.h>

#include <QFile>
#include <QStandardPaths>
#include <algorithm>
#include <csignal>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/Program.h"
#include "support/Corpus.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::Program;

const QStringList kFilter{"analyze", "--files-from", "-", "--format", "jsonl", "--no-history"};

/// Samples that take more and less time, and a name of no file.
QList<QByteArray> someNames(const Program& program) {
  const auto samples = test::samplesDir().toUtf8();
  return {samples + "/lively-english.wav", samples + "/german.mp3", program.file("none.wav").toUtf8(),
          samples + "/slow-english.flac"};
}

/// The program with all of `input` as its standard input.
test::Finished filter(const Program& program, const QStringList& arguments, const QByteArray& input) {
  const auto process = program.start(arguments);
  process->write(input);
  process->closeWriteChannel();
  EXPECT_TRUE(process->waitForFinished(300'000));
  return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
}

/// A shell command in which $SENTISOUND is the program; stays in the test's own data folder.
test::Finished shell(const Program& program, const QString& command) {
  QProcess process;
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert("SENTISOUND", SENTISOUND_BINARY_DIR "/sentisound");
  environment.insert("SENTISOUND_DATA_DIR", program.dataDir());
  environment.insert("HOME", program.file("."));
  process.setProcessEnvironment(environment);
  process.setWorkingDirectory(program.file("."));
  process.start("bash", {"-c", command});
  EXPECT_TRUE(process.waitForFinished(300'000)) << command.toStdString();
  return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QList<QByteArray> filesIn(const QList<QByteArray>& lines) {
  QList<QByteArray> files;
  for (const auto& line : lines)
    files << QByteArray::fromStdString(json::parse(line.toStdString())["file"].get<std::string>());
  return files;
}

TEST(Filter, ALineForEachNameInTheirOrderIfAskedFor) {
  const Program program;
  const auto names = someNames(program);
  const auto done = filter(program, kFilter + QStringList{"--ordered", "--jobs", "4"}, names.join('\n'));
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_EQ(filesIn(done.lines()), names);
  const auto failed = json::parse(done.lines()[2].toStdString());
  EXPECT_EQ(failed["code"], "not-found");
  EXPECT_FALSE(failed["error"].get<std::string>().empty());
  EXPECT_TRUE(done.err.contains("1 of 4 files failed")) << done.err.toStdString();
}

TEST(Filter, WithoutOrderWhatIsFinishedFirstComesFirst) {
  const Program program;
  const auto slow =
      QByteArray::fromStdString(program.folder().write("long.wav", test::sineWav(150, 120, {.hz = 16'000})));
  const auto quick = program.file("none.wav").toUtf8();
  const auto done = filter(program, kFilter + QStringList{"--jobs", "2"}, slow + '\n' + quick + '\n');
  EXPECT_EQ(filesIn(done.lines()), (QList<QByteArray>{quick, slow}));
  const auto ordered =
      filter(program, kFilter + QStringList{"--jobs", "2", "--ordered"}, slow + '\n' + quick + '\n');
  EXPECT_EQ(filesIn(ordered.lines()), (QList<QByteArray>{slow, quick}));
}

TEST(Filter, ExitsWithZeroWhenAllWentWellAndForNoNamesAtAll) {
  const Program program;
  const auto list = program.folder().file("names.txt");
  QFile file(QString::fromStdString(list));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(test::samplesDir().toUtf8() + "/german.mp3\n");
  file.close();
  const auto one =
      program.run({"analyze", "--files-from", file.fileName(), "--format", "jsonl", "--no-history"});
  EXPECT_EQ(one.exitCode, 0) << one.err.toStdString();
  EXPECT_EQ(one.lines().size(), 1);
  const auto none = filter(program, kFilter, "");
  EXPECT_EQ(none.exitCode, 0) << none.err.toStdString();
  EXPECT_TRUE(none.out.isEmpty());
}

TEST(Filter, MisuseExitsWithTwoAndPrintsNothing) {
  const Program program;
  const auto sample = test::samplesDir() + "/german.mp3";
  for (const QStringList& arguments :
       {QStringList{"analyze", sample, "--files-from", "-"}, QStringList{"analyze", sample, "--null"},
        QStringList{"analyze", sample, "--ordered"},
        QStringList{"analyze", sample, "--resume", program.file("o")},
        QStringList{"analyze", "--files-from", program.file("none.txt")},
        QStringList{"analyze", sample, "--format", "jsonl", "--resume", "/dev/null"},
        QStringList{"analyze", sample, "--format", "jsonl", "--resume", program.file(".")}}) {
    const auto done = program.run(arguments);
    EXPECT_EQ(done.exitCode, 2) << arguments.join(' ').toStdString() << done.err.toStdString();
    EXPECT_TRUE(done.out.isEmpty());
    EXPECT_FALSE(done.err.isEmpty());
  }
}

TEST(Filter, NulSeparatesNamesThatHoldNewlines) {
  const Program program;
  const auto odd = program.file("two\nlines.mp3");
  ASSERT_TRUE(QFile::copy(test::samplesDir() + "/german.mp3", odd));
  const auto done = shell(
      program, "find . -name '*.mp3' -print0 | \"$SENTISOUND\" analyze --files-from - -0 --format jsonl");
  EXPECT_EQ(done.exitCode, 0) << done.err.toStdString();
  EXPECT_EQ(filesIn(done.lines()), QList<QByteArray>{"./two\nlines.mp3"});
}

TEST(Filter, NamesThatCannotBeNamesGetALineThatSaysWhy) {
  const Program program;
  const QByteArray latin1 = "caf\xe9.wav";
  const QByteArray input = QByteArray("\n") + latin1 + '\n' + QByteArray("a.wav\0b.wav", 11) + '\n' +
                           QByteArray(1'000'000, 'x') + '\n' + "/tmp\n";
  const auto done = filter(program, kFilter + QStringList{"--ordered"}, input);
  EXPECT_EQ(done.exitCode, 1);
  const auto lines = done.lines();
  ASSERT_EQ(lines.size(), 5) << done.out.toStdString();
  const char* const reasons[] = {"empty", "UTF-8", "--null", "4096", ""};
  for (int i = 0; i < 5; ++i) {
    const auto result = json::parse(lines[i].toStdString());
    EXPECT_NE(result["error"].get<std::string>().find(reasons[i]), std::string::npos)
        << lines[i].toStdString();
  }
  EXPECT_LT(lines[3].size(), 20'000) << "an endless name is not kept";
  const auto swapped = filter(program, kFilter + QStringList{"-0"}, QByteArray("name.wav\n").repeated(1000));
  EXPECT_TRUE(swapped.out.contains("leave out --null")) << swapped.out.toStdString();
}

TEST(Filter, AnswersBeforeTheNextNameComes) {
  const Program program;
  const auto process = program.start(kFilter);
  for (const char* name : {"first.wav", "second.wav"}) {
    process->write(program.file(name).toUtf8() + '\n');
    QByteArray line;
    while (!line.endsWith('\n') && process->waitForReadyRead(120'000))
      line += process->readAllStandardOutput();
    EXPECT_TRUE(line.contains(name)) << line.toStdString();
  }
  process->closeWriteChannel();
  ASSERT_TRUE(process->waitForFinished(120'000));
  EXPECT_EQ(process->exitCode(), 1);
}

TEST(Filter, StopsQuietlyWhenNobodyReadsOn) {
  const Program program;
  // `yes` never ends: whoever reads all names first never gets here.
  const auto endless = shell(program,
                             "yes none.wav | \"$SENTISOUND\" analyze --files-from - --format jsonl "
                             "2> err | head -n 3; echo ${PIPESTATUS[1]}; grep -vc none.wav err");
  const auto lines = endless.lines();
  ASSERT_EQ(lines.size(), 5) << endless.out.toStdString() << endless.err.toStdString();
  EXPECT_EQ(lines[3], "141");
  EXPECT_EQ(lines[4], "0") << "nothing is said about it";
  // Also while it waits for a name that does not come: the shell holds the names open.
  const auto waiting = shell(program,
                             "mkfifo names; exec 3<>names; echo none.wav >&3;"
                             "timeout 200 \"$SENTISOUND\" analyze --files-from - --format jsonl < names 3>&- "
                             "2> /dev/null | head -n 1 > /dev/null; echo ${PIPESTATUS[0]}");
  EXPECT_EQ(waiting.out, "141\n") << waiting.err.toStdString();
}

TEST(Filter, SaysWhenResultsCannotBeWritten) {
  const Program program;
  const auto done =
      shell(program, "echo none.wav | \"$SENTISOUND\" analyze --files-from - --format jsonl > /dev/full");
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_TRUE(done.err.contains("standard output") && done.err.contains("No space left"))
      << done.err.toStdString();
}

TEST(Filter, ManyNamesTakeNoMoreMemoryThanFew) {
  const Program program;
  // A sanitised build keeps freed memory aside; here that would hide, or be taken for, what the program
  // keeps.
  qputenv("ASAN_OPTIONS",
          qgetenv("ASAN_OPTIONS") + ":quarantine_size_mb=1:thread_local_quarantine_size_kb=64");
  const auto process = program.start(kFilter);
  process->setReadChannel(QProcess::StandardOutput);
  const auto answerTo = [&](int count) {
    const QByteArray name = QByteArray("missing/").repeated(120) + "\n";  // 961 bytes
    process->write(name.repeated(count));
    int lines = 0;
    while (lines < count && process->waitForReadyRead(120'000)) {
      lines += static_cast<int>(process->readAllStandardOutput().count('\n'));
      process->readAllStandardError();
    }
    EXPECT_EQ(lines, count);
  };
  const auto peakKb = [&] {
    QFile status(QStringLiteral("/proc/%1/status").arg(process->processId()));
    EXPECT_TRUE(status.open(QIODevice::ReadOnly));
    for (const auto& line : status.readAll().split('\n'))
      if (line.startsWith("VmHWM:")) return line.mid(6).chopped(3).trimmed().toLongLong();
    return 0LL;
  };
  answerTo(5'000);
  const auto before = peakKb();
  answerTo(50'000);  // 48 MB of names
  EXPECT_LT(peakKb() - before, 24'000) << "from " << before << " kB";
  process->closeWriteChannel();
  ASSERT_TRUE(process->waitForFinished(120'000));
}

TEST(Filter, EndsOnCtrlCWhileItWaitsForNames) {
  const Program program;
  const auto process = program.start(kFilter);
  process->write("none.wav\n");
  ASSERT_TRUE(process->waitForReadyRead(120'000));
  ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
  ASSERT_TRUE(process->waitForFinished(120'000));
  EXPECT_EQ(process->exitCode(), 130);
}

TEST(Filter, GnuParallelGetsALineForEachName) {
  if (QStandardPaths::findExecutable("parallel").isEmpty())
    GTEST_SKIP() << "SKIPPED LOUDLY: GNU parallel (package parallel) is not installed";
  const Program program;
  const QString parallel = "parallel --will-cite -j2 --line-buffer ";
  const auto samples = test::samplesDir();
  // Blocks of names into running programs, as docs/SCALING.md shows it.
  const auto piped =
      shell(program, "find '" + samples + "' -type f ! -name '*.md' -print0 | " + parallel +
                         "--pipe -N 2 --recend '\\0' '\"$SENTISOUND\" --data-dir data.{#} analyze "
                         "--files-from - --null --format jsonl --no-history --jobs 1'");
  EXPECT_EQ(piped.exitCode, 0) << piped.err.toStdString();
  auto files = filesIn(piped.lines());
  const auto expected = shell(program, "find '" + samples + "' -type f ! -name '*.md'").lines();
  EXPECT_TRUE(std::is_permutation(files.begin(), files.end(), expected.begin(), expected.end()))
      << piped.out.toStdString();
  EXPECT_GE(expected.size(), 5);
  // Shards of a list, each with results of its own; a second run has nothing to do.
  const auto shards =
      "find '" + samples + "' -type f ! -name '*.md' > names.txt; split -n l/2 names.txt shard.; " +
      parallel +
      "'\"$SENTISOUND\" --data-dir data.{#} analyze --files-from {} --format jsonl --no-history "
      "--resume {}.jsonl' ::: shard.a?";
  const auto first = shell(program, shards + "; cat shard.*.jsonl");
  EXPECT_EQ(first.lines().size(), expected.size()) << first.err.toStdString();
  const auto second = shell(program, shards + "; cat shard.*.jsonl");
  EXPECT_EQ(second.out, first.out) << second.err.toStdString();
}

}  // namespace
}  // namespace sentisound
