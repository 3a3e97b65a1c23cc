// Faults that people met in earlier builds, each as they met it.
#include <unistd.h>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>

#include "gui/GuiFixture.h"
#include "gui/analysis/MadeWith.h"
#include "gui/common/ElidedLabel.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundRow.h"
#include "gui/sound/SoundStack.h"
#include "service/SpeakerProfiles.h"

namespace sentisound::test {
namespace {

class FaultsTest : public WindowTest {
 protected:
  [[nodiscard]] const ViewSettings& views() const { return find<SoundStack>("pictures")->sound().settings(); }
  /// Presses a box of the menu that is open, where it is on the screen.
  static void press(QMenu& menu, const char* name) {
    auto* box = menu.findChild<QCheckBox*>(QLatin1String(name));
    ASSERT_NE(box, nullptr) << name;
    ASSERT_TRUE(box->isVisible()) << name;
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
  }
  /// Which page is to blame.
  std::string tallest() const {
    std::string all;
    for (int i = 0; i < find<QStackedWidget>("pages")->count(); ++i) {
      const auto* page = find<QStackedWidget>("pages")->widget(i);
      all += ' ' + page->objectName().toStdString() + ' ' + std::to_string(page->minimumSizeHint().height());
    }
    return all;
  }
  /// By keys in the menu of the tool bar.
  void chooseModel(const QString& id) {
    auto* choice = find<QToolButton>("modelChoice");
    const auto pressed = [&] {
      bool found = false;
      QTimer::singleShot(0, [&] {
        auto* menu = choice->menu();
        for (auto* action : menu->actions()) {
          if (action->text() != id) continue;
          found = true;
          menu->setActiveAction(action);
          QTest::keyClick(menu, Qt::Key_Return);
        }
        if (!found) menu->close();
      });
      choice->setFocus();
      QTest::keyClick(choice, Qt::Key_Space);
      return found;
    };
    ASSERT_TRUE(waitFor(pressed)) << id.toStdString();
    ASSERT_TRUE(waitFor([&] { return choice->text() == QStringLiteral("Model: %1").arg(id); }));
  }
};

TEST_F(FaultsTest, TheMenuOfTheGearStaysOpenWhileBoxesArePressed) {
  open({voice(QStringLiteral("voice.wav"))});
  auto* gear = find<QToolButton>("settings-spectrogram");
  auto* menu = find<QToolButton>("pictureSettings")->menu();
  QTest::mouseClick(gear, Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return menu->isVisible(); }));
  press(*menu, "show-mfcc");
  EXPECT_TRUE(menu->isVisible());
  EXPECT_FALSE(find<SoundRow>("mfcc")->isVisible());
  press(*menu, "show-mfcc");
  EXPECT_TRUE(find<SoundRow>("mfcc")->isVisible());
  // F0 and formants are two switches.
  const bool f0 = views().f0OverSpectrogram;
  const bool formants = views().formantsOverSpectrogram;
  press(*menu, "f0Shown");
  EXPECT_EQ(views().f0OverSpectrogram, !f0);
  EXPECT_EQ(views().formantsOverSpectrogram, formants);
  press(*menu, "formantsShown");
  EXPECT_EQ(views().f0OverSpectrogram, !f0);
  EXPECT_EQ(views().formantsOverSpectrogram, !formants);
  EXPECT_TRUE(menu->isVisible());
  QTest::keyClick(menu, Qt::Key_Escape);
  EXPECT_FALSE(menu->isVisible());
}

TEST_F(FaultsTest, InASmallWindowRowsAreHighEnoughAndHaveUnits) {
  window_->resize(1024, 700);
  open({voice(QStringLiteral("voice.wav"))});
  QTest::qWait(50);
  for (const char* name : {"waveform", "spectrogram", "pitch", "mfcc", "emotions"}) {
    const auto* row = find<SoundRow>(name);
    EXPECT_GE(row->height(), 72) << name;
    EXPECT_TRUE(row->layoutOfRow().titles) << name;
    EXPECT_GT(row->layoutOfRow().plot.height(), 24) << name;
  }
}

/// 1920×1080 pixels at 200 % are 960×540, and the desktop's panel takes some of it.
TEST_F(FaultsTest, AtTwiceTheSizeTheWholeWindowIsOnAFullHdScreen) {
  constexpr QSize kScreen(960, 540);
  open({voice(QStringLiteral("voice.wav"))});
  for (const char* page :
       {"showAnalysis", "showBatch", "showHistory", "showStatistics", "showModels", "showSpeakers"}) {
    find<QAction>(page)->trigger();
    window_->resize(kScreen);
    QTest::qWait(30);
    EXPECT_LE(window_->width(), kScreen.width()) << page;
    EXPECT_LE(window_->height(), kScreen.height()) << page << tallest();
    EXPECT_TRUE(window_->statusBar()->isVisible()) << page;
    EXPECT_LE(window_->statusBar()->geometry().bottom(), kScreen.height()) << page;
  }
}

TEST_F(FaultsTest, AResultSaysWhatItWasMadeWithWhateverIsChosenNow) {
  open({voice(QStringLiteral("voice.wav"))});
  const auto* hint = find("madeWith");
  const auto source = [this] { return find<ElidedLabel>("source")->text(); };
  EXPECT_FALSE(hint->isVisible());
  ASSERT_TRUE(source().contains(QStringLiteral("model mfcc40-rf"))) << source().toStdString();
  const QString headline = text("emotion");
  chooseModel(QStringLiteral("prosody-lda"));
  EXPECT_TRUE(source().contains(QStringLiteral("model mfcc40-rf"))) << source().toStdString();
  EXPECT_EQ(text("emotion"), headline);
  ASSERT_TRUE(hint->isVisible());
  EXPECT_EQ(text("madeWithWords"),
            QStringLiteral("Made with: model mfcc40-rf; chosen now: model prosody-lda"));
  chooseModel(QStringLiteral("mfcc40-rf"));
  EXPECT_FALSE(hint->isVisible());
  chooseModel(QStringLiteral("prosody-lda"));
  QTest::mouseClick(find<QToolButton>("analyseAsChosen"), Qt::LeftButton);
  settle();
  EXPECT_TRUE(source().contains(QStringLiteral("model prosody-lda"))) << source().toStdString();
  EXPECT_FALSE(hint->isVisible());
  EXPECT_EQ(remembered(), 2) << "the first result stays in the history";
}

TEST_F(FaultsTest, AResultSaysOfWhichProfileItIs) {
  chooseModel(QStringLiteral("prosody-lda"));
  QStringList clips;
  for (int i = 1; i <= 3; ++i) clips << longVoice(QStringLiteral("anna %1.wav").arg(i), i);
  ASSERT_TRUE(createProfile(*service_, {.name = QStringLiteral("Anna"), .files = clips}));
  window_ = std::make_unique<MainWindow>(*service_, api_);
  window_->show();
  auto* speaker = find<QComboBox>("speakerChoice");
  ASSERT_TRUE(waitFor([&] { return speaker->count() == 2; }));
  const auto source = [this] { return find<ElidedLabel>("source")->text(); };
  open({voice(QStringLiteral("voice.wav"))});
  EXPECT_FALSE(source().contains(QStringLiteral("profile"))) << source().toStdString();
  speaker->setFocus();
  QTest::keyClick(speaker, Qt::Key_Down);
  ASSERT_TRUE(find("madeWith")->isVisible());
  EXPECT_EQ(text("madeWithWords"), QStringLiteral("Made with: no speaker profile; chosen now: profile Anna"));
  QTest::mouseClick(find<QToolButton>("analyseAsChosen"), Qt::LeftButton);
  settle();
  EXPECT_TRUE(source().contains(QStringLiteral("profile Anna"))) << source().toStdString();
  EXPECT_FALSE(find("madeWith")->isVisible());
  QTest::keyClick(speaker, Qt::Key_Up);
  EXPECT_EQ(text("madeWithWords"), QStringLiteral("Made with: profile Anna; chosen now: no speaker profile"));
  EXPECT_TRUE(source().contains(QStringLiteral("profile Anna"))) << source().toStdString();
}

TEST_F(FaultsTest, AFileThatCannotBeWrittenIsNamedWithWhyAndWhatToDo) {
  open({tone(QStringLiteral("voice.wav"))});
  QDir().mkpath(path(QStringLiteral("taken.pdf")));
  QDir().mkpath(path(QStringLiteral("locked")));
  QFile::setPermissions(path(QStringLiteral("locked")), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
  struct Place {
    QString file;
    const char* why;
    const char* remedy;
  };
  std::vector<Place> places{{QStringLiteral("gone/out.pdf"), "its folder is not there", "another folder"},
                            {QStringLiteral("taken.pdf"), "a folder has this name", "another name"}};
  if (::geteuid() != 0)  // root may write anywhere
    places.push_back({QStringLiteral("locked/out.pdf"), "you may not write", "another folder"});
  for (const auto& [file, why, remedy] : places) {
    const QString target = path(file);
    window_->setFileDialogs({.savePdf = [&](QWidget*, const QString&) { return target; }});
    QTest::keyClick(window_.get(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return errorText().contains(target); })) << errorText().toStdString();
    EXPECT_TRUE(errorText().contains(QLatin1String(why))) << errorText().toStdString();
    EXPECT_TRUE(errorText().contains(QLatin1String(remedy))) << errorText().toStdString();
    EXPECT_FALSE(errorText().contains(QStringLiteral("data folder"))) << errorText().toStdString();
    ASSERT_TRUE(waitFor([&] { return find<QAction>("savePdf")->isEnabled(); }));
  }
  QFile::setPermissions(path(QStringLiteral("locked")),
                        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

TEST_F(FaultsTest, ManyBadFilesAreALineWithTheirNumber) {
  QStringList bad;
  for (int i = 0; i < 12; ++i) bad << nonsense(QStringLiteral("bad %1.wav").arg(i));
  const int before = find("pages")->height();
  open(bad);
  EXPECT_TRUE(errorText().startsWith(QStringLiteral("bad 11.wav: "))) << errorText().toStdString();
  EXPECT_TRUE(errorText().endsWith(QStringLiteral("11 earlier messages"))) << errorText().toStdString();
  QTest::qWait(50);
  EXPECT_GT(find("pages")->height(), before - 5 * window_->fontMetrics().lineSpacing());
  QTest::mouseClick(find<QToolButton>("allMessages"), Qt::LeftButton);
  EXPECT_TRUE(errorText().contains(QStringLiteral("bad 3.wav: "))) << errorText().toStdString();
}

/// The desktop's own dialogs, which the window has unless a test gives it others.
class ProposedNames : public FaultsTest {
 protected:
  struct Proposal {
    QString name{};
    QString folder{};
  };
  /// Presses the keys, looks at the dialog that comes, and leaves it, choosing `path` if there is one.
  Proposal ask(const std::function<void()>& press, const QString& path = {}) const {
    Proposal seen;
    QTimer eye;
    QObject::connect(&eye, &QTimer::timeout, &eye, [&] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
      if (seen.folder.isEmpty()) seen = {field->text(), dialog->directory().absolutePath()};
      if (path.isEmpty()) return dialog->reject();
      field->setText(path);
      QMetaObject::invokeMethod(dialog, "accept");
    });
    eye.start(20);
    press();
    return seen;
  }
  Proposal report(const QString& path = {}) const {
    window_->activateWindow();  // a dialog was before it
    EXPECT_TRUE(QTest::qWaitForWindowActive(window_.get()));
    return ask([this] { QTest::keyClick(window_.get(), Qt::Key_S, Qt::ControlModifier); }, path);
  }
};

TEST_F(ProposedNames, AreThoseOfTheRecordingInTheFolderUsedLast) {
  open({voice(QStringLiteral("talk.wav"))});
  EXPECT_EQ(report().name, QStringLiteral("talk_report.pdf"));
  QDir().mkpath(path(QStringLiteral("reports")));
  const QString target = path(QStringLiteral("reports/first.pdf"));
  report(target);
  ASSERT_TRUE(waitFor([&] { return QFile::exists(target) && find<QAction>("savePdf")->isEnabled(); }));
  open({voice(QStringLiteral("other.wav"))});
  const auto second = report();
  EXPECT_EQ(second.name, QStringLiteral("other_report.pdf"));
  EXPECT_EQ(second.folder, path(QStringLiteral("reports")));
  window_ = std::make_unique<MainWindow>(*service_, api_);
  window_->show();
  open({voice(QStringLiteral("talk.wav"))});
  EXPECT_EQ(report().folder, path(QStringLiteral("reports"))) << "also after a start";
  QDir(path(QStringLiteral("reports"))).removeRecursively();
  const auto third = report();
  EXPECT_EQ(third.name, QStringLiteral("talk_report.pdf")) << "a folder that is gone is no name";
  EXPECT_TRUE(QDir(third.folder).exists());
}

TEST_F(ProposedNames, ToOpenThereIsNone) {
  // As on a system without the folder of music.
  window_->state().setSoundFolder(path(QStringLiteral("Music")));
  const auto asked = ask([this] { QTest::keyClick(window_.get(), Qt::Key_O, Qt::ControlModifier); });
  EXPECT_EQ(asked.name, QString());
  EXPECT_TRUE(QDir(asked.folder).exists());
}

}  // namespace
}  // namespace sentisound::test
