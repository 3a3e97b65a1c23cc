#include <gtest/gtest.h>

#include <filesystem>
#include <limits>
#include <set>

#include "core/AudioBuffer.h"
#include "core/Error.h"
#include "core/Files.h"
#include "core/Units.h"
#include "support/ScratchFolder.h"

namespace sentisound {
namespace {

TEST(ErrorText, NamesTheFileSaysWhatIsWrongAndWhatToDo) {
  const Error error = fail(Errc::Corrupt, "the header is damaged").about("talk.wav");
  const std::string text = describe(error);
  EXPECT_EQ(text.rfind("talk.wav: the header is damaged. ", 0), 0U) << text;
  EXPECT_GT(text.size(), std::string("talk.wav: the header is damaged. ").size()) << "no advice";
}

TEST(ErrorText, PromisesNoSettingThatIsNotThere) {
  for (int code = 0; code <= static_cast<int>(Errc::Storage); ++code) {
    const auto text = describe(fail(static_cast<Errc>(code), "too much", "a.wav"));
    EXPECT_EQ(text.find("setting"), std::string::npos) << text;
  }
}

TEST(ErrorText, KeepsTheFirstName) {
  EXPECT_EQ(fail(Errc::NotFound, "gone", "a.wav").about("b.wav").subject, "a.wav");
}

TEST(ErrorText, EveryCodeHasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(Errc::Storage); ++code)
    names.insert(name(static_cast<Errc>(code)));
  EXPECT_EQ(names.size(), static_cast<std::size_t>(Errc::Storage) + 1);
}

TEST(AudioBuffer, RefusesEmptyAndNonFiniteSamplesAndBadRates) {
  EXPECT_EQ(AudioBuffer::create(std::vector<float>{}, SampleRate(8000)).error().code, Errc::TooShort);
  EXPECT_EQ(AudioBuffer::create({0, std::numeric_limits<float>::quiet_NaN()}, SampleRate(8000)).error().code,
            Errc::Corrupt);
  EXPECT_EQ(AudioBuffer::create({0, std::numeric_limits<float>::infinity()}, SampleRate(8000)).error().code,
            Errc::Corrupt);
  EXPECT_EQ(AudioBuffer::create({0}, SampleRate(0)).error().code, Errc::BadRequest);
}

TEST(AudioBuffer, CopiesShareTheirSamples) {
  const auto audio = AudioBuffer::create({0.5F, -0.75F}, SampleRate(2));
  ASSERT_TRUE(audio);
  const AudioBuffer copy = *audio;
  EXPECT_EQ(copy.samples().data(), audio->samples().data());
  EXPECT_EQ(copy.seconds(), 1.0);
  EXPECT_EQ(copy.peak(), 0.75F);
}

TEST(Units, DecibelsHaveAFloor) {
  EXPECT_FLOAT_EQ(powerToDb(1.0F), 0.0F);
  EXPECT_FLOAT_EQ(powerToDb(0.0F), -100.0F);
  EXPECT_FLOAT_EQ(amplitudeToDb(0.1F), -20.0F);
  EXPECT_FLOAT_EQ(amplitudeToDb(-0.1F), -20.0F);
}

TEST(Files, ReadBackWhatWasWrittenAndLeaveNoDraftBehind) {
  const test::ScratchFolder folder;
  const auto path = folder.path() / "file.bin";
  const std::string bytes("a\0b", 3);
  ASSERT_TRUE(writeFileAtomically(path, bytes));
  ASSERT_TRUE(writeFileAtomically(path, bytes));
  const auto read = readFile(path, 10);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, bytes);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}), 1);
}

TEST(Files, RefuseMoreThanTheBoundAndWhatIsNoFile) {
  const test::ScratchFolder folder;
  ASSERT_TRUE(writeFileAtomically(folder.path() / "four", "1234"));
  EXPECT_EQ(readFile(folder.path() / "four", 3).error().code, Errc::TooLarge);
  EXPECT_EQ(readFile(folder.path() / "none", 3).error().code, Errc::NotFound);
  EXPECT_EQ(readFile(folder.path(), 3).error().code, Errc::NotFound);
}

TEST(Files, AMistypedFolderIsNotMade) {
  const test::ScratchFolder folder;
  EXPECT_EQ(writeFileAtomically(folder.path() / "none" / "file", "x").error().code, Errc::Storage);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "none"));
}

TEST(Files, AFailedWriteLeavesTheOldFile) {
  const test::ScratchFolder folder;
  std::filesystem::create_directory(folder.path() / "target");
  ASSERT_TRUE(writeFileAtomically(folder.path() / "target" / "inside", "x"));
  // A folder stands where the file should go.
  EXPECT_EQ(writeFileAtomically(folder.path() / "target", "y").error().code, Errc::Storage);
  EXPECT_TRUE(readFile(folder.path() / "target" / "inside", 10));
}

}  // namespace
}  // namespace sentisound
