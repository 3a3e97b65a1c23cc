// Pictures that were drawn.
#include "service/PictureCache.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <filesystem>

#include "support/Must.h"
#include "support/ScratchFolder.h"

namespace sentisound {
namespace {

using test::must;

class PictureCacheTest : public testing::Test {
 protected:
  HistoryRow added(const char* name, const char* sha = "aa") {
    HistoryRow row{.createdAt = QDateTime::currentDateTime(),
                   .name = QLatin1String(name),
                   .origin = QStringLiteral("api"),
                   .audioSha256 = QLatin1String(sha),
                   .modelId = QStringLiteral("m"),
                   .emotion = QStringLiteral("happy"),
                   .confidence = 0.5,
                   .probabilities = {{QStringLiteral("happy"), 0.5}, {QStringLiteral("sad"), 0.5}}};
    const auto id = must(history_.add(row));
    return must(history_.byId(id));
  }
  [[nodiscard]] PictureCache cache(qint64 mostBytes = PictureCache::kMostBytes) const {
    return PictureCache(path("pictures"), mostBytes);
  }
  [[nodiscard]] QString path(const char* name) const { return QString::fromStdString(folder_.file(name)); }
  [[nodiscard]] QStringList files() const { return QDir(path("pictures")).entryList(QDir::Files); }
  void write(const QString& name) const {
    QDir().mkpath(path("pictures"));
    QFile file(path("pictures") + u'/' + name);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
  }
  /// As if nobody had asked for any for an hour.
  void age() const {
    for (const auto& name : files()) {
      const std::filesystem::path file = (path("pictures") + u'/' + name).toStdString();
      last_write_time(file, last_write_time(file) - std::chrono::hours(2));
    }
  }

  test::ScratchFolder folder_;
  HistoryStore history_ = must(HistoryStore::open(QStringLiteral(":memory:")));
};

TEST_F(PictureCacheTest, IsOfOneAnalysisAlone) {
  const auto row = added("a.wav");
  cache().keep(row, "png");
  EXPECT_EQ(cache().find(row), "png");
  EXPECT_EQ(cache().find(added("a.wav")), "") << "the same name and audio";
  // The same number: in another database, or in one that was begun anew.
  auto other = row;
  other.audioSha256 = QStringLiteral("bb");
  EXPECT_EQ(cache().find(other), "");
  other = row;
  other.name = QStringLiteral("b.wav");
  EXPECT_EQ(cache().find(other), "");
  other = row;
  other.createdAt = row.createdAt.addMSecs(1);
  EXPECT_EQ(cache().find(other), "");
}

TEST_F(PictureCacheTest, ForgetsWhatItIsToldAndNoOther) {
  const auto one = added("a.wav");
  std::vector<HistoryRow> others;
  for (int i = 0; i < 12; ++i) others.push_back(added("b.wav"));  // ids that begin with the same figure
  cache().keep(one, "png");
  for (const auto& row : others) cache().keep(row, "png");
  cache().forget({one.id, 999});
  EXPECT_EQ(cache().find(one), "");
  for (const auto& row : others) EXPECT_EQ(cache().find(row), "png") << row.id;
}

TEST_F(PictureCacheTest, HasItsBoundAndLosesWhatIsLeastAskedFor) {
  const auto small = cache(30);
  const auto first = added("a.wav");
  const auto second = added("b.wav");
  const auto third = added("c.wav");
  small.keep(first, QByteArray(10, 'a'));
  small.keep(second, QByteArray(10, 'b'));
  age();
  EXPECT_FALSE(small.find(first).isEmpty());
  small.keep(third, QByteArray(20, 'c'));
  EXPECT_TRUE(small.find(second).isEmpty()) << "nobody asked for it";
  EXPECT_FALSE(small.find(first).isEmpty());
  EXPECT_FALSE(small.find(third).isEmpty());
  small.keep(added("d.wav"), QByteArray(31, 'd'));
  EXPECT_EQ(files().size(), 2) << "what alone is too large moves no others out";
}

TEST_F(PictureCacheTest, SweepsWhatBelongsToNoAnalysis) {
  const auto stays = added("a.wav");
  const auto removed = added("b.wav");
  cache().keep(stays, "png");
  cache().keep(removed, "png");
  must(history_.remove({removed.id}));
  auto foreign = stays;
  foreign.audioSha256 = QStringLiteral("bb");
  cache().keep(foreign, "png");
  cache().sweep(history_);
  EXPECT_EQ(files().size(), 1);
  EXPECT_EQ(cache().find(stays), "png");
}

TEST_F(PictureCacheTest, SweepsWhatEarlierVersionsLeftAndLeavesWhatIsNotOurs) {
  for (const char* name : {"a.wav_analysis.png", "recording_1.wav_analysis.png", "1-a.wav_analysis.png"})
    write(QLatin1String(name));
  write(QStringLiteral("holiday-photo.png"));
  write(QStringLiteral("notes.txt"));
  cache().sweep(history_);
  EXPECT_EQ(files(), (QStringList{QStringLiteral("holiday-photo.png"), QStringLiteral("notes.txt")}));
}

TEST_F(PictureCacheTest, SweepsDraftsThatNobodyWritesAnyMore) {
  write(QStringLiteral("1-0123456789abcdef.png.Xy12Za"));
  cache().sweep(history_);
  EXPECT_EQ(files().size(), 1) << "it may still be written";
  age();
  cache().sweep(history_);
  EXPECT_EQ(files().size(), 0);
}

TEST_F(PictureCacheTest, WithoutAFolderKeepsNothingAndFindsNothing) {
  const auto row = added("a.wav");
  write(QStringLiteral("file"));
  const PictureCache blocked(path("pictures/file"));
  blocked.keep(row, "png");
  EXPECT_EQ(blocked.find(row), "");
  blocked.forget({row.id});
  blocked.sweep(history_);
  EXPECT_EQ(files().size(), 1);
}

}  // namespace
}  // namespace sentisound
