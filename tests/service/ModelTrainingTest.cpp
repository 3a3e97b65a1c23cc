#include "training/ModelTraining.h"

#include <gtest/gtest.h>

#include <QDir>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/Files.h"
#include "ml/ModelFile.h"
#include "support/OwnClips.h"
#include "support/ScratchFolder.h"

namespace sentisound {
namespace {

namespace fs = std::filesystem;

class ModelTraining : public testing::Test {
 protected:
  [[nodiscard]] fs::path clips() const { return folder_.path() / "calls"; }
  [[nodiscard]] QString cache() const { return QString::fromStdString(folder_.file("cache")); }
  [[nodiscard]] QString out(const char* id) const { return QString::fromStdString(folder_.file(id)); }

  Dataset open() const {
    auto dataset = openDataset(clips().string());
    EXPECT_TRUE(dataset) << describe(dataset.error());
    return dataset ? std::move(*dataset) : Dataset{};
  }
  Result<ExtractedTable> extract(const Dataset& dataset, const char* recipe = "mfcc40-svm") {
    return extractTable(dataset, *findRecipe(recipe), cache());
  }

  test::ScratchFolder folder_;
};

TEST_F(ModelTraining, MakesAModelOfTwoClassesMeasuredOnStrangers) {
  test::writeOwnClips(clips(), true);
  const auto dataset = open();
  const auto extracted = extract(dataset);
  ASSERT_TRUE(extracted) << describe(extracted.error());
  EXPECT_EQ(extracted->table.clips(), 40U);
  EXPECT_EQ(extracted->table.distinctSpeakers().size(), 5U);

  std::vector<std::string> measured;
  const auto card = trainModel({.recipe = findRecipe("mfcc40-svm"),
                                .folder = out("stress"),
                                .datasetKinds = "--dataset folder=DIR",
                                .measured = [&](const Evaluation& e) { measured.push_back(e.protocol); }},
                               dataset, extracted->table);
  ASSERT_TRUE(card) << describe(card.error());
  EXPECT_EQ(measured, (std::vector<std::string>{"speakers", "random"}));
  ASSERT_NE(card->speakerIndependentFigure(), nullptr);
  EXPECT_EQ(card->speakerIndependentFigure()->protocol, "speakers");
  EXPECT_GT(card->speakerIndependentFigure()->accuracy,
            0.6);  // mean MFCC of five synthetic voices: 0.75 when written
  const auto model = loadModel(folder_.path() / "stress");
  ASSERT_TRUE(model) << describe(model.error());
  EXPECT_EQ(model->card().labels, (std::vector<std::string>{"no-stress", "stress"}));
  const auto evaluations =
      nlohmann::json::parse(*readFile(folder_.path() / "stress/evaluation.json", 1 << 20));
  EXPECT_EQ(
      evaluations[0]["command"],
      "sentisound evaluate --recipe mfcc40-svm --dataset folder=DIR --folds speakers --seed 1 --format json");
}

TEST_F(ModelTraining, WithoutKnownSpeakersOnlyTheRandomSplitIsMeasured) {
  test::writeOwnClips(clips(), false);
  const auto dataset = open();
  EXPECT_FALSE(dataset.speakersKnown);
  const auto extracted = extract(dataset, "mfcc40-mlp");
  ASSERT_TRUE(extracted) << describe(extracted.error());
  const auto card =
      trainModel({.recipe = findRecipe("mfcc40-mlp"), .folder = out("own")}, dataset, extracted->table);
  ASSERT_TRUE(card) << describe(card.error());
  EXPECT_EQ(card->speakerIndependentFigure(), nullptr);
  ASSERT_EQ(card->figures.size(), 1U);
  EXPECT_FALSE(card->figures.front().speakerIndependent);
  EXPECT_EQ(card->speakers, 0);
}

TEST_F(ModelTraining, ASecondTrainingReadsTheCache) {
  test::writeOwnClips(clips(), true, 2);
  const auto dataset = open();
  const auto first = extract(dataset);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->fromCache, 0);
  const auto second = extract(dataset);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->fromCache, 20);
  EXPECT_EQ(first->table.rows, second->table.rows);
  // Another set of features or other speeds are other vectors; a damaged one is computed again.
  const auto other =
      extractTable(dataset, "mfcc40-v1", {{.featureSet = "mfcc40-v1", .speeds = {0.9}}}, cache());
  ASSERT_TRUE(other);
  EXPECT_EQ(other->fromCache, 0);
  EXPECT_EQ(other->table.copies.size(), 1U);
  for (const auto& entry : fs::recursive_directory_iterator(folder_.path() / "cache"))
    if (entry.is_regular_file()) fs::resize_file(entry.path(), 7);
  const auto again = extract(dataset);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->fromCache, 0);
  EXPECT_EQ(first->table.rows, again->table.rows);
  // Without a cache folder nothing is kept.
  EXPECT_EQ(extractTable(dataset, *findRecipe("mfcc40-svm"), {})->fromCache, 0);
}

TEST_F(ModelTraining, ClipsThatCannotBeReadAreReportedAndLeftOut) {
  test::writeOwnClips(clips(), false, 2);
  std::ofstream(clips() / "stress/broken.wav") << "this is no sound";
  test::writeBytes(clips() / "no-stress/short.wav", test::wavBytes({}, test::Bytes(8)));
  const auto extracted = extract(open());
  ASSERT_TRUE(extracted);
  EXPECT_EQ(extracted->table.clips(), 20U);
  ASSERT_EQ(extracted->skipped.size(), 2U);
  EXPECT_NE(describe(extracted->skipped[0]).find("short.wav"), std::string::npos);
  EXPECT_NE(describe(extracted->skipped[1]).find("broken.wav"), std::string::npos);
  EXPECT_EQ(extracted->table.labels.size(), static_cast<std::size_t>(extracted->table.rows.rows()));

  for (const auto& entry : fs::recursive_directory_iterator(clips()))
    if (entry.is_regular_file()) std::ofstream(entry.path()) << "nothing is left";
  EXPECT_EQ(extract(open()).error().code, Errc::NotFound);
}

TEST_F(ModelTraining, CanBeStoppedAndThenWritesNothing) {
  test::writeOwnClips(clips(), true, 2);
  const auto dataset = open();
  std::stop_source stop;
  const auto stopped = extractTable(dataset, *findRecipe("mfcc40-svm"), cache(),
                                    {[&](double) { stop.request_stop(); }, stop.get_token()});
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, Errc::Cancelled);

  const auto extracted = extract(dataset);
  ASSERT_TRUE(extracted);
  // At any time: before the first figure, in the middle, while it learns.
  for (const double when : {0.0, 0.4, 0.65}) {
    std::stop_source ended;
    const auto card =
        trainModel({.recipe = findRecipe("mfcc40-svm"), .folder = out("own")}, dataset, extracted->table,
                   {[&](double fraction) {
                      if (fraction >= when) ended.request_stop();
                    },
                    ended.get_token()});
    ASSERT_FALSE(card) << when;
    EXPECT_EQ(card.error().code, Errc::Cancelled) << when;
    EXPECT_FALSE(fs::exists(folder_.path() / "own")) << when;
  }
}

TEST_F(ModelTraining, OneSpeakerOrASpeakerPerClassStillGivesAModelWithoutAFigureToQuote) {
  for (const char* speakers : {"only,only", "first,second"}) {
    fs::remove_all(clips());
    test::writeOwnClips(clips(), false, 2);
    const std::string pair = speakers;
    std::string manifest = "file,label,speaker\n";
    for (const char* label : {"stress", "no-stress"})
      for (int speaker = 1; speaker <= test::kOwnSpeakers; ++speaker)
        for (int take = 1; take <= 2; ++take)
          manifest += std::string(label) + "/s" + std::to_string(speaker) + "_" + std::to_string(take) +
                      ".wav," + label + "," +
                      (label[0] == 's' ? pair.substr(0, pair.find(',')) : pair.substr(pair.find(',') + 1)) +
                      "\n";
    std::ofstream(clips() / "manifest.csv") << manifest;
    const auto dataset = open();
    EXPECT_TRUE(dataset.speakersKnown);
    const auto extracted = extract(dataset);
    ASSERT_TRUE(extracted);
    std::vector<std::string> missed;
    const auto card = trainModel(
        {.recipe = findRecipe("mfcc40-svm"),
         .folder = out("own"),
         .notMeasured = [&](const std::string& protocol, const Error&) { missed.push_back(protocol); }},
        dataset, extracted->table);
    ASSERT_TRUE(card) << speakers << ": " << describe(card.error());
    EXPECT_EQ(missed, std::vector<std::string>{"speakers"}) << speakers;
    EXPECT_EQ(card->speakerIndependentFigure(), nullptr) << speakers;
  }
}

TEST_F(ModelTraining, AFolderThatNoModelCanBeCalledAfterIsRefused) {
  for (const char* folder : {"", ".", "..", "/", "models/.hidden"}) {
    const auto card =
        trainModel({.recipe = findRecipe("mfcc40-svm"), .folder = QLatin1String(folder)}, {}, {});
    ASSERT_FALSE(card) << folder;
    EXPECT_NE(card.error().detail.find("called"), std::string::npos) << folder;
  }
}

TEST_F(ModelTraining, OnlyTheWholeOfRavdessIsMeasuredOnItsPublishedFolds) {
  Dataset dataset{.corpus = "RAVDESS"};
  for (int actor = 1; actor <= 24; ++actor)
    dataset.clips.push_back({.speaker = std::to_string(actor), .corpus = "RAVDESS"});
  const auto& recipe = *findRecipe("mfcc40-rf");
  EXPECT_EQ(measurementsFor(dataset, recipe).front().folds, "actors");
  dataset.clips.pop_back();
  EXPECT_EQ(measurementsFor(dataset, recipe).front().folds, "speakers")
      << "a part of it has not all the actors";
  dataset.clips.back().speaker = "Anna";
  EXPECT_EQ(measurementsFor(dataset, recipe).front().folds, "speakers") << "a folder that is called so";
}

TEST_F(ModelTraining, WhatCanAdaptIsMeasuredWithWhatIsKnownAndUnderConditions) {
  Dataset dataset{.corpus = "RAVDESS + EMO-DB"};
  for (int actor = 1; actor <= 24; ++actor)
    dataset.clips.push_back({.speaker = "RAVDESS/" + std::to_string(actor), .corpus = "RAVDESS"});
  dataset.clips.push_back({.speaker = "EMO-DB/03", .corpus = "EMO-DB"});
  const auto list = measurementsFor(dataset, *findRecipe("speech"), true);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].folds, "cross-corpus");
  EXPECT_TRUE(list[0].baselines.front().nothing());
  const auto has = [&](auto&& wanted) { return std::ranges::any_of(list[0].baselines, wanted); };
  EXPECT_TRUE(has([](const Baseline& one) { return one.taught == 2; }));
  EXPECT_TRUE(has([](const Baseline& one) { return one.clips == 10 && !one.oneMood; }));
  EXPECT_TRUE(has([](const Baseline& one) { return one.clips == 10 && one.oneMood; }));
  EXPECT_EQ(list[0].conditions.size(), kConditions.size());
  EXPECT_EQ(list[0].evaluations(), list[0].baselines.size() + kConditions.size() - 1);

  EXPECT_EQ(measurementsFor(dataset, *findRecipe("speech")).front().conditions.size(), 1U);
  EXPECT_EQ(measurementsFor(dataset, *findRecipe("mfcc40-rf"), true).front().evaluations(), 1U);
}

}  // namespace
}  // namespace sentisound
