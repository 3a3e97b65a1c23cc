#include "gui/analysis/ReportPrinter.h"

#include <QPrinter>

#include "report/PdfReport.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

constexpr int kPrintDpi = 300;

Result<std::shared_ptr<const PictureData>> picturesOf(const AnalysisOutcome& outcome) {
  auto pictures = preparePictures(outcome.analysis);
  if (!pictures) return fail(Errc::Cancelled, "stopped");
  return std::make_shared<const PictureData>(std::move(*pictures));
}

}  // namespace

std::shared_ptr<QPrinter> ReportPrinter::printerFor(const AnalysisOutcome& outcome) {
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  printer->setPageLayout(reportLayout());
  printer->setResolution(kPrintDpi);
  printer->setDocName(reportTitle(outcome));
  printer->setCreator(QStringLiteral("SentiSound " SENTISOUND_VERSION));
  return printer;
}

void ReportPrinter::print(const ShownAnalysisPtr& shown, const std::shared_ptr<QPrinter>& printer) {
  if (busy()) return;
  printer_ = printer;
  const auto work = [shown, printer]() -> Status {
    const auto pictures = picturesOf(*shown->outcome);
    if (!pictures) return pictures.error();
    return drawReport(*printer, *shown->outcome, **pictures);
  };
  working_ = whenDone(jobs_.run(clicked(), work), this, [this](const Status& done) {
    printer_.reset();
    if (done)
      Q_EMIT printed();
    else
      Q_EMIT failed(errorWords(done.error()));
  });
  Q_EMIT started();
}

void ReportPrinter::prepare(const ShownAnalysisPtr& shown) {
  if (busy()) return;
  working_ = whenDone(jobs_.run(clicked(), [shown] { return picturesOf(*shown->outcome); }), this,
                      [this, shown](const Result<std::shared_ptr<const PictureData>>& pictures) {
                        if (!pictures) return Q_EMIT failed(errorWords(pictures.error()));
                        shown_ = shown;
                        pictures_ = *pictures;
                        Q_EMIT prepared(shown);
                        shown_.reset();  // an hour of sound is large
                        pictures_.reset();
                      });
  Q_EMIT started();
}

QString ReportPrinter::draw(QPrinter& printer) const {
  if (!pictures_) return {};
  const Status drawn = drawReport(printer, *shown_->outcome, *pictures_);
  return drawn ? QString() : errorWords(drawn.error());
}

}  // namespace sentisound
