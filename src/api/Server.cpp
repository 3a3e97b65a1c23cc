#include "api/Server.h"

#include <QThread>
#include <future>

#include "api/Router.h"
#include "api/StoreHealth.h"
#include "api/Work.h"
#include "api/http/HttpServer.h"
#include "api/legacy/HistoryController.h"
#include "api/legacy/InfoController.h"
#include "api/legacy/PredictController.h"
#include "api/legacy/RecordController.h"
#include "api/legacy/ReportController.h"
#include "api/legacy/VisualizationController.h"
#include "api/stream/StreamServer.h"
#include "api/v1/Routes.h"
#include "api/v1/TicketsController.h"

namespace sentisound {
namespace {

using namespace api;

Handler immediate(Answer (*controller)()) {
  return [controller](const Request&, const Exchange& exchange) { exchange.respond(controller()); };
}

/// The original service's routes and their few companions; they never change.
void addOriginalRoutes(Router& router, AnalysisService& service, WorkQueue& work, StoreHealth& store) {
  // QHttpServer tries its rules one after the other: what is asked for most often comes first.
  router.add(
      "GET", "/health",
      [&store](const Request&, const Exchange& exchange) {
        store.ask([respond = exchange.respond](bool reachable) { respond(health(reachable)); });
      },
      Access::Public);
  router.add("GET", "/", immediate(indexPage), Access::Public);
  router.add("POST", "/predict", work.pooled(predict));
  router.add("POST", "/api/predict", work.pooled(predictShort));
  router.add("POST", "/record", work.pooled(record));
  router.add("GET", "/history", [&service](const Request& request, Exchange exchange) {
    history(service, request, std::move(exchange));
  });
  router.add("GET", "/download-report/{filename}", work.pooled(downloadReport));
  router.add("GET", "/visualizations/{filename}", work.pooled(visualization));
  router.add("GET", "/models/info", work.pooled([](AnalysisService& from, const Request&, std::stop_token) {
    return modelInfo(from);
  }));
}

Answer metricsPage(const HttpServer& server, const WorkQueue& work) {
  return Answer::file(QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8"),
                      server.metrics().text({.connections = server.connections(),
                                             .streams = server.streams(),
                                             .waiting = work.waiting(),
                                             .running = work.running()}));
}

WebhookOptions webhookOptions(v1::WebhookTargets targets, const Limits& limits) {
  return {.targets = std::make_shared<const v1::WebhookTargets>(std::move(targets)),
          .times = {.firstPause = limits.webhookPause, .timeOut = limits.webhookTimeOut}};
}

Result<HttpOptions> httpOptions(const AnalysisService& service, const ServerOptions& options) {
  HttpOptions http{.limits = options.limits,
                   .spoolFolder = service.settings().cacheDir() + QStringLiteral("/uploads"),
                   .accessLog = options.accessLog};
  if (!options.tokenFile.isEmpty()) {
    http.tokenFile = options.tokenFile;
  } else if (!options.host.isLoopback()) {
    return fail(
        Errc::BadRequest,
        "to listen beyond this computer a token is needed, or anyone who reaches it could read the history: "
        "give --token-file",
        options.host.toString().toStdString());
  }
  for (const auto& host : options.hosts) http.origins.hosts << host.toLower().toLatin1();
  for (const auto& origin : options.origins) http.origins.listed << origin.toLower().toLatin1();
  if (options.certificate.isEmpty() != options.key.isEmpty())
    return fail(Errc::BadRequest, "TLS needs both a certificate and its key");
  if (!options.certificate.isEmpty()) {
    auto tls = tlsFromFiles(options.certificate, options.key);
    if (!tls) return tls.error();
    http.tls = std::move(*tls);
  }
  return http;
}

}  // namespace

Result<std::unique_ptr<ApiServer>> ApiServer::start(AnalysisService& service, const ServerOptions& options) {
  auto http = httpOptions(service, options);
  if (!http) return http.error();
  auto targets = v1::WebhookTargets::make(options.webhooks, options.webhookSecretFile);
  if (!targets) return targets.error();
  const auto webhooks = webhookOptions(std::move(*targets), options.limits);
  std::unique_ptr<ApiServer> server(new ApiServer);
  server->host_ = options.host;
  server->secure_ = http->tls.has_value();
  std::promise<Status> listening;
  // Everything of the server lives on the stack of its thread and dies there, in order.
  server->thread_.reset(
      QThread::create([&service, &options, &http, &webhooks, &listening, self = server.get()] {
        WorkQueue work(service, options.limits.maxWaiting);
        StoreHealth store(service);
        HttpServer* wire = nullptr;
        Router router;
        addOriginalRoutes(router, service, work, store);
        addVersionedRoutes(router, service, work, store, webhooks);
        router.add("GET", "/metrics", [&wire, &work](const Request&, const Exchange& exchange) {
          exchange.respond(metricsPage(*wire, work));
        });
        router.share("/metrics");
        router.add(
            "POST", "/v1/tickets",
            [&wire](const Request& request, const Exchange& exchange) {
              exchange.respond(v1::newTicket(wire->gatekeeper(), request));
            },
            Access::Any);
        // A WebSocket takes another way, once the head is read.
        router.add(
            "GET", "/v1/stream", immediate([] {
              auto answer = Answer::problem(426, "upgrade-required", QStringLiteral("This is a WebSocket."));
              answer.headers << std::pair(QByteArrayLiteral("Upgrade"), QByteArrayLiteral("websocket"));
              return answer;
            }),
            Access::Write);
        for (const auto& resource : router.resources())
          for (const auto& route : resource.routes) self->routes_ << route.method + ' ' + route.pattern;
        HttpServer listener(std::move(router), *http);
        wire = &listener;
        const StreamServer streams(service, listener, http->spoolFolder);
        auto status = listener.listen(options.host, options.port);
        if (status && options.bothLoopbacks) status = listener.listenToo(QHostAddress::LocalHostIPv6);
        self->port_ = listener.port();
        self->close_ = listener.closer();
        self->reload_ = listener.reloader();
        listening.set_value(status);  // from here on the caller's references are gone
        if (status) listener.run();
      }));
  server->thread_->setObjectName(QStringLiteral("REST"));
  server->thread_->start();
  if (const auto status = listening.get_future().get(); !status) return status.error();
  return server;
}

void ApiServer::reload() {
  if (reload_) reload_();
}

ApiServer::~ApiServer() {
  if (close_) close_();
  if (thread_) thread_->wait();
}

QString ApiServer::url() const {
  QHostAddress reachable = host_;
  if (host_ == QHostAddress::Any || host_ == QHostAddress::AnyIPv4) reachable = QHostAddress::LocalHost;
  if (host_ == QHostAddress::AnyIPv6) reachable = QHostAddress::LocalHostIPv6;
  const bool brackets = reachable.protocol() == QAbstractSocket::IPv6Protocol;
  const QString address = brackets ? u'[' + reachable.toString() + u']' : reachable.toString();
  return QStringLiteral("%1://%2:%3")
      .arg(secure_ ? QLatin1String("https") : QLatin1String("http"), address)
      .arg(port_);
}

}  // namespace sentisound
