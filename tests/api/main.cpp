// Pictures and reports have text in them, and fonts need an application object; "offscreen" needs no display.
#include <gtest/gtest.h>

#include <QGuiApplication>

/// AddressSanitizer asks for it. Freed memory is kept for 256 MB unless told otherwise, and the tests that
/// send 300 MB measure resident memory.
extern "C" const char* __asan_default_options() {
  return "quarantine_size_mb=4";
}

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
