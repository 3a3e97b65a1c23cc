#include "api/legacy/VisualizationController.h"

#include "api/SafeName.h"
#include "features/Extractor.h"
#include "plot/Painters.h"

namespace sentisound::api {
namespace {

const QString kEnding = QStringLiteral("_analysis.png");

/// What is drawn of a kept recording. Nothing of it is a model's but the rate at which a long one is decoded.
Result<Analysis> drawnOf(AnalysisService& service, qint64 id, const std::stop_token& stop) {
  const auto kept = service.keptAudio(id);
  if (!kept) return kept.error();
  const auto& [row, path] = *kept;
  auto model = service.models().load(row.modelId);
  if (!model) model = service.activeModel();
  const auto longSound = model ? LongSound{.rate = (*model)->model.featureSpec().rate} : LongSound{};
  const auto sound = decodeFile(
      EncodedSound::file(path.toStdString()),
      {.limits = service.settings().limits, .longSound = longSound, .channel = row.channel}, {.stop = stop});
  if (!sound) return sound.error();
  auto features = extractForDrawing(*findFeatureSpec("mfcc40-v1"), sound->audio, {.stop = stop});
  if (!features) return features.error();
  return Analysis{.audio = sound->audio, .features = std::move(*features)};
}

Result<QByteArray> drawn(AnalysisService& service, const HistoryRow& row, const std::stop_token& stop) {
  const auto analysis = drawnOf(service, row.id, stop);
  if (!analysis) return analysis.error();
  const auto data = preparePictures(*analysis, {.stop = stop});
  if (!data) return fail(Errc::Cancelled, "the drawing was stopped");
  return encodePng(composePicture(*data, row.name));
}

/// Keeps the picture, unless its analysis was deleted meanwhile.
void keep(AnalysisService& service, const HistoryRow& row, const QByteArray& png) {
  service.pictures().keep(row, png);
  const auto there =
      service.history().run([id = row.id](HistoryStore& store) { return store.byId(id); }).result();
  if (!there) service.pictures().forget({row.id});
}

}  // namespace

QString pictureName(const QString& name) {
  return name + kEnding;
}

Answer visualization(AnalysisService& service, const Request& request, std::stop_token stop) {
  const QString notFound = QStringLiteral("Visualization not found");
  const QString& file = request.parameter(QStringLiteral("filename"));
  if (!isSafeName(file) || !file.endsWith(kEnding)) return Answer::error(404, notFound);

  const QString name = file.chopped(kEnding.size());
  const auto row =
      service.history()
          .run([name, owner = request.onlyOf](HistoryStore& store) { return store.newestNamed(name, owner); })
          .result();
  if (!row) return Answer::error(row.error(), notFound);
  if (auto png = service.pictures().find(*row); !png.isEmpty())
    return Answer::file(QByteArrayLiteral("image/png"), std::move(png));
  auto png = drawn(service, *row, stop);
  if (!png) return Answer::error(png.error(), notFound);
  if (png->isEmpty()) return Answer::internalError(false);
  keep(service, *row, *png);
  return Answer::file(QByteArrayLiteral("image/png"), std::move(*png));
}

}  // namespace sentisound::api
