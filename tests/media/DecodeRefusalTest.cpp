// What cannot be used is refused with a reason that a person understands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <random>

#include "codec/FileDecoder.h"
#include "support/ScratchFolder.h"
#include "support/WavBytes.h"

namespace sentisound {
namespace {

using test::Bytes;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

/// "OK", or the error's code and words.
std::string outcome(const EncodedSound& source, const DecodeOptions& options = {}) {
  const auto sound = decodeFile(source, options);
  return sound ? "OK" : std::string(name(sound.error().code)) + ": " + sound.error().detail;
}

Bytes text(std::string_view content) {
  return {content.begin(), content.end()};
}

TEST(DecodeRefusal, NamesWhatIsWrongWithThePath) {
  const test::ScratchFolder folder;
  EXPECT_EQ(outcome(EncodedSound::file(folder.file("none.wav"))), "not-found: there is no such file");
  EXPECT_EQ(outcome(EncodedSound::file(folder.path().string())),
            "unsupported: it is a folder, not an audio file");
  EXPECT_EQ(outcome(EncodedSound::file("/dev/zero")),
            "unsupported: it is a device or a pipe, not an audio file");
  EXPECT_EQ(outcome(EncodedSound::file(folder.write("empty.wav", {}))), "unsupported: it is empty");
  EXPECT_EQ(outcome(EncodedSound::memory({})), "unsupported: it is empty");
  EXPECT_EQ(outcome(EncodedSound::file(std::string("a\0b", 3))), "not-found: there is no such file");
  EXPECT_EQ(outcome(EncodedSound::file("https://example.invalid/tone.wav")),
            "not-found: there is no such file");
}

TEST(DecodeRefusal, DoesNotWaitForAPipe) {
  const test::ScratchFolder folder;
  const auto pipe = folder.file("pipe.wav");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_EQ(outcome(EncodedSound::file(pipe)), "unsupported: it is a device or a pipe, not an audio file");
}

TEST(DecodeRefusal, ReadsNoFileThatAnotherFileNames) {
  const test::ScratchFolder folder;
  const auto tone = folder.write("tone.wav", test::sineWav(440, 1.0));
  const Bytes playlists[] = {
      text("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + tone + "\n#EXT-X-ENDLIST\n"),
      text("ffconcat version 1.0\nfile '" + tone + "'\n"),
      text("[playlist]\nFile1=" + tone + "\nNumberOfEntries=1\n"),
      text("v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 4000 RTP/AVP 0\n"),
      text("[ti:Song]\n[00:01.00]one\n[00:02.00]two\n[00:03.00]three\n"),
  };
  for (const Bytes& playlist : playlists)
    for (const char* as : {"list.m3u8", "list.wav", "list"})
      EXPECT_THAT(outcome(EncodedSound::file(folder.write(as, playlist))), HasSubstr("unsupported: ")) << as;
}

TEST(DecodeRefusal, PicturesAndTextHoldNoSound) {
  EXPECT_THAT(outcome(EncodedSound::memory(text("This is a letter, not a song.\n"))),
              HasSubstr("unsupported: "));
  Bytes picture = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D',
                   'R',  0,   0,   0,   1,    0,    0,    0,    1, 8, 2, 0,  0,   0};
  picture.resize(4096);
  EXPECT_THAT(outcome(EncodedSound::memory(picture)), HasSubstr("unsupported: "));
}

TEST(DecodeRefusal, SurvivesNoise) {
  std::mt19937 random(1);
  for (int round = 0; round < 50; ++round) {
    Bytes noise(1 + random() % 20'000);
    for (auto& byte : noise) byte = static_cast<std::uint8_t>(random());
    EXPECT_NE(outcome(EncodedSound::memory(noise)), "OK") << "round " << round;
  }
}

TEST(DecodeRefusal, SurvivesEveryTruncationOfAHeader) {
  const auto whole = test::sineWav(440, 0.2);
  for (std::size_t length = 1; length < 60; ++length)
    EXPECT_NE(outcome(EncodedSound::memory(std::span(whole).first(length))), "OK") << length;
}

TEST(DecodeRefusal, SurvivesFlippedBytes) {
  const auto whole = test::sineWav(440, 0.2);
  std::mt19937 random(2);
  for (int round = 0; round < 300; ++round) {
    auto damaged = whole;
    for (int flips = 0; flips < 3; ++flips) damaged[random() % 64] = static_cast<std::uint8_t>(random());
    static_cast<void>(outcome(EncodedSound::memory(damaged), {SampleRate(22'050), {.maxSeconds = 60}}));
  }
}

TEST(DecodeRefusal, LessThanTheLeastIsTooShort) {
  EXPECT_EQ(outcome(EncodedSound::memory(test::sineWav(440, 0.004))),
            "too-short: it holds only 4 ms of sound");
  EXPECT_EQ(outcome(EncodedSound::memory(test::wavBytes({}, Bytes{1, 0, 2, 0}))),
            "too-short: it holds less than 1 ms of sound");
  EXPECT_EQ(outcome(EncodedSound::memory(test::sineWav(440, 1.0)), {{}, {.minSeconds = 2}}),
            "too-short: it holds only 1.0 s of sound");
  EXPECT_EQ(outcome(EncodedSound::memory(test::sineWav(440, 0.012))), "OK");
}

TEST(DecodeRefusal, MoreThanTheMostIsTooLarge) {
  const auto bytes = test::sineWav(440, 3.0);
  EXPECT_THAT(outcome(EncodedSound::memory(bytes), {{}, {.maxSeconds = 2}}),
              AllOf(StartsWith("too-large: it is longer than 2.0 s"), HasSubstr("--max-duration")));
  EXPECT_EQ(outcome(EncodedSound::memory(bytes), {{}, {.maxSeconds = 3}}), "OK");
}

TEST(DecodeRefusal, RatesBeyondReasonAreUnsupported) {
  EXPECT_THAT(outcome(EncodedSound::memory(test::sineWav(1, 1.0, {1, 16, 1, 50}))),
              HasSubstr("unsupported: "));
  EXPECT_THAT(outcome(EncodedSound::memory(test::sineWav(440, 1.0)), {SampleRate(0), {}}),
              HasSubstr("bad-request: "));
}

TEST(DecodeRefusal, StopsBetweenBlocksWhenCancelled) {
  const auto bytes = test::sineWav(440, 60.0);
  std::stop_source stop;
  int reports = 0;
  const Progress progress{[&](double fraction) {
                            EXPECT_GE(fraction, 0);
                            EXPECT_LT(fraction, 1);
                            ++reports;
                            stop.request_stop();
                          },
                          stop.get_token()};
  const auto sound = decodeFile(EncodedSound::memory(bytes), {}, progress);
  ASSERT_FALSE(sound.ok());
  EXPECT_EQ(sound.error().code, Errc::Cancelled);
  EXPECT_EQ(reports, 1);

  const auto refused = decodeFile(EncodedSound::memory(bytes), {}, progress);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, Errc::Cancelled);
}

TEST(DecodeRefusal, ProgressRisesToOne) {
  std::vector<double> seen;
  const Progress progress{[&](double fraction) { seen.push_back(fraction); }, {}};
  ASSERT_TRUE(decodeFile(EncodedSound::memory(test::sineWav(440, 60.0)), {}, progress).ok());
  ASSERT_FALSE(seen.empty());
  EXPECT_TRUE(std::ranges::is_sorted(seen));
  EXPECT_EQ(seen.back(), 1.0);
}

}  // namespace
}  // namespace sentisound
