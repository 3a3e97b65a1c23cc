// Who looks at a long recording gets its full band.
#include <gtest/gtest.h>

#include "JobGates.h"
#include "service/AnalysisService.h"
#include "support/Must.h"
#include "support/ScratchFolder.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

TEST(LongSound, IsLookedAtAtItsOwnRate) {
  const test::ScratchFolder folder;
  constexpr int kRate = 22'050;
  // Ten minutes and a little: silence, and at the end a tone above what is analysed.
  auto samples = std::vector<double>(601 * static_cast<std::size_t>(kRate));
  const auto tone = test::sine(10'000, 1, kRate);
  samples.insert(samples.end(), tone.begin(), tone.end());
  const test::WavFormat format{1, 16, 1, kRate};
  const auto path = folder.write("long.wav", test::wavBytes(format, test::pcmBytes(format, samples)));

  const auto service =
      test::must(AnalysisService::open({.dataDir = QString::fromStdString(folder.path().string())}));
  auto job = service->submit({.path = QString::fromStdString(path), .soundFirst = true});
  test::until([&] { return job.future.isFinished(); });
  ASSERT_EQ(job.sound.resultCount(), 1);
  const auto& audio = job.sound.resultAt(0).audio;
  EXPECT_EQ(audio.rate().hz(), kRate);
  EXPECT_EQ(audio.size(), samples.size());
  std::vector<float> scratch;
  const auto end =
      audio.read(601 * static_cast<std::size_t>(kRate), static_cast<std::size_t>(kRate), scratch);
  EXPECT_NEAR(test::toneAmplitude(end, 10'000, kRate), 0.5, 0.01);
}

}  // namespace
}  // namespace sentisound
