// Menus, preferences, help, printing and saving the recording, through real events.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QWhatsThis>

#include "core/Files.h"
#include "gui/GuiFixture.h"
#include "gui/PageLooks.h"
#include "gui/common/Language.h"
#include "gui/window/AboutDialog.h"
#include "gui/window/HelpWindow.h"
#include "gui/window/PreferencesDialog.h"
#include "support/Corpus.h"
#include "support/WavBytes.h"

namespace sentisound::test {
namespace {

class ShellTest : public WindowTest {
 protected:
  void inPreferences(const std::function<void(PreferencesDialog&)>& work) {
    inDialog<PreferencesDialog>(
        [this] { QTest::keyClick(window_.get(), Qt::Key_Comma, Qt::ControlModifier); }, work);
  }
  template <class T>
  static T* in(const QWidget& place, const char* name) {
    T* found = place.findChild<T*>(QLatin1String(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
  }
  [[nodiscard]] QByteArray bytesOf(const QString& file) const {
    QFile read(file);
    EXPECT_TRUE(read.open(QIODevice::ReadOnly)) << file.toStdString();
    return read.readAll();
  }
};

TEST_F(ShellTest, MenusAreThoseOfAWorkbenchInOrder) {
  QStringList titles;
  for (const auto* entry : window_->menuBar()->actions()) {
    titles << entry->text().remove(QLatin1Char('&'));
    EXPECT_FALSE(entry->menu()->actions().isEmpty()) << titles.last().toStdString();
    EXPECT_TRUE(entry->text().contains(QLatin1Char('&'))) << titles.last().toStdString();
  }
  EXPECT_EQ(titles.join(u' '), QStringLiteral("File Edit Transport View Analyse Tools Help"));
}

TEST_F(ShellTest, EveryCommandStandsInAMenuOnceAndHasWords) {
  QSet<QAction*> seen;
  for (const auto* entry : window_->menuBar()->actions())
    for (auto* action : entry->menu()->actions()) {
      if (action->isSeparator()) continue;
      EXPECT_FALSE(action->text().isEmpty());
      EXPECT_FALSE(seen.contains(action)) << action->text().toStdString();
      seen << action;
    }
  for (const char* name : {"open", "record", "play", "saveRecording", "print", "preferences",
                           "analyseSelection", "cancel", "showStatistics", "manual", "about"})
    EXPECT_TRUE(seen.contains(find<QAction>(name))) << name;
}

TEST_F(ShellTest, TheKeysOfTheViewsStillWorkThoughTheyStandInMenus) {
  open({voice(QStringLiteral("voice.wav"))});
  auto* views = find("pictures");
  views->setFocus();
  QTest::keyClick(views, Qt::Key_End);
  EXPECT_FALSE(text("place").startsWith(QStringLiteral("0:00.000 of"))) << text("place").toStdString();
  QTest::keyClick(views, Qt::Key_Home);
  EXPECT_TRUE(text("place").startsWith(QStringLiteral("0:00.000 of"))) << text("place").toStdString();
}

TEST_F(ShellTest, PreferencesTakeEffectAtOnceAndAreKept) {
  inPreferences([&](PreferencesDialog& dialog) {
    auto* language = in<QComboBox>(dialog, "preferLanguage");
    QTest::keyClick(language, Qt::Key_End);
    EXPECT_EQ(window_->state().language(), QStringLiteral("de"));
    auto* appearance = in<QComboBox>(dialog, "preferAppearance");
    QTest::keyClick(appearance, Qt::Key_End);
    EXPECT_EQ(window_->state().appearance(), theme::Appearance::Dark);
    EXPECT_TRUE(theme::isDark(QApplication::palette()));
    QTest::keyClick(appearance, Qt::Key_Home);
    in<QTabWidget>(dialog, "")->setCurrentIndex(4);
    auto* port = in<QSpinBox>(dialog, "preferApiPort");
    EXPECT_EQ(port->value(), 5000);
    port->selectAll();
    QTest::keyClicks(port, QStringLiteral("8123"));
    EXPECT_EQ(window_->state().apiPort(), 8123);
    EXPECT_EQ(api_.port(), 8123);
    in<QCheckBox>(dialog, "preferApiStart")->click();
    EXPECT_TRUE(window_->state().apiStarts());
    EXPECT_EQ(in<QLineEdit>(dialog, "dataFolder")->text(), service_->settings().dataDir);
  });
  window_.reset();
  EXPECT_FALSE(api_.on);
  window_ = std::make_unique<MainWindow>(*service_, api_);
  window_->restoreState();
  EXPECT_TRUE(api_.on) << "it starts with the window";
  window_->show();
  EXPECT_TRUE(text("apiAddress").contains(QStringLiteral(":8123"))) << text("apiAddress").toStdString();
}

TEST_F(ShellTest, APortThatIsTakenIsTold) {
  api_.answersAt = 6001;
  find<QAction>("localApi")->trigger();
  EXPECT_TRUE(api_.on);
  EXPECT_TRUE(errorText().contains(QStringLiteral("Port 5000"))) << errorText().toStdString();
  EXPECT_TRUE(errorText().contains(QStringLiteral("6001")));
  find<QAction>("localApi")->trigger();
  EXPECT_FALSE(api_.on);
  api_.refuse = true;
  find<QAction>("localApi")->trigger();
  EXPECT_FALSE(find<QAction>("localApi")->isChecked());
}

TEST_F(ShellTest, ViewsAreSetInThePreferencesToo) {
  open({voice(QStringLiteral("voice.wav"))});
  inPreferences([&](PreferencesDialog& dialog) {
    in<QTabWidget>(dialog, "")->setCurrentIndex(2);
    auto* range = in<QComboBox>(dialog, "dbRange");
    EXPECT_TRUE(QTest::qWaitFor([&] { return range->isVisible(); }));
    for (int i = 0; i < 3; ++i) QTest::keyClick(range, Qt::Key_Up);
    EXPECT_EQ(range->currentIndex(), 0);
  });
  EXPECT_EQ(window_->state().view().rangeDb, 40);
}

TEST_F(ShellTest, PreferencesHaveNamesForScreenReadersAndFitTheScreen) {
  inPreferences([&](PreferencesDialog& dialog) {
    auto* tabs = in<QTabWidget>(dialog, "");
    for (int i = 0; i < tabs->count(); ++i) {
      tabs->setCurrentIndex(i);
      QTest::qWait(30);
      expectNothingCutOff(dialog, QStringLiteral("preferences_%1").arg(i));
      keepPicture(dialog, QStringLiteral("preferences_%1").arg(i));
    }
    EXPECT_LE(dialog.height(), 700);
    EXPECT_LE(dialog.width(), 1024);
  });
}

TEST_F(ShellTest, F1OpensTheChapterOfThePage) {
  const auto chapter = [this] {
    auto* help = window_->findChild<HelpWindow*>();
    EXPECT_NE(help, nullptr);
    return in<QListWidget>(*help, "helpChapters")->currentItem()->text();
  };
  const std::pair<const char*, const char*> pages[] = {
      {"showAnalysis", "Analysis"},     {"showBatch", "Batch"},   {"showHistory", "History"},
      {"showStatistics", "Statistics"}, {"showModels", "Models"}, {"showSpeakers", "Speakers"}};
  for (const auto& [action, title] : pages) {
    find<QAction>(action)->trigger();
    QTest::keyClick(window_.get(), Qt::Key_F1);
    EXPECT_EQ(chapter().toStdString(), title);
    auto* opened = window_->findChild<HelpWindow*>();
    EXPECT_TRUE(opened->isVisible());
    opened->close();
    window_->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
  }
  QTest::keyClick(window_.get(), Qt::Key_F1);
  auto* help = window_->findChild<HelpWindow*>();
  ASSERT_TRUE(help->isVisible());
  auto* page = in<QTextBrowser>(*help, "helpText");
  EXPECT_EQ(page->textCursor().block().text(), QStringLiteral("Speakers"));
  EXPECT_LT(std::abs(page->cursorRect().top()), 30) << "the chapter is at the top";
  QTest::qWait(50);
  keepPicture(*help, QStringLiteral("help"));
}

TEST_F(ShellTest, TheManualHasTheSameChaptersInBothLanguages) {
  for (const char* language : {"en", "de"}) {
    chooseLanguage(QLatin1String(language));
    int chapters = 0;
    for (const auto& line : manualText().split(QLatin1Char('\n')))
      chapters += line.startsWith(QStringLiteral("## ")) ? 1 : 0;
    EXPECT_EQ(chapters, kHelpSections) << language;
    EXPECT_FALSE(manualText().contains(QStringLiteral("://"))) << "nothing leads out of the program";
  }
  chooseLanguage(QStringLiteral("en"));
}

TEST_F(ShellTest, AboutTellsVersionModelLicencesAndWhereDataIs) {
  inDialog<AboutDialog>(
      [this] { find<QAction>("about")->trigger(); },
      [&](AboutDialog& about) {
        EXPECT_TRUE(in<QLabel>(about, "aboutTitle")->text().contains(SENTISOUND_VERSION));
        EXPECT_TRUE(in<QLabel>(about, "aboutModel")->text().startsWith(service_->activeModelId()));
        EXPECT_EQ(in<QLabel>(about, "aboutData")->text(), service_->settings().dataDir);
        EXPECT_TRUE(
            in<QTextBrowser>(about, "licences")->toPlainText().contains(QStringLiteral("MIT licence")));
        expectNothingCutOff(about, QStringLiteral("about"));
        keepPicture(about, QStringLiteral("about"));
      });
}

TEST_F(ShellTest, WhatIsThisTellsWhatTheToolTipSays) {
  QTest::keyClick(window_.get(), Qt::Key_F1, Qt::ShiftModifier);
  EXPECT_TRUE(QWhatsThis::inWhatsThisMode());
  EXPECT_EQ(find("apiSwitch")->whatsThis(), find("apiSwitch")->toolTip());
  EXPECT_FALSE(find("apiSwitch")->whatsThis().isEmpty());
  QWhatsThis::leaveWhatsThisMode();
}

TEST_F(ShellTest, TheRecordingIsSavedAsItWasAnalysed) {
  const QString file = voice(QStringLiteral("voice.wav"));
  EXPECT_FALSE(find<QAction>("saveRecording")->isEnabled());
  open({file});
  QString proposed;
  QStringList kinds;
  const QString target = path(QStringLiteral("copy.wav"));
  window_->setFileDialogs({.saveRecording = [&](QWidget*, const QString& name, const QStringList& suffixes) {
    proposed = name;
    kinds = suffixes;
    return target;
  }});
  QFile::remove(file);  // it is kept
  find<QAction>("saveRecording")->trigger();
  ASSERT_TRUE(
      waitFor([&] { return window_->statusBar()->currentMessage().contains(QStringLiteral("copy.wav")); }));
  EXPECT_EQ(proposed, QStringLiteral("voice.wav"));
  EXPECT_EQ(kinds, QStringList{QStringLiteral("wav")});
  EXPECT_EQ(bytesOf(target), bytesOf(voice(QStringLiteral("again.wav"))));
}

TEST_F(ShellTest, AnMp3IsSavedAsMp3OrAsWav) {
  const QString file = QString::fromStdString((sourceDir() / "resources/samples/german.mp3").string());
  open({file});
  QStringList kinds;
  QString target = path(QStringLiteral("copy.MP3"));
  window_->setFileDialogs({.saveRecording = [&](QWidget*, const QString&, const QStringList& suffixes) {
    kinds = suffixes;
    return target;
  }});
  find<QAction>("saveRecording")->trigger();
  ASSERT_TRUE(waitFor([&] { return QFile::exists(target); }));
  EXPECT_EQ(kinds, (QStringList{QStringLiteral("mp3"), QStringLiteral("wav")}));
  EXPECT_EQ(bytesOf(target), bytesOf(file));
  ASSERT_TRUE(waitFor([&] { return find<QAction>("saveRecording")->isEnabled(); }));
  target = path(QStringLiteral("copy.wav"));
  find<QAction>("saveRecording")->trigger();
  ASSERT_TRUE(waitFor([&] { return QFile::exists(target); }));
  EXPECT_EQ(bytesOf(target).left(4), QByteArray("RIFF"));
}

TEST_F(ShellTest, ASampleThatIsNotKeptIsSavedAsWav) {
  QTest::mouseClick(find("sample"), Qt::LeftButton);
  settle();
  const QString target = path(QStringLiteral("sample.wav"));
  window_->setFileDialogs(
      {.saveRecording = [&](QWidget*, const QString&, const QStringList&) { return target; }});
  find<QAction>("saveRecording")->trigger();
  ASSERT_TRUE(waitFor([&] { return QFile::exists(target); }));
  EXPECT_GT(bytesOf(target).size(), 10'000);
}

TEST_F(ShellTest, WhereARecordingCannotBeWrittenIsSaidSo) {
  open({voice(QStringLiteral("voice.wav"))});
  const QString target = path(QStringLiteral("voice.wav/below.wav"));
  window_->setFileDialogs(
      {.saveRecording = [&](QWidget*, const QString&, const QStringList&) { return target; }});
  find<QAction>("saveRecording")->trigger();
  EXPECT_TRUE(waitFor([&] { return errorText().contains(QStringLiteral("below.wav")); }))
      << errorText().toStdString();
}

TEST_F(ShellTest, TheReportIsPrintedInThePool) {
  open({voice(QStringLiteral("voice.wav"))});
  const QString target = path(QStringLiteral("printed.pdf"));
  window_->setFileDialogs({.print = [&](QWidget*, QPrinter& printer) {
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(target);
    return true;
  }});
  {
    PoolBlocker blocker(service_->jobs());
    QTest::keyClick(window_.get(), Qt::Key_P, Qt::ControlModifier);
    QTest::qWait(50);
    EXPECT_FALSE(QFile::exists(target));
    EXPECT_FALSE(find<QAction>("print")->isEnabled()) << "one at a time";
  }
  ASSERT_TRUE(waitFor([&] { return find<QAction>("print")->isEnabled(); }));
  EXPECT_TRUE(errorText().isEmpty()) << errorText().toStdString();
  EXPECT_EQ(bytesOf(target).left(4), QByteArray("%PDF"));
  EXPECT_GE(bytesOf(target).count("/Type /Page\n"), 2);
}

TEST_F(ShellTest, APrinterThatCannotBeUsedIsAnErrorInTheWindow) {
  open({voice(QStringLiteral("voice.wav"))});
  window_->setFileDialogs({.print = [&](QWidget*, QPrinter& printer) {
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path(QStringLiteral("no/such/folder/printed.pdf")));
    return true;
  }});
  find<QAction>("print")->trigger();
  EXPECT_TRUE(waitFor([&] { return !errorText().isEmpty(); }));
  EXPECT_TRUE(find<QAction>("print")->isEnabled());
}

TEST_F(ShellTest, ThePreviewShowsThePagesOfThePdf) {
  open({voice(QStringLiteral("voice.wav"))});
  const QString target = path(QStringLiteral("preview.pdf"));
  bool shown = false;
  window_->setFileDialogs(
      {.preview = [&](QWidget*, QPrinter& printer, const std::function<void(QPrinter&)>& paint) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(target);
        EXPECT_TRUE(printer.docName().contains(QStringLiteral("voice.wav")));
        paint(printer);
        shown = true;
      }});
  QTest::keyClick(window_.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
  ASSERT_TRUE(waitFor([&] { return shown; }));
  EXPECT_GE(bytesOf(target).count("/Type /Page\n"), 2);
  EXPECT_TRUE(errorText().isEmpty());
  EXPECT_TRUE(find<QAction>("printPreview")->isEnabled());
}

TEST_F(ShellTest, WithoutAnAnalysisThereIsNothingToPrint) {
  for (const char* name : {"print", "printPreview", "savePdf", "saveRecording"})
    EXPECT_FALSE(find<QAction>(name)->isEnabled()) << name;
}

}  // namespace
}  // namespace sentisound::test
