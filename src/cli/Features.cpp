// sentisound features FILE --set SET
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/Command.h"
#include "codec/FileDecoder.h"
#include "features/Extractor.h"

namespace sentisound {
namespace {

class FeaturesOf final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("features", "Print the numbers a model sees");
    command->add_option("file", file_, "Audio file")->required()->type_name("FILE");
    std::vector<std::string> sets;
    for (const auto& spec : featureSpecs()) sets.push_back(spec.id);
    command->add_option("--set", set_, "Feature set")->check(CLI::IsMember(sets))->capture_default_str();
    command->add_option("--format", format_, "How to print them")
        ->check(CLI::IsMember({"csv", "json"}))
        ->capture_default_str();
    command->footer("Example:\n  sentisound features talk.wav --set mfcc40-v1 --format csv");
    return command;
  }

  int run(const Globals& globals) override {
    const auto& spec = *findFeatureSpec(set_);
    const Progress progress{.stop = globals.interrupt};
    const auto sound = decodeFile(EncodedSound::file(file_), {.limits = globals.settings().limits}, progress);
    if (!sound) return report(sound.error().about(file_));
    for (const auto& warning : sound->warnings)
      std::cerr << "sentisound: " << file_ << ": " << warning << '\n';
    const auto features = extractFeatures(spec, sound->audio, progress);
    if (!features) return report(features.error().about(file_));
    format_ == "csv" ? printCsv(spec, *features) : printJson(spec, *features);
    return kOk;
  }

 private:
  static void printCsv(const FeatureSpec& spec, const Features& features) {
    const auto& names = spec.names;
    for (std::size_t i = 0; i < names.size(); ++i) std::cout << (i ? "," : "") << names[i];
    std::cout << '\n';
    for (Eigen::Index i = 0; i < features.values.size(); ++i)
      std::cout << (i ? "," : "")
                << nlohmann::json(features.values[i]).dump();  // shortest text that reads back the same
    std::cout << '\n';
  }

  void printJson(const FeatureSpec& spec, const Features& features) const {
    nlohmann::ordered_json json{
        {"file", file_}, {"set", spec.id}, {"features", nlohmann::ordered_json::object()}};
    const auto& names = spec.names;
    for (std::size_t i = 0; i < names.size(); ++i)
      json["features"][names[i]] = features.values[static_cast<Eigen::Index>(i)];
    std::cout << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }

  std::string file_;
  std::string set_ = "mfcc40-v1";
  std::string format_ = "csv";
};

}  // namespace

std::unique_ptr<Command> featuresCommand() {
  return std::make_unique<FeaturesOf>();
}

}  // namespace sentisound
