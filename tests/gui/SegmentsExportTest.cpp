// Segments of what is shown, as files for other programs.
#include <QAction>
#include <QStatusBar>

#include "gui/GuiFixture.h"
#include "gui/common/FileDialogs.h"
#include "gui/window/MainWindow.h"
#include "report/exchange/Exchange.h"

namespace sentisound::test {
namespace {

using SegmentsExportTest = WindowTest;

TEST_F(SegmentsExportTest, CtrlShiftSWritesThemAsTheSuffixSays) {
  EXPECT_FALSE(find<QAction>("exportSegments")->isEnabled());
  open({voice(QStringLiteral("voice.wav"))});
  QString proposed;
  for (const char* name : {"out.TextGrid", "out.eaf", "out.csv"}) {
    const QString target = path(QString::fromLatin1(name));
    window_->setFileDialogs({.saveSegments = [&](QWidget*, const QString& proposal) {
      proposed = proposal;
      return target;
    }});
    QTest::keyClick(window_.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(waitFor([&] { return find<QAction>("exportSegments")->isEnabled(); }));
    const auto document = readTierFile(target.toStdString());
    ASSERT_TRUE(document.ok()) << describe(document.error());
    EXPECT_EQ(document->recording, "voice.wav") << name;
    ASSERT_FALSE(document->tiers.empty()) << name;
    EXPECT_EQ(document->tiers.front().name, "emotion");
  }
  EXPECT_EQ(proposed, QStringLiteral("voice.TextGrid"));
  EXPECT_TRUE(window_->statusBar()->currentMessage().contains(QStringLiteral("out.csv")));
}

TEST_F(SegmentsExportTest, WhatCannotBeWrittenIsAnErrorInTheWindow) {
  open({voice(QStringLiteral("voice.wav"))});
  window_->setFileDialogs(
      {.saveSegments = [&](QWidget*, const QString&) { return path(QStringLiteral("voice.wav/out.eaf")); }});
  find<QAction>("exportSegments")->trigger();
  EXPECT_TRUE(waitFor([&] { return !errorText().isEmpty(); }));
  EXPECT_TRUE(errorText().contains(QStringLiteral("out.eaf"))) << errorText().toStdString();
}

}  // namespace
}  // namespace sentisound::test
