#include <gtest/gtest.h>

#include <QApplication>

#include "audioio/ProcessEnd.h"
#include "core/LinearAlgebra.h"

int main(int argc, char** argv) {
  sentisound::restartWithBetterBlas(
      argv);  // as the program does: what is compared bit for bit is computed alike
  const auto run = [&]() -> int {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
  };
  sentisound::endProcess(run());
}
