#include "service/SpeakerProfiles.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QFileInfo>
#include <map>

#include "features/Extractor.h"
#include "store/SpeakerStore.h"
#include "support/Corpus.h"
#include "support/Must.h"
#include "support/ScratchFolder.h"
#include "support/Texts.h"
#include "support/TinyModel.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr int kVoiceHz = 16'000;

using test::must;
using test::texts;

/// Over an empty history, with a model that knows speakers and one that does not.
class SpeakerProfiles : public testing::Test {
 protected:
  void SetUp() override {
    test::writeTinyModel(folder_.path() / "models");
    test::writeTinySpeakerModel(folder_.path() / "models");
    open(QStringLiteral("prosody-lda"));
  }
  void open(const QString& modelId) {
    service_.reset();
    service_ = must(AnalysisService::open(
        {.dataDir = QString::fromStdString(folder_.path().string()), .modelId = modelId}));
  }

  /// A sawtooth-like voice of that pitch, louder and softer in turn: different features for each number.
  QString clip(int number, double seconds = 1) const {
    std::vector<double> samples(static_cast<std::size_t>(seconds * kVoiceHz));
    for (std::size_t n = 0; n < samples.size(); ++n) {
      const double time = static_cast<double>(n) / kVoiceHz;
      double sum = 0;
      for (int harmonic = 1; harmonic <= 8; ++harmonic)
        sum += std::sin(2 * std::numbers::pi * harmonic * (90 + 23 * number) * time) / harmonic;
      samples[n] = 0.2 * sum * (0.6 + 0.4 * std::sin((3 + number) * time));
    }
    const test::WavFormat format{.hz = kVoiceHz};
    return QString::fromStdString(folder_.write("clip" + std::to_string(number) + ".wav",
                                                test::wavBytes(format, test::pcmBytes(format, samples))));
  }
  QStringList clips(int count, double seconds = 1) const {
    QStringList files;
    for (int i = 1; i <= count; ++i) files << clip(i, seconds);
    return files;
  }

  [[nodiscard]] Result<FoundSpeaker> find(const QString& name, const QString& set) const {
    return service_->history()
        .run([name, set](HistoryStore& store) { return SpeakerStore(store).find(name, set); })
        .result();
  }
  [[nodiscard]] Result<AnalysisOutcome> analyse(const QString& file, const QString& speaker) const {
    return service_->run({.path = file, .speaker = speaker});
  }
  static Eigen::VectorXf valuesOf(const QString& file, const char* set) {
    const auto sound = must(decodeFile(EncodedSound::file(file.toStdString())));
    return must(extractValues(*findFeatureSpec(set), sound.audio));
  }

  test::ScratchFolder folder_;
  std::unique_ptr<AnalysisService> service_;
};

TEST_F(SpeakerProfiles, AreTheMeansOfTheirClipsForEveryModelThatKnowsSpeakers) {
  const auto files = clips(3);
  const auto created = must(createProfile(*service_, {.name = "  Anna ", .files = files}));
  EXPECT_EQ(created.name, "Anna");
  EXPECT_EQ(created.clips, 3);
  EXPECT_NEAR(created.seconds, 3, 1e-3);
  EXPECT_EQ(created.featureSets, QStringList{"prosody-v1"}) << "mfcc40-rf does not know speakers";
  EXPECT_THAT(created.failures, IsEmpty());

  Eigen::VectorXd sum = Eigen::VectorXd::Zero(660);
  for (const auto& file : files) sum += valuesOf(file, "prosody-v1").cast<double>();
  const Eigen::VectorXf mean = (sum / 3).cast<float>();
  const auto found = must(find("anna", "prosody-v1"));
  EXPECT_EQ(found.clips, 3);
  EXPECT_EQ(found.mean, std::vector<float>(mean.begin(), mean.end()));
}

TEST_F(SpeakerProfiles, AreWhatAnAnalysisIsMadeRelativeTo) {
  ASSERT_TRUE(createProfile(*service_, {.name = "Anna", .files = clips(3)}));
  const auto file = clip(7);
  const auto plain = must(analyse(file, {}));
  EXPECT_TRUE(plain.analysis.prediction.speaker.empty());
  const auto relative = must(analyse(file, " ANNA "));
  EXPECT_EQ(relative.analysis.prediction.speaker, "Anna");
  EXPECT_THAT(relative.warnings, IsEmpty());

  const auto mean = must(find("Anna", "prosody-v1")).mean;
  const auto model = must(service_->activeModel());
  const auto known = must(model->model.knowing(
      "Anna", Eigen::Map<const Eigen::VectorXf>(mean.data(), Eigen::Index(mean.size()))));
  const auto expected = model->model.predict(relative.analysis.features, known);
  EXPECT_EQ(relative.analysis.prediction.probabilities, must(expected).probabilities);
  EXPECT_NE(relative.analysis.prediction.probabilities, plain.analysis.prediction.probabilities);

  const auto rows = must(service_->history().run([](HistoryStore& store) { return store.list(); }).result());
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].speaker, "Anna");
  EXPECT_TRUE(rows[1].speaker.isEmpty());
  EXPECT_EQ(must(service_->reopenNow(rows[0].id)).analysis.prediction.speaker, "Anna");
}

TEST_F(SpeakerProfiles, AreTheSameBitsWhateverTheNumberOfThreads) {
  const auto files = clips(4);
  ASSERT_TRUE(createProfile(*service_, {.name = "many", .files = files}));
  JobQueue queue(1);
  ASSERT_TRUE(
      queue.run({}, [&] { return createProfile(*service_, {.name = "one", .files = files}); }).result());
  EXPECT_EQ(must(find("one", "prosody-v1")).mean, must(find("many", "prosody-v1")).mean);
}

TEST_F(SpeakerProfiles, AreMadeOfSentRecordingsAsOfFiles) {
  const auto files = clips(3);
  ASSERT_TRUE(createProfile(*service_, {.name = "files", .files = files}));
  ProfileRequest sent{.name = "sent"};
  for (const auto& path : files) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    sent.recordings.push_back({QFileInfo(path).fileName(), file.readAll()});
  }
  sent.recordings.push_back({"again.wav", sent.recordings.front().bytes});
  sent.recordings.push_back({"notes.txt", "no sound"});
  const auto created = must(createProfile(*service_, sent));
  EXPECT_EQ(created.clips, 3) << "the same bytes count once";
  EXPECT_THAT(texts(created.failures), testing::ElementsAre(testing::StartsWith("notes.txt: ")));
  EXPECT_EQ(must(find("sent", "prosody-v1")).mean, must(find("files", "prosody-v1")).mean);
}

TEST_F(SpeakerProfiles, CanBeMadeInTheQueueThatTheirClipsAreDecodedIn) {
  const auto files = clips(2);
  JobQueue queue(1);
  const auto created =
      queue.run({}, [&] { return createProfile(*service_, {.name = "Anna", .files = files}); }).result();
  ASSERT_TRUE(created) << describe(created.error());
  EXPECT_EQ(created->clips, 2);
}

TEST_F(SpeakerProfiles, ThatAreUnknownAreNamedWithTheWayToMakeThem) {
  const auto outcome = analyse(clip(1), "Zoe");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, Errc::NotFound);
  EXPECT_THAT(describe(outcome.error()), HasSubstr("no speaker profile “Zoe”"));
  EXPECT_THAT(describe(outcome.error()), HasSubstr("sentisound speaker create \"Zoe\" FILES"));
  EXPECT_EQ(must(service_->history().run([](HistoryStore& store) { return store.count(); }).result()), 0);
}

TEST_F(SpeakerProfiles, MadeWithoutTheModelsFeaturesAreToBeMadeAgain) {
  const auto add = [&](const SpeakerMean& mean) {
    const SpeakerProfile profile{
        .name = "Anna", .createdAt = QDateTime::currentDateTimeUtc(), .means = {mean}};
    ASSERT_TRUE(service_->history()
                    .run([profile](HistoryStore& store) {
                      return SpeakerStore(store).add(profile, SpeakerStore::IfThere::Replace);
                    })
                    .result());
  };
  add({"mfcc40-v1", 3, std::vector<float>(40)});
  auto outcome = analyse(clip(1), "anna");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, Errc::BadRequest);
  EXPECT_THAT(outcome.error().detail, HasSubstr("“Anna”"));
  EXPECT_THAT(outcome.error().detail, HasSubstr("prosody-lda"));
  EXPECT_THAT(outcome.error().detail, HasSubstr("create it again"));
  add({"prosody-v1", 3, std::vector<float>(659)});  // of another size, by whatever accident
  outcome = analyse(clip(1), "anna");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, Errc::BadRequest);
}

TEST_F(SpeakerProfiles, AreOfNoUseToAModelThatDoesNotKnowSpeakers) {
  open(QStringLiteral("mfcc40-rf"));
  const auto created = must(createProfile(*service_, {.name = "Anna", .files = clips(2)}));
  EXPECT_EQ(created.featureSets, (QStringList{"mfcc40-v1", "prosody-v1"}));
  EXPECT_THAT(texts(created.warnings), Contains(HasSubstr("mfcc40-rf does not know speakers")));

  const auto outcome = must(analyse(clip(1), "Anna"));
  EXPECT_TRUE(outcome.analysis.prediction.speaker.empty());
  EXPECT_THAT(texts(outcome.warnings), Contains(HasSubstr("mfcc40-rf does not know speakers")));
  EXPECT_EQ(outcome.analysis.prediction.probabilities,
            must(analyse(clip(1), {})).analysis.prediction.probabilities);
  const auto unknown = analyse(clip(1), "Zoe");
  ASSERT_FALSE(unknown) << "an unknown name is a mistake with any model";
  EXPECT_EQ(unknown.error().code, Errc::NotFound);
}

TEST_F(SpeakerProfiles, OfFewOrShortClipsAreMadeWithAWarning) {
  const auto few = must(createProfile(*service_, {.name = "few", .files = clips(2)}));
  EXPECT_THAT(texts(few.warnings), Contains(HasSubstr("Only 2 clips: 10 or more are advised")));
  EXPECT_THAT(texts(few.warnings), Contains(HasSubstr("Only 2.0 s of sound: 20 s or more are advised")));
  const auto enough = must(createProfile(*service_, {.name = "enough", .files = clips(10, 2)}));
  EXPECT_THAT(texts(enough.warnings), Not(Contains(HasSubstr("Only"))));
}

TEST_F(SpeakerProfiles, OfOneMoodAreMadeWithAWarning) {
  const auto expectWarned = [&](const QStringList& files, bool warned) {
    std::map<std::string, int> count;
    for (const auto& file : files) ++count[must(analyse(file, {})).analysis.prediction.label()];
    int most = 0;
    for (const auto& [label, clips] : count) most = std::max(most, clips);
    ASSERT_EQ(most * 5 >= 4 * files.size(), warned) << "the test's clips are not as they should be";
    const auto created = must(createProfile(*service_, {.name = "Anna", .files = files, .replace = true}));
    const auto told = texts(created.warnings);
    const auto others =
        std::ranges::count_if(told, [](const auto& text) { return !text.starts_with("Only"); });
    EXPECT_EQ(others, warned ? 1 : 0);
    if (warned) {
      EXPECT_THAT(told, Contains(AllOf(HasSubstr("all of one mood"), HasSubstr("52.8 % right"))));
    }
  };
  const auto varied = clips(8);
  Eigen::MatrixXf rows(8, 660);
  for (int i = 0; i < 8; ++i) rows.row(i) = valuesOf(varied[i], "prosody-v1").transpose();
  test::writeTinySpeakerModel(folder_.path() / "models", rows);
  open(QStringLiteral("prosody-lda"));
  // What one clip sounds like, its copies sound like too.
  QStringList same;
  for (int i = 0; i < 4; ++i) {
    same << QString::fromStdString(folder_.file("copy" + std::to_string(i) + ".wav"));
    std::filesystem::copy_file(clip(1).toStdString(), same.back().toStdString());
  }
  expectWarned(same, true);
  expectWarned(varied, false);
}

TEST_F(SpeakerProfiles, LeaveOutClipsThatCannotBeRead) {
  const auto bad = QString::fromStdString(folder_.write("bad.wav", test::Bytes{'n', 'o'}));
  const auto created =
      must(createProfile(*service_, {.name = "Anna", .files = {clip(1), bad, "/none.wav", clip(2)}}));
  EXPECT_EQ(created.clips, 2);
  EXPECT_THAT(texts(created.failures), testing::ElementsAre(HasSubstr("bad.wav"), HasSubstr("/none.wav")));
  const auto alone = must(createProfile(*service_, {.name = "Bob", .files = {clip(1), clip(2)}}));
  EXPECT_EQ(must(find("Anna", "prosody-v1")).mean, must(find("Bob", "prosody-v1")).mean);

  for (const auto& files : {QStringList{bad, bad}, QStringList{}}) {
    const auto none = createProfile(*service_, {.name = "Carl", .files = files});
    ASSERT_FALSE(none);
    EXPECT_THAT(describe(none.error()), HasSubstr("Carl"));
    EXPECT_FALSE(find("Carl", "prosody-v1"));
  }
}

TEST_F(SpeakerProfiles, CountAClipThatIsNamedTwiceOnce) {
  const auto file = clip(1);
  const auto detour = QString::fromStdString((folder_.path() / "models/../clip1.wav").string());
  EXPECT_EQ(must(createProfile(*service_, {.name = "Anna", .files = {file, detour, file}})).clips, 1);
}

TEST_F(SpeakerProfiles, AreReplacedOnlyIfThatIsAskedFor) {
  ASSERT_TRUE(createProfile(*service_, {.name = "Anna", .files = clips(3)}));
  const auto refused = createProfile(*service_, {.name = "ANNA", .files = clips(2)});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::BadRequest);
  EXPECT_THAT(refused.error().detail, HasSubstr("“Anna” already"));
  EXPECT_EQ(must(find("Anna", "prosody-v1")).clips, 3);
  ASSERT_TRUE(createProfile(*service_, {.name = "ANNA", .files = clips(2), .replace = true}));
  EXPECT_EQ(must(find("Anna", "prosody-v1")).clips, 2);
}

TEST_F(SpeakerProfiles, NeedANameThatCanBe) {
  for (const QString& name : {QString(" "), QString(81, u'x'), QString("a\nb")}) {
    const auto created = createProfile(*service_, {.name = name, .files = {clip(1)}});
    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().code, Errc::BadRequest);
    if (name.trimmed().isEmpty()) continue;  // asks for nobody
    const auto outcome = analyse(clip(1), name);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, Errc::BadRequest);
  }
}

TEST_F(SpeakerProfiles, AreNotMadeWhenStopped) {
  std::stop_source stop;
  stop.request_stop();
  const auto created =
      createProfile(*service_, {.name = "Anna", .files = clips(2)}, {.stop = stop.get_token()});
  ASSERT_FALSE(created);
  EXPECT_EQ(created.error().code, Errc::Cancelled);
  EXPECT_FALSE(find("Anna", "prosody-v1"));
}

}  // namespace
}  // namespace sentisound
