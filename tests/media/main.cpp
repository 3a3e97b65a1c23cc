// The recorder needs an application object for its devices and timers; the decoder does not mind.
#include <gtest/gtest.h>

#include <QCoreApplication>

#include "audioio/ProcessEnd.h"

int main(int argc, char** argv) {
  const auto run = [&]() -> int {
    QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
  };
  sentisound::endProcess(run());
}
