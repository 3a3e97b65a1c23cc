#include "api/v1/Idempotency.h"

#include <QDebug>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>
#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "api/Multipart.h"
#include "api/Work.h"
#include "core/Sha256.h"
#include "store/AnswerStore.h"

namespace sentisound::api::v1 {
namespace {

constexpr qsizetype kLongestKey = 255;

QByteArrayList keysOf(const Request& request) {
  QByteArrayList keys;
  for (const auto& [name, value] : request.fields)
    if (name == "idempotency-key") keys << value;
  return keys;
}

bool isKey(const QByteArray& key) {
  return !key.isEmpty() && key.size() <= kLongestKey &&
         std::ranges::all_of(key, [](char c) { return c >= ' ' && c <= '~'; });
}

Answer badKey() {
  return Answer::problem(
      400, "bad-idempotency-key",
      QStringLiteral("Idempotency-Key must be given once, with 1 to %1 printable characters "
                     "of ASCII.")
          .arg(kLongestKey));
}

Answer reusedKey() {
  return Answer::problem(
      422, "idempotency-key-reused",
      QStringLiteral("This Idempotency-Key was used for another request: take a new one for each upload."));
}

QByteArray headersJson(const Answer& answer) {
  QJsonArray list;
  for (const auto& [name, value] : answer.headers)
    list.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
  return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Answer answerAgain(const RememberedAnswer& kept) {
  Answer answer{.status = kept.status, .contentType = kept.contentType.toLatin1(), .body = kept.body};
  for (const auto& header : QJsonDocument::fromJson(kept.headers).array())
    answer.headers << std::pair(header[0].toString().toLatin1(), header[1].toString().toLatin1());
  answer.headers << std::pair(QByteArrayLiteral("Idempotency-Replayed"), QByteArrayLiteral("true"));
  return answer;
}

/// What follows `folder` in Location; empty if it is somewhere else.
QString locatedIn(const Answer& answer, const QByteArray& folder) {
  for (const auto& [name, value] : answer.headers)
    if (name == "Location" && value.startsWith(folder))
      return QString::fromLatin1(value.sliced(folder.size()));
  return {};
}

}  // namespace

struct Idempotency::State {
  using Name = std::pair<QString, QString>;  ///< caller and key
  struct Running {
    QString fingerprint{};
    std::vector<Exchange> waiting{};
  };

  State(AnalysisService& of, KeyLimits bounds) : service(of), limits(bounds) {}

  AnalysisService& service;
  const KeyLimits limits;
  QMutex mutex;
  std::map<Name, Running> running;

  [[nodiscard]] QDateTime since() const {
    return QDateTime::currentDateTimeUtc().addSecs(-std::chrono::seconds(limits.longest).count());
  }
  /// Whether it is the first; the others wait or are refused.
  bool isFirst(const Name& name, const QString& fingerprint, const Exchange& exchange) {
    {
      const QMutexLocker lock(&mutex);
      const auto found = running.find(name);
      if (found == running.end()) {
        running[name] = {.fingerprint = fingerprint};
        return true;
      }
      if (found->second.fingerprint == fingerprint) {
        found->second.waiting.push_back(exchange);
        return false;
      }
    }
    exchange.respond(reusedKey());
    return false;
  }
  /// The first one's answer, to all who wait for it.
  void finish(const Name& name, const Exchange& first, const Answer& answer) {
    std::vector<Exchange> waiting;
    {
      const QMutexLocker lock(&mutex);
      if (const auto found = running.find(name); found != running.end()) {
        waiting = std::move(found->second.waiting);
        running.erase(found);
      }
    }
    first.respond(answer);
    for (const auto& exchange : waiting) exchange.respond(answer);
  }
  [[nodiscard]] bool isKept(const Answer& answer) const {
    return answer.status > 200 && answer.status < 500 && !answer.streamed &&
           answer.body.size() <= limits.largestBody;
  }
  [[nodiscard]] RememberedAnswer remembered(const Name& name, const QString& fingerprint,
                                            const Answer& answer) const {
    return {.caller = name.first,
            .key = name.second,
            .fingerprint = fingerprint,
            .at = QDateTime::currentDateTimeUtc(),
            .status = answer.status,
            .contentType = QString::fromLatin1(answer.contentType),
            .headers = headersJson(answer),
            .body = answer.body,
            .analysis = locatedIn(answer, "/v1/analyses/").toLongLong(),
            .batch = locatedIn(answer, "/v1/batches/")};
  }
};

Idempotency::Idempotency(AnalysisService& service, KeyLimits limits)
    : state_(std::make_shared<State>(service, limits)) {}

namespace {

/// Remembers the answer before it is given.
template <class StatePtr>
void answerFirst(const StatePtr& state, const std::pair<QString, QString>& name, const QString& fingerprint,
                 const Exchange& exchange, const Answer& answer) {
  if (!state->isKept(answer)) return state->finish(name, exchange, answer);
  state->service.history().run([state, name, fingerprint, exchange, answer](HistoryStore& store) {
    // It is given even if it cannot be remembered.
    (void)answerOf(
        [&] {
          const auto kept = AnswerStore(store).add(state->remembered(name, fingerprint, answer),
                                                   state->since(), state->limits.most);
          if (!kept) qWarning("REST: %s", describe(kept.error()).c_str());
          return Answer();
        },
        true);
    state->finish(name, exchange, answer);
    return true;
  });
}

/// For the first one: what is remembered, or what the handler says.
template <class StatePtr>
void answerAnew(const StatePtr& state, const Handler& handler, const Request& request,
                const Exchange& exchange, const std::pair<QString, QString>& name,
                const QString& fingerprint) {
  const auto kept =
      resultOf(state->service.history().run([&name, since = state->since()](HistoryStore& store) {
        return AnswerStore(store).find(name.first, name.second, since);
      }));
  if (!kept) return state->finish(name, exchange, Answer::problem(kept.error()));
  if (*kept)
    return state->finish(name, exchange,
                         (*kept)->fingerprint == fingerprint ? answerAgain(**kept) : reusedKey());
  handler(request, {.respond = [state, name, fingerprint, exchange](const Answer& answer) {
            answerFirst(state, name, fingerprint, exchange, answer);
          }});
}

template <class StatePtr>
void answerOnce(const StatePtr& state, const Handler& handler, const Request& request,
                const Exchange& exchange) {
  const std::pair name(request.caller, QString::fromLatin1(keysOf(request).front()));
  const auto fingerprint = fingerprintOf(request);
  if (!state->isFirst(name, fingerprint, exchange)) return;
  bool handedOn = false;
  // Whatever is thrown meanwhile: those who wait for the first one's answer must not wait for ever.
  const auto failure = answerOf(
      [&] {
        answerAnew(state, handler, request, exchange, name, fingerprint);
        handedOn = true;
        return Answer();
      },
      true);
  if (!handedOn) state->finish(name, exchange, failure);
}

}  // namespace

Handler Idempotency::once(Handler handler) const {
  return [state = state_, handler = std::move(handler)](Request request, Exchange exchange) {
    const auto keys = keysOf(request);
    if (keys.isEmpty()) return handler(std::move(request), std::move(exchange));
    if (keys.size() > 1 || !isKey(keys.front())) return exchange.respond(badKey());
    const JobOptions options{.client = request.client(), .stop = exchange.stop};
    // A long body is not hashed in the server's thread.
    state->service.jobs().post(
        options, [state, handler, request, exchange] { answerOnce(state, handler, request, exchange); },
        [exchange](const Error& error) {
          exchange.respond(error.code == Errc::Cancelled
                               ? Answer::problem(503, "cancelled", QStringLiteral("Cancelled"))
                               : Answer::internalError(true));
        });
  };
}

QString fingerprintOf(const Request& request) {
  Sha256 hash;
  const auto add = [&hash](const QByteArray& bytes) {
    hash.add(std::to_string(bytes.size()) + ':');  // so that no two lists of texts are hashed alike
    hash.add({bytes.constData(), static_cast<std::size_t>(bytes.size())});
  };
  add(request.method);
  for (const auto& segment : request.path) add(segment.toUtf8());
  add("?");
  for (const auto& [name, value] : request.query) {
    add(name.toUtf8());
    add(value.toUtf8());
  }
  // Clients draw a new boundary each time that they send a form.
  const auto parts = parseMultipart(request.contentType, request.body, 2000);
  if (!parts) {
    add(request.contentType);
    add(request.body);
    return QString::fromStdString(hash.hex());
  }
  for (const auto& part : *parts) {
    add(part.name);
    add(part.fileName ? 'f' + part.fileName->toUtf8() : QByteArray("t"));
    add(part.data);
  }
  return QString::fromStdString(hash.hex());
}

}  // namespace sentisound::api::v1
