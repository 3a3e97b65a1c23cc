// Named arrays in one file, in the safetensors format: 8 bytes little-endian header length, a JSON header,
// raw data (https://github.com/huggingface/safetensors, "Format"). Chosen because it is safe to read from
// strangers: no code, sizes known beforehand.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/Result.h"

namespace sentisound {

struct Tensor {
  std::vector<std::int64_t> shape{};
  std::variant<std::vector<float>, std::vector<std::int32_t>> values{};
};

class TensorFile {
 public:
  void put(const std::string& name, std::vector<float> values);
  void put(const std::string& name, std::vector<std::int32_t> values);
  void put(const std::string& name, std::vector<std::int64_t> shape, std::vector<float> values);

  /// BadModel if there is no such array of that type.
  [[nodiscard]] Result<std::vector<float>> floats(const std::string& name) const;
  /// The same without a copy; valid as long as the file.
  [[nodiscard]] Result<std::span<const float>> floatsInPlace(const std::string& name) const;
  [[nodiscard]] Result<std::vector<std::int32_t>> integers(const std::string& name) const;

  /// Whether any array's name begins so.
  [[nodiscard]] bool containsUnder(std::string_view prefix) const;

  [[nodiscard]] std::string encode() const;
  /// BadModel with the reason; never reads outside `bytes`.
  static Result<TensorFile> decode(std::string_view bytes);

 private:
  std::map<std::string, Tensor> tensors_;
};

}  // namespace sentisound
