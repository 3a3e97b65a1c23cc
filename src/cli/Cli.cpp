#include "cli/Cli.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <array>
#include <iostream>

#include "cli/Command.h"
#include "cli/Interrupt.h"
#include "store/PostgresAddress.h"

namespace sentisound {
namespace {

constexpr auto kDescription =
    "SentiSound tells which emotion a voice carries, and shows why. Everything stays on this machine.\n"
    "Without a subcommand it opens the window.";

std::string asTyped(int argc, char** argv) {
  std::string line = "sentisound";
  for (int i = 1; i < argc; ++i) line += std::string(" ") + argv[i];
  return withoutPasswords(QString::fromStdString(line)).toStdString();
}

/// Does not repeat what was typed: there may be a password in it.
std::string notAnAddress(const std::string& text) {
  const auto address = PostgresAddress::parse(QString::fromStdString(text));
  return address ? std::string() : address.error().detail;
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, bool paints) {
  if (!paints) return std::make_unique<QCoreApplication>(argc, argv);
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  return std::make_unique<QGuiApplication>(argc, argv);
}

}  // namespace

int runCommandLine(int argc, char** argv, const OpenWindow& openWindow) {
  CLI::App program(kDescription, "sentisound");
  program.set_version_flag("--version", std::string("sentisound ") + SENTISOUND_VERSION);
  program.footer(
      "Examples:\n"
      "  sentisound analyze talk.wav interviews/ --format jsonl > results.jsonl\n"
      "  sentisound serve --port 5000\n"
      "  sentisound report talk.wav -o talk.pdf\n"
      "\"sentisound SUBCOMMAND --help\" says more.");
  Globals globals{.commandLine = asTyped(argc, argv)};
  program.add_option("--data-dir", globals.dataDir, "Folder of history, kept audio and custom models")
      ->envname("SENTISOUND_DATA_DIR")
      ->type_name("DIR");
  program
      .add_option(
          "--database", globals.database,
          "History in PostgreSQL instead of the data folder: postgresql://user:password@host:port/name")
      ->envname("SENTISOUND_DATABASE")
      ->check(notAnAddress)
      ->type_name("ADDRESS");
  program.add_option("--model", globals.modelId, "Model to classify with (see \"models list\")")
      ->type_name("ID");
  program.add_option("--max-duration", globals.maxSeconds, "Longest sound that is accepted")
      ->check(CLI::PositiveNumber)
      ->type_name("SECONDS")
      ->capture_default_str();
  std::vector<std::string> files;
  program.add_option("files", files, "Audio files to open in the window")->type_name("FILE");
  program.require_subcommand(0, 1);

  std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>> commands;
  for (const auto make :
       {analyzeCommand, measureCommand, featuresCommand, serveCommand, trainCommand, evaluateCommand,
        historyCommand, reportCommand, exportCommand, modelsCommand, speakerCommand}) {
    auto command = make();
    CLI::App* added = command->addTo(program);
    added->fallthrough();  // --data-dir and --model may stand after the subcommand too
    commands.emplace_back(added, std::move(command));
  }

  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return program.exit(problem) == 0 ? kOk : kUsage;
  }

  QCoreApplication::setApplicationName(QStringLiteral("sentisound"));
  QCoreApplication::setApplicationVersion(QStringLiteral(SENTISOUND_VERSION));
  for (const auto& [parsed, command] : commands) {
    if (!parsed->parsed()) continue;
    const Interrupt interrupt;
    globals.interrupt = interrupt.token();
    const auto application = makeApplication(argc, argv, command->paints());
    return command->run(globals);
  }
  QStringList names;
  for (const auto& file : files) names << QString::fromStdString(file);
  return openWindow(
      argc, argv, [&globals] { return globals.settings(); }, names);
}

}  // namespace sentisound
