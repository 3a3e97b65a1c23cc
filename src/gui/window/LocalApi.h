// What the window knows of the local REST server: it can be switched on and off. main.cpp implements it, so
// that the window never depends on the server.
#pragma once

#include <QString>

#include "core/Result.h"

namespace sentisound {

/// Used in the GUI thread; calls return at once.
class LocalApi {
 public:
  virtual ~LocalApi() = default;
  /// The address it answers at, e.g. "http://127.0.0.1:8000". Calling it while it runs gives the same
  /// address.
  virtual Result<QString> start() = 0;
  virtual void stop() = 0;
  [[nodiscard]] virtual bool running() const = 0;

  /// That start() tries first; where another program has it, it takes another one.
  [[nodiscard]] quint16 port() const { return port_; }
  void setPort(quint16 port) { port_ = port; }

 private:
  quint16 port_ = 5000;
};

}  // namespace sentisound
