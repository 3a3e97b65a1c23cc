#include "api/http/RateLimiter.h"

#include <algorithm>
#include <cmath>

namespace sentisound::api {
namespace {

constexpr double kMinute = 60;      // s
constexpr double kRounding = 1e-6;  // s; what sums of fractions miss is no second more

/// Not too early.
std::chrono::seconds wholeSeconds(double seconds) {
  return std::chrono::seconds(static_cast<long>(std::ceil(seconds - kRounding)));
}

}  // namespace

double RateLimiter::Bucket::usedAt(Clock::time_point now) const {
  const double seconds = std::chrono::duration<double>(now - at).count();
  return std::max(0.0, used - seconds * perMinute / kMinute);
}

void RateLimiter::makeRoom(Clock::time_point now) {
  buckets_.removeIf([now](const auto& bucket) { return bucket.value().usedAt(now) <= 0; });
  if (buckets_.size() < kMost) return;
  // The share that it has left, whatever its limit.
  buckets_.erase(std::ranges::min_element(
      buckets_, {}, [now](const Bucket& one) { return one.usedAt(now) / one.perMinute; }));
}

Allowance RateLimiter::take(const QByteArray& client, int perMinute, Clock::time_point now) {
  if (perMinute <= 0) return {};
  auto found = buckets_.find(client);
  if (found == buckets_.end()) {
    if (buckets_.size() >= kMost) makeRoom(now);
    found = buckets_.insert(client, {.perMinute = perMinute, .at = now});
  }
  auto& bucket = *found;
  const double used = std::min<double>(bucket.usedAt(now), perMinute);
  const bool granted = used + 1 <= perMinute;
  bucket = {.used = granted ? used + 1 : used, .perMinute = perMinute, .at = now};
  const double perSecond = perMinute / kMinute;
  return {.perMinute = perMinute,
          .granted = granted,
          .remaining = static_cast<int>(perMinute - bucket.used),
          .wait = wholeSeconds(std::max(0.0, bucket.used + 1 - perMinute) / perSecond),
          .refill = wholeSeconds(bucket.used / perSecond)};
}

void addRateFields(const Allowance& allowance, Answer& answer) {
  if (allowance.perMinute <= 0) return;
  answer.headers << std::pair(QByteArrayLiteral("RateLimit-Policy"),
                              "\"minute\";q=" + QByteArray::number(allowance.perMinute) + ";w=60")
                 << std::pair(QByteArrayLiteral("RateLimit"),
                              "\"minute\";r=" + QByteArray::number(allowance.remaining) +
                                  ";t=" + QByteArray::number(qint64{allowance.refill.count()}));
}

Answer tooManyRequests(const Allowance& allowance, bool versioned) {
  auto answer = Answer::refusal(
      versioned, 429, "rate-limited", QStringLiteral("Too many requests"),
      QStringLiteral("At most %1 requests a minute are allowed; Retry-After says in how many seconds the "
                     "next one is.")
          .arg(allowance.perMinute));
  answer.headers << std::pair(QByteArrayLiteral("Retry-After"),
                              QByteArray::number(std::max<qint64>(allowance.wait.count(), 1)));
  return answer;
}

}  // namespace sentisound::api
