// The workbench with a long recording in work, and what opens beside the window, in every look.
#include <QAction>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include "gui/Drops.h"
#include "gui/PageTour.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundStack.h"
#include "gui/sound/SpectrogramRow.h"
#include "gui/window/AboutDialog.h"
#include "gui/window/HelpWindow.h"
#include "gui/window/PreferencesDialog.h"

namespace sentisound::test {
namespace {

class WorkbenchTour : public PageTour {
 protected:
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
    find("pictures")->setFocus();
    QTest::keyClick(find("pictures"), key, modifiers);
  }
  [[nodiscard]] bool drawn() const {
    return waitFor([&] {
      window_->grab();
      return find<SoundStack>("pictures")->spectrogram().complete();
    });
  }
};

TEST_P(WorkbenchTour, ThroughALongRecording) {
  ASSERT_TRUE(service_->activateModel(QStringLiteral("field")));
  window_->restoreState();
  open({longVoice(QStringLiteral("interview.wav"), 6)});
  ASSERT_TRUE(drawn());
  QTest::qWait(300);  // pitch and energy
  picture("long");
  auto& sound = const_cast<SoundController&>(find<SoundStack>("pictures")->sound());
  for (const auto& [from, to, number] : {std::tuple(3.0, 8.0, Qt::Key_3), std::tuple(12.5, 18.0, Qt::Key_4),
                                         std::tuple(20.0, 24.5, Qt::Key_5)}) {
    sound.select(from, to);
    key(number);
  }
  sound.setView(sound.view().show({2, 26}));
  sound.select(12.5, 18);
  ASSERT_TRUE(drawn());
  picture("labels");
  QTest::mouseClick(find<QToolButton>("section-measures"), Qt::LeftButton);
  ASSERT_TRUE(waitFor([&] { return find<QToolButton>("copyMeasures")->isEnabled(); }));
  sound.setView(sound.view().show({12.5, 16}));
  ASSERT_TRUE(drawn());
  QTest::qWait(600);  // formants
  picture("measures");
}

TEST_P(WorkbenchTour, ThroughWhatOpensBesideTheWindow) {
  inDialog<PreferencesDialog>([this] { find<QAction>("preferences")->trigger(); },
                              [&](PreferencesDialog& dialog) {
                                auto* tabs = dialog.findChild<QTabWidget*>();
                                for (int i = 0; i < tabs->count(); ++i) {
                                  tabs->setCurrentIndex(i);
                                  QTest::qWait(30);
                                  pictureOf(dialog, qPrintable(QStringLiteral("preferences_%1").arg(i)));
                                }
                              });
  inDialog<AboutDialog>([this] { find<QAction>("about")->trigger(); },
                        [&](AboutDialog& dialog) { pictureOf(dialog, "about"); });
  find<QAction>("manual")->trigger();
  auto* help = window_->findChild<HelpWindow*>();
  ASSERT_NE(help, nullptr);
  ASSERT_TRUE(waitFor([&] { return help->isVisible(); }));
  pictureOf(*help, "help");
  help->close();

  find<QAction>("showMeasureFiles")->trigger();
  auto* measure = find("measureFiles");
  pictureOf(*measure, "measure_files_empty");
  ASSERT_TRUE(dropOn(measure, {sample("lively-english.wav"), sample("slow-english.flac"),
                               nonsense(QStringLiteral("notes.wav")), sample("german.mp3")}));
  ASSERT_TRUE(waitFor([&] {
    return find<QTableView>("measureFilesTable")->model()->rowCount() == 4 &&
           !find<QAction>("measureCancel")->isEnabled();
  }));
  pictureOf(*measure, "measure_files");
}

INSTANTIATE_TEST_SUITE_P(Looks, WorkbenchTour, tourLooks(),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace sentisound::test
