// How many requests a client may send: a bucket each, which refills evenly.
#pragma once

#include <QByteArray>
#include <QHash>
#include <chrono>

#include "api/Answer.h"

namespace sentisound::api {

/// What a client may still ask for.
struct Allowance {
  int perMinute = 0;  ///< 0: as much as it likes
  bool granted = true;
  int remaining = 0;               ///< requests that it may send at once
  std::chrono::seconds wait{0};    ///< until it may send one
  std::chrono::seconds refill{0};  ///< until it may send `perMinute` at once
};

/// A client that was silent for a minute may send as many at once as it may send in a minute. Of more than
/// kMost clients those with full buckets are forgotten, or, if there are none, the one with the fullest. Not
/// thread-safe.
class RateLimiter {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr qsizetype kMost = 10'000;
  static constexpr int kHighest = 1'000'000;  ///< requests a minute

  /// Counts one request of `client`, which is allowed `perMinute` of them.
  Allowance take(const QByteArray& client, int perMinute, Clock::time_point now);
  [[nodiscard]] qsizetype clients() const { return buckets_.size(); }

 private:
  struct Bucket {
    double used = 0;  ///< requests that have not been refilled yet
    int perMinute = 0;
    Clock::time_point at{};  ///< when `used` was so

    [[nodiscard]] double usedAt(Clock::time_point now) const;
  };
  void makeRoom(Clock::time_point now);

  QHash<QByteArray, Bucket> buckets_;
};

/// RateLimit-Policy and RateLimit, as draft-ietf-httpapi-ratelimit-headers has them; nothing if there is no
/// limit.
void addRateFields(const Allowance& allowance, Answer& answer);
/// 429 with Retry-After.
Answer tooManyRequests(const Allowance& allowance, bool versioned);

}  // namespace sentisound::api
