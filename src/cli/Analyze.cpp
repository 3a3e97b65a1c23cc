// sentisound analyze FILES|DIRS…, or names from a file or from standard input
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "cli/Command.h"
#include "cli/LineOutput.h"
#include "cli/NameSource.h"
#include "cli/ProgressBar.h"
#include "cli/ResultFormat.h"
#include "cli/ResumedResults.h"
#include "cli/RunningAnalyses.h"
#include "cli/SoundFiles.h"
#include "core/Channel.h"
#include "core/SpeakerNames.h"
#include "service/BatchBaseline.h"
#include "service/EachChannel.h"

namespace sentisound {
namespace {

class Analyze final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("analyze", "Say which emotion each recording carries");
    auto* paths =
        command->add_option("paths", paths_, "Audio files, or folders of them")->type_name("FILE|DIR");
    auto* list =
        command->add_option("--files-from", list_, "Read names of audio files from it; -: from stdin")
            ->type_name("LIST")
            ->excludes(paths);
    command->add_flag("-0,--null", null_, "Names in it end with a NUL byte, as find -print0 writes them")
        ->needs(list);
    command->add_flag("--ordered", ordered_, "Results in the order of the names in it, not as they come")
        ->needs(list);
    command->add_option("--resume", resume_, "Append to these JSON lines and skip what is in them already")
        ->type_name("OUT");
    command->add_option("--format", format_.name, "How to print the results")
        ->check(CLI::IsMember({"text", "json", "jsonl", "csv"}))
        ->capture_default_str();
    command->add_option("--jobs", jobs_, "Analyses at a time; 0: one per core")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    command
        ->add_option("--speaker", speaker_,
                     "Analyse relative to this speaker's profile (see \"speaker\"), to itself (auto), or to "
                     "nobody (none; the default)")
        ->type_name("NAME|auto|none");
    command
        ->add_option("--channel", channelWord_,
                     "Which channel of the recordings is heard: their mix, one of them, or each by itself")
        ->check([](const std::string& word) {
          return channelOf(word) ? std::string() : std::string("must be ") + kChannelWords;
        })
        ->type_name("mix|left|right|N|each")
        ->capture_default_str();
    command->add_flag("--no-history", noHistory_, "Do not write to the history and keep no audio");
    command->add_flag("--explain", explain_,
                      "Also say what moved the prediction: features, time, arousal and valence (slower)");
    command->add_flag("--timeline", format_.timeline,
                      "Say in JSON also what each window of about 3 s carries");
    command->footer(
        "A recording longer than 8 s is analysed by windows of its speech.\n"
        "Several FILEs or a DIR with --speaker auto: one person's recordings, each analysed relative to "
        "all.\n"
        "--channel each gives a result per channel, as where each of two speakers has a microphone.\n"
        "Results of FILE and DIR come in the order of the names. A file that fails is reported, in JSON "
        "lines\n"
        "with a line of its own, and the rest goes on.\n"
        "Exit codes: 0 all went well, 1 something failed, 2 wrong usage, 130 stopped, 141 nobody reads on.\n"
        "Examples:\n"
        "  sentisound analyze talk.wav\n"
        "  sentisound analyze interviews/ --format csv --no-history > interviews.csv\n"
        "  sentisound analyze talk.wav --speaker Anna\n"
        "  sentisound analyze diary/ --speaker auto\n"
        "  sentisound analyze interview.wav --channel each --timeline --format json\n"
        "  sentisound analyze *.wav --format jsonl | jq -r '[.file,.emotion]|@tsv'\n"
        "  find . -name '*.wav' -print0 | sentisound analyze --files-from - -0 --format jsonl\n"
        "  sentisound analyze --files-from names.txt --format jsonl --resume out.jsonl");
    return command;
  }

  int run(const Globals& globals) override {
    if (paths_.empty() && list_.empty())
      return report(
          fail(Errc::BadRequest, "say which audio files, or with --files-from where their names are"));
    if (!resume_.empty() && format_.name != "jsonl")
      return report(fail(Errc::BadRequest, "--resume goes on with JSON lines: say --format jsonl"));
    channel_ = channelOf(channelWord_).value_or(kMix);
    auto names = openNames();
    if (!names) return report(names.error());
    auto settings = globals.settings();
    settings.jobs = jobs_;
    auto service = AnalysisService::open(settings);
    if (!service) return report(service.error());
    const auto model = (*service)->activeModel();
    if (!model) return report(model.error());
    if (!resume_.empty()) {
      auto earlier = ResumedResults::open(resume_, (*model)->model.card().id, channel_);
      if (!earlier) return report(earlier.error());
      earlier_ = std::move(*earlier);
    }
    format_.labels = (*model)->model.card().labels;
    format_.detail = explain_ ? Detail::Explained : Detail::Plain;
    // Once, and not for every file again.
    if (const auto known = (*service)->speakerOptions(QString::fromStdString(speaker_), **model); !known)
      return report(known.error());
    if (const auto heard = compareAll(**service, (*model)->model, globals.interrupt); !heard)
      return report(heard.error());
    return analyseAll(**service, *names, globals.interrupt);
  }

 private:
  using Order = RunningAnalyses::Order;

  Result<NameSource> openNames() {
    if (!list_.empty()) return NameSource::open(list_, null_ ? '\0' : '\n');
    std::vector<std::string> files;
    files_ = expandSoundFiles(paths_);
    for (const auto& file : files_) files.push_back(file.toStdString());
    if (files.empty()) return fail(Errc::NotFound, "there is no audio file in it", paths_.front());
    total_ = files.size();
    return NameSource::of(files);
  }

  /// With --speaker auto, and all files known beforehand: whether they are of one voice.
  Status compareAll(AnalysisService& service, const EmotionModel& model, const std::stop_token& interrupt) {
    if (files_.size() < 2 || channel_ == kEachChannel ||
        QString::fromStdString(speaker_).trimmed().toLower().toStdString() != kOwnBaseline)
      return {};
    ProgressBar bar("comparing");
    auto found = batchBaseline(service, files_, model, channel_,
                               {[&](double fraction) { bar.at(fraction); }, interrupt});
    bar.clear();
    if (!found) return found.error();
    if (const auto words = batchSentence(found->baseline); !words.isEmpty())
      std::cerr << "sentisound: " << words.toStdString() << '\n';
    voice_ = std::move(found->speaker);
    // By itself: a long one relative to itself, others without a profile, without a warning for each.
    if (!voice_.known() && found->baseline.asked()) speaker_.clear();
    return {};
  }

  int analyseAll(AnalysisService& service, NameSource& names, const std::stop_token& interrupt) {
    const auto out =
        earlier_ ? LineOutput(earlier_->descriptor(), resume_) : LineOutput(STDOUT_FILENO, "standard output");
    RunningAnalyses running(service, list_.empty() || ordered_ ? Order::AsGiven : Order::AsTheyCome,
                            interrupt);
    ProgressBar bar("analysing");
    auto written = out.write(format_.beginning());
    while (written && *written && !interrupt.stop_requested()) {
      while (!running.full()) {
        const auto name = names.next();
        if (!name) break;
        begin(running, *name);
      }
      if (names.ended() && running.empty()) break;
      if (total_ > 0) bar.at(std::min(1.0, static_cast<double>(count_) / static_cast<double>(total_)));
      if (const auto waited = waitForMore(running, names, out); !waited || !*waited) {
        written = waited;
        break;
      }
      for (auto one = running.take(); one && written && *written && !interrupt.stop_requested();
           one = running.take()) {
        bar.clear();
        written = print(out, std::move(*one));
      }
    }
    bar.clear();
    running.stop();
    if (interrupt.stop_requested()) {
      if (written && *written) (void)out.write(format_.ending());
      std::cerr << "sentisound: stopped; " << whereItIs() << ".\n";
      return kInterrupted;
    }
    if (written && *written) written = out.write(format_.ending());
    if (!written) return report(written.error());
    if (!*written) return kNobodyReads;
    if (skipped_ > 0)
      std::cerr << "sentisound: " << skipped_ << " of " << count_ << " were in " << resume_ << " already.\n";
    if (failures_ > 0 && count_ > 1)
      std::cerr << "sentisound: " << failures_ << " of " << count_ << " files failed.\n";
    return failures_ > 0 ? kSomeFailed : kOk;
  }

  /// Starts what the name asks for: one analysis, or one per channel.
  void begin(RunningAnalyses& running, const std::string& name) {
    const auto file = QString::fromStdString(name);
    if (doneBefore(file, channel_ == kEachChannel ? kMix : channel_)) return;
    const auto problem = NameSource::problemOf(name);
    if (problem || channel_ != kEachChannel) {
      beginOne(running, file, channel_, problem);
      return;
    }
    const auto channels = channelsIn({.path = file});
    if (!channels) return running.put(file, kMix, channels.error());
    if (*channels == 1) return beginOne(running, file, kMix, std::nullopt);
    if (total_ > 0) total_ += static_cast<std::size_t>(*channels - 1);
    for (int channel = 1; channel <= *channels; ++channel)
      if (!doneBefore(file, channel)) beginOne(running, file, channel, std::nullopt);
  }

  void beginOne(RunningAnalyses& running, const QString& file, int channel,
                const std::optional<Error>& problem) {
    if (problem)
      running.put(file, channel, *problem);
    else
      running.start({.path = file,
                     .speaker = QString::fromStdString(speaker_),
                     .voice = voice_,
                     .channel = channel,
                     .keep = !noHistory_,
                     .timeline = format_.timeline,
                     .explainRegions = explain_});
  }

  /// An earlier run has done it, which is counted.
  bool doneBefore(const QString& file, int channel) {
    using Before = ResumedResults::Before;
    const auto before = earlier_ ? earlier_->take(file.toStdString(), channel) : Before::Missing;
    if (before == Before::Missing) return false;
    ++count_;
    ++skipped_;
    if (before == Before::Failed) ++failures_;
    return true;
  }

  /// Until something is finished, names have come, somebody wants to stop or, then false, nobody reads any
  /// more: not only when the next result is written, names may be slow to come. Any error of reading.
  static Result<bool> waitForMore(RunningAnalyses& running, NameSource& names, const LineOutput& out) {
    std::array<pollfd, 3> things{{{running.descriptor(), POLLIN, 0},
                                  {running.full() ? -1 : names.descriptor(), POLLIN, 0},
                                  {out.descriptor(), 0, 0}}};
    if (::poll(things.data(), things.size(), -1) < 0) return true;  // a signal: its wish to stop is seen
    if (things[0].revents != 0) running.quieten();
    if ((things[2].revents & POLLERR) != 0) return false;
    if (things[1].revents != 0)
      if (auto read = names.read(); !read) return read.error();
    return true;
  }

  Result<bool> print(const LineOutput& out, RunningAnalyses::Finished one) {
    const std::string file = one.file.toStdString();
    if (one.outcome) {
      one.outcome->name = one.file;  // results name the file as it was given, the history by its file name
    } else {
      ++failures_;
      std::cerr << "sentisound: " << describe(one.outcome.error().about(file)) << '\n';
    }
    ++count_;
    auto written = out.write(format_.result(file, one.channel, one.outcome, first_));
    first_ = false;
    return written;
  }

  [[nodiscard]] std::string whereItIs() const {
    if (!earlier_)
      return noHistory_ ? "what was finished is above" : "what was finished is above and in the history";
    return "what was finished is in " + resume_ + "; the same command goes on behind it";
  }

  std::vector<std::string> paths_;
  std::string list_;
  bool null_ = false;
  bool ordered_ = false;
  std::string resume_;
  ResultFormat format_;
  std::string speaker_;
  std::string channelWord_ = "mix";
  int channel_ = kMix;
  QStringList files_;  ///< all of them, unless they come from a list
  KnownSpeaker voice_{};
  int jobs_ = 0;
  bool noHistory_ = false;
  bool explain_ = false;

  std::optional<ResumedResults> earlier_;
  std::size_t total_ = 0;  ///< 0: not known
  std::size_t count_ = 0;  ///< inputs that are done with
  std::size_t skipped_ = 0;
  std::size_t failures_ = 0;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Command> analyzeCommand() {
  return std::make_unique<Analyze>();
}

}  // namespace sentisound
