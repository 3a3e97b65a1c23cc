// What every subcommand is made of.
#pragma once

#include <CLI/CLI.hpp>
#include <QString>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "service/AnalysisService.h"

namespace sentisound {

/// Exit codes of the program.
enum ExitCode : int {
  kOk = 0,
  kSomeFailed = 1,
  kUsage = 2,
  kInterrupted = 130,
  kNobodyReads = 141  ///< as the shell says of a program that SIGPIPE has ended
};

/// Options that stand before any subcommand, and the wish to stop (Ctrl-C, SIGTERM).
struct Globals {
  std::string dataDir{};
  std::string database{};
  std::string modelId{};
  double maxSeconds = DecodeLimits{}.maxSeconds;
  std::string commandLine{};  ///< as typed, for evaluation.json
  std::stop_token interrupt{};

  [[nodiscard]] Settings settings() const;
};

class Command {
 public:
  virtual ~Command() = default;
  /// Adds the subcommand with its options to the program; called once, before parsing.
  virtual CLI::App* addTo(CLI::App& program) = 0;
  /// Does it, after parsing; answers an ExitCode.
  virtual int run(const Globals& globals) = 0;
  /// Whether it paints (and so needs a QGuiApplication for fonts) or only computes.
  [[nodiscard]] virtual bool paints() const { return false; }
};

std::unique_ptr<Command> analyzeCommand();
std::unique_ptr<Command> featuresCommand();
std::unique_ptr<Command> measureCommand();
std::unique_ptr<Command> serveCommand();
std::unique_ptr<Command> trainCommand();
std::unique_ptr<Command> evaluateCommand();
std::unique_ptr<Command> historyCommand();
std::unique_ptr<Command> reportCommand();
std::unique_ptr<Command> exportCommand();
std::unique_ptr<Command> modelsCommand();
std::unique_ptr<Command> speakerCommand();

/// Opens the service or prints why not. nullptr on failure.
std::unique_ptr<AnalysisService> openService(const Globals& globals);
/// Prints "sentisound: …" to stderr and answers kSomeFailed.
int report(const Error& error);

}  // namespace sentisound
