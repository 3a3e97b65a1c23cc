// sentisound serve
#include <QCoreApplication>
#include <QHostAddress>
#include <iostream>

#include "api/Server.h"
#include "cli/Command.h"

namespace sentisound {
namespace {

class Serve final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("serve", "Answer other programs over HTTP on this machine");
    command->add_option("--host", host_, "Address to listen on; anything but loopback lets other machines in")
        ->capture_default_str();
    command->add_option("--port", port_, "Port; 0 picks a free one")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    command->footer(
        "Examples:\n"
        "  sentisound serve --port 5000\n"
        "  curl -F file=@talk.wav http://127.0.0.1:5000/predict");
    return command;
  }

  [[nodiscard]] bool paints() const override { return true; }

  int run(const Globals& globals) override {
    const QHostAddress address(host_ == "localhost" ? QStringLiteral("127.0.0.1")
                                                    : QString::fromStdString(host_));
    if (address.isNull())
      return report(fail(Errc::BadRequest, "this is no address, e.g. 127.0.0.1 or ::1", host_));
    const auto service = openService(globals);
    if (!service) return kSomeFailed;
    if (const auto model = service->activeModel(); !model) return report(model.error());
    const auto server = ApiServer::start(*service, address, static_cast<quint16>(port_));
    if (!server) return report(server.error());
    if (!address.isLoopback())
      std::cerr << "sentisound: listening beyond this machine: anyone who reaches it can read the history.\n";
    std::cout << "Listening on " << (*server)->url().toStdString() << std::endl;
    const std::stop_callback onInterrupt(globals.interrupt, [] {
      QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    return kOk;
  }

 private:
  std::string host_ = "127.0.0.1";
  int port_ = 5000;
};

}  // namespace

std::unique_ptr<Command> serveCommand() {
  return std::make_unique<Serve>();
}

}  // namespace sentisound
