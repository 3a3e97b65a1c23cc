// One's own models in the window: renamed and deleted.
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QPushButton>

#include "gui/GuiFixture.h"
#include "gui/models/ModelsController.h"
#include "support/TinyModel.h"

namespace sentisound::test {
namespace {

class ModelFiles : public WindowTest {
 protected:
  void SetUp() override {
    auto tiny = ownTinyModel();
    tiny.labels = {"calm", "stressed"};
    writeTinyModel(path(QStringLiteral("data/models")).toStdString(), tiny);
    WindowTest::SetUp();
    dialogs_.confirm = [this](QWidget*, const QString& question, const QString&) {
      question_ = question;
      return yes_;
    };
    dialogs_.text = [this](QWidget*, const QString&, const QString&) { return name_; };
    window_->setFileDialogs(dialogs_);
  }
  void showModels() {
    find<QAction>("showModels")->trigger();
    ASSERT_TRUE(waitFor([this] { return rowOf(QStringLiteral("mfcc40-rf")) >= 0; }));
  }
  [[nodiscard]] int rowOf(const QString& id) const {
    const auto* model = find<QListView>("modelList")->model();
    for (int row = 0; row < model->rowCount(); ++row)
      if (model->index(row, 0).data().toString().startsWith(id)) return row;
    return -1;
  }
  void choose(const QString& id) {
    auto* list = find<QListView>("modelList");
    ASSERT_GE(rowOf(id), 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(rowOf(id), 0)).center());
    ASSERT_TRUE(waitFor([this] { return find("renameModel")->isVisible(); }));
  }
  void click(const char* button) { QTest::mouseClick(find(button), Qt::LeftButton); }

  FileDialogs dialogs_ = FileDialogs::native();
  QString question_;
  QString name_;
  bool yes_ = true;
};

TEST_F(ModelFiles, ShippedOnesStayAsTheyAre) {
  showModels();
  choose(QStringLiteral("mfcc40-rf"));
  EXPECT_FALSE(find("renameModel")->isEnabled());
  EXPECT_FALSE(find("deleteModel")->isEnabled());
  choose(QStringLiteral("stress"));
  EXPECT_TRUE(
      waitFor([this] { return find("renameModel")->isEnabled() && find("deleteModel")->isEnabled(); }));
}

TEST_F(ModelFiles, AreRenamedAndWhatIsInUseStaysInUse) {
  ASSERT_TRUE(service_->activateModel(QStringLiteral("stress")));
  open({voice(QStringLiteral("call.wav"))});
  const QString emotion = text("emotion");
  showModels();
  choose(QStringLiteral("stress"));
  EXPECT_FALSE(find("deleteModel")->isEnabled()) << "it is in use";
  name_ = QStringLiteral("calls 2026");
  ASSERT_TRUE(waitFor([this] { return find("renameModel")->isEnabled(); }));
  click("renameModel");
  ASSERT_TRUE(waitFor([this] { return rowOf(name_) >= 0 && rowOf(QStringLiteral("stress")) < 0; }));
  EXPECT_EQ(service_->activeModelId(), name_);
  EXPECT_EQ(window_->state().model(), name_) << "at the next start, too";
  find<QAction>("showAnalysis")->trigger();
  EXPECT_EQ(text("emotion"), emotion);
  const auto again = service_->reopenNow(1);
  ASSERT_TRUE(again) << describe(again.error());
  EXPECT_EQ(again->analysis.prediction.modelId, "calls 2026");
  EXPECT_TRUE(again->analysis.timeline || again->analysis.explanation || again->model->sha256.size() > 0);
}

TEST_F(ModelFiles, ANameThatIsTakenIsRefusedInWords) {
  showModels();
  choose(QStringLiteral("stress"));
  for (const char* taken : {"mfcc40-rf", "..", "a/b"}) {
    name_ = QLatin1String(taken);
    ASSERT_TRUE(waitFor([this] { return find("renameModel")->isEnabled(); }));
    click("renameModel");
    EXPECT_TRUE(waitFor([&] { return errorText().contains(name_); })) << errorText().toStdString();
    ASSERT_TRUE(waitFor([this] { return find("renameModel")->isEnabled(); }));
  }
  EXPECT_TRUE(QDir(path(QStringLiteral("data/models/stress"))).exists());
}

TEST_F(ModelFiles, AreDeletedAfterAYesAndTheShownAnalysisStays) {
  ASSERT_TRUE(service_->activateModel(QStringLiteral("stress")));
  open({voice(QStringLiteral("call.wav"))});
  const QString emotion = text("emotion");
  ASSERT_TRUE(service_->activateModel(QStringLiteral("mfcc40-rf")));
  showModels();
  choose(QStringLiteral("stress"));
  ASSERT_TRUE(waitFor([this] { return find("deleteModel")->isEnabled(); }));
  yes_ = false;
  click("deleteModel");
  EXPECT_TRUE(question_.contains(QStringLiteral("stress")));
  EXPECT_TRUE(QDir(path(QStringLiteral("data/models/stress"))).exists());
  yes_ = true;
  click("deleteModel");
  ASSERT_TRUE(waitFor(
      [this] { return rowOf(QStringLiteral("stress")) < 0 && rowOf(QStringLiteral("mfcc40-rf")) >= 0; }));
  EXPECT_EQ(QDir(path(QStringLiteral("data/models")))
                .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                .size(),
            0);
  find<QAction>("showAnalysis")->trigger();
  EXPECT_EQ(text("emotion"), emotion);
  EXPECT_TRUE(errorText().isEmpty()) << errorText().toStdString();
}

}  // namespace
}  // namespace sentisound::test
