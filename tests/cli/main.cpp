#include <gtest/gtest.h>

#include <QApplication>

#include "audioio/ProcessEnd.h"

int main(int argc, char** argv) {
  const auto run = [&]() -> int {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
  };
  sentisound::endProcess(run());
}
