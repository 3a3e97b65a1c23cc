// Widgets need a QApplication; numbers and times are written the same wherever the tests run.
#include <gtest/gtest.h>

#include <QApplication>
#include <QLocale>

#include "audioio/ProcessEnd.h"
#include "gui/common/Language.h"
#include "gui/common/Theme.h"

int main(int argc, char** argv) {
  const auto run = [&]() -> int {
    ::testing::InitGoogleTest(&argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    sentisound::chooseLanguage(QStringLiteral("en"));  // its plurals
    QLocale::setDefault(QLocale::c());
    sentisound::theme::prepare(application);
    return RUN_ALL_TESTS();
  };
  sentisound::endProcess(run());
}
