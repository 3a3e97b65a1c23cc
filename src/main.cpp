// The composition root: puts the modules together. The only file that knows both the window and the REST
// server.
#include <QApplication>
#include <QDir>
#include <QHostAddress>
#include <QMessageBox>
#include <iostream>
#include <thread>

#include "api/Server.h"
#include "audioio/ProcessEnd.h"
#include "cli/Cli.h"
#include "core/LinearAlgebra.h"
#include "gui/common/Language.h"
#include "gui/common/Theme.h"
#include "gui/window/LocalApi.h"
#include "gui/window/MainWindow.h"
#include "gui/window/SingleInstance.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

/// The window's switch for the REST server: loopback only, the chosen port if it is free.
class WindowApi final : public LocalApi {
 public:
  explicit WindowApi(AnalysisService& service) : service_(service) {}
  ~WindowApi() override {
    server_.reset();
    if (closing_.joinable()) closing_.join();
  }

  Result<QString> start() override {
    if (server_) return server_->url();
    if (closing_.joinable()) closing_.join();
    auto server = ApiServer::start(service_, QHostAddress::LocalHost, port());
    if (!server) server = ApiServer::start(service_, QHostAddress::LocalHost, 0);
    if (!server) return server.error();
    server_ = std::move(*server);
    return server_->url();
  }

  void stop() override {
    if (!server_) return;
    // Running requests get their time to finish; the window does not wait for them.
    closing_ = std::thread([server = std::move(server_)]() mutable { server.reset(); });
  }

  [[nodiscard]] bool running() const override { return server_ != nullptr; }

 private:
  AnalysisService& service_;
  std::unique_ptr<ApiServer> server_;
  std::thread closing_;
};

bool hasDisplay() {
  return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
         !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int openWindow(int& argc, char** argv, const std::function<Settings()>& settings, const QStringList& files) {
  if (!hasDisplay()) {
    std::cerr << "sentisound: there is no display to open a window on. Try \"sentisound serve\" or "
                 "\"sentisound analyze FILE\"; \"sentisound --help\" says more.\n";
    return 2;
  }
  QApplication application(argc, argv);
  Settings chosen = settings();
  if (SingleInstance::handOver(chosen.dataDir, files)) return 0;
  QApplication::setApplicationDisplayName(QStringLiteral("SentiSound"));
  theme::prepare(application);
  // The model that was chosen in the window last time, if it is still there.
  if (const QString model = WindowState(chosen.dataDir).model(); !chosen.modelGiven && !model.isEmpty())
    for (const auto& folder : chosen.modelDirs())
      if (QDir(folder).exists(model)) chosen.modelId = model;
  chooseLanguage(WindowState(chosen.dataDir).language());
  const auto service = AnalysisService::open(chosen);
  if (!service) {
    // Who has clicked on an icon sees no terminal.
    std::cerr << "sentisound: " << describe(service.error()) << '\n';
    QMessageBox::critical(nullptr, QStringLiteral("SentiSound"), errorWords(service.error()));
    return 1;
  }
  WindowApi api(**service);
  MainWindow window(**service, api);
  theme::setAppearance(window.state().appearance());
  window.restoreState();
  const SingleInstance instance(chosen.dataDir);
  QObject::connect(&instance, &SingleInstance::started, &window, &MainWindow::bringUp);
  window.show();
  if (!files.isEmpty()) window.openFiles(files);
  return QApplication::exec();
}

}  // namespace
}  // namespace sentisound

int main(int argc, char** argv) {
  sentisound::restartWithBetterBlas(argv);
  sentisound::endProcess(sentisound::runCommandLine(argc, argv, sentisound::openWindow));
}
