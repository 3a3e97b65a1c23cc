// sentisound speaker teach|show|forget: clips of a person whose emotion somebody has said.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "service/SpeakerTeaching.h"

namespace CLI {
class App;
}

namespace sentisound {

class SpeakerTeach {
 public:
  /// Adds its subcommands to "speaker".
  void addTo(CLI::App& speaker);
  /// One of them was typed.
  [[nodiscard]] bool parsed() const;
  /// Does it; answers an ExitCode.
  [[nodiscard]] int run(AnalysisService& service, const std::stop_token& interrupt) const;

 private:
  [[nodiscard]] int teach(AnalysisService& service, const std::stop_token& interrupt) const;
  [[nodiscard]] int show(AnalysisService& service) const;
  [[nodiscard]] int forget(AnalysisService& service) const;
  /// False after having said what is wrong with the manifest.
  bool readClips(TeachRequest& request, int& exitCode) const;

  CLI::App* teach_ = nullptr;
  CLI::App* show_ = nullptr;
  CLI::App* forget_ = nullptr;
  std::string name_{};
  std::string label_{};
  std::string manifest_{};
  std::vector<std::string> paths_{};
  std::string format_ = "text";
  bool fromCorrections_ = false;
  qint64 clip_ = 0;
};

}  // namespace sentisound
