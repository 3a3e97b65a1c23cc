// sentisound speaker create|list|delete, and what SpeakerTeach adds
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/Command.h"
#include "cli/ProgressBar.h"
#include "cli/SoundFiles.h"
#include "cli/SpeakerTeach.h"
#include "service/SpeakerProfiles.h"
#include "store/SpeakerStore.h"

namespace sentisound {
namespace {

class Speaker final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("speaker", "Profiles of people, to analyse their voice by");
    command->require_subcommand(1);
    create_ = command->add_subcommand("create", "Make a profile out of recordings of one person");
    create_->add_option("name", name_, "What to call the profile")->required()->type_name("NAME");
    create_->add_option("paths", paths_, "Audio files, or folders of them")
        ->required()
        ->type_name("FILE|DIR");
    create_->add_flag("--replace", replace_, "A profile of that name is replaced");
    list_ = command->add_subcommand("list", "Print all profiles");
    list_->add_option("--format", format_, "How to print them")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    delete_ = command->add_subcommand("delete", "Delete a profile");
    delete_->add_option("name", name_, "Profile")->required()->type_name("NAME");
    for (auto* part : {create_, list_, delete_}) part->fallthrough();
    teaching_.addTo(*command);
    command->footer(
        "A profile is what a person's recordings have in common. Give ten or more in varied moods; nobody\n"
        "has to say which. Models that adapt to speakers gain most from labelled clips (\"speaker teach\").\n"
        "No audio is kept in a profile.\n"
        "Examples:\n"
        "  sentisound speaker create Anna anna/\n"
        "  sentisound speaker teach Anna --label happy glad1.wav glad2.wav\n"
        "  sentisound speaker teach Anna --manifest anna/clips.csv\n"
        "  sentisound speaker show Anna\n"
        "  sentisound analyze talk.wav --speaker Anna\n"
        "  sentisound speaker delete Anna");
    return command;
  }

  int run(const Globals& globals) override {
    const auto service = openService(globals);
    if (!service) return kSomeFailed;
    if (list_->parsed()) return list(*service);
    if (teaching_.parsed()) return teaching_.run(*service, globals.interrupt);
    return create_->parsed() ? create(*service, globals.interrupt) : remove(*service);
  }

 private:
  int create(AnalysisService& service, const std::stop_token& interrupt) const {
    ProgressBar bar("listening");
    const auto created = createProfile(
        service,
        {.name = QString::fromStdString(name_), .files = expandSoundFiles(paths_), .replace = replace_},
        {[&bar](double fraction) { bar.at(fraction); }, interrupt});
    bar.clear();
    if (!created) return report(created.error());
    for (const auto& failure : created->failures) std::cerr << "sentisound: " << describe(failure) << '\n';
    for (const auto& warning : created->warnings) std::cerr << "sentisound: warning: " << warning << '\n';
    std::cout << "Profile “" << created->name.toStdString() << "” made of " << created->clips
              << (created->clips == 1 ? " clip, " : " clips, ")
              << QString::number(created->seconds, 'f', 1).toStdString() << " s, for "
              << created->featureSets.join(QStringLiteral(", ")).toStdString() << ".\n";
    return created->failures.empty() ? kOk : kSomeFailed;
  }

  int list(AnalysisService& service) const {
    const auto entries =
        service.history().run([](HistoryStore& store) { return SpeakerStore(store).list(); }).result();
    if (!entries) return report(entries.error());
    if (format_ == "json")
      printJson(*entries);
    else
      printText(*entries);
    return kOk;
  }

  static void printText(const std::vector<SpeakerEntry>& entries) {
    if (entries.empty()) std::cout << "There are no speaker profiles.\n";
    for (const auto& entry : entries) {
      QStringList sets;
      for (const auto& set : entry.sets) sets << set.featureSet;
      if (entry.labelledClips > 0) sets << QStringLiteral("%1 labelled").arg(entry.labelledClips);
      std::cout << entry.createdAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")).toStdString() << "  "
                << QString::number(entry.clips()).rightJustified(4).toStdString() << " clips  "
                << entry.name.toStdString() << "  (" << sets.join(QStringLiteral(", ")).toStdString()
                << ")\n";
    }
  }

  static void printJson(const std::vector<SpeakerEntry>& entries) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& entry : entries) {
      auto sets = nlohmann::ordered_json::array();
      for (const auto& set : entry.sets)
        sets.push_back({{"id", set.featureSet.toStdString()}, {"clips", set.clips}});
      list.push_back({{"name", entry.name.toStdString()},
                      {"clips", entry.clips()},
                      {"labelled_clips", entry.labelledClips},
                      {"created", entry.createdAt.toString(Qt::ISODate).toStdString()},
                      {"feature_sets", std::move(sets)}});
    }
    std::cout << list.dump(2) << '\n';
  }

  int remove(AnalysisService& service) const {
    const auto removed = service.history()
                             .run([name = QString::fromStdString(name_)](HistoryStore& store) {
                               return SpeakerStore(store).remove(name);
                             })
                             .result();
    return removed ? kOk : report(removed.error());
  }

  SpeakerTeach teaching_{};
  CLI::App* create_ = nullptr;
  CLI::App* list_ = nullptr;
  CLI::App* delete_ = nullptr;
  std::string name_;
  std::vector<std::string> paths_;
  std::string format_ = "text";
  bool replace_ = false;
};

}  // namespace

std::unique_ptr<Command> speakerCommand() {
  return std::make_unique<Speaker>();
}

}  // namespace sentisound
