// What survives a power failure, and who may hold a lock.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cerrno>
#include <chrono>
#include <csignal>

#include "core/FileLock.h"
#include "core/Files.h"
#include "core/WriteFailure.h"
#include "support/Corpus.h"
#include "support/ScratchFolder.h"
#include "support/SyncWatch.h"

namespace sentisound::test {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr milliseconds kNoWait{0};

TEST(FilesOnDisk, AReplacedFileIsSyncedBeforeItsNameAndTheFolderAfterwards) {
  const ScratchFolder folder;
  for (const char* name : {"new", "new"}) {
    SyncWatch::take();
    ASSERT_TRUE(writeFileAtomically(folder.path() / name, "x"));
    EXPECT_THAT(SyncWatch::take(), ElementsAre(HasSubstr("new.part"), folder.path().string() + "/"));
  }
}

TEST(FilesOnDisk, NewFoldersAreSyncedIntoThoseAboveThem) {
  const ScratchFolder folder;
  SyncWatch::take();
  ASSERT_TRUE(makeFolders(folder.path() / "a" / "b"));
  EXPECT_THAT(SyncWatch::take(),
              ElementsAre(folder.path().string() + "/", (folder.path() / "a").string() + "/"));
  ASSERT_TRUE(makeFolders(folder.path() / "a" / "b"));
  EXPECT_THAT(SyncWatch::take(), ElementsAre()) << "there is nothing new";
  ASSERT_TRUE(writeFileAtomically(folder.path() / "file", "x"));
  EXPECT_EQ(makeFolders(folder.path() / "file" / "below").error().code, Errc::Storage);
}

/// In the sources: whoever puts a finished file under its name syncs the folder, too. A cache need not.
TEST(FilesOnDisk, NoSourceFileForgetsTheFolder) {
  int found = 0;
  for (const auto& entry : fs::recursive_directory_iterator(sourceDir() / "src")) {
    if (entry.path().extension() != ".cpp" || entry.path().filename().string().ends_with("Cache.cpp"))
      continue;
    const auto text = readFile(entry.path(), 1'000'000);
    ASSERT_TRUE(text) << entry.path();
    if (text->find("file.commit()") == std::string::npos && text->find("fs::rename(") == std::string::npos)
      continue;
    ++found;
    EXPECT_THAT(*text, HasSubstr("syncFolderOf(")) << entry.path();
  }
  EXPECT_GE(found, 4) << "the places are written in another way now";
}

TEST(FilesOnDisk, WhatCannotBeWrittenIsNamedWithWhyAndWhatToDo) {
  const ScratchFolder folder;
  fs::create_directory(folder.path() / "taken");
  EXPECT_THAT(describe(writeFileAtomically(folder.path() / "gone" / "x", "x").error()),
              HasSubstr("gone/x: it cannot be written: its folder is not there. Choose another folder"));
  EXPECT_THAT(describe(writeFileAtomically(folder.path() / "taken", "x").error()),
              HasSubstr("a folder has this name. Choose another name"));
  EXPECT_THAT(describe(writeFileAtomically(folder.path() / std::string(300, 'n'), "x").error()),
              HasSubstr("Choose a shorter name."));
  for (const auto& [problem, words] :
       {std::pair(ENOSPC, "the disk is full. Make room"),
        std::pair(EACCES, "you may not write to its folder"), std::pair(EROFS, "read-only"),
        std::pair(EFBIG, "no file of this size"), std::pair(EIO, "try again")})
    EXPECT_THAT(describe(cannotWrite("report.pdf", problem)), HasSubstr(words));
  // Where nobody has told the reason, the disk says it.
  EXPECT_EQ(describe(cannotWrite(folder.path() / "gone" / "x")),
            describe(cannotWrite(folder.path() / "gone" / "x", ENOENT)));
  EXPECT_EQ(describe(cannotWrite(folder.path() / "taken")),
            describe(cannotWrite(folder.path() / "taken", EISDIR)));
  std::size_t left = 0;
  for (const auto& entry : fs::directory_iterator(folder.path())) left += entry.is_directory() ? 0 : 1;
  EXPECT_EQ(left, 0U) << "no draft stays behind";
}

class FileLocks : public testing::Test {
 protected:
  [[nodiscard]] FileLock lock() const { return FileLock(folder_.path() / "lock"); }

  /// A process that takes the lock and then hangs; its id, once it has it.
  [[nodiscard]] pid_t holder(bool alone) const {
    int pipe[2];
    if (::pipe(pipe) != 0) return -1;
    const pid_t child = ::fork();
    if (child == 0) {
      FileLock held = lock();
      const bool has = alone ? held.tryAlone() : held.share(kNoWait).ok();
      if (has && ::write(pipe[1], "x", 1) == 1)
        for (;;) ::pause();
      ::_exit(1);
    }
    char byte = 0;
    ::close(pipe[1]);
    const bool told = ::read(pipe[0], &byte, 1) == 1;
    ::close(pipe[0]);
    return told ? child : -1;
  }
  static void end(pid_t child, int signal) {
    ::kill(child, signal);
    ::waitpid(child, nullptr, 0);
  }

  ScratchFolder folder_;
};

TEST_F(FileLocks, AreSharedByManyAndHeldAloneByOne) {
  FileLock first = lock();
  FileLock second = lock();
  FileLock third = lock();
  EXPECT_TRUE(first.share(kNoWait));
  EXPECT_TRUE(second.share(kNoWait));
  EXPECT_FALSE(third.tryAlone());
  EXPECT_FALSE(second.tryAlone()) << "the first shares it";
  EXPECT_TRUE(second.held()) << "its share is not lost by trying";
  first.release();
  EXPECT_FALSE(third.tryAlone());
  EXPECT_TRUE(second.tryAlone());
  EXPECT_EQ(first.share(kNoWait).error().code, Errc::Storage);
  second.release();
  EXPECT_TRUE(first.share(kNoWait));
}

TEST_F(FileLocks, OfAProcessThatWasKilledAreFree) {
  for (const bool alone : {false, true})
    for (const int signal : {SIGTERM, SIGKILL}) {
      const pid_t other = holder(alone);
      ASSERT_GT(other, 0);
      FileLock mine = lock();
      EXPECT_FALSE(mine.tryAlone());
      EXPECT_EQ(mine.share(kNoWait).ok(), !alone);
      end(other, signal);
      EXPECT_TRUE(mine.tryAlone());
    }
}

TEST_F(FileLocks, WhereNoFileCanBeMadeAreRefused) {
  FileLock nowhere(folder_.path() / "none" / "lock");
  EXPECT_EQ(nowhere.share(milliseconds(10'000)).error().code, Errc::Storage) << "and nobody waits";
  EXPECT_FALSE(nowhere.tryAlone());
  EXPECT_FALSE(nowhere.held());
}

TEST_F(FileLocks, CanBeMoved) {
  FileLock first = lock();
  ASSERT_TRUE(first.tryAlone());
  {
    FileLock second = std::move(first);
    EXPECT_TRUE(second.held());
    EXPECT_FALSE(lock().tryAlone());
  }
  EXPECT_TRUE(lock().tryAlone());
}

}  // namespace
}  // namespace sentisound::test
