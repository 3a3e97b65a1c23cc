// The window in one look (language, colours, size) after another, for tours that take pictures of it.
#pragma once

#include <QPalette>
#include <array>
#include <ostream>

#include "gui/GuiFixture.h"
#include "gui/PageLooks.h"
#include "gui/common/Language.h"
#include "gui/common/Theme.h"
#include "support/Corpus.h"

namespace sentisound::test {

struct TourLook {
  const char* name;
  const char* language;
  bool dark;
  QSize size;
};

inline void PrintTo(const TourLook& look, std::ostream* out) {
  *out << look.name;
}

class PageTour : public WindowTest, public ::testing::WithParamInterface<TourLook> {
 protected:
  void SetUp() override {
    light_ = QApplication::palette();
    if (GetParam().dark) QApplication::setPalette(theme::darkPalette());
    chooseLanguage(QLatin1String(GetParam().language));
    WindowTest::SetUp();
    window_->resize(GetParam().size);
  }
  void TearDown() override {
    WindowTest::TearDown();
    chooseLanguage(QStringLiteral("en"));
    QApplication::setPalette(light_);
  }

  static QString sample(const char* name) {
    return QString::fromStdString((sourceDir() / "resources/samples" / name).string());
  }
  void picture(const char* page) {
    QTest::qWait(60);
    EXPECT_EQ(window_->size(), GetParam().size) << "the page is larger than the window: " << page;
    pictureOf(*window_, page);
  }
  /// Of a dialog or another window; it may be smaller than the look.
  void pictureOf(QWidget& shown, const char* page) const {
    const QString name =
        QStringLiteral("tour_%1_%2").arg(QLatin1String(GetParam().name), QLatin1String(page));
    expectNothingCutOff(shown, name);
    EXPECT_GT(coloursOf(&shown), 5) << page;
    EXPECT_LE(shown.width(), GetParam().size.width()) << page;
    EXPECT_LE(shown.height(), GetParam().size.height()) << page;
    keepPicture(shown, name);
  }

 private:
  QPalette light_;
};

/// The last one is a screen of 1920×1080 at 200 %, less title bar and panel.
inline auto tourLooks() {
  return ::testing::Values(
      TourLook{"light", "en", false, {1280, 860}}, TourLook{"dark", "en", true, {1280, 860}},
      TourLook{"german", "de", false, {1280, 860}}, TourLook{"small", "en", false, {1024, 700}},
      TourLook{"small_german", "de", true, {1024, 700}}, TourLook{"smallest", "de", false, {960, 500}});
}

}  // namespace sentisound::test
