// How the page of batches looks.
#include "gui/BatchPageFixture.h"

namespace sentisound::test {
namespace {

class BatchPictureTest : public BatchPageTest, public ::testing::WithParamInterface<std::pair<bool, QSize>> {
 protected:
  void SetUp() override {
    light_ = QApplication::palette();
    if (GetParam().first) QApplication::setPalette(theme::darkPalette());
    BatchPageTest::SetUp();
    window_->resize(GetParam().second);
  }
  void TearDown() override {
    BatchPageTest::TearDown();
    QApplication::setPalette(light_);
  }

  /// Nothing is cut off; the picture is kept if SENTISOUND_SCREENSHOTS names a folder.
  void picture(const QString& state) {
    QTest::qWait(300);
    EXPECT_LE(window_->minimumSizeHint().height(), GetParam().second.height()) << state.toStdString();
    EXPECT_LE(window_->minimumSizeHint().width(), GetParam().second.width()) << state.toStdString();
    for (const auto* label : find("batch")->findChildren<QLabel*>()) {
      if (!label->isVisible() || label->text().isEmpty()) continue;
      const int needed =
          label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
      EXPECT_GE(label->height(), needed) << label->text().toStdString();
      EXPECT_TRUE(label->wordWrap() || label->width() >= label->sizeHint().width())
          << label->text().toStdString();
    }
    EXPECT_GT(coloursOf(window_.get()), 20);
    const QString folder = qEnvironmentVariable("SENTISOUND_SCREENSHOTS");
    if (folder.isEmpty()) return;
    ASSERT_TRUE(QDir().mkpath(folder));
    EXPECT_TRUE(window_->grab().save(QStringLiteral("%1/batch_%2_%3_%4.png")
                                         .arg(folder, state, GetParam().first ? "dark" : "light")
                                         .arg(GetParam().second.width())));
  }

 private:
  QPalette light_;
};

TEST_P(BatchPictureTest, Empty) {
  picture(QStringLiteral("empty"));
}

TEST_P(BatchPictureTest, Working) {
  const QString samples = QString::fromStdString((sourceDir() / "resources" / "samples").string());
  ASSERT_TRUE(dropOn(find("batch"), {samples, mixture(), samples}));
  ASSERT_TRUE(settled());
  QDir().mkpath(path(QStringLiteral("long")));
  for (int i = 0; i < 4; ++i)
    tone(QStringLiteral("long/a_very_long_file_name_of_an_interview_about_the_weather_%1.wav").arg(i), 30);
  ASSERT_TRUE(dropOn(find("batch"), {path(QStringLiteral("long")), samples}));
  ASSERT_TRUE(waitFor([&] { return !find<QLabel>("batchNote")->text().isEmpty(); }));
  picture(QStringLiteral("working"));
  press("batchCancelAll");
  ASSERT_TRUE(settled());
  table()->sortByColumn(BatchModel::State, Qt::DescendingOrder);
  table()->scrollToTop();
  table()->selectRow(1);
  picture(QStringLiteral("done"));
}

INSTANTIATE_TEST_SUITE_P(Looks, BatchPictureTest,
                         ::testing::Values(std::pair(false, QSize(1024, 700)),
                                           std::pair(true, QSize(1024, 700)),
                                           std::pair(false, QSize(800, 560))),
                         [](const auto& look) {
                           return std::string(look.param.first ? "Dark" : "Light") +
                                  std::to_string(look.param.second.width());
                         });

}  // namespace
}  // namespace sentisound::test
