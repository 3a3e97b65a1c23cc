#include "api/v1/WebhookPlan.h"

#include <algorithm>
#include <cmath>

namespace sentisound::api::v1 {

StoredWebhook afterTry(StoredWebhook webhook, int status, const QDateTime& finishedAt, const QDateTime& now,
                       const WebhookTimes& times, double chance) {
  ++webhook.tries;
  webhook.status = std::max(status, 0);
  webhook.triedAt = now;
  webhook.nextTry = {};
  if (status >= 200 && status < 300) {
    webhook.state = WebhookState::Delivered;
    return webhook;
  }
  const double pause =
      std::min(static_cast<double>(times.firstPause.count()) * std::pow(3, webhook.tries - 1),
               static_cast<double>(times.longestPause.count()));
  const auto next = now.addMSecs(std::lround(pause * (0.9 + 0.2 * chance)));
  const bool tooLate = finishedAt.msecsTo(next) > times.giveUp.count();
  if (status == 410 || status == kMayNotBeTold || tooLate) {
    webhook.state = WebhookState::Failed;
    return webhook;
  }
  webhook.nextTry = next;
  return webhook;
}

bool awaitsDelivery(const StoredWebhook& webhook, const QDateTime& finishedAt, const QDateTime& now,
                    const WebhookTimes& times) {
  const bool open = webhook.state == WebhookState::Waiting || webhook.state == WebhookState::Due;
  return !webhook.url.isEmpty() && open && finishedAt.msecsTo(now) <= times.giveUp.count();
}

}  // namespace sentisound::api::v1
