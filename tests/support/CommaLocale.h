// A locale that writes "72,3": one that is installed, or made for the test.
#pragma once

#include <clocale>
#include <cstdlib>
#include <optional>
#include <string>

#include "support/ScratchFolder.h"

namespace sentisound::test {

/// For this process and those it starts, as long as it lives.
class CommaLocale {
 public:
  CommaLocale() : before_(std::setlocale(LC_ALL, nullptr)) {
    const std::string make =
        "localedef -i de_DE -f UTF-8 '" + folder_.file("de_DE.UTF-8") + "' >/dev/null 2>&1";
    if (!choose() && std::system(make.c_str()) == 0) {
      ::setenv("LOCPATH", folder_.path().c_str(), 1);
      (void)choose();
    }
  }
  ~CommaLocale() {
    std::setlocale(LC_ALL, before_.c_str());
    ::unsetenv("LOCPATH");
    ::unsetenv("LC_ALL");
  }
  CommaLocale(const CommaLocale&) = delete;
  CommaLocale& operator=(const CommaLocale&) = delete;

  [[nodiscard]] bool there() const { return std::string(std::localeconv()->decimal_point) == ","; }

 private:
  bool choose() {
    for (const char* name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "pl_PL.UTF-8"})
      if (std::setlocale(LC_ALL, name) != nullptr) {
        ::setenv("LC_ALL", name, 1);
        return true;
      }
    return false;
  }

  ScratchFolder folder_{};
  std::string before_;
};

}  // namespace sentisound::test

#define SENTISOUND_NEEDS_COMMA_LOCALE(locale) \
  if (!(locale).there())                      \
  GTEST_SKIP() << "SKIPPED LOUDLY: no locale with a decimal comma is installed, and localedef makes none"
