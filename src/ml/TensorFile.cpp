#include "ml/TensorFile.h"

#include <bit>
#include <cstring>
#include <nlohmann/json.hpp>

namespace sentisound {
namespace {

using nlohmann::json;
static_assert(std::endian::native == std::endian::little, "safetensors data is little-endian");

constexpr std::size_t kMaxHeaderBytes = 1 << 20;

Error bad(const Message& why) {
  return fail(Errc::BadModel, Message("its weights are damaged (%1)", why));
}

template <class T>
std::vector<T> copyOut(std::string_view bytes) {
  std::vector<T> values(bytes.size() / sizeof(T));
  if (!values.empty()) std::memcpy(values.data(), bytes.data(), values.size() * sizeof(T));
  return values;
}

Result<Tensor> readTensor(const json& entry, std::string_view data) {
  if (!entry.is_object() || !entry.contains("dtype") || !entry["dtype"].is_string() ||
      !entry.contains("shape") || !entry["shape"].is_array() || !entry.contains("data_offsets") ||
      !entry["data_offsets"].is_array() || entry["data_offsets"].size() != 2)
    return bad(Message("an array has no shape or place"));
  const auto& offsets = entry["data_offsets"];
  if (!offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned())
    return bad(Message("an array has no place"));
  const auto begin = offsets[0].get<std::uint64_t>();
  const auto end = offsets[1].get<std::uint64_t>();
  if (begin > end || end > data.size()) return bad(Message("an array lies outside the file"));

  Tensor tensor;
  std::uint64_t count = 1;
  for (const auto& extent : entry["shape"]) {
    if (!extent.is_number_unsigned()) return bad(Message("an array has no shape"));
    const auto n = extent.get<std::uint64_t>();
    if (n > data.size() || (n > 0 && count > data.size() / n))
      return bad(Message("an array is larger than the file"));
    count *= n;
    tensor.shape.push_back(static_cast<std::int64_t>(n));
  }
  if (count * 4 != end - begin) return bad(Message("an array's shape and size differ"));

  const auto bytes = data.substr(begin, end - begin);
  const auto type = entry["dtype"].get<std::string>();
  if (type == "F32")
    tensor.values = copyOut<float>(bytes);
  else if (type == "I32")
    tensor.values = copyOut<std::int32_t>(bytes);
  else
    return bad(Message("an array has the unknown type %1", type));
  return tensor;
}

}  // namespace

void TensorFile::put(const std::string& name, std::vector<float> values) {
  const auto count = static_cast<std::int64_t>(values.size());
  put(name, {count}, std::move(values));
}

void TensorFile::put(const std::string& name, std::vector<std::int64_t> shape, std::vector<float> values) {
  tensors_[name] = Tensor{std::move(shape), std::move(values)};
}

void TensorFile::put(const std::string& name, std::vector<std::int32_t> values) {
  const auto count = static_cast<std::int64_t>(values.size());
  tensors_[name] = Tensor{{count}, std::move(values)};
}

Result<std::span<const float>> TensorFile::floatsInPlace(const std::string& name) const {
  const auto found = tensors_.find(name);
  if (found == tensors_.end()) return bad(Message("no %1", name));
  if (const auto* values = std::get_if<std::vector<float>>(&found->second.values))
    return std::span<const float>(*values);
  return bad(Message("%1 is of the wrong type", name));
}

Result<std::vector<float>> TensorFile::floats(const std::string& name) const {
  const auto values = floatsInPlace(name);
  if (!values) return values.error();
  return std::vector<float>(values->begin(), values->end());
}

Result<std::vector<std::int32_t>> TensorFile::integers(const std::string& name) const {
  const auto found = tensors_.find(name);
  if (found == tensors_.end()) return bad(Message("no %1", name));
  if (const auto* values = std::get_if<std::vector<std::int32_t>>(&found->second.values)) return *values;
  return bad(Message("%1 is of the wrong type", name));
}

bool TensorFile::containsUnder(std::string_view prefix) const {
  const auto at = tensors_.lower_bound(std::string(prefix));
  return at != tensors_.end() && at->first.starts_with(prefix);
}

std::string TensorFile::encode() const {
  json header = json::object();
  std::string data;
  for (const auto& [name, tensor] : tensors_) {
    const auto begin = data.size();
    std::visit(
        [&](const auto& values) {
          data.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(values[0]));
        },
        tensor.values);
    header[name] = {{"dtype", std::holds_alternative<std::vector<float>>(tensor.values) ? "F32" : "I32"},
                    {"shape", tensor.shape},
                    {"data_offsets", {begin, data.size()}}};
  }
  std::string text = header.dump();
  text.append((8 - text.size() % 8) % 8, ' ');
  const auto length = static_cast<std::uint64_t>(text.size());
  std::string bytes(sizeof length, '\0');
  std::memcpy(bytes.data(), &length, sizeof length);
  return bytes + text + data;
}

Result<TensorFile> TensorFile::decode(std::string_view bytes) {
  std::uint64_t length = 0;
  if (bytes.size() < sizeof length) return bad(Message("too short"));
  std::memcpy(&length, bytes.data(), sizeof length);
  if (length > kMaxHeaderBytes || length > bytes.size() - sizeof length) return bad(Message("no header"));
  const auto header = json::parse(bytes.substr(sizeof length, length), nullptr, false);
  if (!header.is_object()) return bad(Message("no header"));

  const auto data = bytes.substr(sizeof length + length);
  TensorFile file;
  for (const auto& [name, entry] : header.items()) {
    if (name == "__metadata__") continue;
    auto tensor = readTensor(entry, data);
    if (!tensor) return tensor.error();
    file.tensors_[name] = std::move(*tensor);
  }
  return file;
}

}  // namespace sentisound
