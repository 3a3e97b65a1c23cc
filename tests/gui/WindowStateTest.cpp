// What the window remembers, and the menus that show it.
#include "gui/window/WindowState.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QTableWidget>
#include <QTimer>

#include "gui/GuiFixture.h"
#include "gui/common/Theme.h"
#include "gui/sound/SoundController.h"
#include "gui/window/ShortcutSheet.h"

namespace sentisound::test {
namespace {

using WindowStateTest = GuiTest;

TEST_F(WindowStateTest, ComesBackAsItWasLeft) {
  const QString folder = path(QStringLiteral("state"));
  ViewSettings view;
  view.window.windowSeconds = 0.005;
  view.axis = FrequencyAxis::Kind::Mel;
  view.map = ColourMap::Magma;
  view.mfccCount = 20;
  view.hiddenRows = QStringList{QStringLiteral("mfcc")};
  view.f0OverSpectrogram = false;
  view.formantsOverSpectrogram = false;
  view.voice = {.pitchFloorHz = 60, .pitchCeilingHz = 300, .formantCeilingHz = 5000};
  {
    WindowState state(folder);
    EXPECT_FALSE(state.welcomed());
    EXPECT_EQ(state.view(), ViewSettings());
    EXPECT_EQ(state.appearance(), theme::Appearance::System);
    state.setView(view);
    state.setAppearance(theme::Appearance::Dark);
    state.setLanguage(QStringLiteral("de"));
    state.setModel(QStringLiteral("studio"));
    state.setGeometry("somewhere");
    state.setArrangement("like this");
    state.setWelcomed();
  }
  WindowState state(folder);
  EXPECT_EQ(state.view(), view);
  EXPECT_EQ(state.appearance(), theme::Appearance::Dark);
  EXPECT_EQ(state.language(), QStringLiteral("de"));
  EXPECT_EQ(state.model(), QStringLiteral("studio"));
  EXPECT_EQ(state.geometry(), QByteArray("somewhere"));
  EXPECT_EQ(state.arrangement(), QByteArray("like this"));
  EXPECT_TRUE(state.welcomed());
}

TEST_F(WindowStateTest, SettingsOutOfRangeAreAsDelivered) {
  {
    QSettings file(path(QStringLiteral("window.ini")), QSettings::IniFormat);
    file.setValue(QStringLiteral("version"), 2);
    file.setValue(QStringLiteral("views/windowSeconds"), QStringLiteral("soon"));
    file.setValue(QStringLiteral("views/axis"), 77);
    file.setValue(QStringLiteral("views/rangeDb"), -3);
    file.setValue(QStringLiteral("views/map"), -1);
    file.setValue(QStringLiteral("views/pitchFloorHz"), 250);
    file.setValue(QStringLiteral("views/pitchCeilingHz"), 300);  // less than twice the floor
    file.setValue(QStringLiteral("views/formantCeilingHz"), 99);
  }
  const WindowState state(path(QString()));
  EXPECT_EQ(state.view(), ViewSettings());
}

TEST_F(WindowStateTest, AFileOfTheFirstVersionIsTakenOver) {
  {
    QSettings file(path(QStringLiteral("window.ini")), QSettings::IniFormat);
    file.setValue(QStringLiteral("pictures/windowSeconds"), 0.05);
    file.setValue(QStringLiteral("pictures/hiddenRows"), QStringList{QStringLiteral("mfcc")});
    file.setValue(QStringLiteral("pictures/arrangement"), QByteArray("so"));
    file.setValue(QStringLiteral("analysis/model"), QStringLiteral("studio"));
    file.setValue(QStringLiteral("window/welcomed"), true);
  }
  {
    const WindowState state(path(QString()));
    EXPECT_EQ(state.view().window.windowSeconds, 0.05);
    EXPECT_EQ(state.view().hiddenRows, QStringList{QStringLiteral("mfcc")});
    EXPECT_EQ(state.arrangement(), QByteArray("so"));
    EXPECT_EQ(state.model(), QString()) << "it is not shipped any more";
    EXPECT_TRUE(state.welcomed());
  }
  const QSettings file(path(QStringLiteral("window.ini")), QSettings::IniFormat);
  EXPECT_EQ(file.value(QStringLiteral("version")).toInt(), SettingsFile::kVersion);
  EXPECT_FALSE(file.childGroups().contains(QStringLiteral("pictures")));
}

TEST_F(WindowStateTest, WhatANewerVersionWroteIsKept) {
  {
    QSettings file(path(QStringLiteral("window.ini")), QSettings::IniFormat);
    file.setValue(QStringLiteral("version"), SettingsFile::kVersion + 7);
    file.setValue(QStringLiteral("views/depth"), 3);
  }
  {
    WindowState state(path(QString()));
    state.setLanguage(QStringLiteral("de"));
  }
  const QSettings file(path(QStringLiteral("window.ini")), QSettings::IniFormat);
  EXPECT_EQ(file.value(QStringLiteral("version")).toInt(), SettingsFile::kVersion + 7);
  EXPECT_EQ(file.value(QStringLiteral("views/depth")).toInt(), 3);
}

TEST_F(WindowStateTest, WhatIsAsDeliveredIsNotWritten) {
  {
    WindowState state(path(QString()));
    state.setView(ViewSettings());
    state.setLanguage(QStringLiteral("de"));
    state.setLanguage(QString());
  }
  const QSettings file(path(QStringLiteral("window.ini")), QSettings::IniFormat);
  EXPECT_EQ(file.allKeys(), QStringList{QStringLiteral("version")});
}

TEST_F(WindowStateTest, TheTableNamesEverySettingOnceWithItsRange) {
  QSet<QString> keys;
  for (const auto* one : settingsTable()) {
    EXPECT_FALSE(keys.contains(one->key)) << one->key.toStdString();
    keys.insert(one->key);
    EXPECT_TRUE(one->fallback.isValid()) << one->key.toStdString();
    EXPECT_LE(one->since, SettingsFile::kVersion);
    if (one->most <= one->least) continue;
    EXPECT_GE(one->fallback.toDouble(), one->least) << one->key.toStdString();
    EXPECT_LE(one->fallback.toDouble(), one->most) << one->key.toStdString();
  }
  EXPECT_EQ(keys.size(), 28);
}

TEST_F(WindowStateTest, RecentFilesAreTheNewestThatAreStillThere) {
  WindowState state(path(QStringLiteral("state")));
  QStringList made;
  for (int i = 0; i < 12; ++i) {
    made << tone(QStringLiteral("%1.wav").arg(i), 0.1);
    state.addRecentFile(made.last());
  }
  state.addRecentFile(made[5]);
  ASSERT_EQ(state.recentFiles().size(), WindowState::kMostRecent);
  EXPECT_EQ(state.recentFiles().first(), made[5]);
  EXPECT_EQ(state.recentFiles().count(made[5]), 1);
  QFile::remove(made[11]);
  EXPECT_FALSE(state.recentFiles().contains(made[11]));
  state.clearRecentFiles();
  EXPECT_TRUE(state.recentFiles().isEmpty());
}

class WindowMenusTest : public WindowTest {
 protected:
  QMenu* menu(const char* name) {
    auto* found = find<QMenu>(name);
    Q_EMIT found->aboutToShow();
    return found;
  }
};

TEST_F(WindowMenusTest, OpenRecentOpensAgain) {
  EXPECT_FALSE(menu("recentMenu")->actions().first()->isEnabled());
  open({voice(QStringLiteral("voice.wav"))});
  auto* first = menu("recentMenu")->actions().first();
  EXPECT_EQ(first->text(), QStringLiteral("voice.wav"));
  window_->findChild<QAction*>(QStringLiteral("closeRecording"))->trigger();
  first->trigger();
  settle();
  EXPECT_EQ(window_->windowTitle(), QStringLiteral("voice.wav – SentiSound"));
  EXPECT_EQ(remembered(), 1) << "opening again is no new analysis";
}

TEST_F(WindowMenusTest, AppearanceChangesAtOnceAndIsRemembered) {
  const QPalette before = QApplication::palette();
  auto* appearance = menu("appearanceMenu");
  appearance->actions().at(2)->trigger();
  EXPECT_TRUE(waitFor([&] { return theme::isDark(window_->palette()); }));
  EXPECT_EQ(window_->state().appearance(), theme::Appearance::Dark);
  appearance->actions().at(1)->trigger();
  EXPECT_TRUE(waitFor([&] { return !theme::isDark(window_->palette()); }));
  appearance->actions().at(0)->trigger();
  EXPECT_EQ(QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
}

TEST_F(WindowMenusTest, PlaybackOffersTheSystemsChoiceFirst) {
  const auto actions = menu("playbackMenu")->actions();
  ASSERT_FALSE(actions.isEmpty());
  EXPECT_TRUE(actions.first()->isChecked());
}

TEST_F(WindowMenusTest, F1ShowsAllKeys) {
  bool shown = false;
  QTimer::singleShot(200, window_.get(), [&] {
    auto* sheet = window_->findChild<ShortcutSheet*>();
    ASSERT_NE(sheet, nullptr);
    const auto* table = sheet->findChild<QTableWidget*>();
    QStringList keys;
    for (int row = 0; row < table->rowCount(); ++row) keys << table->item(row, 0)->text();
    for (const char* key :
         {"Ctrl+O", "Ctrl+E", "Space", "Home", "F1", "Ctrl+/", "Ctrl+3, Ctrl+H", "F2", "Ctrl+Z"})
      EXPECT_TRUE(keys.contains(QLatin1String(key))) << key << " in " << keys.join(u'|').toStdString();
    shown = true;
    sheet->reject();
  });
  QTest::keyClick(window_.get(), Qt::Key_Slash, Qt::ControlModifier);
  EXPECT_TRUE(shown);
}

TEST_F(WindowMenusTest, RowsAreSeenAndShareTheHeightAsTheyDidLastTime) {
  const auto heights = [this] {
    QList<int> all;
    for (const char* row : {"waveform", "spectrogram", "pitch", "emotions"}) all << find(row)->height();
    return all;
  };
  window_->resize(1100, 900);
  open({voice(QStringLiteral("voice.wav"))});
  find<QCheckBox>("show-mfcc")->click();
  EXPECT_FALSE(find("mfcc")->isVisible());
  QTest::qWait(50);
  auto* handle = find<QSplitter>("rows")->handle(1);
  const int before = find("waveform")->height();
  QTest::mousePress(handle, Qt::LeftButton);
  QTest::mouseMove(handle, handle->rect().center() + QPoint(0, 60));
  QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center() + QPoint(0, 60));
  ASSERT_GT(find("waveform")->height(), before + 20);
  const auto arranged = heights();
  window_->close();

  window_ = std::make_unique<MainWindow>(*service_, api_);
  window_->state().setWelcomed();
  window_->restoreState();
  window_->resize(1100, 900);
  window_->show();
  open({voice(QStringLiteral("voice.wav"))});
  QTest::qWait(50);
  EXPECT_FALSE(find("mfcc")->isVisible());
  const auto again = heights();
  for (int i = 0; i < again.size(); ++i) EXPECT_NEAR(again[i], arranged[i], 8) << i;
  find<QCheckBox>("show-mfcc")->click();
  EXPECT_TRUE(find("mfcc")->isVisible());
}

TEST_F(WindowMenusTest, OneRowIsAlwaysSeen) {
  open({voice(QStringLiteral("voice.wav"))});
  for (const char* name : {"show-waveform", "show-pitch", "show-mfcc", "show-emotions", "show-labels"})
    find<QCheckBox>(name)->click();
  EXPECT_FALSE(find("waveform")->isVisible());
  EXPECT_TRUE(find("spectrogram")->isVisible());
  EXPECT_FALSE(find<QCheckBox>("show-spectrogram")->isEnabled());
  EXPECT_TRUE(find<QCheckBox>("show-waveform")->isEnabled());
}

TEST_F(WindowMenusTest, PicturesLookAsTheyWereSetLastTime) {
  auto* length = find<QComboBox>("windowLength");
  QTest::keyClick(length, Qt::Key_Home);  // 3 ms
  EXPECT_DOUBLE_EQ(window_->state().view().window.windowSeconds, 0.003);
  window_ = std::make_unique<MainWindow>(*service_, api_);
  window_->restoreState();
  EXPECT_EQ(find<QComboBox>("windowLength")->currentText(), QStringLiteral("3 ms"));
}

}  // namespace
}  // namespace sentisound::test
