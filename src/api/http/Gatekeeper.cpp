#include "api/http/Gatekeeper.h"

namespace sentisound::api {
namespace {

const QString kTicket = QStringLiteral("ticket");

Answer refuse(const Request& request, int status, const char* code, const char* text) {
  return Answer::refusal(request.isVersioned(), status, code, QString::fromUtf8(text));
}

bool isSafe(const QByteArray& method) {
  return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

/// RFC 6750: an error is told only to those who presented a token.
Answer askForToken(const Request& request, const char* what, bool expired = false) {
  auto answer = refuse(request, 401, "unauthorized", what);
  QByteArray challenge = "Bearer realm=\"sentisound\"";
  if (expired) challenge += ", error=\"invalid_token\", error_description=\"The token has expired\"";
  answer.headers << std::pair(QByteArrayLiteral("WWW-Authenticate"), challenge);
  return answer;
}

Answer preflight(const Resource& resource) {
  auto methods = resource.allowed();
  methods << QByteArrayLiteral("OPTIONS");
  Answer answer{.status = 204, .contentType = {}};
  answer.headers << std::pair(QByteArrayLiteral("Access-Control-Allow-Methods"), methods.join(", "))
                 << std::pair(QByteArrayLiteral("Access-Control-Allow-Headers"),
                              QByteArrayLiteral("Authorization, Content-Type, Idempotency-Key, If-Match, "
                                                "If-None-Match, Last-Event-ID, Range"))
                 << std::pair(QByteArrayLiteral("Access-Control-Max-Age"), QByteArrayLiteral("600"));
  return answer;
}

Answer nothingThere(const Resource* resource, const Request& request) {
  if (resource == nullptr) return refuse(request, 404, "not-found", "Not found");
  auto answer = refuse(request, 405, "method-not-allowed", "Method not allowed");
  answer.headers << std::pair(QByteArrayLiteral("Allow"), resource->allowed().join(", "));
  return answer;
}

/// Who watches over the server must always get through.
bool isFree(const Route* route) {
  return route != nullptr && (route->pattern == "/health" || route->pattern == "/v1/health");
}

}  // namespace

Allowance Gatekeeper::count(const Route* route, const Token* token, const QByteArray& network) {
  if (isFree(route)) return {};
  const auto now = RateLimiter::Clock::now();
  if (token == nullptr) return limiter_.take("address " + network, requestsPerMinute_, now);
  return limiter_.take("token " + token->name.toUtf8(),
                       token->requestsPerMinute > 0 ? token->requestsPerMinute : requestsPerMinute_, now);
}

/// The token that the request shows, or that its ticket was given for; null if it is none of ours.
Gatekeeper::Shown Gatekeeper::shownBy(const RequestHead& head, const Route* route, Request& request) {
  if (route != nullptr && route->access == Access::Public) return {};
  const auto authorization = head.field("authorization");
  const bool takesTickets = route != nullptr && accessByTicket(request.path).has_value();
  const auto ticket = takesTickets ? request.queryValue(kTicket) : std::nullopt;
  if (ticket) std::erase_if(request.query, [](const auto& option) { return option.first == kTicket; });
  if (tokens_.empty()) return {};
  if (!ticket || !authorization.isEmpty()) return {.token = tokens_.find(authorization)};
  const auto owner = tickets_.redeem(ticket->toLatin1(), request.path, Tickets::Clock::now());
  return {.token = owner ? tokens_.named(*owner) : nullptr, .byTicket = true};
}

std::optional<Answer> Gatekeeper::refuseToken(const Request& request, const Route* route,
                                              const Shown& shown) const {
  if (tokens_.empty() || (route != nullptr && route->access == Access::Public)) return std::nullopt;
  if (shown.token == nullptr)
    return askForToken(request, shown.byTicket ? "This ticket is unknown, was used, or has expired."
                                               : "A token is needed: Authorization: Bearer …");
  if (shown.token->hasExpired(QDateTime::currentDateTimeUtc()))
    return askForToken(request, "This token has expired.", true);
  if (route == nullptr) return std::nullopt;
  if (route->shared && shown.token->ownOnly)
    return refuse(request, 403, "own-only", "This token may only use its own analyses.");
  return refuseAccess(request, route->access);
}

std::optional<Answer> Gatekeeper::refuseAccess(const Request& request, Access access) const {
  const auto* token = tokens_.named(request.caller);
  if (token == nullptr) return std::nullopt;  // nobody is asked for one
  if (access == Access::Write && !token->mayWrite())
    return refuse(request, 403, "read-only", "This token may only read.");
  if (access == Access::Read && !token->mayRead())
    return refuse(request, 403, "write-only", "This token may not read.");
  return std::nullopt;
}

Admission Gatekeeper::admit(const RequestHead& head, const Resource* resource, const QByteArray& network,
                            Request& request) {
  if (!origins_.knowsHost(head.authority))
    return {.refusal =
                refuse(request, 421, "unknown-host",
                       "This server does not answer under that name; it can be told to with --allow-host.")};
  const auto origin = head.field("origin");
  if (head.method == "OPTIONS" && origins_.lists(origin) &&
      !head.field("access-control-request-method").isEmpty() && resource != nullptr)
    return {.refusal = preflight(*resource)};

  const auto* route = resource != nullptr ? resource->route(request.method) : nullptr;
  const auto shown = shownBy(head, route, request);
  if (shown.token != nullptr) {
    request.caller = shown.token->name;
    if (shown.token->ownOnly) request.onlyOf = shown.token->name;
  }
  Admission admission{.allowance = count(route, shown.token, network)};
  if (!admission.allowance.granted)
    admission.refusal = tooManyRequests(admission.allowance, request.isVersioned());
  else if (auto refused = refuseToken(request, route, shown))
    admission.refusal = std::move(refused);
  else if (route == nullptr)
    admission.refusal = nothingThere(resource, request);
  else if ((!isSafe(request.method) || head.upgradesToWebSocket) &&
           !origins_.mayChange(origin, head.authority, secure_))
    admission.refusal =
        refuse(request, 403, "foreign-origin", "Pages of this origin may not use this server.");
  if (admission.refusal) return admission;
  request.parameters = resource->parametersOf(request.path);
  admission.route = route;
  return admission;
}

void Gatekeeper::addCorsFields(const Request& request, Answer& answer) const {
  if (origins_.listed.isEmpty()) return;
  answer.headers << std::pair(QByteArrayLiteral("Vary"), QByteArrayLiteral("Origin"));
  const auto origin = request.field("origin");
  if (!origins_.lists(origin)) return;
  answer.headers << std::pair(QByteArrayLiteral("Access-Control-Allow-Origin"), origin)
                 << std::pair(QByteArrayLiteral("Access-Control-Expose-Headers"),
                              QByteArrayLiteral("Content-Disposition, ETag, Idempotency-Replayed, Link, "
                                                "Location, RateLimit, RateLimit-Policy, Retry-After, "
                                                "X-Request-Id"));
}

}  // namespace sentisound::api
