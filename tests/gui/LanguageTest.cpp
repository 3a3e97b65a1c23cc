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
#include <filesystem>
#include <set>
#include <vector>

#include "core/Files.h"
#include "features/FeatureSpec.h"
#include "gui/GuiFixture.h"
#include "gui/common/EngineWords.h"
#include "gui/common/Theme.h"
#include "gui/models/ModelCardText.h"
#include "gui/models/ModelCardWords.h"
#include "gui/speakers/Prompts.h"
#include "ml/Recipe.h"
#include "plot/ConfusionMatrix.h"
#include "plot/Painters.h"
#include "support/Corpus.h"
#include "support/Must.h"
#include "words/EmotionName.h"
#include "words/MessageWords.h"
#include "words/NumberWords.h"

namespace sentisound::test {
namespace {

QString translations(const QString& language) {
  return QString::fromStdString((sourceDir() / "resources/translations/sentisound_").string()) + language +
         QStringLiteral(".ts");
}

/// Sources that have no finished translation, of at least so many.
QStringList unfinished(const QString& path, int atLeast = 300) {
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
  EXPECT_GE(messages, atLeast);
  return missing;
}

TEST(Translation, IsComplete) {
  EXPECT_EQ(unfinished(translations(QStringLiteral("de"))).join(u'|').toStdString(), "");
}

/// What lupdate finds in the sources that the translation of that language has not.
QStringList missing(const QString& language, const QStringList& options, int atLeast) {
  const QString lupdate =
      QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QStringLiteral("/usr/lib/qt6/bin")});
  if (lupdate.isEmpty()) return {QStringLiteral("lupdate (qt6-l10n-tools) is not installed")};
  const ScratchFolder folder;
  const QString copy = QString::fromStdString(folder.file("copy.ts"));
  EXPECT_TRUE(QFile::copy(translations(language), copy));
  EXPECT_TRUE(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
  const QDir root(QString::fromStdString(sourceDir().string()));
  QProcess process;
  process.start(lupdate,
                options + QStringList{QStringLiteral("-silent"), QStringLiteral("-locations"),
                                      QStringLiteral("none"), QStringLiteral("-disable-heuristic"),
                                      QStringLiteral("sametext"), root.filePath(QStringLiteral("src")),
                                      root.filePath(QStringLiteral("ui")), QStringLiteral("-ts"), copy});
  EXPECT_TRUE(process.waitForFinished(kPatienceMs));
  EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
  return unfinished(copy, atLeast);
}

TEST(Translation, KnowsEveryTextOfTheProgram) {
  EXPECT_EQ(missing(QStringLiteral("de"), {}, 300).join(u'|').toStdString(), "");
}

TEST(Translation, EnglishKnowsEveryPlural) {
  EXPECT_EQ(unfinished(translations(QStringLiteral("en")), 10).join(u'|').toStdString(), "");
  EXPECT_EQ(missing(QStringLiteral("en"), {QStringLiteral("-pluralonly")}, 10).join(u'|').toStdString(), "");
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
                        .reasons = {{"too-short", Message("there is only %1 s of speech", Figure{0.2, 1})},
                                    {"new-code", Message("as said")}}};
  EXPECT_EQ(verdictWords(verdict).toStdString(), "Unsicher: es wird nur 0,2 s lang gesprochen; as said");
}

TEST_F(GermanTest, ReasonsKeepTheirFiguresAndEmotions) {
  const auto words = [](const char* code, const Message& message) {
    return reasonWords({code, message}).toStdString();
  };
  const EmotionLabel sad{"sad"};
  EXPECT_EQ(words("close-call", Message("%1 and %2 are almost equally likely", EmotionLabel{"happy"},
                                        EmotionLabel{"angry"})),
            "fröhlich und wütend sind fast gleich wahrscheinlich");
  EXPECT_EQ(words("low-confidence",
                  Message("even the most likely emotion, %1, is given only %2 %", sad, Figure{31})),
            "selbst die wahrscheinlichste Emotion, traurig, erhält nur 31 %");
  EXPECT_EQ(words("clipped", Message("the recording was too loud: %1 % of it is cut off", Figure{1.3, 1})),
            "die Aufnahme war zu laut: 1,3 % davon sind abgeschnitten");
  EXPECT_EQ(words("tone", Message("a steady tone")), "ein gleichbleibender Ton");
}

TEST_F(GermanTest, ReasonsOfAnOlderHistoryAreToldByTheirCode) {
  EXPECT_EQ(reasonWords({"too-short", Message::kept("there is only 0.2 s of speech")}).toStdString(),
            "es wird nur sehr kurz gesprochen");
  EXPECT_EQ(reasonWords({"tone", Message::kept("a steady tone")}).toStdString(), "ein gleichbleibender Ton");
  EXPECT_EQ(reasonWords({"unheard-of", Message::kept("as it was said")}).toStdString(), "as it was said");
}

/// Everything that the engine says of sounds that are damaged on purpose.
TEST_F(GermanTest, ReasonsOfTheEngineAreTranslated) {
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
    for (const auto& reason : analysis->verdict.reasons) {
      seen.insert(reason.code);
      EXPECT_NE(reasonWords(reason).toStdString(), reason.text.english());
    }
  };
  const auto part = all.subspan(all.size() / 4, static_cast<std::size_t>(rate.hz() * 0.4));
  classified({part.begin(), part.end()});
  std::vector<float> loud(all.begin(), all.end());
  for (auto& sample : loud) sample = std::clamp(sample * 40, -1.0F, 1.0F);
  classified(loud);
  EXPECT_TRUE(seen.contains("too-short"));
  EXPECT_TRUE(seen.contains("clipped"));
}

TEST_F(GermanTest, ErrorsAndWarningsHaveNoEnglishInThem) {
  EXPECT_EQ(
      errorWords(fail(Errc::TooShort, Message("it holds only %1 of sound", Message("%1 s", Figure{0.25, 2})),
                      "kurz.wav"))
          .toStdString(),
      "kurz.wav: sie enthält nur 0,25 s Ton. Nehmen Sie eine Aufnahme von mindestens einer halben Sekunde.");
  EXPECT_EQ(
      errorWords(fail(Errc::Storage, "the disk is full", "postgresql://host/db")).toStdString(),
      "postgresql://host/db: der Datenträger ist voll. Prüfen Sie, ob der Datenbankserver läuft und diesen "
      "Benutzer einlässt.");
  EXPECT_EQ(errorWords(fail(Errc::BadRequest, Message::kept("what a library says"), "x")).toStdString(),
            "x: what a library says.");
  open({nonsense(QStringLiteral("notes.wav"))});
  EXPECT_TRUE(errorText().contains(QStringLiteral("das ist keine Audiodatei, die hier gelesen werden kann")))
      << errorText().toStdString();
}

TEST_F(GermanTest, PluralsAreThoseOfTheNumber) {
  EXPECT_EQ(knownOfSpeaker({.clips = 1}), QStringLiteral("1 Clip"));
  EXPECT_EQ(knownOfSpeaker({.clips = 10}), QStringLiteral("10 Clips"));
  EXPECT_EQ(knownOfSpeaker({.taught = 1}), QStringLiteral("1 Clip je Emotion mit Label"));
  chooseLanguage(QStringLiteral("en"));
  EXPECT_EQ(knownOfSpeaker({.clips = 1}), QStringLiteral("1 clip"));
  EXPECT_EQ(knownOfSpeaker({.clips = 10}), QStringLiteral("10 clips"));
  EXPECT_EQ(knownOfSpeaker({.taught = 1}), QStringLiteral("1 labelled clip of each emotion"));
}

TEST_F(GermanTest, FiguresHaveADecimalComma) {
  EXPECT_EQ(percentWords(0.346), QStringLiteral("34,6 %"));
  EXPECT_EQ(numberWords(-1.25, 2), QStringLiteral("-1,25"));
  EXPECT_EQ(clockWords(65.25, 2), QStringLiteral("1:05,25"));
  EXPECT_EQ(signedWords(-0.25), QStringLiteral("\u22120,25"));
  open({voice(QStringLiteral("voice.wav"))});
  EXPECT_TRUE(text("accuracy").contains(QRegularExpression(QStringLiteral("\\d,\\d %"))))
      << text("accuracy").toStdString();
  EXPECT_FALSE(text("accuracy").contains(QRegularExpression(QStringLiteral("\\d\\.\\d"))));
  chooseLanguage(QStringLiteral("en"));
  EXPECT_EQ(percentWords(0.346), QStringLiteral("34.6 %"));
  EXPECT_EQ(signedWords(0.25), QStringLiteral("+0.25"));
}

TEST_F(GermanTest, ModelCardsAreInGerman) {
  for (const auto& recipe : recipes())
    EXPECT_NE(cardWords(recipe.title).toStdString(), recipe.title)
        << "gui/models/ModelCardWords.cpp lacks it";
  for (const auto& spec : featureSpecs())
    EXPECT_NE(cardWords(spec.title).toStdString(), spec.title) << "gui/models/ModelCardWords.cpp lacks it";
  for (const auto& entry : std::filesystem::directory_iterator(sourceDir() / "models")) {
    const auto card = cardFromJson(must(readFile(entry.path() / "model.json", 1U << 20U)));
    ASSERT_TRUE(card) << entry.path();
    EXPECT_NE(cardWords(card->limits).toStdString(), card->limits) << entry.path();
    for (const auto& language : card->languages)
      EXPECT_NE(
          languageName(language).toStdString(),
          QLocale::languageToString(QLocale(QString::fromStdString(language)).language()).toStdString());
  }
  EXPECT_EQ(languageName("de"), QStringLiteral("Deutsch"));
  EXPECT_EQ(languageName("Klingon"), QStringLiteral("Klingon"));
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
                        .reasons = {{"too-short", Message("there is only %1 s of speech", Figure{0.2, 1})}}};
  EXPECT_EQ(verdictWords(verdict).toStdString(), sentence(verdict));
  const std::vector<GroupContribution> groups{{.group = "pitch-level", .words = "high pitch", .value = 2},
                                              {.group = "timbre", .words = "timbre", .value = 1.5},
                                              {.group = "tempo", .words = "slow tempo", .value = -1.2}};
  const Explanation explanation{.comparedWith = "the training voices",
                                .groups = groups,
                                .sentence = explanationSentence(groups, "the training voices")};
  EXPECT_EQ(whyWords(explanation).toStdString(), explanation.sentence);
  EXPECT_EQ(evidenceWords(explanation),
            QStringLiteral("Evidence (log-odds): high pitch +2.00, timbre +1.50, slow tempo \u22121.20."));
}

}  // namespace
}  // namespace sentisound::test
