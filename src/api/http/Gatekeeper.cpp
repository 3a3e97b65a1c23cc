#include "api/http/Gatekeeper.h"

namespace sentisound::api {
namespace {

Answer refuse(const Request& request, int status, const char* code, const char* text) {
  return Answer::refusal(request.isVersioned(), status, code, QString::fromLatin1(text));
}

bool isSafe(const QByteArray& method) {
  return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

}  // namespace

Answer Gatekeeper::preflight(const Request& request) const {
  auto methods = router_.allowed(request.path);
  methods << QByteArrayLiteral("OPTIONS");
  Answer answer{.status = 204, .contentType = {}};
  answer.headers << std::pair(QByteArrayLiteral("Access-Control-Allow-Methods"), methods.join(", "))
                 << std::pair(
                        QByteArrayLiteral("Access-Control-Allow-Headers"),
                        QByteArrayLiteral("Authorization, Content-Type, If-Match, If-None-Match, Range"))
                 << std::pair(QByteArrayLiteral("Access-Control-Max-Age"), QByteArrayLiteral("600"));
  return answer;
}

std::variant<Admission, Answer> Gatekeeper::admit(const RequestHead& head, Request& request) const {
  if (!origins_.knowsHost(head.authority))
    return refuse(request, 421, "unknown-host",
                  "This server does not answer under that name; it can be told to with --allow-host.");
  const auto origin = head.field("origin");
  if (head.method == "OPTIONS" && origins_.lists(origin) &&
      !head.field("access-control-request-method").isEmpty() && !router_.allowed(request.path).isEmpty())
    return preflight(request);

  auto found = router_.find(request);
  const auto* const* route = std::get_if<const Route*>(&found);
  const auto access = route != nullptr ? (*route)->access : Access::Read;
  if (!tokens_.empty() && access != Access::Public) {
    const auto* token = tokens_.find(head.field("authorization"));
    if (token == nullptr) {
      auto answer = refuse(request, 401, "unauthorized", "A token is needed: Authorization: Bearer …");
      answer.headers << std::pair(QByteArrayLiteral("WWW-Authenticate"),
                                  QByteArrayLiteral("Bearer realm=\"sentisound\""));
      return answer;
    }
    request.caller = token->name;
    if (access == Access::Write && token->access == Access::Read)
      return refuse(request, 403, "read-only", "This token may only read.");
  }
  if (route == nullptr) return std::get<Answer>(std::move(found));
  if ((!isSafe(request.method) || head.upgradesToWebSocket) &&
      !origins_.mayChange(origin, head.authority, secure_))
    return refuse(request, 403, "foreign-origin", "Pages of this origin may not use this server.");
  return Admission{*route};
}

void Gatekeeper::addCorsFields(const Request& request, Answer& answer) const {
  if (origins_.listed.isEmpty()) return;
  answer.headers << std::pair(QByteArrayLiteral("Vary"), QByteArrayLiteral("Origin"));
  const auto origin = request.field("origin");
  if (!origins_.lists(origin)) return;
  answer.headers << std::pair(QByteArrayLiteral("Access-Control-Allow-Origin"), origin)
                 << std::pair(QByteArrayLiteral("Access-Control-Expose-Headers"),
                              QByteArrayLiteral(
                                  "Content-Disposition, ETag, Link, Location, Retry-After, X-Request-Id"));
}

}  // namespace sentisound::api
