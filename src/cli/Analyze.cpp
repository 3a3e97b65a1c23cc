// sentisound analyze FILES|DIRS…
#include <QDirIterator>
#include <QFileInfo>
#include <deque>
#include <iostream>

#include "cli/Command.h"
#include "cli/ProgressBar.h"
#include "report/AnalysisText.h"

namespace sentisound {
namespace {

/// Named files are taken as they are; folders give the files in them that look like sound, in order of name.
QStringList expand(const std::vector<std::string>& paths) {
  static const QStringList patterns{"*.wav",  "*.flac", "*.mp3",  "*.m4a", "*.mp4", "*.aac", "*.ogg", "*.oga",
                                    "*.opus", "*.webm", "*.aiff", "*.aif", "*.wma", "*.mka", "*.wv",  "*.ape",
                                    "*.tta",  "*.flv",  "*.caf",  "*.au",  "*.amr", "*.3gp"};
  QStringList files;
  for (const auto& path : paths) {
    const QString name = QString::fromStdString(path);
    if (!QFileInfo(name).isDir()) {
      files << name;
      continue;
    }
    QStringList found;
    QDirIterator entries(name, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) found << entries.next();
    found.sort();
    files << found;
  }
  return files;
}

class Analyze final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("analyze", "Say which emotion each recording carries");
    command->add_option("paths", paths_, "Sound files, or folders of them")
        ->required()
        ->type_name("FILE|DIR");
    command->add_option("--format", format_, "How to print the results")
        ->check(CLI::IsMember({"text", "json", "jsonl", "csv"}))
        ->capture_default_str();
    command->add_option("--jobs", jobs_, "Analyses at a time; 0: one per core")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    command->add_flag("--no-history", noHistory_, "Do not write to the history and keep no audio");
    command->footer(
        "Results come in the order of the names. A file that fails is reported and the rest goes on (exit "
        "code 1).\n"
        "Examples:\n"
        "  sentisound analyze talk.wav\n"
        "  sentisound analyze interviews/ --format csv --no-history > interviews.csv\n"
        "  sentisound analyze *.wav --format jsonl | jq -r '[.file,.emotion]|@tsv'");
    return command;
  }

  int run(const Globals& globals) override {
    const QStringList files = expand(paths_);
    if (files.isEmpty()) return report(fail(Errc::NotFound, "there is no sound file in it", paths_.front()));
    auto settings = globals.settings();
    settings.jobs = jobs_;
    auto service = AnalysisService::open(settings);
    if (!service) return report(service.error());
    const auto model = (*service)->activeModel();
    if (!model) return report(model.error());
    labels_ = (*model)->model.card().labels;
    return analyseAll(**service, files, globals.interrupt);
  }

 private:
  int analyseAll(AnalysisService& service, const QStringList& files, const std::stop_token& interrupt) {
    struct Pending {
      QString file;
      AnalysisJob job;
    };
    std::deque<Pending> pending;
    const auto window = static_cast<std::size_t>(service.pool().maxThreadCount()) * 2;  // bounds memory
    ProgressBar bar("analysing");
    int failures = 0;
    qsizetype next = 0;
    bool first = true;
    begin();
    for (qsizetype done = 0; done < files.size() && !interrupt.stop_requested(); ++done) {
      while (next < files.size() && pending.size() < window) {
        pending.push_back({files[next], service.submit({.path = files[next], .keep = !noHistory_})});
        ++next;
      }
      bar.at(static_cast<double>(done) / static_cast<double>(files.size()));
      auto front = std::move(pending.front());
      pending.pop_front();
      const std::stop_callback cancel(interrupt, [&front] { front.job.cancel(); });
      auto outcome = front.job.future.result();
      if (interrupt.stop_requested()) break;
      bar.clear();
      if (!outcome) ++failures;
      if (outcome)
        outcome->name = front.file;  // results name the file as it was given, the history by its file name
      print(front.file.toStdString(), outcome, first);
      first = false;
    }
    end();
    if (interrupt.stop_requested()) {
      for (auto& one : pending) one.job.cancel();
      std::cerr << "sentisound: stopped; what was finished is above and in the history.\n";
      return kInterrupted;
    }
    if (failures > 0 && files.size() > 1)
      std::cerr << "sentisound: " << failures << " of " << files.size() << " files failed.\n";
    return failures > 0 ? kSomeFailed : kOk;
  }

  void begin() const {
    if (format_ == "json") std::cout << "[";
    if (format_ == "csv") std::cout << csvHeader(labels_);
  }

  void end() const {
    if (format_ == "json") std::cout << "\n]\n";
    std::cout.flush();
  }

  void print(const std::string& file, const Result<AnalysisOutcome>& outcome, bool first) const {
    if (!outcome) std::cerr << "sentisound: " << describe(outcome.error().about(file)) << '\n';
    if (format_ == "text") {
      if (outcome) std::cout << (first ? "" : "\n") << outcomeText(*outcome);
    } else if (format_ == "csv") {
      std::cout << (outcome ? csvLine(*outcome, labels_)
                            : csvErrorLine(file, outcome.error().about(file), labels_));
    } else {
      const auto json = outcome ? outcomeJson(*outcome) : errorJson(file, outcome.error().about(file));
      std::cout << (format_ == "json" ? (first ? "\n" : ",\n") : "")
                << json.dump(-1, ' ', false, replaceBadUtf8()) << (format_ == "jsonl" ? "\n" : "");
    }
    std::cout.flush();
  }

  static nlohmann::json::error_handler_t replaceBadUtf8() { return nlohmann::json::error_handler_t::replace; }

  std::vector<std::string> paths_;
  std::string format_ = "text";
  int jobs_ = 0;
  bool noHistory_ = false;
  std::vector<std::string> labels_;
};

}  // namespace

std::unique_ptr<Command> analyzeCommand() {
  return std::make_unique<Analyze>();
}

}  // namespace sentisound
