#include "api/Router.h"

#include <QDebug>
#include <exception>

namespace sentisound::api {
namespace {

const QString kAny = QStringLiteral("*");

void start(const Handler& handler, Request request, const Exchange& exchange) {
  try {
    handler(std::move(request), exchange);
  } catch (const std::exception& exception) {
    qWarning("REST: %s", exception.what());
    exchange.respond(Answer::internalError());
  }
}

}  // namespace

QStringList pathSegments(QByteArrayView encodedPath) {
  if (!encodedPath.startsWith('/')) return {};
  QStringList segments;
  for (const QByteArray& segment : encodedPath.sliced(1).toByteArray().split('/'))
    segments << QString::fromUtf8(QByteArray::fromPercentEncoding(segment));
  return segments;
}

void Router::add(const QByteArray& method, const QByteArray& path, Handler handler) {
  routes_.push_back({method, pathSegments(path), std::move(handler)});
}

bool Router::matches(const Route& route, const QStringList& path) {
  if (route.path.size() != path.size()) return false;
  for (qsizetype i = 0; i < path.size(); ++i) {
    const bool any = i + 1 == path.size() && route.path[i] == kAny;
    if (any ? path[i].isEmpty() : path[i] != route.path[i]) return false;
  }
  return true;
}

void Router::handle(Request request, Exchange exchange) const {
  QByteArrayList allowed;
  for (const auto& route : routes_) {
    if (!matches(route, request.path)) continue;
    const bool head = request.method == "HEAD" && route.method == "GET";
    if (request.method != route.method && !head) {
      allowed << route.method;
      if (route.method == "GET") allowed << QByteArrayLiteral("HEAD");
      continue;
    }
    if (request.body.size() > kMaxBody)
      return exchange.respond(Answer::error(413, QStringLiteral("File too large")));
    if (route.path.back() == kAny) request.argument = request.path.back();
    return start(route.handler, std::move(request), exchange);
  }
  if (allowed.isEmpty()) return exchange.respond(Answer::error(404, QStringLiteral("Not found")));
  Answer answer = Answer::error(405, QStringLiteral("Method not allowed"));
  answer.headers << std::pair(QByteArrayLiteral("Allow"), allowed.join(", "));
  exchange.respond(std::move(answer));
}

}  // namespace sentisound::api
