#include "store/AudioStore.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <QDir>
#include <QDirIterator>
#include <thread>

#include "store/StoreFixture.h"
#include "support/SyncWatch.h"

namespace sentisound {
namespace {

using test::must;

class Audio : public test::InFolder {
 protected:
  [[nodiscard]] AudioStore store() const { return AudioStore(path("audio")); }

  [[nodiscard]] int filesKept() const {
    int files = 0;
    for (QDirIterator it(path("audio"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext(); it.next())
      ++files;
    return files;
  }
};

// FIPS 180-2, appendix B.1
const QString kShaOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

TEST_F(Audio, isNamedByItsContent) {
  EXPECT_EQ(must(store().put("abc")), kShaOfAbc);
  const QString kept = must(store().find(kShaOfAbc));
  EXPECT_EQ(kept, path("audio/ba/") + kShaOfAbc);
  EXPECT_EQ(bytesOf(kept), "abc");
}

TEST_F(Audio, isKeptOnce) {
  must(store().put("abc"));
  must(store().put("abc"));
  EXPECT_EQ(filesKept(), 1);
  must(store().put("abd"));
  EXPECT_EQ(filesKept(), 2);
}

TEST_F(Audio, isOnTheDiskWithItsNameAndFoldersBeforeARowCanReferToIt) {
  writeFile(path("in.wav"), "def");
  const auto syncedBy = [](const auto& put) {
    test::SyncWatch::take();
    put();
    return test::SyncWatch::take();
  };
  const auto folderOf = [&](const QString& sha) {
    return path("audio/").toStdString() + sha.left(2).toStdString() + "/";
  };
  QString sha;
  const auto bytes = syncedBy([&] { sha = must(store().put("abc")); });
  EXPECT_EQ(bytes.back(), folderOf(sha));
  EXPECT_THAT(bytes, testing::Contains(path("audio/").toStdString())) << "the new folder's name, too";
  const auto file = syncedBy([&] { sha = must(store().putFile(path("in.wav"))); });
  EXPECT_EQ(file.back(), folderOf(sha));
}

TEST_F(Audio, fromFilesAndFromBytesHasTheSameName) {
  for (const int size : {0, 1, (1 << 20) - 1, 1 << 20, (5 << 19) + 3}) {
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31 % 251);
    writeFile(path("in.wav"), bytes);
    const QString sha = must(store().putFile(path("in.wav")));
    EXPECT_EQ(bytesOf(must(store().find(sha))), bytes);
    EXPECT_EQ(must(AudioStore(path("other")).put(bytes)), sha);
    EXPECT_EQ(must(store().putFile(path("in.wav"))), sha);
  }
  EXPECT_EQ(filesKept(), 5);
}

TEST_F(Audio, thatWasCutShortByOthersIsWrittenAnew) {
  must(store().put("abc"));
  writeFile(must(store().find(kShaOfAbc)), "a");
  must(store().put("abc"));
  EXPECT_EQ(bytesOf(must(store().find(kShaOfAbc))), "abc");
}

TEST_F(Audio, cannotBeTakenFromWhatIsNoFile) {
  EXPECT_EQ(store().putFile(path("missing.wav")).error().code, Errc::NotFound);
  EXPECT_EQ(store().putFile(path(".")).error().code, Errc::NotFound);
  EXPECT_EQ(store().putFile("/dev/zero").error().code, Errc::NotFound);
  EXPECT_EQ(store().putFile("").error().code, Errc::NotFound);
}

TEST_F(Audio, isNotFoundByAnythingButAName) {
  must(store().put("abc"));
  writeFile(path("secret"), "x");
  QString withDots = kShaOfAbc;
  withDots.replace(0, 6, "../../");
  for (const QString& trick :
       {QString("../../secret"), QString(), kShaOfAbc.left(63), kShaOfAbc + "0", kShaOfAbc.toUpper(),
        withDots, QString(64, u'g'), kShaOfAbc.left(63) + QChar(0x0661)}) {
    EXPECT_EQ(store().find(trick).error().code, Errc::BadRequest) << trick.toStdString();
    EXPECT_EQ(store().remove(trick).error().code, Errc::BadRequest) << trick.toStdString();
  }
  EXPECT_EQ(store().find(QString(64, u'0')).error().code, Errc::NotFound);
}

TEST_F(Audio, isGoneAfterRemoval) {
  must(store().put("abc"));
  EXPECT_TRUE(store().remove(kShaOfAbc).ok());
  EXPECT_EQ(store().find(kShaOfAbc).error().code, Errc::NotFound);
  EXPECT_EQ(store().remove(kShaOfAbc).error().code, Errc::NotFound);
}

TEST_F(Audio, putByManyAtOnceIsKeptOnceAndWhole) {
  const QByteArray bytes(3 << 20, 'x');
  writeFile(path("in.wav"), bytes);
  std::vector<std::thread> threads;
  for (int t = 0; t < 6; ++t)
    threads.emplace_back([this, &bytes, t] {
      EXPECT_TRUE((t % 2 ? store().put(bytes) : store().putFile(path("in.wav"))).ok());
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(filesKept(), 1);
  EXPECT_EQ(bytesOf(must(store().find(must(store().put(bytes))))), bytes);
}

TEST_F(Audio, thatCannotBeWrittenIsAStorageError) {
  writeFile(path("audio"), "a file where the folder should be");
  EXPECT_EQ(store().put("abc").error().code, Errc::Storage);
  writeFile(path("in.wav"), "abc");
  EXPECT_EQ(store().putFile(path("in.wav")).error().code, Errc::Storage);
}

TEST_F(Audio, inALockedFolderIsAStorageError) {
  if (::geteuid() == 0) GTEST_SKIP() << "permissions do not apply to root";
  ASSERT_TRUE(QDir().mkdir(path("audio")));
  ASSERT_TRUE(QFile::setPermissions(path("audio"), QFile::ReadOwner | QFile::ExeOwner));
  EXPECT_EQ(store().put("abc").error().code, Errc::Storage);
}

}  // namespace
}  // namespace sentisound
