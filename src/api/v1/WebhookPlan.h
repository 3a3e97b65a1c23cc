// When a webhook is tried, and when it is given up.
#pragma once

#include <QDateTime>
#include <chrono>

#include "store/BatchStore.h"

namespace sentisound::api::v1 {

struct WebhookTimes {
  std::chrono::milliseconds firstPause{5'000};  ///< after the first try; three times as long after each
  std::chrono::milliseconds longestPause{std::chrono::hours(6)};
  std::chrono::milliseconds giveUp{std::chrono::hours(24)};  ///< after the batch's end
  std::chrono::milliseconds timeOut{20'000};                 ///< for an answer
  std::chrono::milliseconds tick{500};                       ///< between looks at what is due
};

inline constexpr int kMayNotBeTold = -1;  ///< in place of a status: the operator has taken the address away

/// What becomes of it when a try at `now` was answered with that HTTP status (0: there was no answer). 2xx is
/// delivered; 410 says that nobody is there any more, and it is given up; after everything else it is tried
/// again, with pauses that are up to a tenth shorter or longer (`chance` 0..1), until the next try would be
/// too late.
StoredWebhook afterTry(StoredWebhook webhook, int status, const QDateTime& finishedAt, const QDateTime& now,
                       const WebhookTimes& times, double chance);

/// Whether the batch must be kept for it.
bool awaitsDelivery(const StoredWebhook& webhook, const QDateTime& finishedAt, const QDateTime& now,
                    const WebhookTimes& times);

}  // namespace sentisound::api::v1
