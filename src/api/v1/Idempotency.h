// Uploads that are sent again and analysed once: the header field Idempotency-Key.
#pragma once

#include <chrono>
#include <memory>

#include "api/Router.h"
#include "service/AnalysisService.h"

namespace sentisound::api::v1 {

struct KeyLimits {
  std::chrono::hours longest{24};
  int most = 10'000;                    ///< answers; the oldest go
  qsizetype largestBody = 1024 * 1024;  ///< of an answer; larger ones are not remembered
};

/// A request with a key that its caller has used before gets the first answer again, without anything being
/// done; one that comes while the first is being answered waits for it. Answers are kept in the history's
/// database, but for errors of the server (5xx) and for 200, which says that nothing was kept. Thread-safe.
/// The service outlives it.
class Idempotency {
 public:
  explicit Idempotency(AnalysisService& service, KeyLimits limits = {});

  /// The handler, called once for a key. It is no more asked to stop when its client goes: that comes back
  /// for the answer. 400 "bad-idempotency-key" for one that is empty, longer than 255 characters, not of
  /// printable ASCII, or given twice; 422 "idempotency-key-reused" if the request is another one.
  [[nodiscard]] Handler once(Handler handler) const;

 private:
  struct State;
  std::shared_ptr<State> state_;  ///< shared with work that may outlive the server
};

/// The same for the same method, path, options and body; of a form for the same parts, whatever parts them.
QString fingerprintOf(const Request& request);

}  // namespace sentisound::api::v1
