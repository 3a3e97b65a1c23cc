#include "service/OwnModels.h"

#include <gmock/gmock.h>

#include <QDir>

#include "service/AnalysisService.h"
#include "service/MadeUpFolder.h"
#include "service/OwnModelFiles.h"
#include "support/OwnClips.h"
#include "support/Texts.h"
#include "support/TinyModel.h"

namespace sentisound {
namespace {

using test::texts;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Dataset dataset(int labels, int speakers, int clips, bool known = true) {
  Dataset set{.corpus = "own", .speakersKnown = known};
  for (int label = 0; label < labels; ++label) set.labels.push_back("class" + std::to_string(label));
  for (int label = 0; label < labels; ++label)
    for (int clip = 0; clip < clips; ++clip)
      set.clips.push_back({.path = "x",
                           .label = label,
                           .speaker = known ? "s" + std::to_string(clip % speakers) : std::string()});
  return set;
}

TEST(DatasetFacts, CountClipsAndSpeakersOfEachClass) {
  const auto facts = factsOf(dataset(2, 5, 25));
  ASSERT_EQ(facts.labels.size(), 2U);
  EXPECT_EQ(facts.clips, 50);
  EXPECT_EQ(facts.speakers, 5);
  EXPECT_EQ(facts.labels[1].label, "class1");
  EXPECT_EQ(facts.labels[1].clips, 25);
  EXPECT_EQ(facts.labels[1].speakers, 5);
  EXPECT_THAT(texts(facts.warnings), IsEmpty());
}

TEST(DatasetFacts, WarnOfWhatMakesTheModelOrItsFiguresWorse) {
  EXPECT_THAT(texts(factsOf(dataset(2, 5, 25, false)).warnings),
              ElementsAre(HasSubstr("Who speaks is not known")));
  EXPECT_THAT(texts(factsOf(dataset(2, 1, 25)).warnings), ElementsAre(HasSubstr("of one speaker")));
  EXPECT_THAT(texts(factsOf(dataset(2, 3, 25)).warnings), ElementsAre(HasSubstr("Only 3 speakers")));
  EXPECT_THAT(texts(factsOf(dataset(2, 5, 6)).warnings),
              ElementsAre(HasSubstr("Few clips of “class0” (6), “class1” (6)")));

  auto unbalanced = dataset(2, 5, 100);
  std::erase_if(unbalanced.clips,
                [kept = 0](const LabelledClip& clip) mutable { return clip.label == 1 && ++kept > 20; });
  EXPECT_THAT(texts(factsOf(unbalanced).warnings),
              ElementsAre(HasSubstr("“class0” has 100 clips and “class1” only 20")));

  auto split = dataset(2, 5, 25);
  for (auto& clip : split.clips) clip.speaker += std::to_string(clip.label);
  EXPECT_THAT(texts(factsOf(split).warnings), Contains(HasSubstr("more than one class")));

  auto damaged = dataset(2, 5, 25);
  damaged.problems = {Message("line 3: there is no such file")};
  EXPECT_THAT(texts(factsOf(damaged).warnings), ElementsAre(HasSubstr("Left out: line 3")));
}

TEST(ClipFolders, AreReadAsOnesOwnOrAsAKnownCorpus) {
  const test::MadeUpFolder own;
  own.add({"calm/a.wav", "sad/b.wav"});
  const auto asOwn = openClipFolder(QString::fromStdString(own.path().string()));
  ASSERT_TRUE(asOwn) << describe(asOwn.error());
  EXPECT_EQ(asOwn->kind, "folder");

  const test::MadeUpFolder ravdess;
  ravdess.add({"Actor_01/03-01-01-01-01-01-01.wav", "Actor_02/03-01-04-01-01-01-02.wav"});
  const auto asRavdess = openClipFolder(QString::fromStdString(ravdess.path().string()));
  ASSERT_TRUE(asRavdess) << describe(asRavdess.error());
  EXPECT_EQ(asRavdess->kind, "ravdess");

  const test::MadeUpFolder empty;
  const auto nothing = openClipFolder(QString::fromStdString(empty.path().string()));
  ASSERT_FALSE(nothing);
  EXPECT_THAT(describe(nothing.error()), HasSubstr("manifest.csv"));
}

TEST(OwnModelNames, AreFolderNames) {
  EXPECT_EQ(*ownModelName(QStringLiteral("  my calls (2) ")), "my calls (2)");
  for (const auto& bad : {QString(), QStringLiteral(" "), QStringLiteral(".hidden"), QStringLiteral("a/b"),
                          QStringLiteral("..\\x"), QString(61, u'x')})
    EXPECT_FALSE(ownModelName(bad)) << bad.toStdString();
}

class OwnModels : public testing::Test {
 protected:
  void SetUp() override {
    test::writeTinyModel(folder_.path() / "shipped");
    auto service =
        AnalysisService::open({.dataDir = QString::fromStdString(folder_.file("data")),
                               .shippedModelDirs = {QString::fromStdString(folder_.file("shipped"))}});
    ASSERT_TRUE(service) << describe(service.error());
    service_ = std::move(*service);
    test::writeOwnClips(folder_.path() / "calls", true, 2);
    auto clips = openClipFolder(QString::fromStdString(folder_.file("calls")));
    ASSERT_TRUE(clips) << describe(clips.error());
    clips_ = std::make_shared<const ClipFolder>(std::move(*clips));
  }

  test::ScratchFolder folder_;
  std::unique_ptr<AnalysisService> service_;
  ClipFolderPtr clips_;
};

TEST_F(OwnModels, AreFoundAtOnceAndReplacedOnlyIfAskedFor) {
  std::vector<TrainingStage> stages;
  double last = 0;
  OwnModelRequest request{.clips = clips_, .recipe = "mfcc40-svm", .name = " calls "};
  const auto made = trainOwnModel(*service_, request, {.report = [&](double fraction) { last = fraction; }},
                                  [&](TrainingStage stage, int part, int parts) {
                                    EXPECT_LE(part, parts);
                                    stages.push_back(stage);
                                  });
  ASSERT_TRUE(made) << describe(made.error());
  EXPECT_EQ(made->card.id, "calls");
  EXPECT_DOUBLE_EQ(last, 1);
  EXPECT_EQ(stages, (std::vector{TrainingStage::Listening, TrainingStage::Measuring, TrainingStage::Measuring,
                                 TrainingStage::Learning}));
  const auto first = service_->models().load(QStringLiteral("calls"));
  ASSERT_TRUE(first) << describe(first.error());
  ASSERT_TRUE(service_->activateModel(QStringLiteral("calls")));
  EXPECT_EQ(service_->activeModelId(), "calls");

  const auto refused = trainOwnModel(*service_, request);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::BadRequest);

  request.recipe = "mfcc40-rf";
  request.replace = true;
  const auto again = trainOwnModel(*service_, request);
  ASSERT_TRUE(again) << describe(again.error());
  const auto second = service_->activeModel();
  ASSERT_TRUE(second) << describe(second.error());
  EXPECT_EQ((*second)->model.card().recipe, "mfcc40-rf") << "the old model is still in use";
  EXPECT_NE((*second)->sha256, (*first)->sha256);
}

TEST_F(OwnModels, AreNotMadeWhenStoppedOrOfAnUnknownRecipe) {
  std::stop_source stop;
  stop.request_stop();
  const auto stopped = trainOwnModel(*service_, {.clips = clips_, .recipe = "mfcc40-svm", .name = "calls"},
                                     {.stop = stop.get_token()});
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, Errc::Cancelled);
  const auto unknown = trainOwnModel(*service_, {.clips = clips_, .recipe = "magic", .name = "calls"});
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, Errc::BadRequest);
  EXPECT_FALSE(QDir(service_->settings().dataDir + "/models/calls").exists());
}

class OwnModelFiles : public testing::Test {
 protected:
  void SetUp() override {
    test::writeTinyModel(folder_.path() / "shipped");
    test::writeTinyModel(folder_.path() / "data/models", test::ownTinyModel());
    settings_.dataDir = QString::fromStdString(folder_.file("data"));
    settings_.shippedModelDirs = {QString::fromStdString(folder_.file("shipped"))};
  }
  [[nodiscard]] QStringList own() const {
    return QDir(settings_.dataDir + "/models")
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
  }

  test::ScratchFolder folder_;
  Settings settings_;
};

TEST_F(OwnModelFiles, AreRenamedAndFoundByTheirSha256) {
  ModelRegistry models(settings_.modelDirs());
  const auto before = models.load("stress");
  ASSERT_TRUE(before) << describe(before.error());
  const auto name = renameOwnModel(settings_, models, "stress", "  calls ");
  ASSERT_TRUE(name) << describe(name.error());
  EXPECT_EQ(*name, "calls");
  EXPECT_EQ(own(), QStringList{"calls"});
  EXPECT_FALSE(models.load("stress"));
  const auto found = models.loadAsThen("stress", (*before)->sha256);
  ASSERT_TRUE(found) << describe(found.error());
  EXPECT_EQ((*found)->model.card().id, "calls");
  EXPECT_FALSE(models.loadAsThen("stress", "0123"));
  EXPECT_EQ((*models.loadAsThen("mfcc40-rf", "0123"))->model.card().id, "mfcc40-rf") << "it was replaced";
}

TEST_F(OwnModelFiles, AreDeletedAndKeptByWhoeverHoldsThem) {
  ModelRegistry models(settings_.modelDirs());
  const auto held = models.load("stress");
  ASSERT_TRUE(held);
  ASSERT_TRUE(deleteOwnModel(settings_, models, "stress"));
  EXPECT_TRUE(own().isEmpty());
  EXPECT_FALSE(models.load("stress"));
  EXPECT_EQ((*held)->model.card().id, "stress");
}

TEST_F(OwnModelFiles, OfALinkOnlyTheLinkIsDeleted) {
  ModelRegistry models(settings_.modelDirs());
  ASSERT_TRUE(QDir().rename(settings_.dataDir + "/models/stress", settings_.dataDir + "/elsewhere"));
  ASSERT_TRUE(QFile::link(settings_.dataDir + "/elsewhere", settings_.dataDir + "/models/linked"));
  ASSERT_TRUE(deleteOwnModel(settings_, models, "linked"));
  EXPECT_TRUE(own().isEmpty());
  EXPECT_TRUE(QFile::exists(settings_.dataDir + "/elsewhere/model.json"));
}

TEST_F(OwnModelFiles, ShippedAndUnknownOnesAreRefused) {
  ModelRegistry models(settings_.modelDirs());
  for (const char* id : {"mfcc40-rf", "none", "", "..", "../models/stress", ".hidden", " stress"}) {
    const bool shipped = std::string_view(id) == "mfcc40-rf";
    const auto deleted = deleteOwnModel(settings_, models, id);
    ASSERT_FALSE(deleted) << id;
    EXPECT_EQ(deleted.error().code, shipped ? Errc::BadRequest : Errc::NotFound) << id;
    const auto renamed = renameOwnModel(settings_, models, id, "new");
    ASSERT_FALSE(renamed) << id;
  }
  for (const char* name : {"mfcc40-rf", "..", "a/b", ""}) {
    const auto renamed = renameOwnModel(settings_, models, "stress", name);
    ASSERT_FALSE(renamed) << name;
    EXPECT_EQ(renamed.error().code, Errc::BadRequest) << name;
  }
  EXPECT_EQ(own(), QStringList{"stress"});
}

}  // namespace
}  // namespace sentisound
