// A second start hands its files to the first.
#include "gui/window/SingleInstance.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QtConcurrent>

#include "gui/GuiFixture.h"

namespace sentisound::test {
namespace {

using SingleInstanceTest = GuiTest;

TEST_F(SingleInstanceTest, TheSecondHandsItsFilesOver) {
  const QString data = path(QStringLiteral("data"));
  EXPECT_FALSE(SingleInstance::handOver(data, {})) << "nobody is there yet";
  const SingleInstance first(data);
  QSignalSpy started(&first, &SingleInstance::started);
  auto second = QtConcurrent::run([&] {
    return SingleInstance::handOver(data, {QStringLiteral("a b.wav"), QStringLiteral("/tmp/ü.flac")});
  });
  ASSERT_TRUE(waitFor([&] { return second.isFinished(); }));
  EXPECT_TRUE(second.result());
  ASSERT_EQ(started.count(), 1);
  const auto files = started.at(0).at(0).toStringList();
  ASSERT_EQ(files.size(), 2);
  EXPECT_TRUE(QDir::isAbsolutePath(files[0]) && files[0].endsWith(QStringLiteral("/a b.wav")));
  EXPECT_EQ(files[1], QStringLiteral("/tmp/ü.flac"));
}

TEST_F(SingleInstanceTest, AnotherDataFolderIsAnotherWindow) {
  const SingleInstance first(path(QStringLiteral("one")));
  EXPECT_FALSE(SingleInstance::handOver(path(QStringLiteral("two")), {}));
}

TEST_F(SingleInstanceTest, TheWindowComesUpWithTheFiles) {
  MainWindow window(*service_, api_);
  window.show();
  window.bringUp({voice(QStringLiteral("voice.wav"))});
  EXPECT_TRUE(waitFor([&] { return window.windowTitle().startsWith(QStringLiteral("voice.wav")); }));
}

}  // namespace
}  // namespace sentisound::test
