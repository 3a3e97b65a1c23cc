// The programs of docs/API-clients.md, taken out of it and run.
#include "ClientPrograms.h"
#include "LiveServer.h"

namespace sentisound::test {
namespace {

/// A Python that has the module; Debian's own if the first one in the path is another without it.
QString python() {
  for (const auto* name : {"python3", "/usr/bin/python3"})
    if (works({QString::fromLatin1(name), QStringLiteral("-c"), QStringLiteral("import requests")}))
      return QString::fromLatin1(name);
  return {};
}

struct Language {
  const char* name;
  const char* ending;
  const char* needs;
};
constexpr std::array<Language, 4> kLanguages{{{"Curl", "sh", "curl, or no jq"},
                                              {"Python", "py", "python3 with requests"},
                                              {"JavaScript", "mjs", "node 18"},
                                              {"Cpp", "cpp", "g++, pkg-config or Qt6Network.pc"}}};

class Clients : public LiveServer, public testing::WithParamInterface<Language> {
 protected:
  void SetUp() override {
    if (!languageIsHere()) GTEST_SKIP() << "SKIPPED LOUDLY: there is no " << GetParam().needs;
    LiveServer::SetUp();
    scratch = QString::fromStdString(folder.path().string());
    environment.insert(QStringLiteral("SENTISOUND_URL"), server->url());
    environment.remove(QStringLiteral("SENTISOUND_TOKEN"));
    sound = QString::fromStdString((sourceDir() / "tests/golden/espeak.wav").string());
  }

  /// Takes the program out of the document and runs it with the argument.
  Ran run(const char* name, const QString& argument) {
    const QString file = QString::fromLatin1(name) + u'.' + QString::fromLatin1(GetParam().ending);
    write(file);
    return runProgram(command(file) + QStringList{argument}, scratch, environment);
  }
  /// One analysis that is there already.
  void addAnalysis() { ASSERT_EQ(client().upload("/predict", "voice.wav", speechWav()).status, 200); }

  QString scratch{};
  QString sound{};
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();

 private:
  static bool languageIsHere() {
    const QString ending = QString::fromLatin1(GetParam().ending);
    if (ending == u"sh")
      return works({QStringLiteral("curl"), QStringLiteral("--version")}) &&
             works({QStringLiteral("jq"), QStringLiteral("--version")});
    if (ending == u"py") return !python().isEmpty();
    if (ending == u"mjs")
      return works({QStringLiteral("node"), QStringLiteral("-e"), QStringLiteral("fetch")});
    return works({QStringLiteral("g++"), QStringLiteral("--version")}) &&
           works({QStringLiteral("pkg-config"), QStringLiteral("--exists"), QStringLiteral("Qt6Network")});
  }

  void write(const QString& name) {
    const auto found = programs();
    ASSERT_TRUE(found.contains(name)) << "the document has no " << name.toStdString();
    QFile file(scratch + u'/' + name);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(found.at(name).toUtf8());
  }
  QStringList command(const QString& file) {
    if (file.endsWith(u".sh")) return {QStringLiteral("bash"), file};
    if (file.endsWith(u".py")) return {python(), file};
    if (file.endsWith(u".mjs")) return {QStringLiteral("node"), file};
    write(QStringLiteral("build.sh"));
    const auto built =
        runProgram({QStringLiteral("bash"), QStringLiteral("build.sh"), file}, scratch, environment);
    EXPECT_EQ(built.status, 0) << built.said;
    return {scratch + u'/' + file.chopped(4)};
  }
};

TEST_P(Clients, UploadAFile) {
  const auto ran = run("predict", sound);
  ASSERT_EQ(ran.status, 0) << ran.said;
  const auto rows = history();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_THAT(ran.said, testing::HasSubstr("espeak.wav"));
  EXPECT_THAT(ran.said, testing::HasSubstr(rows.front().emotion.toStdString()));
  EXPECT_THAT(ran.said, testing::HasSubstr(rows.front().verdict.toStdString()));
  for (const auto& [code, text] : rows.front().reasons)
    EXPECT_THAT(ran.said, testing::HasSubstr(text.english()));
}

TEST_P(Clients, SayWhatTheServiceRefuses) {
  const std::string words = "this is no sound";
  const auto broken = folder.write("broken.wav", std::vector<unsigned char>(words.begin(), words.end()));
  const auto ran = run("predict", QString::fromStdString(broken));
  EXPECT_GT(ran.status, 0);
  EXPECT_THAT(ran.said, testing::HasSubstr("Error processing audio file"));
}

TEST_P(Clients, SendBase64) {
  const auto ran = run("record", sound);
  ASSERT_EQ(ran.status, 0) << ran.said;
  const auto rows = history();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows.front().origin, u"recording");
  EXPECT_THAT(ran.said, testing::HasSubstr(rows.front().name.toStdString()));
  EXPECT_THAT(ran.said, testing::HasSubstr(rows.front().emotion.toStdString()));
}

TEST_P(Clients, ReadTheHistory) {
  addAnalysis();
  const auto ran = run("history", {});
  ASSERT_EQ(ran.status, 0) << ran.said;
  EXPECT_THAT(ran.said, testing::HasSubstr("voice.wav"));
  EXPECT_THAT(ran.said, testing::HasSubstr(history().front().emotion.toStdString()));
}

TEST_P(Clients, DownloadAReport) {
  addAnalysis();
  const auto ran = run("report", QStringLiteral("voice.wav"));
  ASSERT_EQ(ran.status, 0) << ran.said;
  QFile report(scratch + QStringLiteral("/sentisound_report_voice.wav.pdf"));
  ASSERT_TRUE(report.open(QIODevice::ReadOnly));
  const QByteArray pdf = report.readAll();
  EXPECT_TRUE(pdf.startsWith("%PDF-"));
  EXPECT_TRUE(pdf.trimmed().endsWith("%%EOF"));
}

TEST_P(Clients, SayThatThereIsNoReport) {
  const auto ran = run("report", QStringLiteral("nothing.wav"));
  EXPECT_NE(ran.status, 0);
  EXPECT_THAT(ran.said, testing::AnyOf(testing::HasSubstr("Report not found"), testing::HasSubstr("404"),
                                       testing::HasSubstr("Not Found")));
  EXPECT_FALSE(QFile::exists(scratch + QStringLiteral("/sentisound_report_nothing.wav.pdf")));
}

/// The programs under /v1, against a server that asks for a token.
class ClientsOfV1 : public Clients {
 protected:
  static constexpr auto kSecret = "correct-horse-battery-staple";
  ServerOptions options() override {
    const std::string line = "client write " + std::string(kSecret) + '\n';
    const auto path = folder.write("tokens", std::vector<unsigned char>(line.begin(), line.end()));
    return {.port = 0, .tokenFile = QString::fromStdString(path)};
  }
  void SetUp() override {
    Clients::SetUp();
    if (IsSkipped()) return;
    environment.insert(QStringLiteral("SENTISOUND_TOKEN"), QString::fromLatin1(kSecret));
  }
  /// So many that they take several pages.
  void fillHistory(int rows) {
    const auto added = service->history()
                           .run([rows](HistoryStore& store) -> Status {
                             for (int i = 0; i < rows; ++i) {
                               const auto id = store.add({.createdAt = QDateTime::currentDateTime(),
                                                          .name = QStringLiteral("old-%1.wav").arg(i),
                                                          .origin = QStringLiteral("api"),
                                                          .emotion = QStringLiteral("calm")});
                               if (!id) return id.error();
                             }
                             return {};
                           })
                           .result();
    ASSERT_TRUE(added);
  }
};

TEST_P(ClientsOfV1, SendARecordingAndReadEveryPage) {
  fillHistory(250);
  const auto ran = run("analyses", sound);
  ASSERT_EQ(ran.status, 0) << ran.said;
  const auto rows = history();
  ASSERT_EQ(rows.size(), 251U);
  const auto said = QString::fromStdString(ran.said);
  EXPECT_TRUE(said.contains(
      QRegularExpression(QStringLiteral("^location: .*/v1/analyses/%1\\b").arg(rows.back().id),
                         QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption)))
      << ran.said;
  EXPECT_TRUE(
      said.contains(QStringLiteral("espeak.wav: %1, %2").arg(rows.back().emotion, rows.back().verdict)))
      << ran.said;
  for (const auto& row : rows)
    EXPECT_EQ(said.count(QRegularExpression(QStringLiteral("^%1  .*  %2  ").arg(row.id).arg(row.name),
                                            QRegularExpression::MultilineOption)),
              1)
        << row.name.toStdString();
}

TEST_P(ClientsOfV1, SayWhatTheProblemIs) {
  const std::string words = "this is no sound";
  const auto broken = folder.write("broken.wav", std::vector<unsigned char>(words.begin(), words.end()));
  const auto refused = run("analyses", QString::fromStdString(broken));
  EXPECT_GT(refused.status, 0);
  EXPECT_THAT(refused.said, testing::ContainsRegex("broken\\.wav.*\\[[a-z-]+\\]"));

  environment.remove(QStringLiteral("SENTISOUND_TOKEN"));
  const auto stranger = run("analyses", sound);
  EXPECT_GT(stranger.status, 0);
  EXPECT_THAT(stranger.said, testing::HasSubstr("[unauthorized]"));
  EXPECT_TRUE(history().empty());
}

INSTANTIATE_TEST_SUITE_P(Documented, ClientsOfV1, testing::ValuesIn(kLanguages),
                         [](const auto& param) { return std::string(param.param.name); });
INSTANTIATE_TEST_SUITE_P(Documented, Clients, testing::ValuesIn(kLanguages),
                         [](const auto& param) { return std::string(param.param.name); });

TEST(ClientsDocument, HasEveryProgramInEveryLanguage) {
  std::vector<std::string> names{"build.sh", "batch.sh", "verify.sh", "batch.py", "batch.mjs", "page.html"};
  for (const auto* program : {"predict", "record", "history", "report", "analyses"})
    for (const auto& language : kLanguages) names.push_back(std::string(program) + '.' + language.ending);
  std::vector<std::string> found;
  for (const auto& [name, text] : programs()) found.push_back(name.toStdString());
  EXPECT_THAT(found, testing::UnorderedElementsAreArray(names));
}

}  // namespace
}  // namespace sentisound::test
