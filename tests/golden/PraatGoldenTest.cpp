// Measures beside Praat's own: of four sounds as Praat 6.3.07 gave them (praat_measures.tsv, written by
// measures.praat), and of sixty clips of real speech by the Praat that is installed.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "PraatMeasures.h"
#include "support/Corpus.h"
#include "support/ScratchFolder.h"

namespace sentisound {
namespace {

TEST(PraatGolden, SamplesMeasureAsInPraat) {
  const auto praats = test::readMeasures((test::sourceDir() / "tests/golden/praat_measures.tsv").string());
  ASSERT_EQ(praats.size(), 4U);
  for (const auto& [file, values] : praats)
    test::expectNear(test::measuredOf((test::sourceDir() / file).string()), values, file);
}

/// Every so many of the FLAC files below it, in order of their names, so that all voices are among them.
std::vector<std::string> someClips(const std::filesystem::path& folder, std::size_t count) {
  std::vector<std::string> all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".flac") all.push_back(entry.path().string());
  std::ranges::sort(all);
  std::vector<std::string> some;
  for (std::size_t i = 0; i < count && !all.empty(); ++i)
    some.push_back(all[(2 * i + 1) * all.size() / (2 * count)]);
  return some;
}

class PraatBeside : public testing::TestWithParam<const char*> {};

TEST_P(PraatBeside, RealSpeechMeasuresAsInPraat) {
  SENTISOUND_NEEDS_SHARED(std::filesystem::path("data") / GetParam());
  if (std::system("praat --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "SKIPPED LOUDLY: no praat here";
  const auto clips = someClips(test::sharedDir() / "data" / GetParam(), 20);
  ASSERT_EQ(clips.size(), 20U);
  const test::ScratchFolder folder;
  std::ofstream list(folder.file("clips.txt"));
  for (const auto& clip : clips) list << clip << '\n';
  list.close();
  const std::string command = "praat --run '" + (test::sourceDir() / "tests/golden/measures.praat").string() +
                              "' '" + folder.file("clips.txt") + "' 75 600 5500 >'" + folder.file("out.tsv") +
                              "'";
  ASSERT_EQ(std::system(command.c_str()), 0);
  const auto praats = test::readMeasures(folder.file("out.tsv"));
  ASSERT_EQ(praats.size(), clips.size());
  for (const auto& clip : clips) test::expectNear(test::measuredOf(clip), praats.at(clip), clip);
}

INSTANTIATE_TEST_SUITE_P(Corpora, PraatBeside, testing::Values("ravdess", "emodb", "nemo"),
                         [](const auto& corpus) { return std::string(corpus.param); });

}  // namespace
}  // namespace sentisound
