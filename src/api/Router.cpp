#include "api/Router.h"

#include <QDebug>
#include <exception>

namespace sentisound::api {
namespace {

bool isParameter(const QString& segment) {
  return segment.startsWith(u'{') && segment.endsWith(u'}');
}

bool matches(const QStringList& pattern, const QStringList& path) {
  if (pattern.size() != path.size()) return false;
  for (qsizetype i = 0; i < path.size(); ++i)
    if (isParameter(pattern[i]) ? path[i].isEmpty() : path[i] != pattern[i]) return false;
  return true;
}

QHash<QString, QString> parametersOf(const QStringList& pattern, const QStringList& path) {
  QHash<QString, QString> parameters;
  for (qsizetype i = 0; i < path.size(); ++i)
    if (isParameter(pattern[i])) parameters.insert(pattern[i].sliced(1).chopped(1), path[i]);
  return parameters;
}

}  // namespace

void Router::add(const QByteArray& method, const QByteArray& pattern, Handler handler) {
  add(method, pattern, std::move(handler), method == "GET" ? Access::Read : Access::Write);
}

void Router::add(const QByteArray& method, const QByteArray& pattern, Handler handler, Access access) {
  routes_.push_back({method, pattern, std::move(handler), access});
  segments_.push_back(pathSegments(pattern));
}

std::variant<const Route*, Answer> Router::find(Request& request) const {
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    if (!matches(segments_[i], request.path)) continue;
    const auto& route = routes_[i];
    const bool head = request.method == "HEAD" && route.method == "GET";
    if (request.method != route.method && !head) continue;
    request.parameters = parametersOf(segments_[i], request.path);
    return &route;
  }
  const auto methods = allowed(request.path);
  if (methods.isEmpty())
    return Answer::refusal(request.isVersioned(), 404, "not-found", QStringLiteral("Not found"));
  auto answer =
      Answer::refusal(request.isVersioned(), 405, "method-not-allowed", QStringLiteral("Method not allowed"));
  answer.headers << std::pair(QByteArrayLiteral("Allow"), methods.join(", "));
  return answer;
}

QByteArrayList Router::allowed(const QStringList& path) const {
  QByteArrayList methods;
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    if (!matches(segments_[i], path)) continue;
    methods << routes_[i].method;
    if (routes_[i].method == "GET") methods << QByteArrayLiteral("HEAD");
  }
  return methods;
}

void Router::handle(const Route& route, Request request, const Exchange& exchange) {
  const bool versioned = request.isVersioned();
  try {
    route.handler(std::move(request), exchange);
  } catch (const std::exception& exception) {
    qWarning("REST: %s", exception.what());
    exchange.respond(Answer::internalError(versioned));
  }
}

}  // namespace sentisound::api
