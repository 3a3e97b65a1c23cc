// The window in German, and that nothing is left untranslated.
#include "gui/common/Language.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <algorithm>
#include <set>
#include <vector>

#include "gui/GuiFixture.h"
#include "gui/common/EngineWords.h"
#include "gui/common/ReasonWords.h"
#include "gui/common/Theme.h"
#include "gui/models/ModelCardText.h"
#include "gui/speakers/Prompts.h"
#include "plot/ConfusionMatrix.h"
#include "plot/EmotionName.h"
#include "plot/Painters.h"
#include "support/Corpus.h"

namespace sentisound::test {
namespace {

QString translations() {
  return QString::fromStdString((sourceDir() / "resources/translations/sentisound_de.ts").string());
}

/// Sources that have no finished translation.
QStringList unfinished(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  QXmlStreamReader xml(&file);
  QStringList missing;
  QString source;
  int messages = 0;
  while (!xml.atEnd()) {
    xml.readNext();
    if (!xml.isStartElement()) continue;
    if (xml.name() == QLatin1String("source")) source = xml.readElementText();
    if (xml.name() != QLatin1String("translation")) continue;
    ++messages;
    const auto state = xml.attributes().value(QLatin1String("type"));
    if (state == QLatin1String("unfinished")) missing << source;
  }
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  EXPECT_GT(messages, 300);
  return missing;
}

TEST(Translation, IsComplete) {
  EXPECT_EQ(unfinished(translations()).join(u'|').toStdString(), "");
}

TEST(Translation, KnowsEveryTextOfTheProgram) {
  const QString lupdate =
      QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QStringLiteral("/usr/lib/qt6/bin")});
  if (lupdate.isEmpty()) GTEST_SKIP() << "SKIPPED LOUDLY: lupdate (qt6-l10n-tools) is not installed";
  const ScratchFolder folder;
  const QString copy = QString::fromStdString(folder.file("sentisound_de.ts"));
  ASSERT_TRUE(QFile::copy(translations(), copy));
  ASSERT_TRUE(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
  const QDir root(QString::fromStdString(sourceDir().string()));
  QProcess process;
  process.start(lupdate, {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                          QStringLiteral("-disable-heuristic"), QStringLiteral("sametext"),
                          root.filePath(QStringLiteral("src")), root.filePath(QStringLiteral("ui")),
                          QStringLiteral("-ts"), copy});
  ASSERT_TRUE(process.waitForFinished(kPatienceMs));
  EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
  EXPECT_EQ(unfinished(copy).join(u'|').toStdString(), "");
}

class GermanTest : public WindowTest {
 protected:
  void SetUp() override {
    chooseLanguage(QStringLiteral("de"));
    WindowTest::SetUp();
  }
  void TearDown() override {
    WindowTest::TearDown();
    chooseLanguage(QStringLiteral("en"));
  }
};

TEST_F(GermanTest, TheWindowSpeaksGerman) {
  EXPECT_EQ(find<QAction>("open")->text(), QStringLiteral("&Öffnen …"));
  EXPECT_EQ(find<QPushButton>("sample")->text(), QStringLiteral("&Beispiel ausprobieren"));
  open({voice(QStringLiteral("voice.wav"))});
  EXPECT_TRUE(text("accuracy").startsWith(QStringLiteral("Sprecherunabhängige Genauigkeit")))
      << text("accuracy").toStdString();
  EXPECT_TRUE(text("why").startsWith(QStringLiteral("Warum: "))) << text("why").toStdString();
  EXPECT_TRUE(text("reliability") == QStringLiteral("Sicher") ||
              text("reliability") == QStringLiteral("Unsicher"));
}

TEST_F(GermanTest, TheEngineIsRetold) {
  EXPECT_EQ(emotionName("angry"), QStringLiteral("Wütend"));
  EXPECT_EQ(emotionName("stress"), QStringLiteral("Stress")) << "a label of somebody's own model";
  const Verdict verdict{.kind = Verdict::Kind::Uncertain,
                        .reasons = {{"too-short", "there is only 0.2 s of speech"}, {"new-code", "as said"}}};
  EXPECT_EQ(verdictWords(verdict).toStdString(), "Unsicher: es wird nur 0.2 s lang gesprochen; as said");
}

TEST_F(GermanTest, ReasonsKeepTheirFiguresAndEmotions) {
  const auto words = [](const char* code, const char* english) {
    return reasonWords(QLatin1String(code), QLatin1String(english)).toStdString();
  };
  EXPECT_EQ(words("close-call", "happy and angry are almost equally likely"),
            "fröhlich und wütend sind fast gleich wahrscheinlich");
  EXPECT_EQ(words("close-call", "sad is only a little more likely than calm"),
            "traurig ist nur wenig wahrscheinlicher als ruhig");
  EXPECT_EQ(words("low-confidence", "even the most likely emotion, sad, is given only 31 %"),
            "selbst die wahrscheinlichste Emotion, traurig, erhält nur 31 %");
  EXPECT_EQ(words("low-confidence", "sad at 38 % is right too seldom where nothing is known of the speaker"),
            "traurig mit 38 % stimmt zu selten, wenn über die sprechende Person nichts bekannt ist");
  EXPECT_EQ(words("noisy", "there is much background noise, only 4 dB below the voice"),
            "es gibt viel Hintergrundgeräusch, nur 4 dB unter der Stimme");
  EXPECT_EQ(words("clipped", "the recording was too loud: 1.3 % of it is cut off"),
            "die Aufnahme war zu laut: 1.3 % davon sind abgeschnitten");
  EXPECT_EQ(words("too-short", "in words that another version used"), "es wird nur sehr kurz gesprochen");
}

/// The sentences are those that the engine really says: whatever it says of these has its figure in German.
TEST_F(GermanTest, FiguresOfTheEngineAreFoundInItsSentences) {
  const auto model = service_->activeModel();
  ASSERT_TRUE(model);
  const auto whole = service_->run({.path = voice(QStringLiteral("voice.wav")), .keep = false});
  ASSERT_TRUE(whole);
  const auto all = whole->analysis.audio.samples();
  const auto rate = whole->analysis.audio.rate();
  std::set<std::string> seen;
  const auto classified = [&](std::vector<float> samples) {
    const auto analysis = analyse(*AudioBuffer::create(std::move(samples), rate), (*model)->model);
    ASSERT_TRUE(analysis);
    for (const auto& [code, text] : analysis->verdict.reasons) {
      seen.insert(code);
      if (code != "too-short" && code != "clipped" && code != "noisy" && code != "low-confidence") continue;
      const QString german = reasonWords(QString::fromStdString(code), QString::fromStdString(text));
      EXPECT_TRUE(german.contains(QRegularExpression(QStringLiteral("\\d")))) << text;
    }
  };
  const auto part = all.subspan(all.size() / 4, static_cast<std::size_t>(rate.hz() * 0.4));
  classified({part.begin(), part.end()});
  std::vector<float> loud(all.begin(), all.end());
  for (auto& sample : loud) sample = std::clamp(sample * 40, -1.0F, 1.0F);
  classified(loud);
  std::vector<float> noisy(all.begin(), all.end());
  unsigned random = 1;
  for (auto& sample : noisy) {
    random = random * 1'664'525U + 1'013'904'223U;
    sample = 0.5F * sample + 0.05F * (static_cast<float>(random >> 16U) / 32768.0F - 1);
  }
  classified(noisy);
  EXPECT_TRUE(seen.contains("too-short"));
  EXPECT_TRUE(seen.contains("clipped"));
}

TEST_F(GermanTest, LabelsOfTheConfusionMatrix) {
  Evaluation evaluation;
  evaluation.labels = {"angry", "sad"};
  evaluation.confusion = (Eigen::MatrixXi(2, 2) << 3, 1, 0, 4).finished();
  EXPECT_EQ(confusionWords(evaluation).toStdString(),
            "Wütend: 75 % erkannt, am häufigsten gehalten für traurig (25 %). Traurig: 100 % erkannt.");

  const auto picture = [&](const std::vector<std::string>& labels) {
    QImage image(400, 200, QImage::Format_RGB32);
    QPainter painter(&image);
    paintConfusion(painter, image.rect(), {labels, evaluation.confusion}, Palette::light());
    return image;
  };
  const QImage german = picture(evaluation.labels);
  chooseLanguage(QStringLiteral("en"));
  EXPECT_NE(picture(evaluation.labels), german);
}

TEST_F(GermanTest, AxesOfTheWindowAreInGermanThoseOfReportsAreNot) {
  const auto sound = AudioBuffer::create(std::vector<float>(8000, 0.1F), SampleRate(8000));
  ASSERT_TRUE(sound);
  const auto picture = [&](const Palette& palette) {
    QImage image(500, 300, QImage::Format_RGB32);
    QPainter painter(&image);
    paintWaveform(painter, image.rect(), *sound, palette);
    return image;
  };
  const Palette window = theme::pictures(QApplication::palette());
  Palette report = window;
  report.windowLanguage = false;
  const QImage german = picture(window);
  const QImage english = picture(report);
  EXPECT_NE(german, english);
  chooseLanguage(QStringLiteral("en"));
  EXPECT_EQ(picture(window), english);
  EXPECT_EQ(picture(report), english);
}

TEST_F(GermanTest, SentencesToReadAloud) {
  EXPECT_EQ(profilePrompts().size(), 10U);
  const QString german = profilePrompts().front().sentence;
  chooseLanguage(QStringLiteral("en"));
  EXPECT_NE(profilePrompts().front().sentence, german);
}

TEST(Language, EnglishKeepsTheFiguresOfTheEngine) {
  chooseLanguage(QStringLiteral("en"));
  const Verdict verdict{.kind = Verdict::Kind::Uncertain,
                        .reasons = {{"too-short", "there is only 0.2 s of speech"}}};
  EXPECT_EQ(verdictWords(verdict).toStdString(), sentence(verdict));
  const std::vector<GroupContribution> groups{{.group = "pitch-level", .words = "high pitch", .value = 2},
                                              {.group = "timbre", .words = "timbre", .value = 1.5},
                                              {.group = "tempo", .words = "slow tempo", .value = -1.2}};
  const Explanation explanation{.comparedWith = "the training voices",
                                .groups = groups,
                                .sentence = explanationSentence(groups, "the training voices")};
  EXPECT_EQ(whyWords(explanation).toStdString(), explanation.sentence);
}

}  // namespace
}  // namespace sentisound::test
