// What becomes of the analyst's labels: corrections of segments, files, a speaker's profile.
#include <QAction>
#include <QFile>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include "gui/GuiFixture.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundStack.h"
#include "service/SpeakerTeaching.h"

namespace sentisound::test {
namespace {

class LabelFlowTest : public WindowTest {
 protected:
  [[nodiscard]] const SoundController& sound() const { return find<SoundStack>("pictures")->sound(); }
  [[nodiscard]] std::vector<LabelledStretch> labels() const { return sound().labels().labels(); }
  void press(const char* button) {
    auto* found = find<QToolButton>(button);
    ASSERT_TRUE(found->isEnabled()) << button;
    found->click();
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    find("pictures")->setFocus();
    QTest::keyClick(find("pictures"), key, modifiers);
  }
  /// In the table of segments a click plays and selects one; then its label is set by a key.
  void labelSegment(int row, Qt::Key number) {
    auto* table = find<QTableView>("segmentTable");
    const auto place = table->visualRect(table->model()->index(row, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    key(number);
  }
  QString write(const char* name, const char* text) {
    QFile file(path(QLatin1String(name)));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return file.fileName();
  }
};

TEST_F(LabelFlowTest, ASegmentIsCorrectedByADoubleClick) {
  open({longVoice(QStringLiteral("talk.wav"), 5)});
  auto* table = find<QTableView>("segmentTable");
  ASSERT_GT(table->model()->rowCount(), 0);
  int corrected = -1;
  for (int column = 0; column < table->model()->columnCount(); ++column)
    if (table->model()->headerData(column, Qt::Horizontal).toString() == QStringLiteral("Corrected"))
      corrected = column;
  ASSERT_GE(corrected, 0);
  const auto cell = [&] { return table->model()->index(0, corrected).data().toString(); };
  EXPECT_TRUE(cell().isEmpty());
  correctSegment(0, 3);
  ASSERT_EQ(labels().size(), 1U);
  EXPECT_EQ(labels()[0].label, QStringLiteral("sad"));
  EXPECT_EQ(cell(), QStringLiteral("Sad"));
  find<QAction>("undo")->trigger();
  EXPECT_TRUE(labels().empty());
  EXPECT_TRUE(cell().isEmpty());
}

TEST_F(LabelFlowTest, GoToAFileAndComeBack) {
  open({longVoice(QStringLiteral("talk.wav"), 5)});
  EXPECT_FALSE(find<QToolButton>("exportLabels")->isEnabled());
  labelSegment(0, Qt::Key_4);
  const auto made = labels();
  ASSERT_EQ(made.size(), 1U);
  for (const char* suffix : {"TextGrid", "eaf", "txt", "srt", "csv", "jsonl"}) {
    const QString file = path(QStringLiteral("labels.") + QLatin1String(suffix));
    window_->setFileDialogs({.saveSegments = [&](QWidget*, const QString& name) {
      EXPECT_EQ(name, QStringLiteral("talk labels.TextGrid"));
      return file;
    }});
    press("exportLabels");
    ASSERT_TRUE(waitFor([&] { return QFile::exists(file); })) << suffix;
    ASSERT_TRUE(waitFor([&] { return find<QAction>("exportSegments")->isEnabled(); }));
    key(Qt::Key_Delete);
    ASSERT_TRUE(labels().empty()) << suffix;
    window_->setFileDialogs({.openLabels = [&](QWidget*) { return file; }});
    press("importLabels");
    ASSERT_TRUE(waitFor([&] { return labels().size() == 1; })) << suffix << errorText().toStdString();
    EXPECT_EQ(labels()[0].label, made[0].label) << suffix;
    EXPECT_NEAR(labels()[0].fromSeconds, made[0].fromSeconds, 0.001) << suffix;
    EXPECT_NEAR(labels()[0].toSeconds, made[0].toSeconds, 0.001) << suffix;
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(labels().empty()) << "the import is one step";
    key(Qt::Key_Z, Qt::ControlModifier);
  }
  // Beside the segments they are a tier.
  const QString all = path(QStringLiteral("all.TextGrid"));
  window_->setFileDialogs({.saveSegments = [&](QWidget*, const QString&) { return all; }});
  find<QAction>("exportSegments")->trigger();
  ASSERT_TRUE(waitFor([&] { return QFile::exists(all); }));
  QFile file(all);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const auto text = file.readAll();
  for (const char* tier : {"\"emotion\"", "\"speech\"", "\"labels\""})
    EXPECT_TRUE(text.contains(tier)) << tier;
}

TEST_F(LabelFlowTest, OfSeveralTiersOneIsChosen) {
  open({longVoice(QStringLiteral("talk.wav"), 2)});
  const QString file = write("two.TextGrid",
                             "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n2\n<exists>\n3\n"
                             "\"IntervalTier\"\n\"words\"\n0\n2\n2\n0\n0.5\n\"\"\n0.5\n2\n\"hello\"\n"
                             "\"IntervalTier\"\n\"nothing\"\n0\n2\n1\n0\n2\n\"\"\n"
                             "\"IntervalTier\"\n\"mood\"\n0\n2\n2\n0\n1\n\"joy\"\n1\n99\n\"gloom\"\n");
  QStringList offered;
  QString answer;
  window_->setFileDialogs({.openLabels = [&](QWidget*) { return file; },
                           .choose =
                               [&](QWidget*, const QString&, const QStringList& items, bool free) {
                                 EXPECT_FALSE(free);
                                 offered = items;
                                 return answer;
                               }});
  press("importLabels");
  ASSERT_TRUE(waitFor([&] { return !offered.isEmpty(); }));
  EXPECT_EQ(offered, (QStringList{QStringLiteral("words"), QStringLiteral("mood")}));
  EXPECT_TRUE(labels().empty()) << "cancelled";
  answer = QStringLiteral("mood");
  press("importLabels");
  ASSERT_TRUE(waitFor([&] { return labels().size() == 2; }));
  EXPECT_EQ(labels()[0].label, QStringLiteral("joy"));
  EXPECT_LE(labels()[1].toSeconds, sound().seconds());
}

TEST_F(LabelFlowTest, AFileWithoutLabelsForThisRecordingIsSaidSo) {
  open({voice(QStringLiteral("voice.wav"))});
  for (const auto& [name, text] : {std::pair{"late.txt", "500\t501\tlate\n"},
                                   {"empty.txt", ""},
                                   {"broken.TextGrid", "File type = \"oo"}}) {
    window_->setFileDialogs({.openLabels = [&](QWidget*) { return write(name, text); }});
    press("importLabels");
    EXPECT_TRUE(waitFor([&] { return errorText().contains(QLatin1String(name)); })) << name;
    EXPECT_TRUE(labels().empty());
  }
}

TEST_F(LabelFlowTest, ThreeLabelsTeachAProfile) {
  ASSERT_TRUE(service_->activateModel(QStringLiteral("field")));
  open({longVoice(QStringLiteral("talk.wav"), 6)});
  EXPECT_FALSE(find<QToolButton>("teachLabels")->isEnabled());
  const double third = sound().seconds() / 3;
  const QString file =
      write("marks.txt", qPrintable(QStringLiteral("0\t%1\thappy\n%1\t%2\tsad\n%2\t%3\tanger\n")
                                        .arg(third)
                                        .arg(2 * third)
                                        .arg(3 * third)));
  window_->setFileDialogs(
      {.openLabels = [&](QWidget*) { return file; },
       .choose = [](QWidget*, const QString&, const QStringList&, bool) { return QStringLiteral("Anna"); }});
  press("importLabels");
  ASSERT_TRUE(waitFor([&] { return labels().size() == 3; }));
  press("teachLabels");
  ASSERT_TRUE(waitFor([&] {
    const auto details = speakerDetails(*service_, QStringLiteral("Anna"));
    return details && details->clips.size() == 3;
  })) << errorText().toStdString();
  QStringList taught;
  const auto details = speakerDetails(*service_, QStringLiteral("Anna"));
  ASSERT_TRUE(details);
  for (const auto& clip : details->clips) taught << clip.label;
  EXPECT_EQ(taught, (QStringList{QStringLiteral("happy"), QStringLiteral("sad"), QStringLiteral("angry")}));
}

TEST_F(LabelFlowTest, ALabelThatTheModelDoesNotKnowIsToldWhenItIsTaught) {
  ASSERT_TRUE(service_->activateModel(QStringLiteral("field")));
  open({longVoice(QStringLiteral("talk.wav"), 2)});
  const QString file = write("marks.txt", "0\t0.9\tbored\n");
  window_->setFileDialogs(
      {.openLabels = [&](QWidget*) { return file; },
       .choose = [](QWidget*, const QString&, const QStringList&, bool) { return QStringLiteral("Anna"); }});
  press("importLabels");
  ASSERT_TRUE(waitFor([&] { return labels().size() == 1; }));
  press("teachLabels");
  ASSERT_TRUE(waitFor([&] { return errorText().contains(QStringLiteral("bored")); }));
}

}  // namespace
}  // namespace sentisound::test
