// ELAN's format, written and read.
#include "report/exchange/Eaf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QProcess>
#include <QStandardPaths>

#include "report/TierSamples.h"
#include "support/Corpus.h"
#include "support/Must.h"
#include "support/ScratchFolder.h"

namespace sentisound::test {
namespace {

using exchange::readEaf;
using exchange::writeEaf;
using testing::HasSubstr;

std::string whyNotEaf(const std::string& text) {
  const auto read = readEaf(text);
  EXPECT_FALSE(read.ok()) << text;
  return read ? std::string() : read.error().detail;
}

/// With times in `order` and `tiers` as they are.
std::string eaf(const std::string& order, const std::string& tiers) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ANNOTATION_DOCUMENT><HEADER "
         "TIME_UNITS=\"milliseconds\"/>"
         "<TIME_ORDER>" +
         order + "</TIME_ORDER>" + tiers + "</ANNOTATION_DOCUMENT>";
}

std::string slotAt(const std::string& id, const std::string& milliseconds = {}) {
  return "<TIME_SLOT TIME_SLOT_ID=\"" + id + "\"" +
         (milliseconds.empty() ? "" : " TIME_VALUE=\"" + milliseconds + "\"") + "/>";
}

std::string aligned(const std::string& id, const std::string& from, const std::string& to,
                    const std::string& value) {
  return "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"" + id + "\" TIME_SLOT_REF1=\"" + from +
         "\" TIME_SLOT_REF2=\"" + to + "\"><ANNOTATION_VALUE>" + value +
         "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";
}

std::string belongs(const std::string& id, const std::string& to, const std::string& value) {
  return "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"" + id + "\" ANNOTATION_REF=\"" + to +
         "\"><ANNOTATION_VALUE>" + value + "</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>";
}

std::string tier(const std::string& name, const std::string& annotations, const std::string& parent = {}) {
  return "<TIER TIER_ID=\"" + name + "\" LINGUISTIC_TYPE_REF=\"t\"" +
         (parent.empty() ? "" : " PARENT_REF=\"" + parent + "\"") + ">" + annotations + "</TIER>";
}

TEST(Eaf, FollowsElansSchema) {
  const QString xmllint = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
  if (xmllint.isEmpty()) GTEST_SKIP() << "SKIPPED LOUDLY: xmllint (package libxml2-utils) is not installed";
  const ScratchFolder folder;
  auto odd = sampleTiers();
  odd.recording.clear();
  odd.about.clear();
  odd.tiers[0].name = "emotion\x01";
  odd.tiers[1].name = "emotion\x02";
  odd.tiers[2].name = "emotion  notes";
  odd.tiers[2].intervals[0].label = "\x1b\r\n\xEF\xBF\xBF";
  for (const auto& document : {sampleTiers(), odd, TierDocument{}}) {
    const auto text = writeEaf(document);
    const auto path =
        folder.write("a.eaf", std::span(reinterpret_cast<const unsigned char*>(text.data()), text.size()));
    QProcess process;
    process.start(xmllint, {QStringLiteral("--noout"), QStringLiteral("--nonet"), QStringLiteral("--schema"),
                            QString::fromStdString((sourceDir() / "tests/report/eaf30.xsd").string()),
                            QString::fromStdString(path)});
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString() << text;
  }
}

TEST(Eaf, HasMediaTimesVocabularyAndWhereItComesFrom) {
  const auto text = writeEaf(sampleTiers());
  for (const char* part :
       {"DATE=\"2024-01-15T14:30:25+01:00\"", "MEDIA_URL=\"./Gr%C3%BC%C3%9Fe%2C%20%22A%22.wav\"",
        "MIME_TYPE=\"audio/x-wav\"", "<PROPERTY NAME=\"sentisound.model_sha256\">0123abcd</PROPERTY>",
        "<TIME_SLOT TIME_SLOT_ID=\"ts1\" TIME_VALUE=\"500\"/>", "CVE_REF=\"cve1\"",
        "<CVE_VALUE DESCRIPTION=\"\" LANG_REF=\"und\">happy</CVE_VALUE>", "PARENT_REF=\"emotion\"",
        "<ANNOTATION_VALUE>sie sagte &quot;ja&quot; &lt; &amp; 日本</ANNOTATION_VALUE>"})
    EXPECT_THAT(text, HasSubstr(part));
}

TEST(Eaf, ComesBack) {
  auto expected = sampleTiers();
  for (auto& one : expected.tiers) {
    one.figures.clear();
    for (auto& interval : one.intervals) interval.figures.clear();
  }
  expected.tiers[2].intervals[1].end = 3.001;  // a point lasts a millisecond
  EXPECT_EQ(must(readEaf(writeEaf(sampleTiers()))), expected);
}

TEST(Eaf, NothingOverlapsAfterRounding) {
  TierDocument document{.tiers = {{.name = "a",
                                   .intervals = {{.begin = 1, .end = 1, .label = "p"},
                                                 {.begin = 1, .end = 1.0004, .label = "q"},
                                                 {.begin = 1.0004, .end = 1.2, .label = "r"}}}}};
  const auto back = must(readEaf(writeEaf(document))).tiers.front().intervals;
  EXPECT_EQ(back[1].begin, 1.001);
  EXPECT_EQ(back[2].begin, 1.002);
  EXPECT_EQ(back[2].end, 1.2);
}

TEST(Eaf, AnnotationsWithoutTimesShareThoseAroundThem) {
  const auto read = must(readEaf(eaf(
      slotAt("s1", "0") + slotAt("s2") + slotAt("s3") + slotAt("s4", "3000"),
      tier("parts", belongs("p1", "a1", "x") + belongs("p2", "a1", "y") + belongs("p3", "a3", "z"), "words") +
          tier("words", aligned("a1", "s1", "s2", "one") + aligned("a2", "s2", "s3", "two") +
                            aligned("a3", "s3", "s4", "three")) +
          tier("gloss", belongs("g1", "p2", "deep"), "parts"))));
  ASSERT_EQ(read.tiers.size(), 3U);
  EXPECT_EQ(read.tiers[1].intervals[1], (TierInterval{.begin = 1, .end = 2, .label = "two"}));
  EXPECT_EQ(read.tiers[0].intervals[1], (TierInterval{.begin = 0.5, .end = 1, .label = "y"}));
  EXPECT_EQ(read.tiers[0].intervals[2], (TierInterval{.begin = 2, .end = 3, .label = "z"}));
  EXPECT_EQ(read.tiers[2].intervals[0], (TierInterval{.begin = 0.5, .end = 1, .label = "deep"}));
}

TEST(Eaf, MediaAndVocabulariesOfOtherProgramsAreKnown) {
  const auto read = must(readEaf(
      "<ANNOTATION_DOCUMENT><HEADER><MEDIA_DESCRIPTOR MEDIA_URL=\"file:///C:/x/my%20talk.wav\"/>"
      "<PROPERTY NAME=\"URN\">urn:x</PROPERTY></HEADER><TIME_ORDER/>" +
      tier("a", "") +
      "<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"t\" CONTROLLED_VOCABULARY_REF=\"v\"/><CONTROLLED_VOCABULARY "
      "CV_ID=\"v\"><CV_ENTRY_ML CVE_ID=\"1\"><CVE_VALUE LANG_REF=\"de\">froh</CVE_VALUE><CVE_VALUE "
      "LANG_REF=\"en\">glad</CVE_VALUE></CV_ENTRY_ML><CV_ENTRY>sad</CV_ENTRY></CONTROLLED_VOCABULARY>"
      "</ANNOTATION_DOCUMENT>"));
  EXPECT_EQ(read.recording, "my talk.wav");
  EXPECT_TRUE(read.about.empty());
  EXPECT_EQ(read.tiers.front().vocabulary, (std::vector<std::string>{"froh", "sad"}));
}

TEST(Eaf, SaysWhatIsWrongAndWhere) {
  const std::string order = slotAt("s1", "0") + slotAt("s2", "1000");
  EXPECT_THAT(whyNotEaf(""), HasSubstr("it is no XML, or is cut off"));
  EXPECT_THAT(whyNotEaf("<html></html>"), HasSubstr("line 1: it is no document of ELAN"));
  EXPECT_THAT(whyNotEaf("<!DOCTYPE a [<!ENTITY e \"x\">]><ANNOTATION_DOCUMENT>&e;</ANNOTATION_DOCUMENT>"),
              HasSubstr("document type"));
  const auto whole = writeEaf(sampleTiers());
  EXPECT_THAT(whyNotEaf(whole.substr(0, whole.size() / 2)), HasSubstr("cut off"));
  EXPECT_THAT(whyNotEaf("<ANNOTATION_DOCUMENT><HEADER TIME_UNITS=\"PAL-frames\"/></ANNOTATION_DOCUMENT>"),
              HasSubstr("frames of film"));
  EXPECT_THAT(whyNotEaf(eaf(slotAt("s1", "-5"), "")), HasSubstr("line 2: the time of a slot"));
  EXPECT_THAT(whyNotEaf(eaf(order, tier("a", aligned("a1", "s1", "s9", "x")))), HasSubstr("\"a1\""));
  EXPECT_THAT(whyNotEaf(eaf(order, tier("a", belongs("a1", "a7", "x")))), HasSubstr("\"a1\""));
  EXPECT_THAT(whyNotEaf(eaf(order, tier("a", aligned("a1", "s2", "s1", "x")))),
              HasSubstr("ends before it begins"));
  EXPECT_THAT(
      whyNotEaf(eaf(order, tier("a", aligned("a1", "s1", "s2", "x") + aligned("a2", "s1", "s2", "y")))),
      HasSubstr("overlap"));
  EXPECT_THAT(whyNotEaf(eaf(order, tier("a", belongs("a1", "b1", "x"), "b") +
                                       tier("b", belongs("b1", "a1", "y"), "a"))),
              HasSubstr("depend on one another"));
  EXPECT_THAT(whyNotEaf(eaf(order, aligned("a1", "s1", "s2", "x"))), HasSubstr("on no tier"));
}

}  // namespace
}  // namespace sentisound::test
