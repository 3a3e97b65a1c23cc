#include "api/Multipart.h"

#include <gtest/gtest.h>

#include "api/HeaderFields.h"

namespace sentisound::api {
namespace {

const QByteArray kType = "multipart/form-data; boundary=AaB03x";

QByteArray part(const QByteArray& disposition, const QByteArray& data) {
  return "--AaB03x\r\nContent-Disposition: " + disposition + "\r\n\r\n" + data + "\r\n";
}
QByteArray form(const QByteArray& parts) {
  return parts + "--AaB03x--\r\n";
}

/// The one part of a form, its data copied.
FormPart only(const QByteArray& disposition, const QByteArray& data = "data") {
  const QByteArray body = form(part(disposition, data));
  auto parts = parseMultipart(kType, body);
  EXPECT_TRUE(parts && parts->size() == 1);
  if (!parts || parts->empty()) return {};
  auto& found = parts->front();
  found.data = QByteArray(found.data.constData(), found.data.size());
  return found;
}

Errc errorOf(const QByteArray& type, const QByteArray& body) {
  const auto parts = parseMultipart(type, body);
  EXPECT_FALSE(parts);
  return parts ? Errc::Cancelled : parts.error().code;
}

TEST(Multipart, ReadsFieldsAndFilesInTheOrderSent) {
  const QByteArray body = form(part("form-data; name=\"who\"", "me") +
                               "--AaB03x\r\nContent-Disposition: form-data; name=\"file\"; "
                               "filename=\"a.wav\"\r\nContent-Type: audio/wav\r\n\r\nRIFF\r\n");
  const auto parts = parseMultipart(kType, body);
  ASSERT_TRUE(parts);
  ASSERT_EQ(parts->size(), 2U);
  EXPECT_EQ((*parts)[0].name, "who");
  EXPECT_FALSE((*parts)[0].fileName);
  EXPECT_EQ((*parts)[0].data, "me");
  EXPECT_EQ((*parts)[1].fileName, QStringLiteral("a.wav"));
  EXPECT_EQ((*parts)[1].contentType, "audio/wav");
  EXPECT_EQ((*parts)[1].data, "RIFF");
}

TEST(Multipart, KeepsBinaryDataExactly) {
  QByteArray data;
  for (int i = 0; i < 1024; ++i) data += static_cast<char>(i * 7);
  data = "\r\n" + data + "\r\n--AaB03\r\n--AaB03xy\r\n--\0\r\n\r\n" + QByteArray(3, '\0') + "\r\n";
  EXPECT_EQ(only("form-data; name=\"file\"; filename=\"x\"", data).data, data);
}

TEST(Multipart, KeepsAnEmptyFile) {
  const auto file = only("form-data; name=\"file\"; filename=\"\"", "");
  EXPECT_TRUE(file.data.isEmpty());
  ASSERT_TRUE(file.fileName);
  EXPECT_TRUE(file.fileName->isEmpty());
}

TEST(Multipart, AcceptsQuotedBoundariesCapitalsAndPadding) {
  const QByteArray body =
      "preamble\r\n--a b:c \t\r\nContent-Disposition: form-data; name=f\r\n\r\nx\r\n--a b:c--";
  const auto parts = parseMultipart("Multipart/Form-Data; charset=utf-8; BOUNDARY=\"a b:c\"", body);
  ASSERT_TRUE(parts);
  ASSERT_EQ(parts->size(), 1U);
  EXPECT_EQ(parts->front().name, "f");
  EXPECT_EQ(parts->front().data, "x");
}

TEST(Multipart, ReadsFileNamesHoweverTheyAreWritten) {
  const auto name = [](const QByteArray& parameter) {
    return only("form-data; name=\"file\"; " + parameter).fileName.value_or(QStringLiteral("none"));
  };
  EXPECT_EQ(name("filename=plain.wav"), QStringLiteral("plain.wav"));
  EXPECT_EQ(name("filename=\"a;b=c.wav\""), QStringLiteral("a;b=c.wav"));
  EXPECT_EQ(name(R"(filename="say \"hi\" \\ now.wav")"), QStringLiteral("say \"hi\" \\ now.wav"));
  EXPECT_EQ(name(R"(filename="C:\voice\a.wav")"), QStringLiteral("C:\\voice\\a.wav"));
  EXPECT_EQ(name("filename=\"gr\xc3\xbc\xc3\x9f.wav\""), QStringLiteral("grüß.wav"));
  EXPECT_EQ(name("filename=\"x.wav\"; filename*=UTF-8''gr%C3%BC%C3%9F.wav"), QStringLiteral("grüß.wav"));
  EXPECT_EQ(name("filename=\"x.wav\"; filename*=broken"), QStringLiteral("x.wav"));
  EXPECT_EQ(name("filename=\"never closed.wav"), QStringLiteral("never closed.wav"));
}

TEST(Multipart, AcceptsPartsWithoutHeadersAndFormsWithoutParts) {
  const QByteArray bareBody = "--AaB03x\r\n\r\ndata\r\n--AaB03x--";
  const auto bare = parseMultipart(kType, bareBody);
  ASSERT_TRUE(bare);
  EXPECT_EQ(bare->front().data, "data");
  const QByteArray noneBody = "--AaB03x--\r\n";
  const auto none = parseMultipart(kType, noneBody);
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->empty());
}

TEST(Multipart, CopiesNoData) {
  for (const qsizetype size : {0, 1, 1'000, 1'000'000}) {
    const QByteArray file = part("form-data; name=\"file\"; filename=\"a\"", QByteArray(size, 'x'));
    const QByteArray body = form(file + file + part("form-data; name=\"text\"", "some"));
    const auto parts = parseMultipart(kType, body);
    ASSERT_TRUE(parts && parts->size() == 3);
    for (const auto& one : *parts) {
      EXPECT_GE(one.data.constData(), body.constData()) << size;
      EXPECT_LE(one.data.constData() + one.data.size(), body.constData() + body.size()) << size;
    }
  }
}

TEST(HeaderBlock, LeavesOutWhatHasNoName) {
  // QByteArray::trimmed() also takes away form feeds: a name of nothing but that was an empty one.
  const auto fields = parseHeaderBlock("no colon\r\n: x\r\n\f: y\r\nContent-Type : audio/wav\r\n");
  ASSERT_EQ(fields.size(), 1U);
  EXPECT_EQ(fields.front().first, "content-type");
  EXPECT_EQ(fields.front().second, "audio/wav");
}

TEST(Multipart, RefusesWhatIsNoForm) {
  EXPECT_EQ(errorOf("", "x"), Errc::BadRequest);
  EXPECT_EQ(errorOf("application/json", "{}"), Errc::BadRequest);
  EXPECT_EQ(errorOf("multipart/form-data", form({})), Errc::BadRequest);
  EXPECT_EQ(errorOf("multipart/form-data; boundary=", form({})), Errc::BadRequest);
  EXPECT_EQ(errorOf("multipart/form-data; boundary=" + QByteArray(71, 'x'), form({})), Errc::BadRequest);
  EXPECT_EQ(errorOf(kType, ""), Errc::BadRequest);
  EXPECT_EQ(errorOf(kType, "--other\r\n\r\nx\r\n--other--"), Errc::BadRequest);
}

TEST(Multipart, RefusesEveryTruncatedForm) {
  const QByteArray whole = form(part("form-data; name=\"file\"; filename=\"a.wav\"", "some data"));
  for (qsizetype length = 0; length < whole.size() - 2; ++length)
    EXPECT_EQ(errorOf(kType, whole.first(length)), Errc::BadRequest) << length;
}

TEST(Multipart, RefusesTooManyPartsAndTooLongHeaders) {
  const QByteArray one = part("form-data; name=\"a\"", "x");
  const QByteArray most = form(one.repeated(kMaxFormParts));
  EXPECT_TRUE(parseMultipart(kType, most));
  EXPECT_EQ(errorOf(kType, form(one.repeated(kMaxFormParts + 1))), Errc::TooLarge);
  EXPECT_EQ(errorOf(kType, form(part("form-data; name=\"" + QByteArray(kMaxPartHeader + 1, 'x') + '"', "x"))),
            Errc::TooLarge);
}

}  // namespace
}  // namespace sentisound::api
