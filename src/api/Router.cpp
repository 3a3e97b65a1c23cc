#include "api/Router.h"

#include <QDebug>
#include <algorithm>
#include <exception>

namespace sentisound::api {

bool isParameter(const QString& segment) {
  return segment.startsWith(u'{') && segment.endsWith(u'}');
}

const Route* Resource::route(const QByteArray& method) const {
  const auto found = std::ranges::find_if(routes, [&](const Route& one) {
    return one.method == method || (method == "HEAD" && one.method == "GET");
  });
  return found == routes.end() ? nullptr : &*found;
}

QByteArrayList Resource::allowed() const {
  QByteArrayList methods;
  for (const auto& one : routes) {
    methods << one.method;
    if (one.method == "GET") methods << QByteArrayLiteral("HEAD");
  }
  return methods;
}

QHash<QString, QString> Resource::parametersOf(const QStringList& path) const {
  QHash<QString, QString> parameters;
  for (qsizetype i = 0; i < std::min(segments.size(), path.size()); ++i)
    if (isParameter(segments[i])) parameters.insert(segments[i].sliced(1).chopped(1), path[i]);
  return parameters;
}

void Router::add(const QByteArray& method, const QByteArray& pattern, Handler handler) {
  add(method, pattern, std::move(handler), method == "GET" ? Access::Read : Access::Write);
}

void Router::add(const QByteArray& method, const QByteArray& pattern, Handler handler, Access access) {
  auto found = std::ranges::find(resources_, pattern, &Resource::pattern);
  if (found == resources_.end())
    found = resources_.insert(resources_.end(), {.pattern = pattern, .segments = pathSegments(pattern)});
  found->routes.push_back({method, pattern, std::move(handler), access});
}

void Router::share(const QByteArray& beginning) {
  for (auto& resource : resources_)
    if (resource.pattern.startsWith(beginning))
      for (auto& route : resource.routes) route.shared = true;
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
