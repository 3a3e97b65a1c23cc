// sentisound report FILE|ID -o out.pdf
#include <QFileInfo>
#include <iostream>

#include "cli/Command.h"
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
    command->footer(
        "Examples:\n"
        "  sentisound report talk.wav -o talk.pdf\n"
        "  sentisound report 17 -o analysis-17.pdf");
    return command;
  }

  [[nodiscard]] bool paints() const override { return true; }

  int run(const Globals& globals) override {
    const auto service = openService(globals);
    if (!service) return kSomeFailed;
    const Progress progress{.stop = globals.interrupt};
    bool isNumber = false;
    const QString what = QString::fromStdString(what_);
    const qint64 id = what.toLongLong(&isNumber);
    const auto outcome = isNumber && !QFileInfo::exists(what)
                             ? service->reopenNow(id, progress)
                             : service->run({.path = what, .keep = false}, progress);
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
};

}  // namespace

std::unique_ptr<Command> reportCommand() {
  return std::make_unique<Report>();
}

}  // namespace sentisound
