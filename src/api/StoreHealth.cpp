#include "api/StoreHealth.h"

#include <QMutex>
#include <QTimer>
#include <chrono>
#include <utility>
#include <vector>

namespace sentisound::api {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto kFresh = 1s;
constexpr auto kPatience = 500ms;
constexpr auto kLost = 5s;

}  // namespace

struct StoreHealth::State {
  using Tell = std::function<void(bool)>;

  QMutex mutex{};  ///< for all that follows
  bool reachable = true;
  bool asking = false;
  Clock::time_point since{};  ///< it was asked, or has answered
  std::vector<Tell> curious{};

  /// Tells all who wait.
  void settle(bool answer) {
    std::vector<Tell> all;
    {
      const QMutexLocker lock(&mutex);
      all.swap(curious);
    }
    for (const auto& tell : all) tell(answer);
  }
  void answered(bool answer) {
    {
      const QMutexLocker lock(&mutex);
      reachable = answer;
      asking = false;
      since = Clock::now();
    }
    settle(answer);
  }
  /// What there is to be said of a store that has not answered yet.
  bool soFar() {
    const QMutexLocker lock(&mutex);
    return reachable && (!asking || Clock::now() - since < kLost);
  }
};

StoreHealth::StoreHealth(AnalysisService& service) : state_(std::make_shared<State>()), service_(service) {}
StoreHealth::~StoreHealth() = default;

void StoreHealth::ask(std::function<void(bool)> tell) {
  QMutexLocker lock(&state_->mutex);
  if (!state_->asking && Clock::now() - state_->since < kFresh) {
    const bool reachable = state_->reachable;
    lock.unlock();
    return tell(reachable);
  }
  state_->curious.push_back(std::move(tell));
  const bool begin = !std::exchange(state_->asking, true);
  if (begin) state_->since = Clock::now();
  lock.unlock();
  QTimer::singleShot(kPatience, [state = state_] { state->settle(state->soFar()); });
  if (!begin) return;
  service_.history().run([state = state_](HistoryStore& store) {
    const auto row = store.byId(1);  // of all questions the cheapest; whether there is one does not matter
    state->answered(row || row.error().code == Errc::NotFound);
    return true;
  });
}

}  // namespace sentisound::api
