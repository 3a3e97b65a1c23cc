// Which handler a request goes to: one table, from which QHttpServer gets its rules (http/Backend.h).
#pragma once

#include <deque>
#include <functional>
#include <vector>

#include "api/Request.h"

namespace sentisound::api {

/// Runs in the server's thread: it hands long work on and returns.
using Handler = std::function<void(Request, Exchange)>;

/// What a token must allow before a route is answered, where tokens are asked for.
enum class Access {
  Public,  ///< nothing
  Any,     ///< that it is valid
  Read,
  Write
};

struct Route {
  QByteArray method{};
  QByteArray pattern{};  ///< as it was added; names the route in metrics and log
  Handler handler{};
  Access access = Access::Read;
  bool shared = false;  ///< it is about what all tokens have in common: closed to those of the scope own
};

/// "{name}"
bool isParameter(const QString& segment);

/// A path and the methods that it answers.
struct Resource {
  QByteArray pattern{};
  QStringList segments{};       ///< of the pattern
  std::vector<Route> routes{};  ///< one a method

  /// Null if it does not answer that method. GET also answers HEAD (whoever sends the answer leaves the body
  /// out).
  [[nodiscard]] const Route* route(const QByteArray& method) const;
  /// For the field Allow, e.g. {"GET", "HEAD"}.
  [[nodiscard]] QByteArrayList allowed() const;
  /// What stands for the pattern's "{name}" in the path of a request that was routed here.
  [[nodiscard]] QHash<QString, QString> parametersOf(const QStringList& path) const;
};

/// Immutable once filled.
class Router {
 public:
  /// `pattern` as "/v1/analyses/{id}/audio"; a segment "{name}", at most two of them, stands for any one that
  /// is not empty and becomes Request::parameters. Paths that are added first win. Without `access`, GET
  /// needs Read and everything else Write.
  void add(const QByteArray& method, const QByteArray& pattern, Handler handler);
  void add(const QByteArray& method, const QByteArray& pattern, Handler handler, Access access);

  /// Closes what was added under patterns that begin so to tokens that may only use their own analyses.
  void share(const QByteArray& beginning);

  /// In the order in which their paths were added. They stay where they are.
  [[nodiscard]] const std::deque<Resource>& resources() const { return resources_; }

  /// Calls the handler; 500 if it throws.
  static void handle(const Route& route, Request request, const Exchange& exchange);

 private:
  std::deque<Resource> resources_;
};

}  // namespace sentisound::api
