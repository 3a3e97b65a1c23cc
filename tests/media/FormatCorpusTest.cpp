// Real good and bad files from many projects, each with what must become of it (index.csv of the format
// corpus).
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <future>
#include <iostream>
#include <thread>

#include "codec/FileDecoder.h"
#include "support/Corpus.h"

namespace sentisound {
namespace {

/// Guards against hanging only: 5 s in earnest, more under sanitizers on a busy machine.
constexpr auto kHangs = std::chrono::seconds(20);

struct Row {
  std::string file;
  std::string ffprobe;
  double seconds = 0;
  std::string expected;
};

/// Fields of one line; a field in quotes may hold commas and doubled quotes.
std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> found(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      found.emplace_back();
    else if (c != '\r')
      found.back() += c;
  }
  return found;
}

std::vector<Row> readIndex(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  const auto names = fields(line);
  const auto column = [&](const char* name) {
    return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
  };
  std::vector<Row> rows;
  while (std::getline(file, line)) {
    const auto values = fields(line);
    if (values.size() != names.size()) throw std::runtime_error("unreadable line in index.csv: " + line);
    rows.push_back({values[column("file")], values[column("ffprobe")],
                    std::stod(values[column("ffmpeg_seconds")]), values[column("expected")]});
  }
  return rows;
}

bool contains(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

/// What is wrong with `sound` as the fate of `row`; empty if nothing.
std::string complaint(const Row& row, const Result<DecodedSound>& sound) {
  if (!sound && sound.error().detail.empty()) return "is refused without a reason";
  if (!sound && contains(sound.error().detail, row.file.c_str())) return "is named in the reason";
  if (contains(row.expected, "must be refused")) return sound ? "must be refused" : "";
  if (row.expected != "decodes") return "";  // either is fine, if it neither hangs nor crashes
  if (!sound) return "must decode, but: " + sound.error().detail;
  if (std::abs(sound->audio.seconds() - row.seconds) > std::max(0.1, 0.05 * row.seconds))
    return "lasts " + std::to_string(sound->audio.seconds()) + " s instead of " + std::to_string(row.seconds);
  if (const auto found = sound->facts.container + "/" + sound->facts.codec; !row.ffprobe.starts_with(found))
    return "is taken for " + found + " instead of " + row.ffprobe;
  return "";
}

TEST(FormatCorpus, EveryFileMeetsItsFate) {
  SENTISOUND_NEEDS_SHARED("data/formats/index.csv");
  const auto folder = test::sharedDir() / "data/formats";
  const auto rows = readIndex(folder / "index.csv");
  ASSERT_GE(rows.size(), 190U);
  std::string complaints;
  for (const Row& row : rows) {
    std::promise<Result<DecodedSound>> promise;
    auto outcome = promise.get_future();
    std::thread decoder([&promise, path = (folder / row.file).string()] {
      promise.set_value(decodeFile(EncodedSound::file(path)));
    });
    if (outcome.wait_for(kHangs) != std::future_status::ready) {
      // The thread cannot be stopped: say so and end the program.
      std::cerr << row.file << " hangs\n" << complaints << std::flush;
      std::_Exit(1);
    }
    decoder.join();
    if (const auto wrong = complaint(row, outcome.get()); !wrong.empty())
      complaints += row.file + " " + wrong + "\n";
  }
  EXPECT_TRUE(complaints.empty()) << complaints;
}

/// Damage that the decoder cannot miss, and the beginning of what it must say.
TEST(FormatCorpus, DamageIsMentioned) {
  SENTISOUND_NEEDS_SHARED("data/formats/index.csv");
  const std::pair<const char*, const char*> expected[] = {
      {"flac-test-files__01 - wrong max blocksize.flac", "Parts of the recording are damaged"},
      {"flac-test-files__05 - wrong total number of samples.flac", "The file holds more sound (4.6 s)"},
      {"mutagen__52-too-short-block-size.flac", "Parts of the recording are damaged"},
      {"taglib__ape-id3v1.mp3", "Parts of the recording are damaged"},
      {"taglib__empty.aiff", "Parts of the recording are damaged"},
      {"taglib__rare_frames.mp3", "The file ends early: 444 ms of"},
      {"tinytag__vbr_xing_header_2channel.mp3", "The file ends early: 133 ms of"},
  };
  for (const auto& [file, warning] : expected) {
    const auto path = test::sharedDir() / "data/formats" / file;
    const auto sound = decodeFile(EncodedSound::file(path.string()));
    ASSERT_TRUE(sound.ok()) << file << ": " << describe(sound.error());
    ASSERT_FALSE(sound->warnings.empty()) << file;
    EXPECT_TRUE(sound->warnings.front().english().starts_with(warning))
        << file << ": " << sound->warnings.front();
  }
}

}  // namespace
}  // namespace sentisound
