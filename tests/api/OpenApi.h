// An OpenAPI document that answers are checked against.
#pragma once

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "SchemaCheck.h"

namespace sentisound::test {

inline const std::string kJsonFile = SENTISOUND_SOURCE_DIR "/resources/api/openapi.json";

inline bool isJson(const std::string& mediaType) {
  return mediaType == "application/json" || mediaType.ends_with("+json");
}

class OpenApi {
 public:
  using Json = nlohmann::json;

  explicit OpenApi(Json document) : document_(std::move(document)), closed_(document_) {
    close(closed_["components"]["schemas"]);
  }
  static OpenApi read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return OpenApi(Json::parse(file));
  }
  [[nodiscard]] const Json& document() const { return document_; }

  struct Operation {
    std::string method{};  ///< "GET"
    std::string pattern{};
    Json json{};
    [[nodiscard]] std::string name() const { return method + ' ' + pattern; }
  };
  [[nodiscard]] std::vector<Operation> operations() const {
    std::vector<Operation> all;
    for (const auto& [pattern, methods] : document_.at("paths").items())
      for (const auto& [method, operation] : methods.items()) {
        std::string upper = method;
        for (char& c : upper) c = static_cast<char>(std::toupper(c));
        all.push_back({upper, pattern, operation});
      }
    return all;
  }
  /// For a path without its query; of several that fit the one with the fewest parameters.
  [[nodiscard]] std::optional<Operation> find(const std::string& method, const std::string& path) const {
    std::optional<Operation> best;
    for (const auto& operation : operations())
      if (operation.method == method && matches(split(operation.pattern), split(path)))
        if (!best || std::ranges::count(operation.pattern, '{') < std::ranges::count(best->pattern, '{'))
          best = operation;
    return best;
  }
  /// Statuses by which any operation may refuse what cannot be understood: they are documented as "default".
  static bool isMalformed(int status) {
    return status == 400 || status == 414 || status == 417 || status == 431 || status == 501 || status == 505;
  }
  /// The response of that status, references followed; null if it is not documented.
  [[nodiscard]] Json response(const Operation& operation, int status) const {
    const auto& responses = operation.json.at("responses");
    auto found = responses.find(std::to_string(status));
    if (found == responses.end() && isMalformed(status)) found = responses.find("default");
    return found == responses.end() ? Json() : resolved(*found);
  }
  [[nodiscard]] Json resolved(const Json& json) const {
    if (!json.contains("$ref")) return json;
    return document_.at(Json::json_pointer(json.at("$ref").get<std::string>().substr(1)));
  }

  /// What is wrong with `value`; empty if nothing is. Fields that the schema does not name are wrong.
  [[nodiscard]] std::string problems(const Json& value, Json schema) const {
    close(schema);
    const Json whole{{"allOf", Json::array({std::move(schema)})}, {"components", closed_.at("components")}};
    return schemaProblems(value, whole);
  }

  static std::vector<std::string> split(const std::string& path) {
    std::vector<std::string> parts;
    std::istringstream stream(path);
    for (std::string part; std::getline(stream, part, '/');) parts.push_back(part);
    return parts;
  }

 private:
  static bool matches(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
    if (pattern.size() != path.size()) return false;
    for (std::size_t i = 0; i < path.size(); ++i)
      if (!(pattern[i].starts_with('{') && !path[i].empty()) && pattern[i] != path[i]) return false;
    return true;
  }
  /// Clients must pass over fields that they do not know, so the document does not forbid them; a test does.
  static void close(Json& schema) {
    if (schema.is_object() && schema.contains("properties") && !schema.contains("additionalProperties"))
      schema["additionalProperties"] = false;
    if (schema.is_structured())
      for (auto& part : schema) close(part);
  }

  Json document_;
  Json closed_;
};

}  // namespace sentisound::test
