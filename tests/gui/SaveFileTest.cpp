// Asking where to save.
#include "gui/common/SaveFile.h"

#include <gmock/gmock.h>

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <mutex>

#include "gui/GuiFixture.h"
#include "gui/common/FileDialogs.h"
#include "gui/common/FileSaver.h"

namespace sentisound::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SaveFile : public testing::Test {
 protected:
  [[nodiscard]] QString path(const QString& name) const {
    return QString::fromStdString(folder_.file(name.toStdString()));
  }
  void make(const QString& name) { folder_.write(name.toStdString(), {}); }

  /// Types `names` one after the other, the chosen suffix beside them; what is written to, without the
  /// folder.
  QString save(QStringList names, const QString& suffix = QStringLiteral("csv")) {
    const auto where = [&](const QString& proposal) -> SaveQuestions::Answer {
      proposals_.push_back(QFileInfo(proposal).fileName().toStdString());
      if (names.isEmpty()) return {};
      return {path(names.takeFirst()), suffix};
    };
    const auto replace = [&](const QString& file) {
      asked_.push_back(QFileInfo(file).fileName().toStdString());
      return yes_;
    };
    const QString place = placeToSave({where, replace}, {QStringLiteral("csv"), QStringLiteral("json")},
                                      path(QStringLiteral("start.csv")));
    return place.isEmpty() ? place : QFileInfo(place).fileName();
  }

  ScratchFolder folder_;
  bool yes_ = false;
  std::vector<std::string> asked_{};
  std::vector<std::string> proposals_{};
};

TEST_F(SaveFile, ANameWithoutItsSuffixGetsTheChosenOne) {
  EXPECT_EQ(save({QStringLiteral("table")}), QStringLiteral("table.csv"));
  EXPECT_EQ(save({QStringLiteral("table")}, QStringLiteral("json")), QStringLiteral("table.json"));
  EXPECT_EQ(save({QStringLiteral("table.")}), QStringLiteral("table.csv"));
  EXPECT_EQ(save({QStringLiteral("12.5 s")}), QStringLiteral("12.5 s.csv")) << "a dot makes no suffix";
  EXPECT_EQ(save({QStringLiteral("voice.wav")}), QStringLiteral("voice.wav.csv"));
  EXPECT_EQ(save({QStringLiteral(".csv")}), QStringLiteral(".csv.csv"));
}

TEST_F(SaveFile, ANameWithOneOfTheSuffixesStaysAsItIs) {
  for (const auto& name : {QStringLiteral("a.csv"), QStringLiteral("a.JSON"), QStringLiteral("a.b.csv")})
    EXPECT_EQ(save({name}), name);
}

TEST_F(SaveFile, NoFileIsReplacedUnasked) {
  make(QStringLiteral("table.csv"));
  EXPECT_EQ(save({QStringLiteral("table")}), QString()) << "refused, and then thought better of";
  EXPECT_THAT(asked_, ElementsAre("table.csv"));
  EXPECT_THAT(proposals_, ElementsAre("start.csv", "table.csv"));
  EXPECT_EQ(save({QStringLiteral("table"), QStringLiteral("other")}), QStringLiteral("other.csv"));
  yes_ = true;
  EXPECT_EQ(save({QStringLiteral("table")}), QStringLiteral("table.csv"));
  make(QStringLiteral("table.json"));
  EXPECT_EQ(save({QStringLiteral("table")}, QStringLiteral("json")), QStringLiteral("table.json"));
  EXPECT_EQ(asked_.back(), "table.json");
}

TEST_F(SaveFile, WhatTheDialogHasAskedIsNotAskedAgain) {
  make(QStringLiteral("table.csv"));
  EXPECT_EQ(save({QStringLiteral("table.csv")}), QStringLiteral("table.csv"));
  EXPECT_THAT(asked_, IsEmpty());
}

TEST_F(SaveFile, TheDesktopHasEveryDialog) {
  const auto dialogs = FileDialogs::native();
  EXPECT_TRUE(dialogs.open && dialogs.openFolder && dialogs.openLabels && dialogs.emptyFolder);
  EXPECT_TRUE(dialogs.savePdf && dialogs.saveWav && dialogs.saveImage && dialogs.saveCsv);
  EXPECT_TRUE(dialogs.saveTable && dialogs.saveSegments && dialogs.saveRecording);
  EXPECT_TRUE(dialogs.choose && dialogs.confirm && dialogs.text && dialogs.print && dialogs.preview);
}

/// The real dialogs, of every kind: a name is typed without its suffix while the file is there.
TEST_F(SaveFile, EveryDialogAsksBeforeItReplaces) {
  const auto dialogs = FileDialogs::native();
  struct Kind {
    const std::function<QString(QWidget*, const QString&)>& ask;
    QString suffix;
  };
  for (const auto& [ask, suffix] :
       {Kind{dialogs.savePdf, QStringLiteral("pdf")}, Kind{dialogs.saveWav, QStringLiteral("wav")},
        Kind{dialogs.saveCsv, QStringLiteral("csv")}, Kind{dialogs.saveTable, QStringLiteral("csv")},
        Kind{dialogs.saveSegments, QStringLiteral("TextGrid")}}) {
    make(QStringLiteral("taken.") + suffix);
    for (const bool yes : {true, false}) {
      int questions = 0;
      QTimer eye;
      QObject::connect(&eye, &QTimer::timeout, &eye, [&] {
        auto* top = QApplication::activeModalWidget();
        if (auto* file = qobject_cast<QFileDialog*>(top)) {
          if (questions > 0) return file->reject();
          // selectFile() would leave what stands in a field that has the focus.
          file->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path(QStringLiteral("taken")));
          QMetaObject::invokeMethod(file, "accept");
        } else if (auto* question = qobject_cast<QMessageBox*>(top)) {
          ++questions;
          if (!yes) return question->button(QMessageBox::Cancel)->click();
          for (auto* button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::DestructiveRole) return button->click();
        }
      });
      eye.start(20);
      const QString place = ask(nullptr, path(QStringLiteral("start.") + suffix));
      EXPECT_EQ(place, yes ? path(QStringLiteral("taken.") + suffix) : QString()) << suffix.toStdString();
      EXPECT_EQ(questions, 1) << suffix.toStdString();
    }
  }
}

TEST(FileSaver, WritesAllThatIsAskedForInOrder) {
  JobQueue jobs(2);
  FileSaver saver(jobs);
  std::mutex guard;
  QStringList written;
  QStringList told;
  const auto write = [&](const QString& path) -> Status {
    QThread::msleep(20);
    const std::scoped_lock lock(guard);
    written << path;
    if (path == QStringLiteral("b")) return fail(Errc::Storage, "the disk is full");
    return {};
  };
  QObject::connect(&saver, &FileSaver::saved, &saver, [&](const QString& path) {
    told << path;
    if (path == QStringLiteral("a")) saver.save(QStringLiteral("d"), write);
  });
  QObject::connect(&saver, &FileSaver::failed, &saver, [&](const QString& text) { told << text; });
  for (const char* name : {"a", "b", "c"}) saver.save(QLatin1String(name), write);
  ASSERT_TRUE(waitFor([&] { return told.size() == 4; }));
  EXPECT_EQ(written.join(u' '), QStringLiteral("a b c d"));
  EXPECT_EQ(told[0], QStringLiteral("a"));
  EXPECT_TRUE(told[1].startsWith(QStringLiteral("b: "))) << told[1].toStdString();
  EXPECT_FALSE(saver.busy());
}

}  // namespace
}  // namespace sentisound::test
