// sentisound report FILE|ID -o out.pdf
#include <iostream>

#include "cli/ChannelOption.h"
#include "cli/Command.h"
#include "cli/FileOrRow.h"
#include "core/Channel.h"
#include "report/PdfReport.h"

namespace sentisound {
namespace {

class Report final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("report", "Write the printable report of an analysis");
    command->add_option("what", what_, "Audio file to analyse, or number of a history row")
        ->required()
        ->type_name("FILE|ID");
    command->add_option("-o,--out", out_, "PDF file to write")->required()->type_name("FILE");
    channelOption_ = addChannelOption(*command, channel_,
                                      "Which channel of a file is analysed: the mix of all, or one of them");
    command->footer(
        "Examples:\n"
        "  sentisound report talk.wav -o talk.pdf\n"
        "  sentisound report interview.wav --channel left -o guest.pdf\n"
        "  sentisound report 17 -o analysis-17.pdf");
    return command;
  }

  [[nodiscard]] bool paints() const override { return true; }

  int run(const Globals& globals) override {
    const auto row = rowNumber(what_);
    if (row && channelOption_->count() > 0) return reportChannelOfRow(what_);
    const auto service = openService(globals);
    if (!service) return kSomeFailed;
    const Progress progress{.stop = globals.interrupt};
    const auto outcome =
        row ? service->reopenNow(*row, progress)
            : service->run({.path = QString::fromStdString(what_), .channel = channel_, .keep = false},
                           progress);
    if (!outcome) return report(outcome.error());
    const auto pictures = preparePictures(outcome->analysis, progress);
    if (!pictures) return report(fail(Errc::Cancelled, "stopped before it was finished"));
    if (const auto written = writePdfReport(*outcome, *pictures, QString::fromStdString(out_)); !written)
      return report(written.error());
    return kOk;
  }

 private:
  std::string what_;
  std::string out_;
  CLI::Option* channelOption_ = nullptr;
  int channel_ = kMix;
};

}  // namespace

std::unique_ptr<Command> reportCommand() {
  return std::make_unique<Report>();
}

}  // namespace sentisound
