// Whether a JSON value is what a JSON Schema says.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace sentisound::test {

/// What is wrong, a line each; empty if nothing is. "$ref" is followed inside `schema`.
std::string schemaProblems(const nlohmann::json& value, const nlohmann::json& schema);

}  // namespace sentisound::test
