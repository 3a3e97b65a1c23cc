#include "api/legacy/ReportController.h"

#include "plot/Painters.h"
#include "report/PdfReport.h"

namespace sentisound::api {

Result<AnalysisOutcome> reopenNewest(AnalysisService& service, const Request& request, std::stop_token stop) {
  const auto row = service.history()
                       .run([name = request.parameter(QStringLiteral("filename")), owner = request.onlyOf](
                                HistoryStore& store) { return store.newestNamed(name, owner); })
                       .result();
  if (!row) return row.error();
  return service.reopenNow(row->id, {.stop = std::move(stop)});
}

Answer downloadReport(AnalysisService& service, const Request& request, std::stop_token stop) {
  const QString notFound = QStringLiteral("Report not found");
  const auto outcome = reopenNewest(service, request, stop);
  if (!outcome) return Answer::error(outcome.error(), notFound);
  const auto pictures = preparePictures(outcome->analysis, {.stop = stop});
  if (!pictures) return Answer::error(fail(Errc::Cancelled, "the drawing was stopped"), notFound);

  Answer answer = Answer::file(QByteArrayLiteral("application/pdf"), pdfReport(*outcome, *pictures));
  const QString saveAs = QStringLiteral("sentisound_report_") +
                         request.parameter(QStringLiteral("filename")) + QStringLiteral(".pdf");
  answer.headers << std::pair(QByteArrayLiteral("Content-Disposition"), attachment(saveAs));
  return answer;
}

}  // namespace sentisound::api
