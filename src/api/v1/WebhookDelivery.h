// Tells those who asked for it that a batch has ended.
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <memory>

#include "api/v1/Batches.h"
#include "api/v1/WebhookTargets.h"

namespace sentisound::api::v1 {

/// POSTs what Batches says is due, a few at a time, signed, without following redirects and without reading
/// more of an answer than its status. At least once: what was sent and not answered when the server ends is
/// sent again by the next one, with the same Webhook-Id. Lives in the server's thread.
class WebhookDelivery : public QObject {
  Q_OBJECT
 public:
  WebhookDelivery(std::shared_ptr<Batches> batches, std::shared_ptr<const WebhookTargets> targets,
                  WebhookTimes times);

 private:
  void sendDue();
  void send(const DueWebhook& due);

  std::shared_ptr<Batches> batches_;
  std::shared_ptr<const WebhookTargets> targets_;
  WebhookTimes times_;
  QNetworkAccessManager network_;
  QTimer clock_;
  int underWay_ = 0;
};

}  // namespace sentisound::api::v1
