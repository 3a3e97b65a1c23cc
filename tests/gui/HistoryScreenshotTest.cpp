// Pictures of the history and of two analyses side by side, for people to look at (SENTISOUND_SCREENSHOTS
// names the folder), and a check that no text is cut off.
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include "gui/GuiFixture.h"
#include "support/Corpus.h"

namespace sentisound::test {
namespace {

QPalette darkPalette() {
  QPalette dark(QColor(0x40, 0x40, 0x40), QColor(0x35, 0x35, 0x35));
  dark.setColor(QPalette::Base, QColor(0x23, 0x23, 0x23));
  dark.setColor(QPalette::AlternateBase, QColor(0x2d, 0x2d, 0x2d));
  dark.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xb5));
  dark.setColor(QPalette::HighlightedText, Qt::white);
  return dark;
}

struct HistoryLook {
  const char* name;
  bool dark;
  QSize size;
};

[[maybe_unused]] void PrintTo(const HistoryLook& look, std::ostream* out) {
  *out << look.name;
}

class HistoryScreenshotTest : public WindowTest, public ::testing::WithParamInterface<HistoryLook> {
 protected:
  void SetUp() override {
    before_ = QApplication::palette();
    if (GetParam().dark) QApplication::setPalette(darkPalette());
    WindowTest::SetUp();
    window_->resize(GetParam().size);
    remember({sample("lively-english.wav"), sample("slow-english.flac"), sample("plain-english.ogg"),
              sample("loud-english.m4a"), sample("german.mp3"), tone(QStringLiteral("tone.wav"), 1.5)});
    ASSERT_TRUE(
        service_->history()
            .run([](HistoryStore& store) { return store.correct(2, "surprised", "laughs at the end"); })
            .result());
    find<QAction>("showHistory")->trigger();
    table_ = find<QTableView>("table");
    ASSERT_TRUE(waitFor([&] { return table_->model()->rowCount() == 6; }));
  }
  void TearDown() override {
    WindowTest::TearDown();
    QApplication::setPalette(before_);
  }

  /// Whatever keys an earlier test has left pressed: selectRow() heeds them.
  void choose(int row) {
    table_->selectionModel()->setCurrentIndex(
        table_->model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  }
  void picture(const QString& state) {
    QTest::qWait(50);
    for (const auto* label : window_->findChildren<QLabel*>()) {
      if (!label->isVisible() || label->text().isEmpty()) continue;
      const int needed =
          label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
      EXPECT_GE(label->height(), needed) << state.toStdString() << ": " << label->text().toStdString();
      EXPECT_TRUE(label->wordWrap() || label->width() >= label->sizeHint().width())
          << state.toStdString() << ": " << label->text().toStdString();
    }
    for (const auto* button : window_->findChildren<QAbstractButton*>())
      EXPECT_TRUE(!button->isVisible() || button->text().isEmpty() ||
                  button->width() >= button->sizeHint().width())
          << state.toStdString() << ": " << button->text().toStdString();
    EXPECT_LE(window_->minimumSizeHint().height(), GetParam().size.height()) << state.toStdString();
    EXPECT_LE(window_->minimumSizeHint().width(), GetParam().size.width()) << state.toStdString();
    const QPixmap shot = window_->grab();
    EXPECT_GT(coloursOf(window_.get()), 20);
    const QString folder = qEnvironmentVariable("SENTISOUND_SCREENSHOTS");
    if (folder.isEmpty()) return;
    ASSERT_TRUE(QDir().mkpath(folder));
    EXPECT_TRUE(shot.save(QStringLiteral("%1/%2_%3.png").arg(folder, QLatin1String(GetParam().name), state)));
  }
  static QString sample(const char* name) {
    return QString::fromStdString((sourceDir() / "resources" / "samples" / name).string());
  }

  QTableView* table_ = nullptr;

 private:
  QPalette before_;
};

TEST_P(HistoryScreenshotTest, CorrectingAndUndoing) {
  choose(5);
  find<QAction>("remove")->trigger();
  ASSERT_TRUE(waitFor([&] { return find("undoBar")->isVisible() && table_->model()->rowCount() == 5; }));
  choose(4);
  find<QAction>("correct")->trigger();
  EXPECT_TRUE(find("editor")->isVisible());
  picture(QStringLiteral("history_correcting"));
}

TEST_P(HistoryScreenshotTest, Found) {
  auto* box = find<QComboBox>("verdictBox");
  box->setCurrentIndex(1);
  ASSERT_TRUE(waitFor([&] { return table_->model()->rowCount() < 6; }));
  picture(QStringLiteral("history_found"));
}

TEST_P(HistoryScreenshotTest, SideBySide) {
  table_->clearSelection();
  auto* selection = table_->selectionModel();
  for (const int row : {1, 4})
    selection->select(table_->model()->index(row, 0),
                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
  find<QAction>("compare")->trigger();
  ASSERT_TRUE(waitFor([&] { return find("leftPictures")->isVisible(); }));
  picture(QStringLiteral("compare"));
  auto* bar = find<QScrollArea>("scroll")->verticalScrollBar();
  bar->setValue(bar->maximum());
  picture(QStringLiteral("compare_below"));
}

INSTANTIATE_TEST_SUITE_P(Looks, HistoryScreenshotTest,
                         ::testing::Values(HistoryLook{"light", false, {1024, 700}},
                                           HistoryLook{"dark", true, {1024, 700}},
                                           HistoryLook{"small", false, {800, 560}}),
                         [](const auto& look) { return std::string(look.param.name); });

}  // namespace
}  // namespace sentisound::test
