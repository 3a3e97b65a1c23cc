#include "store/PythonText.h"

#include <gtest/gtest.h>

#include <limits>

namespace sentisound::python {
namespace {

/// Expected texts printed by CPython 3.11.
TEST(PythonText, printsNumbersAsPythonDoes) {
  const std::vector<std::pair<double, const char*>> expected{
      {0.85, "0.85"},
      {1.0, "1.0"},
      {0.0, "0.0"},
      {0.1, "0.1"},
      {1.0 / 3.0, "0.3333333333333333"},
      {0.1 + 0.2, "0.30000000000000004"},
      {0.0001, "0.0001"},
      {0.00001, "1e-05"},
      {1.5e-7, "1.5e-07"},
      {100.0, "100.0"},
      {1e15, "1000000000000000.0"},
      {1e16, "1e+16"},
      {-0.5, "-0.5"},
      {5e-324, "5e-324"},
      {1.7976931348623157e308, "1.7976931348623157e+308"},
      {9007199254740993.0, "9007199254740992.0"},
      {0.00012345678901234567, "0.00012345678901234567"}};
  for (const auto& [value, text] : expected) EXPECT_EQ(repr(value).toStdString(), text);
}

TEST(PythonText, printsObjectsAsJsonDumpsDoes) {
  EXPECT_EQ(jsonObject({{"happy", 0.85}, {"sad", 0.1}}).toStdString(), R"({"happy": 0.85, "sad": 0.1})");
  EXPECT_EQ(jsonObject({}).toStdString(), "{}");
  const QString awkward = QString::fromUtf8("\"\\\n\x01\x7F\xC3\xA9\xF0\x9F\x98\x80");
  EXPECT_EQ(jsonObject({{awkward, 1.0}}).toStdString(),
            "{\"\\\"\\\\\\n\\u0001\x7F\\u00e9\\ud83d\\ude00\": 1.0}");
}

}  // namespace
}  // namespace sentisound::python
