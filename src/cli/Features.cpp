// sentisound features FILES --set SET
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/Command.h"
#include "cli/CsvOptions.h"
#include "codec/FileDecoder.h"
#include "features/Extractor.h"
#include "report/exchange/FeatureLines.h"

namespace sentisound {
namespace {

class FeaturesOf final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("features", "Print the numbers a model sees");
    command->add_option("files", files_, "Audio files")->required()->type_name("FILE");
    std::vector<std::string> sets;
    for (const auto& spec : featureSpecs()) sets.push_back(spec.id);
    command->add_option("--set", set_, "Feature set")->check(CLI::IsMember(sets))->capture_default_str();
    command->add_option("--format", format_, "How to print them")
        ->check(CLI::IsMember({"csv", "json", "arff"}))
        ->capture_default_str();
    csv_.addTo(*command);
    command->footer(
        "The table of one file is a line of values; that of several has the file in its first column. JSON "
        "of\n"
        "several files is a line for each. ARFF is for Weka.\n"
        "Examples:\n"
        "  sentisound features talk.wav --set mfcc40-v1 --format csv\n"
        "  sentisound features interviews/*.wav --set speech-v1 --format arff > interviews.arff");
    return command;
  }

  int run(const Globals& globals) override {
    const auto& spec = *findFeatureSpec(set_);
    const Progress progress{.stop = globals.interrupt};
    int failures = 0;
    bool first = true;
    for (const auto& file : files_) {
      auto features = featuresOf(file, spec, globals, progress);
      if (!features) {
        const int code = report(features.error().about(file));
        if (code == kInterrupted || files_.size() == 1) return code;
        ++failures;
        continue;
      }
      if (std::exchange(first, false)) std::cout << beginning(spec);
      std::cout << line(spec, file, std::move(*features));
    }
    return failures > 0 ? kSomeFailed : kOk;
  }

 private:
  static Result<Features> featuresOf(const std::string& file, const FeatureSpec& spec, const Globals& globals,
                                     const Progress& progress) {
    const auto sound = decodeFile(EncodedSound::file(file), {.limits = globals.settings().limits}, progress);
    if (!sound) return sound.error();
    for (const auto& warning : sound->warnings)
      std::cerr << "sentisound: " << file << ": " << warning << '\n';
    return extractFeatures(spec, sound->audio, progress);
  }

  [[nodiscard]] std::string beginning(const FeatureSpec& spec) const {
    if (format_ == "csv") return exchange::featureHeader(spec.names, files_.size() > 1, csv_.layout());
    if (format_ == "arff")
      return exchange::arffHeader(spec.id, spec.names,
                                  {"SentiSound " SENTISOUND_VERSION, "Features: " + spec.title});
    return {};
  }

  [[nodiscard]] std::string line(const FeatureSpec& spec, const std::string& file, Features features) const {
    if (format_ == "json") return jsonLine(spec, file, features);
    const exchange::FeatureRow row{file, std::move(features.values)};
    return format_ == "arff" ? exchange::arffLine(row)
                             : exchange::featureLine(row, files_.size() > 1, csv_.layout());
  }

  static std::string jsonLine(const FeatureSpec& spec, const std::string& file, const Features& features) {
    nlohmann::ordered_json json{
        {"file", file}, {"set", spec.id}, {"features", nlohmann::ordered_json::object()}};
    for (std::size_t i = 0; i < spec.names.size(); ++i)
      json["features"][spec.names[i]] = features.values[static_cast<Eigen::Index>(i)];
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
  }

  std::vector<std::string> files_;
  std::string set_ = "mfcc40-v1";
  std::string format_ = "csv";
  CsvOptions csv_;
};

}  // namespace

std::unique_ptr<Command> featuresCommand() {
  return std::make_unique<FeaturesOf>();
}

}  // namespace sentisound
