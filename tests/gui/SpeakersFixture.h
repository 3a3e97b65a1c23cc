// The page of the speakers over models that are tiny.
#pragma once

#include "gui/speakers/SpeakersPage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLockFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include "gui/TinyModelsFixture.h"
#include "gui/common/MessageBar.h"
#include "gui/record/LevelMeter.h"
#include "gui/speakers/ComparisonController.h"
#include "gui/speakers/PairedBarsView.h"
#include "gui/speakers/PromptsController.h"
#include "gui/speakers/SpeakersController.h"
#include "gui/speakers/SpeakersModel.h"
#include "support/PulseSink.h"
#include "support/WavBytes.h"

namespace sentisound::test {

class SpeakersTest : public TinyModelsTest {
 protected:
  void SetUp() override {
    TinyModelsTest::SetUp();
    ASSERT_NE(service_, nullptr);
    speakers_ = std::make_unique<SpeakersController>(*service_);
    prompts_ = std::make_unique<PromptsController>(service_->jobs(), turn_);
    comparison_ = std::make_unique<ComparisonController>(*service_);
  }
  void TearDown() override {
    page_.reset();
    comparison_.reset();
    prompts_.reset();
    speakers_.reset();
  }

  QStringList clips(int count) {
    QStringList files;
    for (int i = 0; i < count; ++i) files << tone(QStringLiteral("clip%1.wav").arg(i), 0.6, 110 + 23.0 * i);
    return files;
  }
  void make(const QString& name, int count = 3) {
    const auto made = createProfile(*service_, {.name = name, .files = clips(count)});
    ASSERT_TRUE(made) << describe(made.error());
  }
  void load() {
    QSignalSpy changed(speakers_.get(), &SpeakersController::changed);
    speakers_->reload();
    ASSERT_TRUE(changed.wait(kPatienceMs));
  }
  void open() {
    page_ = std::make_unique<SpeakersPage>(*speakers_, *prompts_, *comparison_);
    page_->resize(790, 470);
    page_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(page_.get()));
    QSignalSpy changed(speakers_.get(), &SpeakersController::changed);
    page_->refresh();
    ASSERT_TRUE(changed.wait(kPatienceMs));
  }
  [[nodiscard]] QString text(const char* name) const { return in<QLabel>(*page_, name)->text(); }
  void click(const char* button) { QTest::mouseClick(in<QPushButton>(*page_, button), Qt::LeftButton); }
  [[nodiscard]] bool shows(const char* name) const { return in(*page_, name)->isVisible(); }

  RecordingTurn turn_;
  std::unique_ptr<SpeakersController> speakers_;
  std::unique_ptr<PromptsController> prompts_;
  std::unique_ptr<ComparisonController> comparison_;
  std::unique_ptr<SpeakersPage> page_;
};

}  // namespace sentisound::test
