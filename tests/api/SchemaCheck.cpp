#include "SchemaCheck.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace sentisound::test {

std::string schemaProblems(const nlohmann::json& value, const nlohmann::json& schema) {
  valijson::Schema compiled;
  const valijson::adapters::NlohmannJsonAdapter schemaAdapter(schema);
  valijson::SchemaParser().populateSchema(schemaAdapter, compiled);
  valijson::ValidationResults results;
  const valijson::adapters::NlohmannJsonAdapter target(value);
  if (valijson::Validator().validate(compiled, target, &results)) return {};
  std::string text;
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    for (const auto& place : error.context) text += place;
    text += ": " + error.description + '\n';
  }
  return text.empty() ? "it does not fit" : text;
}

}  // namespace sentisound::test
