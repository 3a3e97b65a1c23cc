#include <gtest/gtest.h>

#include <QFile>

#include "api/Answer.h"
#include "api/DataUrl.h"
#include "api/Request.h"
#include "api/SafeName.h"
#include "core/AudioSuffixes.h"

namespace sentisound::api {
namespace {

std::string safe(const char* name) {
  return safeName(QString::fromUtf8(name)).toStdString();
}

TEST(SafeName, DoesWhatTheOriginalDid) {
  EXPECT_EQ(safe("audio.wav"), "audio.wav");
  EXPECT_EQ(safe("My cool movie.WAV"), "My_cool_movie.WAV");
  EXPECT_EQ(safe("../../../etc/passwd.wav"), "etc_passwd.wav");
  EXPECT_EQ(safe("/etc/cron.d/x.mp3"), "etc_cron.d_x.mp3");
  EXPECT_EQ(safe("..\\..\\boot.wav"), "boot.wav");
  EXPECT_EQ(safe("i contain cool \xc3\xbcml\xc3\xa4uts.wav"), "i_contain_cool_umlauts.wav");
  EXPECT_EQ(safe("a\nb\t c;rm -rf $HOME.wav"), "a_b_crm_-rf_HOME.wav");
  EXPECT_EQ(safe(".hidden.wav"), "hidden.wav");
}

TEST(SafeName, GivesANameWhereTheOriginalLostIt) {
  EXPECT_EQ(safe("\xe9\x8c\xb2\xe9\x9f\xb3.m4a"), "upload.m4a");
  EXPECT_EQ(safe(".wav"), "upload.wav");
  EXPECT_EQ(safe("___.wav"), "upload.wav");
  EXPECT_EQ(safe(""), "upload");
}

TEST(SafeName, KeepsTheExtensionOfLongNames) {
  const QString name = safeName(QString(500, u'x') + QStringLiteral(".wav"));
  EXPECT_EQ(name.size(), 120);
  EXPECT_TRUE(name.endsWith(QStringLiteral("x.wav")));
}

TEST(SafeName, IsItselfSafe) {
  for (const char* name : {"a b/c.wav", "..", "%2e%2e%2f.wav", "\"quote\".wav", "a\r\nSet-Cookie: x.wav"})
    EXPECT_TRUE(isSafeName(safeName(QString::fromUtf8(name)))) << name;
  for (const char* name : {"", "..", ".x", "a/b", "a\\b", "a b", "\xc3\xa4", "a\nb"})
    EXPECT_FALSE(isSafeName(QString::fromUtf8(name))) << name;
}

TEST(SafeName, KnowsAudioByExtensionOnly) {
  for (const char* name : {"a.wav", "a.MP3", "a.m4a", "a.b.flac", "a.webm", "a.aif", ".wav"})
    EXPECT_TRUE(isAudioExtension(extensionOf(QString::fromUtf8(name)))) << name;
  for (const char* name : {"wav", "a.txt", "a.wav.exe", "a.", ""})
    EXPECT_FALSE(isAudioExtension(extensionOf(QString::fromUtf8(name)))) << name;
}

TEST(DataUrl, TakesWhatFollowsTheFirstComma) {
  for (const char* text :
       {"data:audio/wav;base64,UklGRg==", "UklGRg==", "UklGRg", ",UklGRg==", "anything,UklG\r\n Rg=="}) {
    const auto bytes = decodeDataUrl(text);
    ASSERT_TRUE(bytes) << text;
    EXPECT_EQ(*bytes, "RIFF") << text;
  }
}

TEST(DataUrl, RefusesWhatIsNotBase64) {
  for (const char* text :
       {"", "data:audio/wav;base64,", "data:audio/wav;base64,UklG%%", "!!!!", "a,b,c", "UklGRg===="})
    EXPECT_FALSE(decodeDataUrl(text)) << text;
}

TEST(Paths, AreSplitBeforeTheyAreDecoded) {
  EXPECT_EQ(pathSegments("/"), QStringList{QString()});
  EXPECT_EQ(pathSegments("/a/b%20c"), (QStringList{QStringLiteral("a"), QStringLiteral("b c")}));
  EXPECT_EQ(pathSegments("/a/..%2Fb"), (QStringList{QStringLiteral("a"), QStringLiteral("../b")}));
  EXPECT_TRUE(pathSegments("").isEmpty());
  EXPECT_TRUE(pathSegments("*").isEmpty());
}

TEST(Attachment, NamesCannotBreakOutOfTheHeader) {
  EXPECT_EQ(attachment(QStringLiteral("report_a.wav.pdf")), "attachment; filename=\"report_a.wav.pdf\"");
  const QByteArray nasty = attachment(QStringLiteral("a\"\r\nX: y\\%41.pdf"));
  EXPECT_FALSE(nasty.contains('\r') || nasty.contains('\n'));
  EXPECT_EQ(nasty.count('"'), 2);
  EXPECT_EQ(attachment(QStringLiteral("ü.pdf")),
            "attachment; filename=\"__.pdf\"; filename*=UTF-8''%C3%BC.pdf");
}

/// The page offers, and docs/API.md promises, what the routes take.
TEST(AudioSuffixes, OfUploadsAreTheSameEverywhere) {
  QStringList taken;
  for (const auto& suffix : kAudioSuffixes) {
    const auto text = QString::fromLatin1(suffix.text.data(), static_cast<qsizetype>(suffix.text.size()));
    EXPECT_EQ(isAudioExtension(text), suffix.forOriginal) << text.toStdString();
    EXPECT_EQ(extensionOf(QStringLiteral("a.") + text.toUpper()), text);
    if (suffix.forOriginal) taken << text;
  }
  EXPECT_FALSE(isAudioExtension(QString()));
  EXPECT_FALSE(isAudioExtension(QStringLiteral("txt")));
  const auto contents = [](const char* path) {
    QFile file(QStringLiteral(SENTISOUND_SOURCE_DIR) + QLatin1String(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path;
    return QString::fromUtf8(file.readAll()).simplified();
  };
  EXPECT_TRUE(contents("/resources/api/index.html")
                  .contains(QStringLiteral("accept=\".%1,audio/*\"").arg(taken.join(QStringLiteral(",.")))));
  EXPECT_TRUE(
      contents("/docs/API.md")
          .contains(QStringLiteral("Accepted extensions: %1.").arg(taken.join(QStringLiteral(", ")))));
}

}  // namespace
}  // namespace sentisound::api
