// sentisound models list|info
#include <iostream>

#include "cli/Command.h"

namespace sentisound {
namespace {

class Models final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command =
        program.add_subcommand("models", "Which models there are, and what they say of themselves");
    command->require_subcommand(1);
    list_ = command->add_subcommand("list", "Print all models, with how often they are right");
    info_ = command->add_subcommand("info", "Print a model's card as JSON");
    info_->add_option("id", id_, "Model; without it, the active one")->type_name("ID");
    for (auto* part : {list_, info_}) part->fallthrough();
    command->footer("Example:\n  sentisound models info mfcc40-rf");
    return command;
  }

  int run(const Globals& globals) override {
    const auto settings = globals.settings();
    ModelRegistry registry(settings.modelDirs());
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

  CLI::App* list_ = nullptr;
  CLI::App* info_ = nullptr;
  std::string id_;
};

}  // namespace

std::unique_ptr<Command> modelsCommand() {
  return std::make_unique<Models>();
}

}  // namespace sentisound
