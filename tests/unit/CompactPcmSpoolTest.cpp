// Long sound outside memory: in a file without a name, or in memory where there is no room for one.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "core/CompactPcm.h"

namespace sentisound {
namespace {

constexpr std::size_t kInMemory = 1024 * CompactPcm::kBlock;

float sampleAt(std::size_t n) {
  return static_cast<float>(n * 2'654'435'761U % 65'536) / 65'536.0F - 0.5F;
}

CompactPcm longSound(std::size_t samples) {
  CompactPcm pcm;
  std::vector<float> some;
  for (std::size_t n = 0; n < samples; ++n) {
    some.push_back(sampleAt(n));
    if (some.size() < 100'000 && n + 1 < samples) continue;
    pcm.append(some);
    some.clear();
  }
  return pcm;
}

void expectTheSound(const CompactPcm& pcm, std::size_t samples) {
  ASSERT_EQ(pcm.size(), samples);
  std::vector<float> part(50'000);
  for (const std::size_t from : {std::size_t{0}, kInMemory - 30'000, kInMemory + 1, samples - part.size()}) {
    pcm.read(from, part);
    for (std::size_t i = 0; i < part.size(); ++i) ASSERT_NEAR(part[i], sampleAt(from + i), 1e-5) << from + i;
  }
}

/// The folder for temporary files, for one test.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::string& path) {
    if (const char* before = std::getenv("TMPDIR")) before_ = before;
    ::setenv("TMPDIR", path.c_str(), 1);
  }
  ~TemporaryFolder() {
    if (before_.empty())
      ::unsetenv("TMPDIR");
    else
      ::setenv("TMPDIR", before_.c_str(), 1);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

 private:
  std::string before_{};
};

TEST(CompactPcmSpool, KeepsLittleOfALongSoundInMemoryAndNothingWithAName) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "spool";
  std::filesystem::create_directories(folder);
  {
    const TemporaryFolder temporary(folder.string());
    const std::size_t samples = 3 * kInMemory + 1234;
    const auto pcm = longSound(samples);
    expectTheSound(pcm, samples);
    EXPECT_LT(pcm.bytesInMemory(), 10U << 20U) << "a quarter of it, and what tells the blocks apart";
    EXPECT_TRUE(std::filesystem::is_empty(folder));
  }
  std::filesystem::remove_all(folder);
}

TEST(CompactPcmSpool, WhereThereIsNoRoomForAFileItStaysInMemory) {
  const TemporaryFolder temporary("/nowhere/at/all");
  const std::size_t samples = kInMemory + 100'000;
  const auto pcm = longSound(samples);
  expectTheSound(pcm, samples);
  EXPECT_GT(pcm.bytesInMemory(), samples * sizeof(std::int16_t));
}

TEST(CompactPcmSpool, IsMovedWithItsFile) {
  const std::size_t samples = 2 * kInMemory;
  auto first = longSound(samples);
  CompactPcm second = std::move(first);
  expectTheSound(second, samples);
  CompactPcm third;
  third = std::move(second);
  third.append(std::vector<float>(CompactPcm::kBlock, 0.25F));
  std::vector<float> end(10);
  third.read(samples, end);
  for (const float sample : end) EXPECT_NEAR(sample, 0.25F, 1e-5);
}

TEST(PcmSpool, ReadsWhatWasWrittenAndThrowsWhereNothingWas) {
  auto spool = PcmSpool::create();
  ASSERT_TRUE(spool);
  const std::vector<std::int16_t> codes{1, -2, 3};
  ASSERT_TRUE(spool->write(1000, codes));
  std::vector<std::int16_t> back(3);
  spool->read(1000, back);
  EXPECT_EQ(back, codes);
  EXPECT_THROW(spool->read(1001, back), std::system_error);
}

}  // namespace
}  // namespace sentisound
