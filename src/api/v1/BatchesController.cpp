#include "api/v1/BatchesController.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

#include "api/HeaderFields.h"
#include "api/Work.h"
#include "api/v1/Handlers.h"
#include "api/v1/Parameters.h"
#include "api/v1/Upload.h"
#include "service/EachChannel.h"

namespace sentisound::api::v1 {
namespace {

constexpr double kLargestId = 9007199254740991;  // that a JSON number holds exactly

Answer noSuchBatch() {
  return Answer::problem(404, "not-found",
                         QStringLiteral("There is no such batch: finished ones are kept for an hour, by "
                                        "the server that had them."));
}

Answer badField(const QString& what) {
  return Answer::problem(422, "bad-field", what);
}

Answer webhookNotAllowed(const WebhookTargets& targets) {
  return Answer::problem(
      422, "webhook-not-allowed",
      targets.empty()
          ? QStringLiteral("This server tells nobody; its operator can allow addresses with --webhook.")
          : QStringLiteral("webhook must be an address under one that the server's operator has allowed with "
                           "--webhook."));
}

/// Of each channel one item. What cannot be read is one, and fails when its turn comes.
void splitChannels(BatchOrder& order) {
  std::vector<BatchInput> all;
  for (const auto& item : order.items) {
    const auto channels = channelsIn({.bytes = item.bytes, .name = item.name});
    const int count = channels ? *channels : 1;
    for (int channel = kLeft; channel <= count; ++channel) {
      all.push_back(item);
      if (count > 1) all.back().channel = channel;
    }
  }
  order.items = std::move(all);
}

std::variant<BatchOrder, Answer> orderOfForm(const Request& request) {
  auto sent = formUpload(request, kMostBatchItems);
  if (auto* refused = std::get_if<Answer>(&sent)) return std::move(*refused);
  auto& upload = std::get<Upload>(sent);
  Parameters parameters(std::move(upload.options));
  BatchOrder order{.model = parameters.text(QStringLiteral("model")).value_or(QString()),
                   .speaker = parameters.text(QStringLiteral("speaker")).value_or(QString()).trimmed(),
                   .channel = parameters.channel(QStringLiteral("channel")),
                   .webhook = parameters.text(QStringLiteral("webhook")).value_or(QString())};
  if (auto refused = parameters.refusal()) return std::move(*refused);
  // The request goes when it is answered; its body, if that is long a mapped file, stays for the items.
  const auto body = request.keepsBody ? request.keepsBody : std::make_shared<const QByteArray>(request.body);
  for (auto& [name, bytes] : upload.files)
    order.items.push_back({.name = std::move(name), .bytes = std::move(bytes), .keepsBytes = body});
  if (order.channel == kEachChannel) splitChannels(order);
  if (order.items.size() > static_cast<std::size_t>(kMostBatchItems))
    return badField(QStringLiteral("channel=each makes more than %1 analyses of these files: send fewer.")
                        .arg(kMostBatchItems));
  return order;
}

std::variant<BatchOrder, Answer> orderOfJson(AnalysisService& service, const Request& request) {
  if (auto refused = Parameters(request.query).refusal()) return std::move(*refused);
  const auto document = QJsonDocument::fromJson(request.body);
  if (!document.isObject())
    return Answer::problem(400, "malformed-json", QStringLiteral("The body is no JSON object."));
  const auto sent = document.object();
  for (const auto& field : sent.keys())
    if (field != QLatin1String("items") && field != QLatin1String("model") &&
        field != QLatin1String("webhook"))
      return badField(shown(field) + QStringLiteral(" is unknown here: items, model and webhook are not."));
  const auto model = sent.value(QStringLiteral("model"));
  if (!model.isUndefined() && !model.isString()) return badField(QStringLiteral("model must be a text."));
  const auto webhook = sent.value(QStringLiteral("webhook"));
  if (!webhook.isUndefined() && !webhook.isString())
    return badField(QStringLiteral("webhook must be a text."));
  const auto items = sent.value(QStringLiteral("items")).toArray();
  if (items.isEmpty() || items.size() > kMostBatchItems)
    return badField(QStringLiteral("items must be a list of 1 to %1 ids of analyses.").arg(kMostBatchItems));
  BatchOrder order{.model = model.toString(), .webhook = webhook.toString()};
  std::vector<qint64> ids;
  for (const auto& item : items) {
    const double id = item.toDouble(0);
    if (!(id >= 1) || id > kLargestId || id != std::floor(id))
      return badField(QStringLiteral("items must be ids of analyses: whole numbers."));
    ids.push_back(static_cast<qint64>(id));
  }
  const auto rows = service.history().run([ids](HistoryStore& store) { return store.byIds(ids); }).result();
  if (!rows) return Answer::problem(rows.error());
  for (const qint64 id : ids) {
    const auto row = rows->constFind(id);
    const bool there = row != rows->cend() && (request.onlyOf.isEmpty() || row->owner == request.onlyOf);
    // One that is gone fails by itself, when its turn comes. One that may not be seen fails too, also if it
    // is there only by then.
    order.items.push_back({.name = there ? row->name : QString::number(id),
                           .historyId = there || request.onlyOf.isEmpty() ? id : -1});
  }
  return order;
}

}  // namespace

Answer beginBatch(Batches& batches, AnalysisService& service, const WebhookTargets& targets,
                  const Request& request) {
  const bool isJson = parseFieldValue(request.contentType).value == "application/json";
  auto read = isJson ? orderOfJson(service, request) : orderOfForm(request);
  if (auto* refused = std::get_if<Answer>(&read)) return std::move(*refused);
  auto& order = std::get<BatchOrder>(read);
  order.caller = request.caller;
  if (!order.webhook.isEmpty() && !targets.allowed(order.webhook)) return webhookNotAllowed(targets);
  const auto model = modelFor(service, order.model);
  if (const auto* refused = std::get_if<Answer>(&model)) return *refused;
  if (auto refused =
          refuseSpeaker(service, order.speaker, *std::get<std::shared_ptr<const LoadedModel>>(model)))
    return std::move(*refused);
  std::optional<Error> trouble;
  const auto id = batches.begin(order, &trouble);
  if (!id) return trouble ? Answer::problem(*trouble) : busy(true);
  auto answer = Answer::json(batches.json(*id).value_or(QByteArray()));
  answer.status = 202;
  answer.headers << std::pair(QByteArrayLiteral("Location"), "/v1/batches/" + id->toLatin1());
  return answer;
}

Answer listBatches(const Batches& batches, const Request& request) {
  if (auto refused = Parameters(request.query).refusal()) return *refused;
  return Answer::json(batches.list(request.onlyOf));
}

Answer oneBatch(const Batches& batches, const Request& request) {
  if (auto refused = Parameters(request.query).refusal()) return *refused;
  auto json = batches.json(request.parameter(QStringLiteral("id")), request.onlyOf);
  return json ? Answer::json(std::move(*json)) : noSuchBatch();
}

void batchEvents(Batches& batches, const Request& request, Exchange exchange) {
  if (auto refused = Parameters(request.query).refusal()) return exchange.respond(*refused);
  const auto respond = exchange.respond;
  const auto last = request.field("last-event-id").toLongLong();  // 0, all of them, if it is none of ours
  if (!batches.watch(request.parameter(QStringLiteral("id")), last, std::move(exchange), request.onlyOf))
    respond(noSuchBatch());
}

void cancelBatch(Batches& batches, AnalysisService& service, const Request& request, Exchange exchange) {
  if (!batches.cancel(request.parameter(QStringLiteral("id")), request.onlyOf))
    return exchange.respond(noSuchBatch());
  service.history().run([exchange = std::move(exchange)](HistoryStore&) {
    exchange.respond(noContent());
    return true;
  });
}

}  // namespace sentisound::api::v1
