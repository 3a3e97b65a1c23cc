// Pictures of an analysis, painted by the module plot in the pool.
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <functional>

#include "api/v1/DerivedController.h"
#include "api/v1/Handlers.h"
#include "api/v1/Parameters.h"
#include "plot/Painters.h"

namespace sentisound::api::v1 {
namespace {

constexpr int kCoefficients = 13;  // as the original service shows

struct Look {
  QSize size{};
  Palette palette{};
};
using Paint = std::function<void(QPainter&, const QRectF&, const PictureData&, const Palette&)>;

Look lookOf(Parameters& parameters) {
  const int width = parameters.number(QStringLiteral("width"), 1200, 100, 4096);
  const int height = parameters.number(QStringLiteral("height"), 400, 80, 2160);
  const auto theme =
      parameters.choice(QStringLiteral("theme"), {QStringLiteral("light"), QStringLiteral("dark")});
  return {{width, height}, theme == QLatin1String("dark") ? Palette::dark() : Palette::light()};
}

QImage painted(const PictureData& data, const Look& look, const Paint& paint) {
  QImage image(look.size, QImage::Format_RGB32);
  if (image.isNull()) return image;
  image.fill(look.palette.background);
  QPainter painter(&image);
  QFont font;
  font.setPixelSize(std::clamp(std::min(look.size.width() / 75, look.size.height() / 20), 8, 48));
  painter.setFont(font);
  const double margin = font.pixelSize() / 2.0;
  const QRectF area = QRectF(QPointF(0, 0), look.size).adjusted(margin, margin, -margin, -margin);
  paint(painter, area, data, look.palette);
  return image;
}

Answer picture(AnalysisService& service, const Request& request, const std::stop_token& stop,
               Parameters& parameters, const Paint& paint) {
  const auto look = lookOf(parameters);
  if (auto refused = parameters.refusal()) return *refused;
  const auto found = reopened(service, request, stop, AnalysisService::TimelineOf::LongSound);
  if (const auto* refused = std::get_if<Answer>(&found)) return *refused;
  const auto data = preparePictures(std::get<AnalysisOutcome>(found).analysis, {.stop = stop});
  if (!data) return Answer::problem(fail(Errc::Cancelled, "the drawing was stopped"));
  auto png = encodePng(painted(*data, look, paint));
  if (png.isEmpty()) return Answer::internalError(true);
  return Answer::file(QByteArrayLiteral("image/png"), std::move(png));
}

}  // namespace

Answer waveformPicture(AnalysisService& service, const Request& request, std::stop_token stop) {
  Parameters parameters(request.query);
  return picture(service, request, stop, parameters,
                 [](QPainter& painter, const QRectF& area, const PictureData& data, const Palette& palette) {
                   paintWaveform(painter, area, data, palette);
                 });
}

Answer spectrogramPicture(AnalysisService& service, const Request& request, std::stop_token stop) {
  Parameters parameters(request.query);
  return picture(service, request, stop, parameters,
                 [](QPainter& painter, const QRectF& area, const PictureData& data, const Palette& palette) {
                   paintSpectrogram(painter, area, data.spectrogram, palette);
                 });
}

Answer mfccPicture(AnalysisService& service, const Request& request, std::stop_token stop) {
  Parameters parameters(request.query);
  const int coefficients = parameters.number(QStringLiteral("coefficients"), kCoefficients, 1, 40);
  return picture(
      service, request, stop, parameters,
      [coefficients](QPainter& painter, const QRectF& area, const PictureData& data, const Palette& palette) {
        paintMfcc(painter, area, data, coefficients, palette);
      });
}

}  // namespace sentisound::api::v1
