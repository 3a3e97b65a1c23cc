# Run by ctest before the tests: one entry per suite of a test program, for a process per test would spend most of its
# time in starting. SENTISOUND_TESTS_PROGRAM, _PREFIX, _TIMEOUT and _ENVIRONMENT are set by the file that includes this.
execute_process(COMMAND ${SENTISOUND_TESTS_PROGRAM} --gtest_list_tests OUTPUT_VARIABLE listed
                RESULT_VARIABLE failed ERROR_QUIET)
if(NOT failed EQUAL 0)
  add_test(${SENTISOUND_TESTS_PREFIX}.NOT_BUILT ${SENTISOUND_TESTS_PROGRAM} --gtest_list_tests)
  return()
endif()
string(REGEX REPLACE "\n  [^\n]*" "" suites "\n${listed}")   # the tests
string(REGEX REPLACE " *#[^\n]*" "" suites "${suites}")      # the types of typed suites
string(REGEX MATCHALL "[^\n]+\\.(\n|$)" suites "${suites}")
foreach(suite IN LISTS suites)
  string(STRIP "${suite}" suite)
  if(suite MATCHES "DISABLED_")
    continue()
  endif()
  string(REGEX REPLACE "\\.$" "" name "${suite}")
  add_test("${SENTISOUND_TESTS_PREFIX}.${name}" ${SENTISOUND_TESTS_PROGRAM} "--gtest_filter=${suite}*")
  # Skipped only if nothing failed: what failed is listed after what was skipped.
  set_tests_properties("${SENTISOUND_TESTS_PREFIX}.${name}" PROPERTIES
    TIMEOUT ${SENTISOUND_TESTS_TIMEOUT} SKIP_REGULAR_EXPRESSION "\\[  SKIPPED \\] [^[]*$"
    ENVIRONMENT "${SENTISOUND_TESTS_ENVIRONMENT}")
endforeach()
