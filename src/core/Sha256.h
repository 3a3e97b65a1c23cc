// SHA-256 (FIPS 180-4) of audio and models, by OpenSSL: it uses the processor's own instructions, and an hour
// of sound is hashed in less than a second.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sentisound {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  /// A whole file, read in blocks; false if it cannot be read.
  [[nodiscard]] bool addFile(const std::filesystem::path& path);
  /// 64 lower-case hexadecimal digits of all that was added. Only once.
  [[nodiscard]] std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Of a whole file; empty if it cannot be read.
std::optional<std::string> sha256OfFile(const std::filesystem::path& path);

}  // namespace sentisound
