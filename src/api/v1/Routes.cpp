#include "api/v1/Routes.h"

#include <QTimer>
#include <chrono>
#include <memory>

#include "api/v1/AnalysesController.h"
#include "api/v1/BatchesController.h"
#include "api/v1/DerivedController.h"
#include "api/v1/Handlers.h"
#include "api/v1/HealthController.h"
#include "api/v1/Idempotency.h"
#include "api/v1/ModelsController.h"
#include "api/v1/OpenApiController.h"
#include "api/v1/SpeakerClipsController.h"
#include "api/v1/SpeakersController.h"
#include "api/v1/StatisticsController.h"
#include "api/v1/WebhookDelivery.h"

namespace sentisound::api {
namespace {

using namespace v1;

Handler immediate(std::function<Answer(const Request&)> controller) {
  return [controller = std::move(controller)](const Request& request, const Exchange& exchange) {
    exchange.respond(controller(request));
  };
}

void addAnalyses(Router& router, AnalysisService& service, WorkQueue& work, const Idempotency& keys) {
  router.add("GET", "/v1/analyses", stored(service, listAnalyses));
  router.add("GET", "/v1/statistics", stored(service, historyStatistics));
  router.add("POST", "/v1/analyses", keys.once(work.pooled(analyse)));
  const auto addOne = [&](const char* method, const QByteArray& what, Handler handler) {
    router.add(method, "/v1/analyses/{id}" + what, owned(service, std::move(handler)));
  };
  addOne("GET", {}, stored(service, oneAnalysis));
  addOne("PATCH", {}, stored(service, patchAnalysis));
  addOne("DELETE", {}, [&service](const Request& request, Exchange exchange) {
    deleteAnalysis(service, request, std::move(exchange));
  });
  addOne("GET", "/report.pdf", work.pooled(analysisReport));
  addOne("GET", "/timeline", work.pooled(analysisTimeline));
  addOne("GET", "/features", work.pooled(analysisFeatures));
  addOne("GET", "/measures", work.pooled(analysisMeasures));
  addOne("GET", "/waveform.png", work.pooled(waveformPicture));
  addOne("GET", "/spectrogram.png", work.pooled(spectrogramPicture));
  addOne("GET", "/mfcc.png", work.pooled(mfccPicture));
  addOne("GET", "/audio", work.pooled(analysisAudio));
}

constexpr auto kTick = std::chrono::seconds(15);

/// The handlers own the batches: they end with the router.
void addBatches(Router& router, AnalysisService& service, WorkQueue& work, const Idempotency& keys,
                const WebhookOptions& webhooks) {
  const auto batches = std::make_shared<Batches>(service, BatchLimits{.webhooks = webhooks.times});
  const auto delivery = std::make_shared<WebhookDelivery>(batches, webhooks.targets, webhooks.times);
  const auto clock = std::make_shared<QTimer>();
  QObject::connect(clock.get(), &QTimer::timeout, clock.get(), [batches] { batches->tick(); });
  clock->start(kTick);
  // Weak in what may outlive the server, waiting in the pool.
  router.add("POST", "/v1/batches",
             keys.once(work.pooled([weak = std::weak_ptr(batches), targets = webhooks.targets](
                                       AnalysisService& to, const Request& request, std::stop_token) {
               const auto there = weak.lock();
               return there ? beginBatch(*there, to, *targets, request) : busy(true);
             })));
  router.add("GET", "/v1/batches",
             immediate([batches](const Request& request) { return listBatches(*batches, request); }));
  router.add("GET", "/v1/batches/{id}",
             immediate([batches](const Request& request) { return oneBatch(*batches, request); }));
  router.add("DELETE", "/v1/batches/{id}", [batches, &service](const Request& request, Exchange exchange) {
    cancelBatch(*batches, service, request, std::move(exchange));
  });
  router.add("GET", "/v1/batches/{id}/events",
             [batches, clock, delivery](const Request& request, Exchange exchange) {
               batchEvents(*batches, request, std::move(exchange));
             });
}

void addSpeakers(Router& router, AnalysisService& service, WorkQueue& work) {
  router.add("GET", "/v1/speakers", stored(service, listSpeakers));
  router.add("POST", "/v1/speakers", work.pooled(createSpeaker));
  router.add("GET", "/v1/speakers/{name}", work.pooled(oneSpeaker));
  router.add("PUT", "/v1/speakers/{name}", work.pooled(replaceSpeaker));
  router.add("DELETE", "/v1/speakers/{name}", stored(service, deleteSpeaker));
  router.add("POST", "/v1/speakers/{name}/clips", work.pooled(teachSpeakerClips));
  router.add("DELETE", "/v1/speakers/{name}/clips/{id}", stored(service, deleteSpeakerClip));
  router.add("POST", "/v1/speakers/{name}/corrections", work.pooled(learnSpeakerCorrections));
  router.share("/v1/speakers");
}

}  // namespace

void addVersionedRoutes(Router& router, AnalysisService& service, WorkQueue& work, StoreHealth& store,
                        const WebhookOptions& webhooks) {
  router.add("GET", "/openapi.json", immediate(openApi), Access::Public);
  router.add(
      "GET", "/v1/health",
      [&service, &work, &store](const Request&, const Exchange& exchange) {
        store.ask([respond = exchange.respond, answer = healthOf(service, work)](bool reachable) {
          respond(reachable ? answer : historyUnreachable(true));
        });
      },
      Access::Public);
  const Idempotency keys(service);
  addAnalyses(router, service, work, keys);
  addBatches(router, service, work, keys, webhooks);
  router.add("GET", "/v1/models", work.pooled(listModels));
  router.add("GET", "/v1/models/{id}", work.pooled(oneModel));
  router.add("POST", "/v1/models/{id}/activate", work.pooled(activateModel));
  router.share("/v1/models/{id}/activate");
  addSpeakers(router, service, work);
}

}  // namespace sentisound::api
