#include "service/SpeakerTeaching.h"

#include <gmock/gmock.h>

#include <QElapsedTimer>
#include <QFile>

#include "service/SpeakerProfiles.h"
#include "store/LabelStore.h"
#include "store/SpeakerStore.h"
#include "support/Must.h"
#include "support/ScratchFolder.h"
#include "support/Texts.h"
#include "support/TinyAdaptiveModel.h"
#include "support/TinyModel.h"

namespace sentisound {
namespace {

using test::must;
using test::texts;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr int kStranger = 9;  // none of the speakers that the model was trained on

/// Over an empty history, with the adaptive model "field" in use.
class SpeakerTeaching : public testing::Test {
 protected:
  void SetUp() override {
    test::writeTinyAdaptiveModel(folder_.path() / "models");
    open();
  }
  void open(const QString& modelId = QStringLiteral("field")) {
    service_.reset();
    service_ = must(AnalysisService::open(
        {.dataDir = QString::fromStdString(folder_.path().string()), .modelId = modelId}));
  }
  [[nodiscard]] QString clip(const std::string& mood, int take, int speaker = kStranger) const {
    return QString::fromStdString(
        folder_.write(mood + std::to_string(take) + "of" + std::to_string(speaker) + ".wav",
                      test::moodClip(speaker, mood, take)));
  }
  /// Of each pair the mood that is heard and the label that is said.
  [[nodiscard]] std::vector<TaughtClip> taught(const std::vector<std::pair<std::string, QString>>& moods,
                                               int takes = 2) const {
    std::vector<TaughtClip> clips;
    for (int take = 0; take < takes; ++take)
      for (const auto& [mood, label] : moods) clips.push_back({.file = clip(mood, take), .label = label});
    return clips;
  }
  SpeakerDetails teach(const std::vector<TaughtClip>& clips, const QString& name = "Anna") const {
    return must(teachSpeaker(*service_, {.name = name, .clips = clips}));
  }
  AnalysisOutcome analyse(const QString& file, const QString& speaker) const {
    return must(service_->run({.path = file, .speaker = speaker}));
  }
  [[nodiscard]] Eigen::VectorXd probabilities(const QString& file, const QString& speaker) const {
    return must(service_->run({.path = file, .speaker = speaker, .keep = false}))
        .analysis.prediction.probabilities;
  }
  void correct(qint64 id, const QString& label) const {
    must(service_->history()
             .run([id, label](HistoryStore& store) -> Result<bool> {
               const Status done = store.correct(id, label, {});
               if (!done) return done.error();
               return true;
             })
             .result());
  }
  void forgetAllClips() const {
    must(service_->history()
             .run([](HistoryStore& store) -> Result<bool> {
               SpeakerStore speakers(store);
               const auto all = speakers.list();
               if (!all) return all.error();
               for (const auto& entry : *all) {
                 const auto clips = speakers.clips(entry.name);
                 if (!clips) return clips.error();
                 for (const auto& clip : *clips) (void)speakers.removeClip(entry.name, clip.id);
               }
               return true;
             })
             .result());
  }

  test::ScratchFolder folder_;
  std::unique_ptr<AnalysisService> service_;
};

TEST_F(SpeakerTeaching, MakesAProfileOfLabelledClipsAndSaysWhatTheyWereWorth) {
  // A person who is livelier than others: what sounds neutral is sad, what sounds happy is neutral.
  auto clips = taught({{"neutral", "sadness"}, {"happy", "Neutral"}}, 3);
  QElapsedTimer clock;
  clock.start();
  const auto details = teach(clips);
  RecordProperty("milliseconds", static_cast<int>(clock.elapsed()));
  EXPECT_EQ(details.name, "Anna");
  EXPECT_EQ(details.modelId, "field");
  ASSERT_EQ(details.clips.size(), 6U);
  EXPECT_EQ(details.clips[0].name, "neutral0of9.wav");
  EXPECT_EQ(details.clips[0].label, "sad") << "sadness is the same";
  EXPECT_EQ(details.clips[1].label, "neutral");
  EXPECT_GT(details.clips[0].seconds, 0.3);
  EXPECT_THAT(details.failures, IsEmpty());
  EXPECT_THAT(details.messages, IsEmpty());
  ASSERT_TRUE(details.gain);
  EXPECT_EQ(details.gain->clips, 6);
  EXPECT_LT(details.gain->before, 0.5);
  EXPECT_GT(details.gain->after, details.gain->before);
  EXPECT_LE(details.gain->afterLow, details.gain->after);
  EXPECT_GE(details.gain->afterHigh, details.gain->after);
  EXPECT_TRUE(details.usesLabels);
  EXPECT_GT(details.bytes, 1000);
  EXPECT_LT(details.bytes, 1'000'000);

  const auto other = clip("happy", 7);
  const auto plain = analyse(other, {});
  const auto knowing = analyse(other, " anna ");
  constexpr int kNeutral = 2;
  EXPECT_GT(knowing.analysis.prediction.probabilities[kNeutral],
            plain.analysis.prediction.probabilities[kNeutral]);
  EXPECT_EQ(knowing.analysis.prediction.speaker, "Anna");
  EXPECT_THAT(knowing.warnings, IsEmpty());
}

TEST_F(SpeakerTeaching, TestsEachClipWithTheModelThatHasNotLearntFromIt) {
  const auto details = teach(taught({{"happy", "neutral"}, {"neutral", "sad"}, {"sad", "sad"}}));
  const auto model = must(service_->activeModel());
  const auto clips = must(
      service_->history()
          .run([sha = model->sha256](HistoryStore& store) { return SpeakerStore(store).clips("Anna", sha); })
          .result());
  int right = 0;
  for (std::size_t left = 0; left < clips.size(); ++left) {
    auto rest = clips;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left));
    const auto known = must(model->model.knowing("Anna", speakerClips(rest, model->model.card())));
    const Eigen::VectorXf compact = Eigen::Map<const Eigen::VectorXf>(
        clips[left].compact.data(), static_cast<Eigen::Index>(clips[left].compact.size()));
    Eigen::Index top = 0;
    known.classifier->answerOfCompact(compact).probabilities.maxCoeff(&top);
    right +=
        QString::fromStdString(test::kAdaptiveLabels[static_cast<std::size_t>(top)]) == clips[left].label;
  }
  ASSERT_TRUE(details.gain);
  EXPECT_NEAR(details.gain->after, right / 6.0, 1e-12);
}

TEST_F(SpeakerTeaching, DoesNotUseLabelsThatDoNotHelp) {
  // One-sided: labels of one emotion that the model knows anyway, one of them wrong.
  std::vector<TaughtClip> clips;
  for (int take = 0; take < 6; ++take)
    clips.push_back({.file = clip("happy", take), .label = take == 0 ? "sad" : "happy"});
  const auto details = teach(clips);
  ASSERT_TRUE(details.gain);
  ASSERT_FALSE(details.gain->helps())
      << details.gain->before << " → " << details.gain->after << ", " << details.gain->logGain;
  EXPECT_FALSE(details.usesLabels);
  for (auto& clip : clips) clip.label.clear();
  EXPECT_FALSE(teach(clips, "Bob").gain);
  const auto other = clip("neutral", 7);
  EXPECT_EQ(probabilities(other, "Anna"), probabilities(other, "Bob"));
  EXPECT_NE(probabilities(other, "Anna"), probabilities(other, {}));
}

TEST_F(SpeakerTeaching, OneLabelledClipIsNotMeasuredAndCountsAsUnlabelled) {
  const auto details = teach({{.file = clip("happy", 0), .label = "sad"}});
  EXPECT_FALSE(details.gain);
  EXPECT_FALSE(details.usesLabels);
  EXPECT_FALSE(teach({{.file = clip("happy", 0)}}, "Bob").gain);
  EXPECT_EQ(probabilities(clip("sad", 3), "Anna"), probabilities(clip("sad", 3), "Bob"));
}

TEST_F(SpeakerTeaching, CountsTheSameSoundOnceWithItsLastLabel) {
  QFile file(clip("happy", 0));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const auto details = teach({{.file = clip("happy", 0), .label = "happy"},
                              {.bytes = file.readAll(), .name = "sent.wav", .label = "SAD"},
                              {.file = clip("sad", 0)}});
  ASSERT_EQ(details.clips.size(), 2U);
  EXPECT_EQ(details.clips[0].label, "sad");
  EXPECT_EQ(details.clips[1].label, "");
  EXPECT_THAT(texts(details.messages),
              ElementsAre("sent.wav was there already; it now has the label “sad”."));
  const auto again = teach({{.file = clip("sad", 0)}});
  EXPECT_EQ(again.clips.size(), 2U);
  EXPECT_THAT(texts(again.messages), ElementsAre("sad0of9.wav was there already."));
}

TEST_F(SpeakerTeaching, RefusesWhatItCannotLearnFrom) {
  const auto refusal = [&](TeachRequest request) { return teachSpeaker(*service_, request).error(); };
  const auto unknown = refusal({.name = "Anna", .clips = {{.file = clip("sad", 0), .label = "bored"}}});
  EXPECT_EQ(unknown.code, Errc::BadRequest);
  EXPECT_THAT(unknown.detail, HasSubstr("“bored”; it has happy, sad, neutral"));
  EXPECT_EQ(refusal({.name = " ", .clips = {{.file = clip("sad", 0)}}}).code, Errc::BadRequest);
  EXPECT_EQ(refusal({.name = "Anna"}).code, Errc::NotFound);
  EXPECT_EQ(refusal({.name = "Anna", .clips = {{.file = "/none.wav", .label = "sad"}}}).code, Errc::NotFound);
  EXPECT_EQ(refusal({.name = "Anna", .clips = {{.historyId = 77, .label = "sad"}}}).code, Errc::NotFound);
  EXPECT_EQ(refusal({.name = "Anna",
                     .clips = std::vector<TaughtClip>(kMostSpeakerClips + 1, {.file = clip("sad", 0)})})
                .code,
            Errc::TooLarge);
  EXPECT_EQ(speakerDetails(*service_, "Anna").error().code, Errc::NotFound);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(teachSpeaker(*service_, {.name = "Anna", .clips = {{.file = clip("sad", 0)}}},
                         {.stop = stop.get_token()})
                .error()
                .code,
            Errc::Cancelled);

  const auto some = teach({{.file = clip("sad", 0), .label = "sad"}, {.file = "/none.wav", .label = "sad"}});
  EXPECT_EQ(some.clips.size(), 1U);
  ASSERT_EQ(some.failures.size(), 1);
  EXPECT_TRUE(describe(some.failures[0]).starts_with("none.wav"));

  test::writeTinyModel(folder_.path() / "models");
  open("mfcc40-rf");
  EXPECT_EQ(refusal({.name = "Anna", .clips = {{.file = clip("sad", 0)}}}).code, Errc::BadRequest);
  EXPECT_FALSE(must(speakerDetails(*service_, "Anna")).adapts);
}

TEST_F(SpeakerTeaching, ForgetsAClipAndWhatItTaught) {
  const auto before = teach({{.file = clip("happy", 0), .label = "happy"}});
  const auto file = clip("neutral", 5);
  const auto alone = probabilities(file, "Anna");
  const auto more = teach(taught({{"happy", "sad"}, {"sad", "happy"}}));
  EXPECT_NE(probabilities(file, "Anna"), alone);
  for (const auto& clip : more.clips)
    if (clip.id != before.clips[0].id) {
      ASSERT_TRUE(forgetClip(*service_, "anna", clip.id));
    }
  EXPECT_EQ(must(speakerDetails(*service_, "Anna")).clips.size(), 1U);
  EXPECT_EQ(probabilities(file, "Anna"), alone);
  EXPECT_EQ(forgetClip(*service_, "Anna", 12345).error().code, Errc::NotFound);
  EXPECT_EQ(forgetClip(*service_, "Zoe", before.clips[0].id).error().code, Errc::NotFound);
}

TEST_F(SpeakerTeaching, LearnsFromTheAnalystsCorrections) {
  teach({{.file = clip("neutral", 0)}});
  EXPECT_EQ(learnFromCorrections(*service_, "Anna").error().code, Errc::NotFound);
  const auto one = analyse(clip("happy", 1), "Anna");
  const auto two = analyse(clip("sad", 1), "Anna");
  const auto strange = analyse(clip("sad", 2), "Anna");
  const auto nobody = analyse(clip("sad", 3), {});
  correct(one.historyId, "sadness");
  correct(two.historyId, "happy");
  correct(strange.historyId, "bored");
  correct(nobody.historyId, "happy");
  const auto details = must(learnFromCorrections(*service_, "anna"));
  EXPECT_EQ(details.name, "Anna");
  ASSERT_EQ(details.clips.size(), 3U) << "of others' analyses only those that are named";
  EXPECT_EQ(std::ranges::count(details.clips, QString("sad"), &SpeakerDetails::Clip::label), 1);
  EXPECT_THAT(texts(details.messages), Contains(HasSubstr("“bored”")));
  ASSERT_TRUE(details.gain);
  EXPECT_EQ(details.gain->clips, 2);
  EXPECT_EQ(must(learnFromCorrections(*service_, "Anna", {nobody.historyId})).gain->clips, 3);
  EXPECT_EQ(learnFromCorrections(*service_, "Zoe").error().code, Errc::NotFound);
}

TEST_F(SpeakerTeaching, LearnsFromLabelledStretches) {
  teach({{.file = clip("neutral", 0)}});
  const auto one = analyse(clip("happy", 1), "Anna");
  const auto nobody = analyse(clip("sad", 3), {});
  const double half = one.analysis.audio.seconds() / 2;
  const auto mark = [&](qint64 id, std::vector<LabelledStretch> labels) {
    return service_->history()
        .run([=](HistoryStore& store) { return LabelStore(store).set(id, labels); })
        .result();
  };
  ASSERT_TRUE(
      mark(one.historyId,
           {{0, half, "sadness", ""}, {half, half * 1.5, "bored", ""}, {half * 1.5, half * 2, "happy", ""}}));
  ASSERT_TRUE(mark(nobody.historyId, {{0, half, "happy", ""}}));
  correct(one.historyId, "happy");  // the stretches say more
  const auto details = must(learnFromCorrections(*service_, "Anna"));
  ASSERT_EQ(details.clips.size(), 3U);
  EXPECT_NEAR(details.clips[1].seconds, half, 0.002);
  EXPECT_EQ(details.clips[1].label, "sad");
  EXPECT_NEAR(details.clips[2].seconds, half / 2, 0.002);
  EXPECT_EQ(details.clips[2].label, "happy");
  EXPECT_THAT(texts(details.messages), Contains(HasSubstr("“bored”")));
  EXPECT_EQ(must(learnFromCorrections(*service_, "Anna", {nobody.historyId})).clips.size(), 4U);
}

TEST_F(SpeakerTeaching, ProfilesOfUnlabelledClipsHelpFromTheFirstOnAndDoNotNag) {
  const auto created = must(createProfile(*service_, {.name = "Anna", .files = {clip("neutral", 0)}}));
  EXPECT_EQ(texts(created.warnings).size(), 1U);
  EXPECT_THAT(texts(created.warnings), Contains(HasSubstr("help more")));
  const auto details = must(speakerDetails(*service_, "Anna"));
  ASSERT_EQ(details.clips.size(), 1U);
  EXPECT_EQ(details.clips[0].label, "");
  EXPECT_EQ(details.clips[0].name, "neutral0of9.wav") << "and not where it was";
  EXPECT_NE(probabilities(clip("sad", 4), "Anna"), probabilities(clip("sad", 4), {}));
}

TEST_F(SpeakerTeaching, AProfileWithoutClipsForTheModelIsRebuiltFromKeptAudio) {
  QStringList files;
  for (int take = 0; take < 3; ++take) files << clip("neutral", take) << clip("happy", take);
  ASSERT_TRUE(createProfile(*service_, {.name = "Anna", .files = files}));
  const auto first = analyse(clip("sad", 1), "Anna");
  analyse(clip("happy", 5), "Anna");
  analyse(clip("happy", 5), "Anna");  // the same sound
  analyse(clip("happy", 6), {});      // another's
  correct(first.historyId, "sad");
  forgetAllClips();  // as a profile from before, or one of another model

  const auto outcome = analyse(clip("sad", 6), "anna");
  EXPECT_EQ(outcome.analysis.prediction.speaker, "Anna");
  EXPECT_THAT(texts(outcome.warnings),
              ElementsAre("The profile “Anna” was rebuilt from 2 kept recordings for the model field."));
  const auto details = must(speakerDetails(*service_, "Anna"));
  ASSERT_EQ(details.clips.size(), 2U);
  EXPECT_EQ(details.clips[0].label, "sad");
  EXPECT_THAT(analyse(clip("sad", 7), "Anna").warnings, IsEmpty()) << "said once";
}

TEST_F(SpeakerTeaching, AProfileThatCannotBeRebuiltIsToBeMadeAgain) {
  ASSERT_TRUE(createProfile(*service_, {.name = "Anna", .files = {clip("neutral", 0)}}));
  forgetAllClips();
  const auto outcome = service_->run({.path = clip("sad", 0), .speaker = "Anna"});
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, Errc::BadRequest);
  EXPECT_THAT(outcome.error().detail, HasSubstr("sentisound speaker create \"Anna\" FILES --replace"));
}

TEST_F(SpeakerTeaching, RowsSayWhatWasSaidBesideTheLabel) {
  const auto outcome = analyse(clip("happy", 0), {});
  const auto row = must(service_->history()
                            .run([id = outcome.historyId](HistoryStore& store) { return store.byId(id); })
                            .result());
  const auto& prediction = outcome.analysis.prediction;
  ASSERT_EQ(row.predictionSet.size(), static_cast<qsizetype>(prediction.set().size()));
  EXPECT_EQ(row.predictionSet[0].toStdString(), prediction.label());
  ASSERT_TRUE(prediction.affect);
  EXPECT_EQ(row.activation, prediction.affect->activation);
  EXPECT_EQ(row.valence, prediction.affect->valence);
}

TEST_F(SpeakerTeaching, SixteenClipsAreLearntFromAndNothingOfThemStaysWhenTheProfileGoes) {
  std::vector<TaughtClip> clips = taught({{"happy", "happy"}, {"sad", "sad"}}, 8);
  QElapsedTimer clock;
  clock.start();
  EXPECT_EQ(teach(clips).clips.size(), 16U);
  RecordProperty("teachMilliseconds", static_cast<int>(clock.elapsed()));
  clock.restart();
  const auto bytes = must(speakerDetails(*service_, "Anna")).bytes;
  RecordProperty("detailsMilliseconds", static_cast<int>(clock.elapsed()));
  RecordProperty("bytes", static_cast<int>(bytes));
  const auto kept = must(service_->history()
                             .run([](HistoryStore& store) { return SpeakerStore(store).clips("Anna"); })
                             .result());
  const QByteArray trace(reinterpret_cast<const char*>(kept[3].compact.data()), 64);
  ASSERT_TRUE(service_->history()
                  .run([](HistoryStore& store) { return SpeakerStore(store).remove("Anna"); })
                  .result());
  const QString path = service_->settings().databasePath();
  service_.reset();
  QFile database(path);
  ASSERT_TRUE(database.open(QIODevice::ReadOnly));
  const QByteArray all = database.readAll();
  EXPECT_FALSE(all.contains(trace));
  EXPECT_FALSE(all.contains("happy3of9.wav"));
}

}  // namespace
}  // namespace sentisound
