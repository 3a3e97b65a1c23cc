// Which handler a request goes to.
#pragma once

#include <functional>
#include <vector>

#include "api/Request.h"

namespace sentisound::api {

/// Runs in the server's thread: it hands long work on and returns.
using Handler = std::function<void(Request, Exchange)>;

/// Immutable once filled.
class Router {
 public:
  /// `path` as "/history"; a last segment "*" stands for any one segment that is not empty, and becomes
  /// Request::argument. A GET route also answers HEAD (whoever sends the answer leaves the body out).
  void add(const QByteArray& method, const QByteArray& path, Handler handler);

  /// 404 {"error": "Not found"} for unknown paths, 405 with the field Allow for other methods, 413 for a body
  /// over kMaxBody, 500 if the handler throws.
  void handle(Request request, Exchange exchange) const;

 private:
  struct Route {
    QByteArray method;
    QStringList path;
    Handler handler;
  };
  static bool matches(const Route& route, const QStringList& path);

  std::vector<Route> routes_;
};

}  // namespace sentisound::api
