// A service whose shipped models are tiny ones, so that all of them load at once: "mfcc40-rf", which does not
// know speakers, and "prosody-lda", which does and is in use.
#pragma once

#include "gui/Drops.h"
#include "gui/GuiFixture.h"
#include "support/TinyModel.h"

namespace sentisound::test {

class TinyModelsTest : public GuiTest {
 protected:
  void SetUp() override {
    writeTinyModel(path(QStringLiteral("shipped")).toStdString());
    writeTinySpeakerModel(path(QStringLiteral("shipped")).toStdString());
    auto service = AnalysisService::open({.dataDir = path(QStringLiteral("data")),
                                          .shippedModelDirs = {path(QStringLiteral("shipped"))},
                                          .modelId = QStringLiteral("prosody-lda"),
                                          .jobs = 2});
    ASSERT_TRUE(service) << describe(service.error());
    service_ = std::move(*service);
  }

  template <class T = QWidget>
  static T* in(const QWidget& page, const char* name) {
    T* found = page.findChild<T*>(QLatin1String(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
  }
};

}  // namespace sentisound::test
