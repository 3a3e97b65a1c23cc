// SHA-256 against the vectors of NIST (FIPS 180-4, "SHA_Examples") and itself in parts.
#include "core/Sha256.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sentisound {
namespace {

std::string sha256Of(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

TEST(Sha256Test, AgreesWithThePublishedVectors) {
  EXPECT_EQ(sha256Of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256Of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256Of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256Of(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256Test, DoesNotCareInWhatPartsTheBytesCome) {
  std::string bytes;
  for (int i = 0; i < 600'000; ++i) bytes += static_cast<char>(i * 31 % 251);
  const std::string whole = sha256Of(bytes);
  for (const std::size_t part : {1000UL, 65'536UL, 262'144UL, 599'999UL}) {
    Sha256 hash;
    for (std::size_t at = 0; at < bytes.size(); at += part)
      hash.add(std::string_view(bytes).substr(at, part));
    EXPECT_EQ(hash.hex(), whole) << part;
  }
  const auto path = std::filesystem::path(testing::TempDir()) / "sha256.bin";
  std::ofstream(path, std::ios::binary) << bytes;
  EXPECT_EQ(sha256OfFile(path), whole) << "a file of more than two blocks";
  std::ofstream(path, std::ios::binary | std::ios::trunc).close();
  EXPECT_EQ(sha256OfFile(path), sha256Of("")) << "an empty file";
  std::filesystem::remove(path);
}

TEST(Sha256Test, HasNoAnswerForWhatCannotBeRead) {
  EXPECT_FALSE(sha256OfFile(testing::TempDir()));
  EXPECT_FALSE(sha256OfFile("/nowhere/at/all"));
}

}  // namespace
}  // namespace sentisound
