#include "api/v1/WebhookDelivery.h"

#include <QNetworkProxy>
#include <QNetworkReply>

namespace sentisound::api::v1 {
namespace {

constexpr int kAtOnce = 8;
constexpr qint64 kReadBuffer = 16 * 1024;  // bytes

QNetworkRequest signedRequest(const QUrl& url, const DueWebhook& due, const WebhookTargets& targets) {
  const auto id = due.id.toLatin1();
  const auto now = QDateTime::currentSecsSinceEpoch();
  QNetworkRequest request(url);
  request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
  request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("SentiSound/" SENTISOUND_VERSION));
  request.setRawHeader("Webhook-Id", id);
  request.setRawHeader("Webhook-Timestamp", QByteArray::number(now));
  request.setRawHeader("Webhook-Signature", targets.signature(id, now, due.body));
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
  return request;
}

}  // namespace

WebhookDelivery::WebhookDelivery(std::shared_ptr<Batches> batches,
                                 std::shared_ptr<const WebhookTargets> targets, WebhookTimes times)
    : batches_(std::move(batches)), targets_(std::move(targets)), times_(times) {
  network_.setProxy(QNetworkProxy::NoProxy);
  if (targets_->empty()) return;  // what is due stays so for a server that may send it
  connect(&clock_, &QTimer::timeout, this, &WebhookDelivery::sendDue);
  clock_.start(times_.tick);
}

void WebhookDelivery::sendDue() {
  if (underWay_ >= kAtOnce) return;
  for (const auto& due : batches_->takeDueWebhooks(QDateTime::currentDateTimeUtc(),
                                                   static_cast<std::size_t>(kAtOnce - underWay_)))
    send(due);
}

void WebhookDelivery::send(const DueWebhook& due) {
  const auto url = targets_->allowed(due.url);
  if (!url) {  // it was, when the batch began
    batches_->webhookTried(due.id, kMayNotBeTold, QDateTime::currentDateTimeUtc());
    return;
  }
  ++underWay_;
  auto* reply = network_.post(signedRequest(*url, due, *targets_), due.body);
  reply->setReadBufferSize(kReadBuffer);
  connect(reply, &QNetworkReply::readyRead, reply, [reply] { reply->skip(kReadBuffer); });
  QTimer::singleShot(times_.timeOut, reply, &QNetworkReply::abort);
  connect(reply, &QNetworkReply::finished, this, [this, reply, id = due.id] {
    --underWay_;
    reply->deleteLater();
    const bool answered = reply->error() != QNetworkReply::OperationCanceledError;
    const int status = answered ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    batches_->webhookTried(id, status, QDateTime::currentDateTimeUtc());
  });
}

}  // namespace sentisound::api::v1
