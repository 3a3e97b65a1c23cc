// Writes the PDF report of what is shown, in the service's pool.
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include "gui/analysis/ShownAnalysis.h"

namespace sentisound {

class ReportSaver : public QObject {
  Q_OBJECT

 public:
  explicit ReportSaver(QThreadPool& pool, QObject* parent = nullptr);

  [[nodiscard]] bool busy() const { return writing_.isRunning(); }
  /// One at a time: does nothing while busy.
  void save(const ShownAnalysisPtr& analysis, const QString& path);

 Q_SIGNALS:
  void started();
  void saved(const QString& path);
  void failed(const QString& text);

 private:
  QThreadPool& pool_;
  QString path_;
  QFutureWatcher<Status> writing_;
};

}  // namespace sentisound
