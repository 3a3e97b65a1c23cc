// Whether a request is let in: decided by its head alone, before a byte of its body is read.
#pragma once

#include <variant>

#include "api/Router.h"
#include "api/http/Origins.h"
#include "api/http/RequestHead.h"
#include "api/http/Tokens.h"

namespace sentisound::api {

class Gatekeeper {
 public:
  /// `secure`: we speak TLS.
  Gatekeeper(Tokens tokens, Origins origins, bool secure)
      : tokens_(std::move(tokens)), origins_(std::move(origins)), secure_(secure) {}

  void setTokens(Tokens tokens) { tokens_ = std::move(tokens); }
  /// Asked for `resource`, which QHttpServer has found (null: there is no such path). In this order: 421 for
  /// a host that is not ours, CORS preflights (204), 401 without a valid token where one is needed (also
  /// for unknown paths), 403 for a token that lacks the scope, 404, 405, 403 for a page of another origin
  /// that would change something. Fills in the request's parameters and caller.
  std::variant<const Route*, Answer> admit(const RequestHead& head, const Resource* resource,
                                           Request& request) const;
  /// Lets listed origins read the answer.
  void addCorsFields(const Request& request, Answer& answer) const;

 private:
  Tokens tokens_;
  Origins origins_;
  bool secure_;
};

}  // namespace sentisound::api
