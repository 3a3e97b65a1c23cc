// Whether a request is let in: decided by its head alone, before a byte of its body is read.
#pragma once

#include <optional>

#include "api/Router.h"
#include "api/http/Origins.h"
#include "api/http/RateLimiter.h"
#include "api/http/RequestHead.h"
#include "api/http/Tickets.h"
#include "api/http/Tokens.h"

namespace sentisound::api {

struct Admission {
  const Route* route = nullptr;     ///< where it goes, or …
  std::optional<Answer> refusal{};  ///< … why it does not
  Allowance allowance{};
};

/// Lives in the server's thread.
class Gatekeeper {
 public:
  /// `secure`: we speak TLS. `requestsPerMinute` of those without a limit of their own; 0: any number.
  Gatekeeper(Tokens tokens, Origins origins, bool secure, int requestsPerMinute)
      : tokens_(std::move(tokens)),
        origins_(std::move(origins)),
        secure_(secure),
        requestsPerMinute_(requestsPerMinute) {}

  void setTokens(Tokens tokens) { tokens_ = std::move(tokens); }
  /// Asked by somebody from `network` (Network.h) for `resource`, which QHttpServer has found (null: there is
  /// no such path). In this order: 421 for a host that is not ours, CORS preflights (204), 429 for too many
  /// requests (never of /health and /v1/health), 401 without a valid token where one is needed (also for
  /// unknown paths), 403 for a token that lacks the scope, 404, 405, 403 for a page of another origin that
  /// would change something. Fills in the request's parameters and caller. Where tickets are for, one in the
  /// query stands in for the token, and is taken out of it.
  Admission admit(const RequestHead& head, const Resource* resource, const QByteArray& network,
                  Request& request);
  /// 403 if the caller's token, which was let in, does not allow that much.
  [[nodiscard]] std::optional<Answer> refuseAccess(const Request& request, Access access) const;
  [[nodiscard]] Tickets& tickets() { return tickets_; }
  /// Lets listed origins read the answer.
  void addCorsFields(const Request& request, Answer& answer) const;

 private:
  Allowance count(const Route* route, const Token* token, const QByteArray& network);
  struct Shown {
    const Token* token = nullptr;
    bool byTicket = false;  ///< it should have been one
  };
  Shown shownBy(const RequestHead& head, const Route* route, Request& request);
  std::optional<Answer> refuseToken(const Request& request, const Route* route, const Shown& shown) const;

  Tokens tokens_;
  Origins origins_;
  bool secure_;
  int requestsPerMinute_;
  RateLimiter limiter_;
  Tickets tickets_;
};

}  // namespace sentisound::api
