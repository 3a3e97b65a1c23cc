#include "api/legacy/VisualizationController.h"

#include <QBuffer>
#include <QDebug>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include "api/SafeName.h"
#include "api/legacy/ReportController.h"
#include "plot/Painters.h"

namespace sentisound::api {
namespace {

constexpr qint64 kMaxPictureBytes = 64 * 1024 * 1024;
const QString kEnding = QStringLiteral("_analysis.png");

QString pathOf(const AnalysisService& service, const QString& file) {
  return service.settings().visualizationsDir() + u'/' + file;
}

Status keep(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (QFileInfo(path).dir().mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly) &&
      file.write(bytes) == bytes.size() && file.commit())
    return {};
  return fail(Errc::Storage, "the picture cannot be written: " + file.errorString().toStdString(),
              path.toStdString());
}

Result<QByteArray> picture(const AnalysisOutcome& outcome, std::stop_token stop) {
  const auto data = preparePictures(outcome.analysis, {.stop = std::move(stop)});
  if (!data) return fail(Errc::Cancelled, "the drawing was stopped");
  return encodePng(composePicture(*data, outcome.name));
}

}  // namespace

QString pictureName(const QString& name) {
  return name + kEnding;
}

Result<QByteArray> drawPicture(const AnalysisService& service, const AnalysisOutcome& outcome,
                               std::stop_token stop) {
  auto png = picture(outcome, std::move(stop));
  if (!png) return png.error();
  if (const auto kept = keep(pathOf(service, pictureName(outcome.name)), *png); !kept) return kept.error();
  return png;
}

Answer visualization(AnalysisService& service, const Request& request, std::stop_token stop) {
  const QString notFound = QStringLiteral("Visualization not found");
  const QString& name = request.parameter(QStringLiteral("filename"));
  if (!isSafeName(name) || !name.endsWith(kEnding)) return Answer::error(404, notFound);

  QFile file(pathOf(service, name));
  if (file.open(QIODevice::ReadOnly)) {
    QByteArray bytes = file.read(kMaxPictureBytes);
    if (!bytes.isEmpty()) return Answer::file(QByteArrayLiteral("image/png"), std::move(bytes));
  }
  const auto outcome = reopenNewest(service, name.chopped(kEnding.size()), stop);
  if (!outcome) return Answer::error(outcome.error(), notFound);
  auto png = drawPicture(service, *outcome, stop);
  if (!png) return Answer::error(png.error(), notFound);
  return Answer::file(QByteArrayLiteral("image/png"), std::move(*png));
}

}  // namespace sentisound::api
