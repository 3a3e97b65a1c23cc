#include "audioio/ProcessEnd.h"

#include <unistd.h>

#include <cstdio>
#include <iostream>

extern "C" void __lsan_do_leak_check() __attribute__((weak));  // there in a sanitised build; exits on a leak

namespace sentisound {

void endProcess(int code) {
  std::cout.flush();
  std::cerr.flush();
  std::fflush(nullptr);
  if (__lsan_do_leak_check) __lsan_do_leak_check();
  ::_exit(code);
}

}  // namespace sentisound
