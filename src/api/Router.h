// Which handler a request goes to.
#pragma once

#include <functional>
#include <variant>
#include <vector>

#include "api/Request.h"

namespace sentisound::api {

/// Runs in the server's thread: it hands long work on and returns.
using Handler = std::function<void(Request, Exchange)>;

/// What a token must allow before a route is answered, where tokens are asked for.
enum class Access {
  Public,  ///< nothing
  Read,
  Write
};

struct Route {
  QByteArray method{};
  QByteArray pattern{};  ///< as it was added; names the route in metrics and log
  Handler handler{};
  Access access = Access::Read;
};

/// Immutable once filled.
class Router {
 public:
  /// `pattern` as "/v1/analyses/{id}/audio"; a segment "{name}" stands for any one that is not empty and
  /// becomes Request::parameters. Routes that are added first win. A GET route also answers HEAD (whoever
  /// sends the answer leaves the body out). Without `access`, GET needs Read and everything else Write.
  void add(const QByteArray& method, const QByteArray& pattern, Handler handler);
  void add(const QByteArray& method, const QByteArray& pattern, Handler handler, Access access);

  /// The route for the request's method and path, whose parameters are filled in; or the answer: 404 for
  /// unknown paths, 405 with the field Allow for other methods. Needs no body. The route lives as long as the
  /// router.
  std::variant<const Route*, Answer> find(Request& request) const;
  /// The methods that the path answers, e.g. {"GET", "HEAD"}; empty for an unknown path.
  [[nodiscard]] QByteArrayList allowed(const QStringList& path) const;
  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

  /// Calls the handler; 500 if it throws.
  static void handle(const Route& route, Request request, const Exchange& exchange);

 private:
  std::vector<Route> routes_;
  std::vector<QStringList> segments_;  ///< of each route's pattern
};

}  // namespace sentisound::api
