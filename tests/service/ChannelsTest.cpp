#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "codec/CodecRoundTrip.h"
#include "codec/FileDecoder.h"
#include "dsp/Resampler.h"
#include "features/Extractor.h"
#include "support/Corpus.h"
#include "support/Must.h"
#include "support/OwnClips.h"
#include "support/ScratchFolder.h"
#include "support/Texts.h"
#include "training/ClipChannels.h"
#include "training/FeatureTables.h"

namespace sentisound {
namespace {

namespace fs = std::filesystem;

class Channels : public testing::Test {
 protected:
  [[nodiscard]] fs::path clips() const { return folder_.path() / "calls"; }
  [[nodiscard]] QString cache() const { return QString::fromStdString(folder_.file("cache")); }
  [[nodiscard]] Dataset open() const { return test::must(openDataset(clips().string())); }
  ExtractedTable extract(const Dataset& dataset, int copies, const QString& cacheDir) {
    return test::must(extractTable(dataset, "mfcc40-v1",
                                   {{.featureSet = "mfcc40-v1", .speeds = {0.9}, .degradedCopies = copies}},
                                   cacheDir));
  }
  ExtractedTable under(const Dataset& dataset, Condition condition, const QString& cacheDir = {}) {
    return test::must(extractCondition(dataset, "mfcc40-v1", condition, cacheDir));
  }

  test::ScratchFolder folder_;
};

/// Only the clips of some speakers.
Dataset only(Dataset dataset, const std::set<std::string>& speakers) {
  std::erase_if(dataset.clips, [&](const LabelledClip& clip) { return !speakers.contains(clip.speaker); });
  return dataset;
}

TEST_F(Channels, ATableHasTheDegradedCopiesBehindThoseAtOtherSpeeds) {
  test::writeOwnClips(clips(), true, 1);
  const auto dataset = open();
  const auto plain = extract(dataset, 0, {}).table;
  const auto table = extract(dataset, 3, {}).table;
  ASSERT_EQ(plain.copies.size(), 1U);
  ASSERT_EQ(table.copies.size(), 4U);
  EXPECT_EQ(table.rows, plain.rows);
  EXPECT_EQ(table.copies[0].rows, plain.copies[0].rows);
  EXPECT_FALSE(table.copies[0].degraded);
  const ClipChannels channels(dataset);
  for (int copy = 0; copy < 3; ++copy) {
    const auto& degraded = table.copies[static_cast<std::size_t>(copy) + 1];
    EXPECT_TRUE(degraded.degraded);
    for (std::size_t clip = 0; clip < dataset.clips.size(); ++clip) {
      const auto sound = test::must(decodeFile(EncodedSound::file(dataset.clips[clip].path)));
      const auto changed = test::must(channels.copy(clip, copy, sound.audio));
      const auto expected = test::must(extractValues(*findFeatureSpec("mfcc40-v1"), changed));
      EXPECT_EQ(degraded.rows.row(static_cast<Eigen::Index>(clip)).transpose(), expected);
    }
  }
  EXPECT_TRUE(table.subset({1, 0}).copies[3].degraded);
  EXPECT_TRUE(table.part("mfcc40-v1", 0, 40).copies[3].degraded);
  EXPECT_FALSE(table.part("mfcc40-v1", 0, 40).copies[0].degraded);
}

TEST_F(Channels, TheCacheGivesTheSameAgainAndNoticesWhatABabbleIsMadeOf) {
  test::writeOwnClips(clips(), true, 1);
  const auto dataset = only(open(), {"speaker 1", "speaker 2"});
  const auto first = extract(dataset, 5, cache());
  EXPECT_EQ(first.fromCache, 0);
  const auto second = extract(dataset, 5, cache());
  EXPECT_EQ(second.fromCache, 4);
  ASSERT_EQ(second.table.copies.size(), 6U);
  for (std::size_t copy = 0; copy < 6; ++copy)
    EXPECT_EQ(first.table.copies[copy].rows, second.table.copies[copy].rows) << copy;
  // More copies than before: those there are stay as they are.
  const auto fewer = extract(dataset, 2, cache());
  EXPECT_EQ(fewer.fromCache, 4);
  EXPECT_EQ(fewer.table.copies[2].rows, first.table.copies[2].rows);

  // One of speaker 1 sounds differently: that clip is computed again, and the noisy copy of the other.
  for (const auto& clip : dataset.clips)
    if (clip.speaker == "speaker 1" && clip.label == 0)
      test::writeBytes(clip.path, test::ownClip(5, true, 4));
  const auto changed = extract(dataset, 5, cache());
  EXPECT_EQ(changed.fromCache, 2);
  const auto uncached = extract(dataset, 5, {});
  for (std::size_t copy = 0; copy < 6; ++copy)
    EXPECT_EQ(changed.table.copies[copy].rows, uncached.table.copies[copy].rows) << copy;
}

TEST_F(Channels, NothingOfOneSpeakerIsInTheCopiesOfAnother) {
  test::writeOwnClips(clips(), true, 2);
  const auto all = open();
  const auto alone = only(all, {"speaker 3"});
  const ClipChannels channels(all);
  for (std::size_t clip = 0; clip < all.clips.size(); ++clip) {
    const auto others = channels.others(clip);
    EXPECT_EQ(others.size(), 3U);
    for (const auto other : others) {
      EXPECT_NE(other, clip);
      EXPECT_EQ(all.clips[other].speaker, all.clips[clip].speaker);
    }
  }
  // With everybody else away, the copies and the tests of a speaker's clips are the same bits.
  const auto rowsOf3 = [](const FeatureTable& table, const Eigen::MatrixXf& rows) {
    std::vector<Eigen::Index> clips;
    for (std::size_t i = 0; i < table.clips(); ++i)
      if (table.speakers[i] == "speaker 3") clips.push_back(static_cast<Eigen::Index>(i));
    return Eigen::MatrixXf(rows(clips, Eigen::all));
  };
  const auto big = extract(all, 5, {}).table;
  const auto small = extract(alone, 5, {}).table;
  for (std::size_t copy = 0; copy < 6; ++copy)
    EXPECT_EQ(rowsOf3(big, big.copies[copy].rows), small.copies[copy].rows) << copy;
  const auto bigTest = under(all, Condition::Noise).table;
  EXPECT_EQ(rowsOf3(bigTest, bigTest.rows), under(alone, Condition::Noise).table.rows);
}

TEST_F(Channels, SpeakersOfTheSameNameInTwoCorporaAreTwo) {
  Dataset dataset;
  for (const char* corpus : {"A", "B"})
    for (const char* file : {"1.wav", "2.wav"})
      dataset.clips.push_back({.path = file, .speaker = "1", .corpus = corpus, .name = file});
  dataset.clips.push_back({.path = "3.wav", .corpus = "A", .name = "3.wav"});
  const ClipChannels channels(dataset);
  EXPECT_EQ(channels.others(0), std::vector<std::size_t>{1});
  EXPECT_EQ(channels.others(3), std::vector<std::size_t>{2});
  EXPECT_TRUE(channels.others(4).empty()) << "nobody says who it is";
  EXPECT_EQ(channels.identity(3), "B/2.wav");
}

TEST_F(Channels, ClipsOfNobodyKnownGetColouredNoise) {
  test::writeOwnClips(clips(), false, 1);
  const auto dataset = open();
  ASSERT_FALSE(dataset.speakersKnown);
  const auto noisy = under(dataset, Condition::Noise).table;
  // Made of no other clip: the same where there is none.
  auto single = dataset;
  single.clips.resize(1);
  EXPECT_EQ(under(single, Condition::Noise).table.rows.row(0), noisy.rows.row(0));
  EXPECT_NE(noisy.rows, under(dataset, Condition::Clean).table.rows);
}

TEST_F(Channels, EveryConditionOfTestsGivesTheSameClipsOtherValues) {
  test::writeOwnClips(clips(), true, 1);
  std::ofstream(clips() / "stress/s1_1.wav") << "this is no sound";
  const auto dataset = open();
  const auto clean = under(dataset, Condition::Clean, cache());
  EXPECT_EQ(clean.skipped.size(), 1U);
  EXPECT_EQ(clean.table.rows, extract(dataset, 0, {}).table.rows);
  for (const auto condition : kConditions) {
    if (condition == Condition::Mp3 && !canEncode({"libmp3lame"})) continue;
    if (condition == Condition::Opus && !canEncode({"libopus"})) continue;
    const auto tested = under(dataset, condition, cache());
    EXPECT_EQ(tested.table.labels, clean.table.labels) << name(condition);
    EXPECT_EQ(tested.table.speakers, clean.table.speakers);
    EXPECT_EQ(test::texts(tested.skipped), test::texts(clean.skipped));
    EXPECT_TRUE(tested.table.copies.empty());
    EXPECT_EQ(tested.table.rows == clean.table.rows, condition == Condition::Clean) << name(condition);
    const auto again = under(dataset, condition, cache());
    EXPECT_EQ(again.fromCache, 9) << name(condition);
    EXPECT_EQ(again.table.rows, tested.table.rows) << name(condition);
  }
}

TEST_F(Channels, AnUnknownFeatureSetIsRefused) {
  const auto tested = extractCondition({}, "mfcc41-v1", Condition::Clean, {});
  ASSERT_FALSE(tested);
  EXPECT_EQ(tested.error().code, Errc::BadRequest);
}

TEST_F(Channels, PartsOfAJoinedSetAreOfTheSameDegradedSound) {
  test::writeOwnClips(clips(), true, 1);
  auto dataset = open();
  dataset.clips.resize(2);
  const auto joined =
      test::must(extractTable(dataset, "prosody-kernels-v1",
                              {{.featureSet = "prosody-v1", .degradedCopies = 1},
                               {.featureSet = "kernels-v1", .speeds = {0.9}, .degradedCopies = 2}},
                              {}))
          .table;
  ASSERT_EQ(joined.copies.size(), 4U);
  const auto& prosody = *findFeatureSpec("prosody-v1");
  const auto& kernels = *findFeatureSpec("kernels-v1");
  EXPECT_TRUE(joined.copies[0].degraded);
  EXPECT_EQ(joined.copies[0].rows.cols(), prosody.dimensions());
  EXPECT_FALSE(joined.copies[1].degraded);
  EXPECT_TRUE(joined.copies[2].degraded);
  const ClipChannels channels(dataset);
  for (std::size_t clip = 0; clip < 2; ++clip) {
    const auto sound = test::must(decodeFile(EncodedSound::file(dataset.clips[clip].path)));
    const auto heard = test::must(channels.copy(clip, 0, sound.audio));
    const auto row = static_cast<Eigen::Index>(clip);
    EXPECT_EQ(joined.copies[0].rows.row(row).transpose(), test::must(extractValues(prosody, heard)));
    EXPECT_EQ(joined.copies[2].rows.row(row).transpose(), test::must(extractValues(kernels, heard)));
  }
}

TEST_F(Channels, ARecipeThatWantsDegradedCopiesLearnsFromThem) {
  test::writeOwnClips(clips(), true, 1);
  const auto dataset = open();
  auto recipe = *findRecipe("mfcc40-svm");
  recipe.degradedCopies = 2;
  EXPECT_EQ(trainingParts(recipe).front().degradedCopies, 2);
  const auto table = test::must(extractTable(dataset, recipe, {})).table;
  EXPECT_EQ(table.copies.size(), 2U);
  Eigen::Index learnt = 0;
  const auto learn = recipe.learn;
  recipe.calibrated = false;
  recipe.learn = [&](const Eigen::MatrixXf& rows, std::span<const int> labels, int classes,
                     std::uint64_t seed) {
    learnt = rows.rows();
    return learn(rows, labels, classes, seed);
  };
  EXPECT_TRUE(fitView(recipe, table, View::Plain, 1));
  EXPECT_EQ(learnt, 30);
  EXPECT_FALSE(fitView(*findRecipe("mfcc40-svm"), table, View::Plain, 1)) << "it wants none";
}

TEST_F(Channels, RealClipsKeepTheirLengthUnderEveryConditionAndInEveryCopy) {
  SENTISOUND_NEEDS_SHARED("data");
  for (const char* corpus : {"emodb", "ravdess/Actor_05", "voices/ased"}) {
    SCOPED_TRACE(corpus);
    Dataset dataset{.corpus = corpus};
    std::set<fs::path> files;
    for (const auto& entry : fs::directory_iterator(test::sharedDir() / "data" / corpus))
      if (entry.path().extension() == ".flac" || entry.path().extension() == ".opus")
        files.insert(entry.path());
    for (const auto& file : files)
      if (dataset.clips.size() < 5)  // in order of name: of one speaker
        dataset.clips.push_back(
            {.path = file.string(), .speaker = "1", .corpus = corpus, .name = file.filename().string()});
    ASSERT_EQ(dataset.clips.size(), 5U);
    const ClipChannels channels(dataset);
    for (const std::size_t clip : {0U, 1U}) {
      const auto sound = test::must(decodeFile(EncodedSound::file(dataset.clips[clip].path)));
      const auto before = test::must(resample(sound.audio, kChannelRate));
      const auto keeps = [&](const AudioBuffer& after) {
        EXPECT_EQ(after.rate(), kChannelRate);
        EXPECT_TRUE(after.size() == before.size() || after.size() == before.size() + kRoomTail);
        EXPECT_GT(after.peak(), 0);
        EXPECT_LT(after.peak(), 1.5F);
        EXPECT_FALSE(std::ranges::equal(after.samples(), before.samples()));
      };
      for (int copy = 0; copy < kTrainingChannels; ++copy)
        keeps(test::must(channels.copy(clip, copy, sound.audio)));
      for (const auto condition : kConditions)
        if (const auto after = channels.under(clip, condition, sound.audio);
            condition != Condition::Clean && after)
          keeps(*after);
    }
  }
}

TEST_F(Channels, ClipsAreNamedFromTheFolderOfTheirDataSetOn) {
  test::writeOwnClips(clips(), true, 1);
  for (const auto& folder : {clips().string(), clips().string() + "/", (clips() / ".." / "calls").string()}) {
    const auto dataset = test::must(openDataset(folder));
    EXPECT_EQ(dataset.clips.front().name, "no-stress/s1_1.wav") << folder;
  }
}

}  // namespace
}  // namespace sentisound
