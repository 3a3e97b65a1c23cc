// Every format: names, encodings, bad files, and that what is written reads the same.
#include "report/exchange/Exchange.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QString>
#include <QStringEncoder>

#include "report/TierSamples.h"
#include "support/Must.h"
#include "support/ScratchFolder.h"

namespace sentisound::test {
namespace {

using testing::HasSubstr;

std::string encoded(const std::string& text, QStringConverter::Encoding encoding, bool mark) {
  QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
  const QByteArray bytes = encoder(QString::fromStdString(text));
  return bytes.toStdString();
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

TEST(Exchange, EveryFormatHasANameASuffixAndAMediaType) {
  EXPECT_EQ(tierFormats().size(), 9U);
  for (const auto& facts : tierFormats()) {
    EXPECT_EQ(tierFormatNamed(facts.name), facts.format);
    EXPECT_EQ(&factsOf(facts.format), &facts);
    const auto ofPath = tierFormatOfPath("a.b/talk." + std::string(facts.suffix));
    ASSERT_TRUE(ofPath) << facts.name;
    EXPECT_EQ(factsOf(*ofPath).suffix, facts.suffix);
    EXPECT_TRUE(facts.mediaType.find('/') != std::string_view::npos);
  }
  EXPECT_EQ(tierFormatOfPath("TALK.TEXTGRID"), TierFormat::TextGrid);
  for (const char* path : {"", "talk", ".eaf", "talk.wav", "eaf", "talk.eaf.gz"})
    EXPECT_FALSE(tierFormatOfPath(path)) << path;
  EXPECT_FALSE(tierFormatNamed("xml"));
}

TEST(Exchange, LineEndsAndEncodingsDoNotMatter) {
  for (const auto& facts : tierFormats()) {
    auto document = sampleTiers();
    document.tiers[2].intervals[0].label = "Grüße 😀";
    document.tiers.erase(document.tiers.begin(), document.tiers.begin() + 2);  // what one tier has room for
    const auto text = writeTiers(document, facts.format);
    const auto expected = must(readTiers(text, facts.format));
    EXPECT_EQ(expected.tiers.front().intervals.front().label, "Grüße 😀") << facts.name;
    using Encoding = QStringConverter::Encoding;
    for (const auto& variant :
         {replaced(text, "\n", "\r\n"), replaced(text, "\n", "\r"), "\xEF\xBB\xBF" + text,
          text.substr(0, text.find_last_not_of('\n') + 1), encoded(text, Encoding::Utf16BE, true),
          encoded(text, Encoding::Utf16LE, true), encoded(text, Encoding::Utf16LE, false)}) {
      const auto read = readTiers(variant, facts.format);
      ASSERT_TRUE(read.ok()) << facts.name << ": " << describe(read.error());
      EXPECT_EQ(*read, expected) << facts.name;
    }
  }
}

TEST(Exchange, OtherEncodingsAreNamed) {
  for (const auto& facts : tierFormats()) {
    const auto latin = readTiers(
        "Gr\xFC\xDF"
        "e",
        facts.format);
    ASSERT_FALSE(latin.ok());
    EXPECT_THAT(latin.error().detail, HasSubstr("neither UTF-8 nor UTF-16")) << facts.name;
    EXPECT_FALSE(readTiers("\xFF\xFE"
                           "a",
                           facts.format)
                     .ok())
        << "half a character";
    EXPECT_FALSE(readTiers(std::string("\xFF\xFE\x00\xD8", 4), facts.format).ok()) << "half a pair";
    EXPECT_FALSE(readTiers(std::string("abc\0def", 7), facts.format).ok());
    const auto cut = writeTiers(sampleTiers(), facts.format);
    EXPECT_FALSE(readTiers(cut + "\xC3", facts.format).ok()) << "cut off within a character";
  }
}

/// Whatever is left of a file, it is read or refused with a reason.
TEST(Exchange, WhatIsCutOffIsNoRiddle) {
  for (const auto& facts : tierFormats()) {
    const auto text = writeTiers(sampleTiers(), facts.format);
    for (std::size_t size = 0; size < text.size(); size += 13) {
      const auto read = readTiers(text.substr(0, size), facts.format);
      if (read)
        EXPECT_TRUE(checkTiers(*read).ok()) << facts.name << size;
      else
        EXPECT_FALSE(read.error().detail.empty()) << facts.name << size;
    }
  }
}

TEST(Exchange, HugeFilesAreRefused) {
  const std::string huge(kMostTierBytes + 1, '\n');
  for (const auto& facts : tierFormats()) {
    const auto read = readTiers(huge, facts.format);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().code, Errc::TooLarge) << facts.name;
  }
  std::string lines;
  for (std::size_t i = 0; i <= kMostIntervals; ++i) lines += "1\t1\n";
  const auto labels = readTiers(lines, TierFormat::Labels);
  ASSERT_FALSE(labels.ok());
  EXPECT_EQ(labels.error().code, Errc::TooLarge);
}

TEST(Exchange, FilesAreReadByTheirSuffix) {
  const ScratchFolder folder;
  const auto write = [&](const std::string& name, const std::string& text) {
    return folder.write(name, std::span(reinterpret_cast<const unsigned char*>(text.data()), text.size()));
  };
  EXPECT_EQ(must(readTierFile(write("my words.txt", "0\t1\ta\n"))).tiers.front().name, "my words");
  EXPECT_EQ(
      must(readTierFile(write("a.textgrid", writeTiers(sampleTiers(), TierFormat::ShortTextGrid)))).seconds,
      6.5);
  const auto bad = readTierFile(write("bad.eaf", "<a/>"));
  ASSERT_FALSE(bad.ok());
  EXPECT_EQ(bad.error().subject, folder.file("bad.eaf"));
  const auto none = readTierFile(folder.file("none.csv"));
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(none.error().code, Errc::NotFound);
  EXPECT_FALSE(readTierFile(write("a.doc", "x")).ok());
}

TEST(Exchange, WithoutTiersThereIsNothingToSay) {
  for (const auto& facts : tierFormats())
    if (const auto read = readTiers(writeTiers({}, facts.format), facts.format)) {
      for (const auto& tier : read->tiers) EXPECT_TRUE(tier.intervals.empty()) << facts.name;
    }
}

TEST(TierDocument, IsCheckedWhole) {
  const auto wrong = [](TierDocument document) {
    return checkTiers(document).ok() ? "" : checkTiers(document).error().detail;
  };
  EXPECT_EQ(wrong(sampleTiers()), "");
  EXPECT_EQ(wrong({.tiers = {{.name = ""}}}), "a tier has no name");
  EXPECT_EQ(wrong({.tiers = {{.name = "a"}, {.name = "a"}}}), "two tiers are called \"a\"");
  EXPECT_THAT(wrong({.seconds = -1}), HasSubstr("length"));
  EXPECT_THAT(wrong({.tiers = {{.name = "a", .intervals = {{.begin = 0, .end = 1, .figures = {1}}}}}}),
              HasSubstr("figures"));
  EXPECT_EQ(checkTiers({.tiers = std::vector<Tier>(kMostTiers + 1)}).error().code, Errc::TooLarge);
  EXPECT_EQ(sampleTiers().aboutValue("model"), "field");
  EXPECT_EQ(sampleTiers().aboutValue("nothing"), "");
}

TEST(TierDocument, NotesOfOthersStayTiers) {
  TierDocument document{.tiers = {{.name = "a", .intervals = {{.begin = 0, .end = 1, .label = "x"}}},
                                  {.name = "a notes", .intervals = {{.begin = 0, .end = 2, .label = "y"}}}}};
  const auto before = document;
  takeNotesBack(document);
  EXPECT_EQ(document, before) << "another stretch";
  document.tiers[1].intervals[0].end = 1;
  takeNotesBack(document);
  ASSERT_EQ(document.tiers.size(), 1U);
  EXPECT_EQ(document.tiers[0].intervals[0].note, "y");
}

}  // namespace
}  // namespace sentisound::test
