// The sound server ends while a take is recorded in the window: in a process with a server of its own.
#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <csignal>

#include "gui/GuiFixture.h"
#include "support/PulseSink.h"

namespace sentisound::test {
namespace {

using DISABLED_WindowOfItsOwnServer = WindowTest;

TEST(SoundServerTest, EndsWhileTheWindowRecords) {
  SENTISOUND_NEEDS_PULSE();
  QProcess child;
  child.setProcessChannelMode(QProcess::MergedChannels);
  child.start(QStringLiteral(SENTISOUND_SOURCE_DIR "/installer/with-pulse.sh"),
              {QCoreApplication::applicationFilePath(), QStringLiteral("--gtest_also_run_disabled_tests"),
               QStringLiteral("--gtest_filter=DISABLED_WindowOfItsOwnServer.KeepsTheTakeAndSaysSo")});
  ASSERT_TRUE(child.waitForFinished(2 * kPatienceMs));
  EXPECT_EQ(child.exitStatus(), QProcess::NormalExit);
  EXPECT_EQ(child.exitCode(), 0) << child.readAll().toStdString();
}

TEST_F(DISABLED_WindowOfItsOwnServer, KeepsTheTakeAndSaysSo) {
  auto* record = find<QPushButton>("record");
  ASSERT_TRUE(waitFor([&] { return record->isEnabled(); }));
  QTest::mouseClick(record, Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return text("time") > QStringLiteral("0:00.8"); })) << errorText().toStdString();
  ASSERT_EQ(::kill(qEnvironmentVariableIntValue("SENTISOUND_TEST_PULSE_PID"), SIGKILL), 0);
  ASSERT_TRUE(waitFor([&] { return find("result")->isVisible(); })) << errorText().toStdString();
  settle();
  EXPECT_FALSE(errorText().isEmpty()) << "it has ended, and nobody was told";
  EXPECT_TRUE(window_->windowTitle().startsWith(QStringLiteral("recording_")))
      << window_->windowTitle().toStdString();
  EXPECT_EQ(remembered(), 1);
}

}  // namespace
}  // namespace sentisound::test
