// A second start hands its files to the first.
#include "gui/window/SingleInstance.h"

#include <unistd.h>

#include <QLocalServer>
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

/// Whether files get to `instance` now, and to it alone.
bool reaches(const SingleInstance& instance, const QString& data) {
  QSignalSpy started(&instance, &SingleInstance::started);
  auto later = QtConcurrent::run([&] { return SingleInstance::handOver(data, {QStringLiteral("/x.wav")}); });
  while (!later.isFinished()) QTest::qWait(5);
  return later.result() && started.count() == 1;
}

TEST_F(SingleInstanceTest, OneThatComesWhileAnotherListensTouchesNoSocket) {
  const QString data = path(QStringLiteral("data"));
  const SingleInstance first(data);
  ASSERT_TRUE(first.listens());
  for (int i = 0; i < 3; ++i) {
    // As when the first did not answer in time, or both began at once.
    const SingleInstance second(data);
    EXPECT_FALSE(second.listens());
    EXPECT_TRUE(reaches(first, data)) << "while the second is there";
  }
  EXPECT_TRUE(reaches(first, data)) << "when it is gone again";
}

TEST_F(SingleInstanceTest, ASocketThatACrashLeftBehindIsTakenOver) {
  const QString data = path(QStringLiteral("data"));
  QString name;
  {
    const SingleInstance before(data);
    ASSERT_TRUE(before.listens());
    name = before.socketPath();
    ASSERT_EQ(::link(name.toLocal8Bit().constData(), (name + u'2').toLocal8Bit().constData()), 0);
  }
  // Bound, and nobody behind it.
  ASSERT_EQ(::rename((name + u'2').toLocal8Bit().constData(), name.toLocal8Bit().constData()), 0);
  const SingleInstance next(data);
  EXPECT_TRUE(next.listens());
  EXPECT_TRUE(reaches(next, data));
}

TEST_F(SingleInstanceTest, TheSocketOfAVersionWithoutALockIsLeftAlone) {
  const QString data = path(QStringLiteral("data"));
  QString name;
  {
    const SingleInstance before(data);
    name = before.socketPath();
  }
  QLocalServer old;
  old.setSocketOptions(QLocalServer::UserAccessOption);
  ASSERT_TRUE(old.listen(name));
  { const SingleInstance second(data); }
  QLocalSocket client;
  client.connectToServer(name);
  EXPECT_TRUE(client.waitForConnected(2000));
}

TEST_F(SingleInstanceTest, AnotherDataFolderIsAnotherWindow) {
  ASSERT_TRUE(QDir().mkpath(path(QStringLiteral("one"))));
  const SingleInstance first(path(QStringLiteral("one")));
  ASSERT_TRUE(first.listens());
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
