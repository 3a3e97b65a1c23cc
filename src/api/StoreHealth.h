// Whether the history can be reached.
#pragma once

#include <functional>
#include <memory>

#include "service/AnalysisService.h"

namespace sentisound::api {

/// Asks the store at most once a second, however often it is asked itself. A store that is busy with
/// something long makes nobody wait for more than half a second, and counts as lost after five. Lives in the
/// server's thread.
class StoreHealth {
 public:
  explicit StoreHealth(AnalysisService& service);
  ~StoreHealth();
  StoreHealth(const StoreHealth&) = delete;
  StoreHealth& operator=(const StoreHealth&) = delete;

  /// Calls `tell` once, at once if the store has answered within the last second, else from any thread.
  void ask(std::function<void(bool reachable)> tell);

 private:
  struct State;
  std::shared_ptr<State> state_;  ///< shared with work that may outlive the server
  AnalysisService& service_;
};

}  // namespace sentisound::api
