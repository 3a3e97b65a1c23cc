// Whether a request is let in: decided by its head alone, before a byte of its body is read.
#pragma once

#include <variant>

#include "api/Router.h"
#include "api/http/Origins.h"
#include "api/http/RequestHead.h"
#include "api/http/Tokens.h"

namespace sentisound::api {

struct Admission {
  const Route* route = nullptr;
};

class Gatekeeper {
 public:
  /// `router` outlives it. `secure`: we speak TLS.
  Gatekeeper(const Router& router, Tokens tokens, Origins origins, bool secure)
      : router_(router), tokens_(std::move(tokens)), origins_(std::move(origins)), secure_(secure) {}

  /// In this order: 421 for a host that is not ours, CORS preflights (204), 401 without a token where one is
  /// needed (also for unknown paths), 404, 405, 403 for a token that may only read, 403 for a page of another
  /// origin that would change something. Fills in the request's parameters and caller.
  std::variant<Admission, Answer> admit(const RequestHead& head, Request& request) const;
  /// Lets listed origins read the answer.
  void addCorsFields(const Request& request, Answer& answer) const;

 private:
  [[nodiscard]] Answer preflight(const Request& request) const;

  const Router& router_;
  Tokens tokens_;
  Origins origins_;
  bool secure_;
};

}  // namespace sentisound::api
