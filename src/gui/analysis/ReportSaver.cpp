#include "gui/analysis/ReportSaver.h"

#include <QtConcurrent>

#include "report/PdfReport.h"

namespace sentisound {

ReportSaver::ReportSaver(QThreadPool& pool, QObject* parent) : QObject(parent), pool_(pool) {
  connect(&writing_, &QFutureWatcher<Status>::finished, this, [this] {
    const Status written = writing_.result();
    if (written)
      Q_EMIT saved(path_);
    else
      Q_EMIT failed(QString::fromStdString(describe(written.error().about(path_.toStdString()))));
  });
}

void ReportSaver::save(const ShownAnalysisPtr& analysis, const QString& path) {
  if (busy() || !analysis) return;
  path_ = path;
  writing_.setFuture(QtConcurrent::run(&pool_, [analysis, path]() -> Status {
    const auto pictures = preparePictures(analysis->outcome.analysis, {});
    if (!pictures) return fail(Errc::Cancelled, "the report was cancelled");
    return writePdfReport(analysis->outcome, *pictures, path);
  }));
  Q_EMIT started();
}

}  // namespace sentisound
