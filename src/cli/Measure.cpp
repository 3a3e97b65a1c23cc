// sentisound measure FILES|DIRS…
#include <unistd.h>

#include <QThread>
#include <deque>
#include <iostream>

#include "cli/ChannelOption.h"
#include "cli/Command.h"
#include "cli/LineOutput.h"
#include "cli/ProgressBar.h"
#include "cli/SoundFiles.h"
#include "report/AnalysisText.h"
#include "report/MeasuresText.h"
#include "service/VoiceMeasuring.h"

namespace sentisound {
namespace {

class Measure final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command =
        program.add_subcommand("measure", "Measure voices: F0, intensity, formants, jitter, pauses …");
    command->add_option("paths", paths_, "Audio files, or folders of them")
        ->required()
        ->type_name("FILE|DIR");
    command->add_option("--format", format_, "How to print the measures")
        ->check(CLI::IsMember({"csv", "json"}))
        ->capture_default_str();
    command->add_option("--from", request_.range.fromSeconds, "Measure from there on")
        ->check(CLI::NonNegativeNumber)
        ->type_name("SECONDS");
    command->add_option("--to", request_.range.toSeconds, "Measure up to there")
        ->check(CLI::PositiveNumber)
        ->type_name("SECONDS");
    addChannelOption(*command, request_.channel,
                     "Which channel of the recordings is measured: their mix, or one of them");
    auto& settings = request_.settings;
    command->add_option("--pitch-floor", settings.pitchFloorHz, "Lowest F0 that is sought")
        ->type_name("HZ")
        ->capture_default_str();
    command->add_option("--pitch-ceiling", settings.pitchCeilingHz, "Highest F0 that is sought")
        ->type_name("HZ")
        ->capture_default_str();
    command
        ->add_option("--formant-ceiling", settings.formantCeilingHz,
                     "Five formants lie below it: 5500 for women, 5000 for men")
        ->type_name("HZ")
        ->capture_default_str();
    command->add_option("--jobs", jobs_, "Files at a time; 0: one per core")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    command->footer(
        "Measures are defined as in Praat, with its defaults (docs/MEASURES.md). Nothing is kept.\n"
        "Results come in the order of the names; a file that fails is reported, and the rest goes on.\n"
        "Examples:\n"
        "  sentisound measure interviews/ > measures.csv\n"
        "  sentisound measure talk.wav --from 1.2 --to 3.4 --format json\n"
        "  sentisound measure men/ --pitch-floor 75 --pitch-ceiling 300 --formant-ceiling 5000");
    return command;
  }

  int run(const Globals& globals) override {
    if (const auto usable = checkSettings(request_.settings); !usable) return report(usable.error());
    if (request_.range.toSeconds <= request_.range.fromSeconds)
      return report(fail(Errc::BadRequest, "--to must be after --from"));
    const auto files = expandSoundFiles(paths_);
    if (files.empty()) return report(fail(Errc::NotFound, "there is no audio file in it", paths_.front()));
    const std::stop_callback onInterrupt(globals.interrupt, [this] { stop_.request_stop(); });
    JobQueue jobs(jobs_ > 0 ? jobs_ : QThread::idealThreadCount());
    const LineOutput out(STDOUT_FILENO, "standard output");
    ProgressBar bar("measuring");
    std::deque<std::pair<QString, QFuture<Result<MeasuredSound>>>> running;
    auto written = out.write(format_ == "csv" ? measuresCsvHeader() : "[");
    for (qsizetype next = 0; written && *written && !globals.interrupt.stop_requested();) {
      while (next < files.size() && running.size() < static_cast<std::size_t>(jobs.threads()) + 1) {
        running.emplace_back(files[next], begin(jobs, files[next], globals));
        ++next;
      }
      if (running.empty()) break;
      auto [file, future] = std::move(running.front());
      running.pop_front();
      const auto measured = future.result();
      if (globals.interrupt.stop_requested()) break;
      bar.clear();
      written = print(out, file.toStdString(), measured);
      bar.at(static_cast<double>(next - static_cast<qsizetype>(running.size())) /
             static_cast<double>(files.size()));
    }
    bar.clear();
    stop_.request_stop();
    if (written && *written) written = out.write(format_ == "csv" ? "" : "\n]\n");
    if (globals.interrupt.stop_requested()) return kInterrupted;
    if (!written) return report(written.error());
    if (!*written) return kNobodyReads;
    return failures_ > 0 ? kSomeFailed : kOk;
  }

 private:
  QFuture<Result<MeasuredSound>> begin(JobQueue& jobs, const QString& file, const Globals& globals) {
    const auto limits = globals.settings().limits;
    return jobs.run({.lane = Lane::Bulk, .stop = stop_.get_token()},
                    [&jobs, limits, file, request = request_](const Progress& progress) {
                      return measureFile(jobs, limits, file, request, progress);
                    });
  }

  Result<bool> print(const LineOutput& out, const std::string& file, const Result<MeasuredSound>& measured) {
    nlohmann::ordered_json json{{"file", QString::fromStdString(file).toStdString()}};
    if (measured) {
      for (const auto& warning : measured->warnings)
        std::cerr << "sentisound: " << file << ": " << warning << '\n';
      if (format_ == "csv") return out.write(measuresCsvLine(file, measured->measures));
      json.update(measuresJson(measured->measures, request_.settings));
    } else {
      ++failures_;
      std::cerr << "sentisound: " << describe(measured.error().about(file)) << '\n';
      if (format_ == "csv") return out.write(measuresCsvErrorLine(file, measured.error().about(file)));
      json = errorJson(file, measured.error().about(file));
    }
    const auto text = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return out.write(std::exchange(first_, false) ? "\n" + text : ",\n" + text);
  }

  std::vector<std::string> paths_;
  std::string format_ = "csv";
  MeasuringRequest request_;
  int jobs_ = 0;
  int failures_ = 0;
  bool first_ = true;
  std::stop_source stop_;
};

}  // namespace

std::unique_ptr<Command> measureCommand() {
  return std::make_unique<Measure>();
}

}  // namespace sentisound
