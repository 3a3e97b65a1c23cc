#include "api/http/Gatekeeper.h"

namespace sentisound::api {
namespace {

Answer refuse(const Request& request, int status, const char* code, const char* text) {
  return Answer::refusal(request.isVersioned(), status, code, QString::fromUtf8(text));
}

bool isSafe(const QByteArray& method) {
  return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

/// RFC 6750: an error is told only to those who presented a token.
Answer askForToken(const Request& request, bool expired) {
  auto answer = refuse(request, 401, "unauthorized",
                       expired ? "This token has expired." : "A token is needed: Authorization: Bearer …");
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

std::optional<Answer> Gatekeeper::refuseToken(const Request& request, const Route* route,
                                              const Token* token) const {
  const auto access = route != nullptr ? route->access : Access::Read;
  if (tokens_.empty() || access == Access::Public) return std::nullopt;
  if (token == nullptr) return askForToken(request, false);
  if (token->hasExpired(QDateTime::currentDateTimeUtc())) return askForToken(request, true);
  if (access == Access::Write && !token->mayWrite())
    return refuse(request, 403, "read-only", "This token may only read.");
  if (route != nullptr && access == Access::Read && !token->mayRead())
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
  const bool isPublic = route != nullptr && route->access == Access::Public;
  const auto* token = isPublic ? nullptr : tokens_.find(head.field("authorization"));
  if (token != nullptr) request.caller = token->name;
  Admission admission{.allowance = count(route, token, network)};
  if (!admission.allowance.granted)
    admission.refusal = tooManyRequests(admission.allowance, request.isVersioned());
  else if (auto refused = refuseToken(request, route, token))
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
