// sentisound serve
#include <QCoreApplication>
#include <QHostAddress>
#include <iostream>

#include "api/Server.h"
#include "api/http/RateLimiter.h"
#include "cli/Command.h"
#include "cli/HangUp.h"

namespace sentisound {
namespace {

constexpr int kMostMegabytes = 4096;

QStringList toQt(const std::vector<std::string>& words) {
  QStringList list;
  for (const auto& word : words) list << QString::fromStdString(word);
  return list;
}

class Serve final : public Command {
 public:
  CLI::App* addTo(CLI::App& program) override {
    auto* command = program.add_subcommand("serve", "Answer other programs over HTTP on this machine");
    command
        ->add_option("--host", host_,
                     "Address to listen on; localhost is 127.0.0.1 and ::1. Anything but loopback lets other "
                     "machines in and "
                     "needs --token-file")
        ->capture_default_str();
    command->add_option("--port", port_, "Port; 0 picks a free one")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    command->add_option(
        "--token-file", tokenFile_,
        "Ask for one of the tokens in FILE: lines \"name read|write secret\", and after the secret, as "
        "needed, scopes=read,write,own expires=2027-01-31 rate=60 (requests a minute); SIGHUP reads it "
        "again");
    command->add_option("--allow-host", hosts_, "Also answer under this name (may be given again)");
    command->add_option("--allow-origin", origins_,
                        "Let web pages of this origin in, e.g. https://lab.example (may be given again)");
    command->add_option("--tls-certificate", certificate_,
                        "Speak TLS with this certificate (PEM, with its chain) …");
    command->add_option("--tls-key", key_, "… and this key (PEM, without a password)");
    command->add_option("--access-log", accessLog_, "Append a line per request to FILE; - is standard error");
    command->add_option(
        "--webhook", webhooks_,
        "Let batches be announced to addresses under this one, e.g. https://lab.example/hooks "
        "(may be given again) …");
    command->add_option("--webhook-secret-file", webhookSecretFile_,
                        "… signed with the secret in FILE: whsec_ and the base64 of 24 to 64 bytes");
    command->add_option("--max-body", megabytes_, "Largest body of a request, in MB")
        ->check(CLI::Range(1, kMostMegabytes))
        ->capture_default_str();
    command->add_option("--max-connections", limits_.maxConnections, "Connections at once")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    command
        ->add_option("--max-connections-per-address", limits_.maxPerAddress,
                     "Connections at once from one address; raise it behind a proxy")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    command->add_option("--max-queue", limits_.maxWaiting, "Requests that may wait to be computed")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    command
        ->add_option("--rate-limit", limits_.requestsPerMinute,
                     "Requests a minute of one token, or of one address without a token; 0: any number")
        ->check(CLI::Range(0, api::RateLimiter::kHighest))
        ->capture_default_str();
    command->footer(
        "Examples:\n"
        "  sentisound serve --port 5000\n"
        "  curl -F file=@talk.wav http://127.0.0.1:5000/predict\n"
        "  sentisound serve --host 0.0.0.0 --token-file tokens --tls-certificate lab.pem --tls-key lab.key");
    return command;
  }

  [[nodiscard]] bool paints() const override { return true; }

  int run(const Globals& globals) override {
    ServerOptions options{.host = QHostAddress(host_ == "localhost" ? QStringLiteral("127.0.0.1")
                                                                    : QString::fromStdString(host_)),
                          .bothLoopbacks = host_ == "localhost",
                          .port = static_cast<quint16>(port_),
                          .limits = limits_,
                          .tokenFile = QString::fromStdString(tokenFile_),
                          .hosts = toQt(hosts_),
                          .origins = toQt(origins_),
                          .certificate = QString::fromStdString(certificate_),
                          .key = QString::fromStdString(key_),
                          .accessLog = QString::fromStdString(accessLog_),
                          .webhooks = toQt(webhooks_),
                          .webhookSecretFile = QString::fromStdString(webhookSecretFile_)};
    options.limits.maxBody = qint64{megabytes_} * 1024 * 1024;
    options.limits.maxBodiesTogether = std::max(options.limits.maxBodiesTogether, 4 * options.limits.maxBody);
    if (options.host.isNull())
      return report(fail(Errc::BadRequest, "this is no address, e.g. 127.0.0.1 or ::1", host_));
    const auto service = openService(globals);
    if (!service) return kSomeFailed;
    if (const auto model = service->activeModel(); !model) return report(model.error());
    const auto server = ApiServer::start(*service, options);
    if (!server) return report(server.error());
    if (!options.host.isLoopback() && certificate_.empty())
      std::cerr << "sentisound: listening beyond this machine without TLS: voices and tokens can be read on "
                   "the way.\n";
    const HangUp onHangUp([&server] { (*server)->reload(); });
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
  std::string tokenFile_;
  std::vector<std::string> hosts_;
  std::vector<std::string> origins_;
  std::string certificate_;
  std::string key_;
  std::string accessLog_;
  std::vector<std::string> webhooks_;
  std::string webhookSecretFile_;
  int megabytes_ = 64;
  api::Limits limits_;
};

}  // namespace

std::unique_ptr<Command> serveCommand() {
  return std::make_unique<Serve>();
}

}  // namespace sentisound
