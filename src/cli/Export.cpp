// sentisound export FILE|ID --format textgrid
#include <unistd.h>

#include <iostream>

#include "cli/ChannelOption.h"
#include "cli/Command.h"
#include "cli/CsvOptions.h"
#include "cli/FileOrRow.h"
#include "cli/LineOutput.h"
#include "core/Channel.h"
#include "core/Files.h"
#include "report/exchange/Exchange.h"
#include "report/exchange/OutcomeTiers.h"
#include "service/LabelledClips.h"

namespace sentisound {
namespace {

class Export final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand(
        "export", "Write the emotions over time for Praat, ELAN, Audacity, subtitles or statistics");
    command->add_option("what", what_, "Audio file to analyse, or number of a history row")
        ->required()
        ->type_name("FILE|ID");
    std::vector<std::string> names;
    for (const auto& facts : tierFormats()) names.emplace_back(facts.name);
    command->add_option("--format", format_, "How to write it; without it as the suffix of --out says")
        ->check(CLI::IsMember(names));
    command->add_option("-o,--out", out_, "File to write; without it, stdout")->type_name("FILE");
    command->add_option("--tier", tier_, "Only this tier: emotion, speech or labels")->type_name("NAME");
    channelOption_ = addChannelOption(*command, channel_,
                                      "Which channel of a file is analysed: the mix of all, or one of them");
    csv_.addTo(*command);
    command->footer(
        "Two tiers: emotion, with the most probable label of each stretch of speech, and speech; of a "
        "history\n"
        "row that somebody has marked, also labels. Labels of\n"
        "Audacity (labels) and subtitles (srt, vtt) have room for one: emotion, unless --tier says "
        "otherwise.\n"
        "Examples:\n"
        "  sentisound export talk.wav --format textgrid > talk.TextGrid\n"
        "  sentisound export 17 -o interview.eaf\n"
        "  sentisound export interview.wav --channel right -o host.TextGrid\n"
        "  sentisound export talk.wav --format csv --decimal-comma --bom --safe-csv > talk.csv");
    return command;
  }

  int run(const Globals& globals) override {
    const auto format = chosenFormat();
    if (!format) return report(format.error());
    if (rowNumber(what_) && channelOption_->count() > 0) return reportChannelOfRow(what_);
    const auto service = openService(globals);
    if (!service) return kSomeFailed;
    const auto outcome = analysed(*service, {.stop = globals.interrupt});
    if (!outcome) return report(outcome.error());
    for (const auto& warning : outcome->warnings)
      std::cerr << "sentisound: " << what_ << ": " << warning << '\n';
    auto document = tiersOf(*outcome);
    if (!document) return report(document.error().about(what_));
    if (const auto labels = labelsOf(*service, {outcome->historyId}); labels && outcome->historyId > 0)
      for (const auto& [id, own] : *labels) addLabels(*document, own);
    if (const auto status = choose(*document); !status) return report(status.error());
    return write(writeTiers(*document, *format, csv_.layout()));
  }

 private:
  [[nodiscard]] Result<TierFormat> chosenFormat() const {
    if (const auto named = tierFormatNamed(format_)) return *named;
    if (const auto meant = tierFormatOfPath(out_)) return *meant;
    return fail(Errc::BadRequest, "say in which format, with --format or by the suffix of --out");
  }

  [[nodiscard]] Result<AnalysisOutcome> analysed(AnalysisService& service, const Progress& progress) const {
    if (const auto row = rowNumber(what_))
      return service.reopenNow(*row, progress, AnalysisService::TimelineOf::AnySound);
    return service.run(
        {.path = QString::fromStdString(what_), .channel = channel_, .keep = false, .timeline = true},
        progress);
  }

  Status choose(TierDocument& document) const {
    if (tier_.empty()) return {};
    std::erase_if(document.tiers, [this](const Tier& tier) { return tier.name != tier_; });
    if (document.tiers.empty())
      return fail(Errc::BadRequest,
                  "there is no such tier: emotion, speech, or labels if somebody has marked some", tier_);
    return {};
  }

  [[nodiscard]] int write(const std::string& text) const {
    if (!out_.empty()) {
      const auto written = writeFileAtomically(out_, text);
      return written ? kOk : report(written.error());
    }
    const auto written = LineOutput(STDOUT_FILENO, "standard output").write(text);
    if (!written) return report(written.error());
    return *written ? kOk : kNobodyReads;
  }

  std::string what_;
  std::string format_;
  std::string out_;
  std::string tier_;
  CLI::Option* channelOption_ = nullptr;
  int channel_ = kMix;
  CsvOptions csv_;
};

}  // namespace

std::unique_ptr<Command> exportCommand() {
  return std::make_unique<Export>();
}

}  // namespace sentisound
