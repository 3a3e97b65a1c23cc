// sentisound history list|export|import
#include <QFile>
#include <QSaveFile>
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/Command.h"
#include "core/Files.h"
#include "core/NumberText.h"
#include "core/WriteFailure.h"

namespace sentisound {
namespace {

constexpr qint64 kMaxImportBytes = 256 << 20;

class History final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("history", "What was analysed before");
    command->require_subcommand(1);
    list_ = command->add_subcommand("list", "Print the newest analyses");
    list_->add_option("--limit", limit_, "How many; 0: all")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    list_->add_option("--format", format_, "How to print them")
        ->check(CLI::IsMember({"text", "jsonl"}))
        ->capture_default_str();
    export_ = command->add_subcommand("export", "Write the history as the original service's CSV");
    export_->add_option("file", file_, "CSV file to write; without it, stdout")->type_name("FILE");
    import_ = command->add_subcommand("import", "Read the original service's emotion_history.csv");
    import_->add_option("file", file_, "CSV file to read")->required()->type_name("FILE");
    for (auto* part : {list_, export_, import_}) part->fallthrough();
    command->footer(
        "Examples:\n"
        "  sentisound history list --limit 5\n"
        "  sentisound history import emotion_history.csv\n"
        "  sentisound history export backup.csv");
    return command;
  }

  int run(const Globals& globals) override {
    const auto service = openService(globals);
    if (!service) return kSomeFailed;
    if (list_->parsed()) return list(*service);
    return export_->parsed() ? exportTo(*service) : importFrom(*service);
  }

 private:
  int list(AnalysisService& service) const {
    const auto rows = service.history()
                          .run([limit = limit_](HistoryStore& store) {
                            return store.list({.limit = limit == 0 ? -1 : limit});
                          })
                          .result();
    if (!rows) return report(rows.error());
    if (rows->empty() && format_ == "text") std::cout << "The history is empty.\n";
    for (const auto& row : *rows) format_ == "text" ? printText(row) : printJson(row);
    return kOk;
  }

  static void printText(const HistoryRow& row) {
    const auto kind = verdictKind(row.verdict.toStdString());
    const bool withheld = kind == Verdict::Kind::NoSpeech;
    const std::string id = QString::number(row.id).rightJustified(6).toStdString();
    const std::string confidence =
        withheld ? std::string(7, ' ') : fixedText(row.confidence * 100, 1, 5) + " %";
    const auto reliability = QString::fromUtf8(kind ? word(*kind) : std::string_view());
    std::cout << row.createdAt.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString() << id << "  "
              << confidence << "  " << (withheld ? QString() : row.emotion).leftJustified(10).toStdString()
              << reliability.leftJustified(10).toStdString() << ' ' << row.name.toStdString();
    if (row.channel != kMix) std::cout << " (" << channelTitle(row.channel) << ')';
    std::cout << '\n';
  }

  static void printJson(const HistoryRow& row) {
    nlohmann::ordered_json json{{"id", row.id},
                                {"time", row.createdAt.toString(Qt::ISODate).toStdString()},
                                {"name", row.name.toStdString()},
                                {"origin", row.origin.toStdString()},
                                {"emotion", row.emotion.toStdString()},
                                {"confidence", row.confidence},
                                {"verdict", row.verdict.toStdString()},
                                {"probabilities", nlohmann::ordered_json::object()},
                                {"model", row.modelId.toStdString()},
                                {"model_sha256", row.modelSha256.toStdString()},
                                {"audio_sha256", row.audioSha256.toStdString()}};
    for (const auto& [label, probability] : row.probabilities)
      json["probabilities"][label.toStdString()] = probability;
    if (row.seconds) json["seconds"] = *row.seconds;
    if (!row.speaker.isEmpty()) json["speaker"] = row.speaker.toStdString();
    json["channel"] = channelWord(row.channel);
    std::cout << json.dump() << '\n';
  }

  int exportTo(AnalysisService& service) const {
    const auto csv = service.history().run([](HistoryStore& store) { return store.exportCsv(); }).result();
    if (!csv) return report(csv.error());
    if (file_.empty()) {
      std::cout.write(csv->constData(), csv->size());
      return kOk;
    }
    QSaveFile file(QString::fromStdString(file_));
    if (!file.open(QIODevice::WriteOnly) || file.write(*csv) != csv->size() || !file.commit())
      return report(cannotWrite(file_));
    if (const Status synced = syncFolderOf(file_); !synced) return report(synced.error());
    return kOk;
  }

  int importFrom(AnalysisService& service) const {
    QFile file(QString::fromStdString(file_));
    if (!file.open(QIODevice::ReadOnly)) return report(fail(Errc::NotFound, "it cannot be read", file_));
    if (file.size() > kMaxImportBytes)
      return report(fail(Errc::TooLarge, "it is larger than 256 MiB; cut it into smaller files", file_));
    const auto imported =
        service.history()
            .run([csv = file.readAll()](HistoryStore& store) { return store.importCsv(csv); })
            .result();
    if (!imported) return report(imported.error().about(file_));
    for (const auto& rejected : imported->rejected)
      std::cerr << "sentisound: " << file_ << ": " << rejected.toStdString() << '\n';
    std::cout << imported->added << " rows added, " << imported->alreadyThere << " were there already, "
              << imported->rejected.size() << " could not be read.\n";
    return imported->rejected.empty() ? kOk : kSomeFailed;
  }

  CLI::App* list_ = nullptr;
  CLI::App* export_ = nullptr;
  CLI::App* import_ = nullptr;
  int limit_ = 20;
  std::string format_ = "text";
  std::string file_;
};

}  // namespace

std::unique_ptr<Command> historyCommand() {
  return std::make_unique<History>();
}

}  // namespace sentisound
