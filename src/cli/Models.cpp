// sentisound models list|info|rename|delete
#include <iostream>

#include "cli/Command.h"
#include "service/OwnModelFiles.h"

namespace sentisound {
namespace {

class Models final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command =
        program.add_subcommand("models",
                               "Which models there are, and what they say of themselves; your own "
                               "ones can be renamed and deleted");
    command->require_subcommand(1);
    list_ = command->add_subcommand("list", "Print all models, with how often they are right");
    info_ = command->add_subcommand("info", "Print a model's card as JSON");
    info_->add_option("id", id_, "Model; without it, the active one")->type_name("ID");
    rename_ = command->add_subcommand("rename", "Give a model of your own another name");
    rename_->add_option("id", id_, "Model")->required()->type_name("ID");
    rename_->add_option("name", name_, "What it is called from now on")->required()->type_name("NAME");
    delete_ = command->add_subcommand("delete", "Delete a model of your own");
    delete_->add_option("id", id_, "Model")->required()->type_name("ID");
    delete_->add_flag("--yes", yes_, "Do not ask");
    for (auto* part : {list_, info_, rename_, delete_}) part->fallthrough();
    command->footer(
        "What was analysed with a model keeps its result when the model is renamed or deleted.\n"
        "Examples:\n"
        "  sentisound models info mfcc40-rf\n"
        "  sentisound models rename stress call-stress\n"
        "  sentisound models delete call-stress");
    return command;
  }

  int run(const Globals& globals) override {
    const auto settings = globals.settings();
    ModelRegistry registry(settings.modelDirs());
    if (rename_->parsed()) return rename(registry, settings);
    if (delete_->parsed()) return remove(registry, settings);
    return list_->parsed() ? list(registry, settings.modelId) : info(registry, settings.modelId);
  }

 private:
  static int list(ModelRegistry& registry, const QString& active) {
    int unusable = 0;
    for (const auto& entry : registry.list()) {
      std::cout << (entry.id == active ? "* " : "  ") << entry.id.toStdString() << "  ";
      if (entry.card)
        std::cout << entry.card->title << ". " << speakerIndependentSentence(*entry.card) << '\n';
      else
        std::cout << "cannot be used. " << describe(*entry.problem) << '\n';
      unusable += entry.card ? 0 : 1;
    }
    return unusable > 0 ? kSomeFailed : kOk;
  }

  int info(ModelRegistry& registry, const QString& active) const {
    const auto model = registry.load(id_.empty() ? active : QString::fromStdString(id_));
    if (!model) return report(model.error());
    std::cout << toJson((*model)->model.card());
    return kOk;
  }

  int rename(ModelRegistry& registry, const Settings& settings) const {
    const auto renamed =
        renameOwnModel(settings, registry, QString::fromStdString(id_), QString::fromStdString(name_));
    if (!renamed) return report(renamed.error());
    std::cout << id_ << " is now " << renamed->toStdString() << ".\n";
    return kOk;
  }

  int remove(ModelRegistry& registry, const Settings& settings) const {
    const QString id = QString::fromStdString(id_);
    if (const auto folder = ownModelFolder(settings, id); !folder) return report(folder.error());
    if (!yes_ && !saysYes()) {
      std::cerr << "sentisound: nothing was deleted; --yes deletes without asking.\n";
      return kSomeFailed;
    }
    if (const auto removed = deleteOwnModel(settings, registry, id); !removed) return report(removed.error());
    std::cout << id_ << " is deleted.\n";
    return kOk;
  }

  /// Whoever is at the other end; at the end of the input nobody has.
  [[nodiscard]] bool saysYes() const {
    std::cerr << "Delete the model " << id_ << "? It cannot be brought back. [y/N] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
  }

  CLI::App* list_ = nullptr;
  CLI::App* info_ = nullptr;
  CLI::App* rename_ = nullptr;
  CLI::App* delete_ = nullptr;
  std::string id_;
  std::string name_;
  bool yes_ = false;
};

}  // namespace

std::unique_ptr<Command> modelsCommand() {
  return std::make_unique<Models>();
}

}  // namespace sentisound
