// The small parts of /v1.
#include <gtest/gtest.h>

#include "api/v1/AudioType.h"
#include "api/v1/ByteRange.h"
#include "api/v1/Cached.h"
#include "api/v1/Cursor.h"
#include "api/v1/Parameters.h"
#include "api/v1/Upload.h"

namespace sentisound::test {
namespace {

using namespace api;
using namespace api::v1;

TEST(V1Range, IsReadStrictly) {
  const auto range = [](const char* text, qint64 size = 100) { return byteRange(text, size); };
  const auto is = [&](const char* text, qint64 first, qint64 last) {
    const auto found = range(text);
    const auto* bytes = std::get_if<ByteRange>(&found);
    return bytes != nullptr && *bytes == ByteRange{first, last};
  };
  EXPECT_TRUE(is("bytes=0-0", 0, 0));
  EXPECT_TRUE(is("bytes=10-", 10, 99));
  EXPECT_TRUE(is("bytes=10-500", 10, 99));
  EXPECT_TRUE(is("bytes=-5", 95, 99));
  EXPECT_TRUE(is("bytes=-500", 0, 99));
  for (const char* none :
       {"", "bytes", "bytes=", "bytes=-", "bytes=5", "bytes=9-5", "bytes=a-b", "bytes=+1-2", "bytes=1-2x",
        "bytes=1-2,4-5", "items=1-2", "bytes=99999999999999999999-"})
    EXPECT_TRUE(std::holds_alternative<NoRange>(range(none))) << none;
  for (const char* beyond : {"bytes=100-", "bytes=100-200", "bytes=-0"})
    EXPECT_TRUE(std::holds_alternative<Unsatisfiable>(range(beyond))) << beyond;
  EXPECT_TRUE(std::holds_alternative<Unsatisfiable>(range("bytes=0-", 0)));
}

TEST(V1AudioType, IsToldByTheContent) {
  using namespace std::string_literals;
  const auto type = [](const std::string& bytes) {
    return audioType(QByteArray::fromStdString(bytes)).toStdString();
  };
  EXPECT_EQ(type("RIFF\0\0\0\0WAVEfmt "s), "audio/wav");
  EXPECT_EQ(type("fLaC\0\0\0\x22"s), "audio/flac");
  EXPECT_EQ(type("OggS"), "audio/ogg");
  EXPECT_EQ(type("\0\0\0\x20"s + "ftypM4A "), "audio/mp4");
  EXPECT_EQ(type("\x1a\x45\xdf\xa3\x01"), "audio/webm");
  EXPECT_EQ(type("ID3\x04"), "audio/mpeg");
  EXPECT_EQ(type("\xff\xfb\x90"), "audio/mpeg");
  EXPECT_EQ(type("\xff\xf1\x50"), "audio/aac");
  EXPECT_EQ(type("FORM\0\0\0\0AIFF"s), "audio/aiff");
  for (const char* unknown : {"", "R", "RIFF", "RIFF1234AVI ", "\xff"})
    EXPECT_EQ(type(unknown), "application/octet-stream");
}

TEST(V1Cursor, ComesBackAndOnlyInItsOrder) {
  const HistoryPlace place{QDateTime({2024, 1, 15}, {14, 30, 25, 123}, Qt::OffsetFromUTC, 3600), 42};
  const auto cursor = cursorText(place, false);
  const auto back = placeOf(cursor, false);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->createdAt, place.createdAt);
  EXPECT_EQ(back->id, 42);
  EXPECT_FALSE(placeOf(cursor, true));
  for (const char* bad : {"", "!", "abc", "ZCAxIHg", "ZCAx"})
    EXPECT_FALSE(placeOf(QString::fromLatin1(bad), false)) << bad;
}

TEST(V1Tags, AreComparedAsTheStandardSays) {
  EXPECT_EQ(entityTag("a"), entityTag("a"));
  EXPECT_NE(entityTag("a"), entityTag("b"));
  EXPECT_TRUE(namesTag("\"x\" , W/\"a\"", "\"a\"", Comparison::Weak));
  EXPECT_FALSE(namesTag("W/\"a\"", "\"a\"", Comparison::Strong));
  EXPECT_TRUE(namesTag("*", "\"a\"", Comparison::Strong));
  EXPECT_FALSE(namesTag("\"ab\"", "\"a\"", Comparison::Weak));
}

TEST(V1Names, AreForPeopleAndNoPaths) {
  const auto name = [](const char* text) { return displayName(QString::fromUtf8(text)).toStdString(); };
  EXPECT_EQ(name("Größe 1.wav"), "Größe 1.wav");
  EXPECT_EQ(name("/etc/passwd"), "passwd");
  EXPECT_EQ(name("C:\\a\\b.wav"), "b.wav");
  EXPECT_EQ(name("a\n\tb\x01.wav"), "ab.wav");
  for (const char* nothing : {"", "/", "..", ".", "a/..", "  "}) EXPECT_EQ(name(nothing), "upload");
  EXPECT_EQ(name((std::string(500, 'x') + ".wav").c_str()).size(), 200U);
}

TEST(V1Parameters, TellTheFirstFault) {
  Parameters parameters(
      {{QStringLiteral("a"), QStringLiteral("x")}, {QStringLiteral("b"), QStringLiteral("1")}});
  EXPECT_EQ(parameters.number(QStringLiteral("b"), 5, 1, 9), 1);
  EXPECT_EQ(parameters.number(QStringLiteral("c"), 5, 1, 9), 5);
  EXPECT_TRUE(parameters.refusal()) << "nobody has asked for a";
  EXPECT_FALSE(parameters.flag(QStringLiteral("a"), false));
  EXPECT_TRUE(parameters.refusal()->body.contains("a must be true or false"));
  Parameters fine({{QStringLiteral("t"), QStringLiteral("2024-01-15T10:00:00 02:00")}});
  EXPECT_EQ(fine.time(QStringLiteral("t")), QDateTime({2024, 1, 15}, {8, 0}, Qt::UTC));
  EXPECT_FALSE(fine.refusal());
}

/// 64 MB that were uploaded stay the mapped file that they came in.
TEST(V1Upload, FilesAreViewsOfTheBody) {
  QByteArray body;
  for (int i = 0; i < 3; ++i)
    body += "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" +
            QByteArray(100'000, 'x') + "\r\n";
  body += "--b--\r\n";
  const auto inside = [&](const QByteArray& bytes) {
    return bytes.constData() >= body.constData() &&
           bytes.constData() + bytes.size() <= body.constData() + body.size();
  };
  Request request{.contentType = "multipart/form-data; boundary=b"};
  request.body = QByteArray::fromRawData(body.constData(), body.size());
  const auto form = formUpload(request, 3);
  ASSERT_TRUE(std::holds_alternative<Upload>(form));
  for (const auto& file : std::get<Upload>(form).files) EXPECT_TRUE(inside(file.bytes));
  request.contentType = "audio/wav";
  const auto whole = soundUpload(request);
  ASSERT_TRUE(std::holds_alternative<Upload>(whole));
  EXPECT_TRUE(inside(std::get<Upload>(whole).files.front().bytes));
}

}  // namespace
}  // namespace sentisound::test
