#include "cli/Command.h"

#include <iostream>

namespace sentisound {

Settings Globals::settings() const {
  Settings settings = Settings::load(QString::fromStdString(dataDir));
  settings.database = QString::fromStdString(database);
  settings.modelGiven = !modelId.empty();
  if (settings.modelGiven) settings.modelId = QString::fromStdString(modelId);
  settings.limits.maxSeconds = maxSeconds;
  return settings;
}

std::unique_ptr<AnalysisService> openService(const Globals& globals) {
  auto service = AnalysisService::open(globals.settings());
  if (!service) {
    report(service.error());
    return nullptr;
  }
  return std::move(*service);
}

int report(const Error& error) {
  std::cerr << "sentisound: " << describe(error) << '\n';
  return error.code == Errc::Cancelled ? kInterrupted : error.code == Errc::BadRequest ? kUsage : kSomeFailed;
}

}  // namespace sentisound
