// The report on paper, and on the screen as it would be on paper.
#pragma once

#include <QObject>
#include <memory>

#include "gui/analysis/ShownAnalysis.h"
#include "gui/common/Jobs.h"
#include "plot/Painters.h"

class QPrinter;

namespace sentisound {

/// Lives in the GUI thread; views are computed, and pages are printed, in the service's queue. One at a time.
class ReportPrinter : public QObject {
  Q_OBJECT

 public:
  /// `jobs` outlives it.
  explicit ReportPrinter(JobQueue& jobs, QObject* parent = nullptr) : QObject(parent), jobs_(jobs) {}

  /// A printer with the report's paper and title.
  static std::shared_ptr<QPrinter> printerFor(const AnalysisOutcome& outcome);

  /// Prints what is shown, which must be analysed: printed() or failed() follows. Nothing while busy().
  void print(const ShownAnalysisPtr& shown, const std::shared_ptr<QPrinter>& printer);
  /// Computes the views of the pages: prepared() or failed() follows. Nothing while busy().
  void prepare(const ShownAnalysisPtr& shown);
  [[nodiscard]] bool busy() const { return working_.isRunning(); }

  /// Draws the pages; quick once prepared. For people: what went wrong, or nothing.
  QString draw(QPrinter& printer) const;

 Q_SIGNALS:
  void started();
  void prepared(const sentisound::ShownAnalysisPtr& shown);
  void printed();
  /// For people.
  void failed(const QString& text);

 private:
  JobQueue& jobs_;
  ShownAnalysisPtr shown_;  ///< what was prepared
  std::shared_ptr<const PictureData> pictures_;
  std::shared_ptr<QPrinter> printer_;
  Awaited working_;
};

}  // namespace sentisound
