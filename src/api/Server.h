// The REST server.
#pragma once

#include <QHostAddress>
#include <QString>
#include <functional>
#include <memory>

#include "core/Result.h"
#include "service/AnalysisService.h"

class QThread;

namespace sentisound {

/// Answers HTTP in a thread of its own as long as it lives (docs/API.md). Needs a QGuiApplication (pictures
/// have text in them), but no event loop of the caller.
class ApiServer {
 public:
  /// `port` 0 takes a free one. BadRequest with the reason if it cannot listen there. The service must live
  /// longer than the server.
  static Result<std::unique_ptr<ApiServer>> start(AnalysisService& service, const QHostAddress& host,
                                                  quint16 port);
  /// Takes no more requests, and waits up to 3 s for those that are being answered.
  ~ApiServer();
  ApiServer(const ApiServer&) = delete;
  ApiServer& operator=(const ApiServer&) = delete;

  [[nodiscard]] quint16 port() const { return port_; }
  /// Where this computer reaches it, e.g. "http://127.0.0.1:5000".
  [[nodiscard]] QString url() const;

 private:
  ApiServer() = default;

  QHostAddress host_;
  quint16 port_ = 0;
  std::unique_ptr<QThread> thread_;
  std::function<void()> close_;  ///< asks the thread to end; from any thread, once
};

}  // namespace sentisound
