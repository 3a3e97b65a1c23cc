// sentisound analyze FILES|DIRS…
#include <deque>
#include <iostream>

#include "cli/Command.h"
#include "cli/ProgressBar.h"
#include "cli/SoundFiles.h"
#include "report/AnalysisText.h"

namespace sentisound {
namespace {

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
    command->add_option("--speaker", speaker_, "Judge relative to this speaker's profile (see \"speaker\")")
        ->type_name("NAME");
    command->add_flag("--no-history", noHistory_, "Do not write to the history and keep no audio");
    command->add_flag("--explain", explain_,
                      "Also say what moved the prediction: features, time, arousal and valence (slower)");
    command->add_flag("--timeline", timeline_, "Say in JSON also what each window of about 3 s carries");
    command->footer(
        "A recording longer than 8 s is judged by windows of its speech.\n"
        "Results come in the order of the names. A file that fails is reported and the rest goes on (exit "
        "code 1).\n"
        "Examples:\n"
        "  sentisound analyze talk.wav\n"
        "  sentisound analyze interviews/ --format csv --no-history > interviews.csv\n"
        "  sentisound analyze talk.wav --speaker Anna\n"
        "  sentisound analyze *.wav --format jsonl | jq -r '[.file,.emotion]|@tsv'");
    return command;
  }

  int run(const Globals& globals) override {
    const QStringList files = expandSoundFiles(paths_);
    if (files.isEmpty()) return report(fail(Errc::NotFound, "there is no sound file in it", paths_.front()));
    auto settings = globals.settings();
    settings.jobs = jobs_;
    auto service = AnalysisService::open(settings);
    if (!service) return report(service.error());
    const auto model = (*service)->activeModel();
    if (!model) return report(model.error());
    labels_ = (*model)->model.card().labels;
    // Once, and not for every file again.
    if (const auto known = (*service)->speakerOptions(QString::fromStdString(speaker_), (*model)->model);
        !known)
      return report(known.error());
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
        pending.push_back({files[next], service.submit({.path = files[next],
                                                        .speaker = QString::fromStdString(speaker_),
                                                        .keep = !noHistory_,
                                                        .timeline = timeline_,
                                                        .explainRegions = explain_})});
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
      if (outcome) std::cout << (first ? "" : "\n") << outcomeText(*outcome, detail());
    } else if (format_ == "csv") {
      std::cout << (outcome ? csvLine(*outcome, labels_)
                            : csvErrorLine(file, outcome.error().about(file), labels_));
    } else {
      const auto json =
          outcome ? outcomeJson(*outcome, detail(), timeline_) : errorJson(file, outcome.error().about(file));
      std::cout << (format_ == "json" ? (first ? "\n" : ",\n") : "")
                << json.dump(-1, ' ', false, replaceBadUtf8()) << (format_ == "jsonl" ? "\n" : "");
    }
    std::cout.flush();
  }

  [[nodiscard]] Detail detail() const { return explain_ ? Detail::Explained : Detail::Plain; }
  static nlohmann::json::error_handler_t replaceBadUtf8() { return nlohmann::json::error_handler_t::replace; }

  std::vector<std::string> paths_;
  std::string format_ = "text";
  std::string speaker_;
  int jobs_ = 0;
  bool noHistory_ = false;
  bool explain_ = false;
  bool timeline_ = false;
  std::vector<std::string> labels_;
};

}  // namespace

std::unique_ptr<Command> analyzeCommand() {
  return std::make_unique<Analyze>();
}

}  // namespace sentisound
