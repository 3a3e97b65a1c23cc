#include <gtest/gtest.h>

#include <cstring>

#include "ml/TensorFile.h"

namespace sentisound {
namespace {

std::string withHeader(const std::string& header, const std::string& data = {}) {
  const std::uint64_t length = header.size();
  std::string bytes(8, '\0');
  std::memcpy(bytes.data(), &length, 8);
  return bytes + header + data;
}

TEST(TensorFile, ReadsBackWhatWasWritten) {
  TensorFile file;
  file.put("floats", std::vector<float>{1.5F, -0.0F, 3e-30F});
  file.put("grid", {2, 2}, {1, 2, 3, 4});
  file.put("integers", std::vector<std::int32_t>{-1, 2'000'000'000});
  file.put("nothing", std::vector<float>{});
  const auto read = TensorFile::decode(file.encode());
  ASSERT_TRUE(read) << describe(read.error());
  EXPECT_EQ(*read->floats("floats"), (std::vector<float>{1.5F, -0.0F, 3e-30F}));
  EXPECT_EQ(*read->floats("grid"), (std::vector<float>{1, 2, 3, 4}));
  EXPECT_EQ(*read->integers("integers"), (std::vector<std::int32_t>{-1, 2'000'000'000}));
  EXPECT_TRUE(read->floats("nothing")->empty());
  EXPECT_EQ(read->encode(), file.encode());
}

TEST(TensorFile, RefusesTheWrongNameOrType) {
  TensorFile file;
  file.put("floats", std::vector<float>{1});
  EXPECT_EQ(file.floats("other").error().code, Errc::BadModel);
  EXPECT_EQ(file.integers("floats").error().code, Errc::BadModel);
}

TEST(TensorFile, RefusesEveryTruncation) {
  TensorFile file;
  file.put("floats", std::vector<float>{1, 2, 3});
  const std::string whole = file.encode();
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_FALSE(TensorFile::decode(whole.substr(0, length))) << length;
}

TEST(TensorFile, RefusesLyingHeaders) {
  for (const char* header :
       {"", "[]", "{", "{\"a\":1}", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})",
        R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})",
        R"({"a":{"dtype":"F32","shape":[9223372036854775807,8],"data_offsets":[0,4]}})",
        R"({"a":{"dtype":"F64","shape":[1],"data_offsets":[0,4]}})",
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})",
        R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}})",
        R"({"a":{"dtype":"F32","shape":[1]}})"})
    EXPECT_FALSE(TensorFile::decode(withHeader(header, "1234"))) << header;
  EXPECT_TRUE(
      TensorFile::decode(withHeader(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", "1234")));
}

TEST(TensorFile, RefusesAHeaderLongerThanTheFile) {
  std::string bytes(16, '\xff');
  EXPECT_FALSE(TensorFile::decode(bytes));
}

}  // namespace
}  // namespace sentisound
