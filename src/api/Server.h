// The REST server.
#pragma once

#include <QByteArrayList>
#include <QHostAddress>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

#include "api/http/Limits.h"
#include "core/Result.h"
#include "service/AnalysisService.h"

class QThread;

namespace sentisound {

struct ServerOptions {
  QHostAddress host = QHostAddress::LocalHost;
  bool bothLoopbacks = false;  ///< with 127.0.0.1 also ::1, as "localhost" may mean either
  quint16 port = 5000;         ///< 0 takes a free one
  api::Limits limits{};
  QString tokenFile{};    ///< lines "name read|write secret"; needed to listen beyond this computer
  QStringList hosts{};    ///< names that it also answers under
  QStringList origins{};  ///< of web pages that may use it, e.g. "https://lab.example"
  QString certificate{};  ///< PEM files for TLS; both or neither
  QString key{};
  QString accessLog{};          ///< a file, "-" for standard error, empty for none
  QStringList webhooks{};       ///< prefixes of addresses that batches may be announced to
  QString webhookSecretFile{};  ///< lines "whsec_…"; needed with `webhooks`
};

/// Answers HTTP in a thread of its own as long as it lives (docs/API.md). Needs a QGuiApplication (pictures
/// have text in them), but no event loop of the caller.
class ApiServer {
 public:
  /// The service must live longer than the server. BadRequest with the reason if it cannot listen there, or
  /// would let other computers in without a token; any error of Tokens::read, tlsFromFiles,
  /// AccessLog::open and WebhookTargets::make.
  static Result<std::unique_ptr<ApiServer>> start(AnalysisService& service, const ServerOptions& options);
  /// With everything else as it is delivered.
  static Result<std::unique_ptr<ApiServer>> start(AnalysisService& service, const QHostAddress& host,
                                                  quint16 port) {
    return start(service, ServerOptions{.host = host, .port = port});
  }
  /// Takes no more requests, and waits up to limits.end for those that are being answered.
  ~ApiServer();
  ApiServer(const ApiServer&) = delete;
  ApiServer& operator=(const ApiServer&) = delete;

  /// Reads the token file again and opens the access log again, soon; what cannot be read stays as it was.
  void reload();

  [[nodiscard]] quint16 port() const { return port_; }
  /// What it answers, e.g. "GET /v1/analyses/{id}".
  [[nodiscard]] const QByteArrayList& routes() const { return routes_; }
  /// Where this computer reaches it, e.g. "http://127.0.0.1:5000".
  [[nodiscard]] QString url() const;

 private:
  ApiServer() = default;

  QHostAddress host_;
  quint16 port_ = 0;
  bool secure_ = false;
  QByteArrayList routes_;
  std::unique_ptr<QThread> thread_;
  std::function<void()> close_;  ///< asks the thread to end; from any thread, once
  std::function<void()> reload_;
};

}  // namespace sentisound
