// The description of the API: one source, examples that fit, nothing in it that is not there.
#include <QFile>

#include "OpenApi.h"
#include "V1Server.h"
#include "support/Yaml.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

const QString kYamlFile = QStringLiteral(SENTISOUND_SOURCE_DIR "/docs/openapi.yaml");

TEST(OpenApiDocument, IsTheOneSourceOfTheYamlFile) {
  std::ifstream source(kJsonFile, std::ios::binary);
  const auto text = "# Made of resources/api/openapi.json; see tests/api/OpenApiDocumentTest.cpp.\n" +
                    YamlText(nlohmann::ordered_json::parse(source)).text();
  QFile file(kYamlFile);
  if (qEnvironmentVariableIsSet("SENTISOUND_REGENERATE")) {
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text.data(), static_cast<qint64>(text.size()));
    file.close();
  }
  ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << "docs/openapi.yaml is not there";
  EXPECT_TRUE(file.readAll().toStdString() == text)
      << "docs/openapi.yaml is old: SENTISOUND_REGENERATE=1 api_tests --gtest_filter=OpenApiDocument.*";
}

TEST(OpenApiDocument, HasExamplesThatFitTheirSchemas) {
  const auto api = OpenApi::read(kJsonFile);
  int examples = 0;
  const auto check = [&](const json& content, const std::string& where) {
    for (const auto& [type, media] : content.items())
      if (media.contains("example") && media.contains("schema")) {
        ++examples;
        EXPECT_EQ(api.problems(media.at("example"), media.at("schema")), "") << where << ' ' << type;
      }
  };
  for (const auto& operation : api.operations()) {
    for (const auto& [status, response] : operation.json.at("responses").items()) {
      const auto whole = api.resolved(response);
      EXPECT_FALSE(whole.value("description", "").empty()) << operation.name() << ' ' << status;
      check(whole.value("content", json::object()), operation.name() + ' ' + status);
      const json content = whole.value("content", json::object());
      for (const auto& [type, media] : content.items()) {
        if (!isJson(type) || operation.pattern == "/openapi.json") continue;
        EXPECT_TRUE(media.contains("example")) << operation.name() << ' ' << status;
      }
    }
    if (operation.json.contains("requestBody"))
      check(operation.json.at("requestBody").at("content"), operation.name());
  }
  EXPECT_GT(examples, 100);
}

TEST(OpenApiDocument, NamesNothingThatIsNotThere) {
  const auto api = OpenApi::read(kJsonFile);
  std::set<std::string> used;
  std::set<std::string> ids;
  const std::function<void(const json&)> walk = [&](const json& part) {
    if (part.is_object() && part.contains("$ref")) {
      const auto place = part.at("$ref").get<std::string>().substr(1);
      EXPECT_TRUE(api.document().contains(json::json_pointer(place))) << place;
      used.insert(place);
    }
    if (part.is_structured())
      for (const auto& inner : part) walk(inner);
  };
  walk(api.document());
  for (const auto& operation : api.operations())
    EXPECT_TRUE(ids.insert(operation.json.at("operationId")).second) << operation.name();
  for (const char* kind : {"schemas", "responses", "headers"})
    for (const auto& [name, unused] : api.document().at("components").at(kind).items())
      // Event streams have their schemas in words alone.
      EXPECT_TRUE(name == "BatchItemEvent" || used.contains("/components/" + std::string(kind) + '/' + name))
          << name;
}

TEST(OpenApiDocument, FindsWhatIsWrong) {
  const OpenApi api(json::parse(R"({"paths":{},"components":{"schemas":{"A":{"type":"object","required":["n"],
    "properties":{"n":{"type":["integer","null"],"minimum":1},"of":{"type":"array","items":{"$ref":"#/components/schemas/A"}}}}}}})"));
  const json schema{{"$ref", "#/components/schemas/A"}};
  EXPECT_EQ(api.problems(json::parse(R"({"n":1,"of":[{"n":null}]})"), schema), "");
  for (const char* wrong : {"{}", "[]", R"({"n":0})", R"({"n":1.5})", R"({"n":"1"})", R"({"n":1,"x":1})",
                            R"({"n":1,"of":[{}]})", R"({"n":1,"of":[{"n":1,"y":2}]})"})
    EXPECT_NE(api.problems(json::parse(wrong), schema), "") << wrong;
}

TEST(OpenApiDocument, YamlQuotesWhatWouldReadAsSomethingElse) {
  const auto text =
      YamlText(nlohmann::ordered_json::parse(
                   R"({"a":"yes","200":[1,"x: y",[],{}],"on":null,"b":{"c":["word",true]},"d":[[1]]})"))
          .text();
  EXPECT_EQ(
      text,
      "a: \"yes\"\n\"200\":\n  - 1\n  - \"x: y\"\n  - []\n  - {}\n\"on\": null\nb:\n  c:\n    - word\n    - "
      "true\nd:\n  -\n    - 1\n");
}

}  // namespace
}  // namespace sentisound::test
