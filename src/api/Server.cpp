#include "api/Server.h"

#include <QThread>
#include <future>

#include "api/HistoryController.h"
#include "api/HttpListener.h"
#include "api/InfoController.h"
#include "api/PredictController.h"
#include "api/RecordController.h"
#include "api/ReportController.h"
#include "api/Router.h"
#include "api/VisualizationController.h"
#include "api/Work.h"
#include "api/v1/Routes.h"

namespace sentisound {
namespace {

using namespace api;

constexpr int kMostWaiting = 256;  // requests

Handler immediate(Answer (*controller)()) {
  return [controller](const Request&, const Exchange& exchange) { exchange.respond(controller()); };
}

/// The original service's routes and their few companions; they never change.
void addOriginalRoutes(Router& router, AnalysisService& service, WorkQueue& work) {
  router.add("GET", "/", immediate(indexPage), Access::Public);
  router.add("GET", "/health", immediate(health), Access::Public);
  router.add("POST", "/predict", work.pooled(predict));
  router.add("POST", "/api/predict", work.pooled(predictShort));
  router.add("POST", "/record", work.pooled(record));
  router.add("GET", "/history",
             [&service](const Request&, Exchange exchange) { history(service, std::move(exchange)); });
  router.add("GET", "/download-report/{filename}", work.pooled(downloadReport));
  router.add("GET", "/visualizations/{filename}", work.pooled(visualization));
  router.add("GET", "/models/info", work.pooled([](AnalysisService& from, const Request&, std::stop_token) {
    return modelInfo(from);
  }));
}

}  // namespace

Result<std::unique_ptr<ApiServer>> ApiServer::start(AnalysisService& service, const QHostAddress& host,
                                                    quint16 port) {
  std::unique_ptr<ApiServer> server(new ApiServer);
  server->host_ = host;
  std::promise<Status> listening;
  // Everything of the server lives on the stack of its thread and dies there, in order.
  server->thread_.reset(QThread::create([&, self = server.get()] {
    WorkQueue work(service, kMostWaiting);
    Router router;
    addOriginalRoutes(router, service, work);
    addVersionedRoutes(router, service, work);
    HttpListener listener(std::move(router));
    const auto status = listener.listen(host, port);
    self->port_ = listener.port();
    self->close_ = listener.closer();
    listening.set_value(status);  // from here on the references above are gone
    if (status) listener.run();
  }));
  server->thread_->setObjectName(QStringLiteral("REST"));
  server->thread_->start();
  if (const auto status = listening.get_future().get(); !status) return status.error();
  return server;
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
  return QStringLiteral("http://%1:%2").arg(address).arg(port_);
}

}  // namespace sentisound
