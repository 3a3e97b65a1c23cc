#include "report/PdfReport.h"

#include <QBuffer>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <algorithm>

#include "core/Files.h"
#include "report/AnalysisText.h"
#include "report/PageFlow.h"
#include "report/ResultWords.h"

namespace sentisound {
namespace {

constexpr int kDpi = 300;
constexpr double kMargin = 17;  // mm
constexpr double kPicturePoints = 7.5;
constexpr double kHeading = 11;  // mm a heading takes with the space around it
constexpr double kWaveform = 55, kSpectrogram = 75, kMfcc = 75;  // mm

QString program() {
  return QStringLiteral("SentiSound " SENTISOUND_VERSION);
}

QString capitalised(const std::string& label) {
  auto text = QString::fromStdString(label);
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

/// The result in a box: emotion, set, activation and valence, reliability with its reasons, and always how
/// often the model is right. Without speech it names no emotion.
void addVerdict(PageFlow& flow, const AnalysisOutcome& outcome) {
  const auto& prediction = outcome.analysis.prediction;
  const bool withheld = outcome.analysis.verdict.withholdsLabel();
  struct Line {
    QString text;
    QFont font;
    double height;  // mm
  };
  constexpr double kStripe = 3, kPadding = 3;
  const double width = flow.width() - kStripe - 3 * kPadding;
  std::vector<Line> lines;
  const auto add = [&](const QString& text, const QFont& font) {
    if (!text.isEmpty()) lines.push_back({text, font, 0});
  };
  add(withheld ? noSpeechTitle() : capitalised(prediction.label()), reportFont(24, true));
  if (!withheld) {
    const auto next = runnerUpWords(prediction);
    add(percentText(prediction.confidence()) + (next.isEmpty() ? next : QStringLiteral("; ") + next),
        reportFont(11));
    if (const auto set = setWords(prediction); !set.isEmpty())
      add(QStringLiteral("Set: ") + set, reportFont(11));
    if (const auto& at = outcome.analysis.dimensions) add(affectWords(*at), reportFont(11));
  }
  add(withheld ? noSpeechReason(outcome) : verdictSentence(outcome), reportFont(11));
  add(withheld ? noSpeechNote() : accuracySentence(outcome), reportFont(9.5));
  if (const auto& why = outcome.analysis.explanation; why && !withheld)
    add(QStringLiteral("Why: ") + QString::fromStdString(why->sentence), reportFont(9.5));
  double height = 2 * kPadding;
  for (auto& line : lines) height += line.height = flow.textHeight(line.text, line.font, width);

  flow.block(height, [&](QPainter& painter, const QRectF& area) {
    const double mm = area.height() / height;
    painter.fillRect(area, QColor(0xF3, 0xF4, 0xF6));
    painter.fillRect(QRectF(area.topLeft(), QSizeF(kStripe * mm, area.height())),
                     withheld ? kQuietText : labelColour(*prediction.labels, prediction.top));
    painter.setPen(Qt::black);
    QRectF room(area.left() + (kStripe + 2 * kPadding) * mm, area.top() + kPadding * mm, width * mm, 0);
    for (const auto& line : lines) {
      room.setHeight(line.height * mm);
      painter.setFont(line.font);
      painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextDontClip,
                       printable(line.text));
      room.moveTop(room.bottom());
    }
  });
}

void addProbabilities(PageFlow& flow, const Prediction& prediction) {
  const double row = 6;  // mm
  const double height = row * static_cast<double>(prediction.probabilities.size());
  flow.heading(QStringLiteral("Probabilities"), std::min(height, 200.0));
  flow.block(std::min(height, 200.0), [&](QPainter& painter, const QRectF& area) {
    painter.setFont(reportFont(9.5));
    paintProbabilities(painter, area, prediction, Palette::light());
  });
}

void addFile(PageFlow& flow, const AnalysisOutcome& outcome) {
  const auto font = reportFont(9.5);
  const auto& facts = outcome.facts;
  const auto known = [](const std::string& text) {
    return text.empty() ? QStringLiteral("unknown") : QString::fromStdString(text);
  };
  flow.heading(QStringLiteral("Recording"), 25);
  flow.fact(QStringLiteral("File"), outcome.name, font);
  flow.fact(QStringLiteral("Analysed"), timeText(outcome.createdAt), font);
  if (const QString speaker = speakerText(outcome.analysis); !speaker.isEmpty())
    flow.fact(QStringLiteral("Speaker"), speaker, font);
  flow.fact(QStringLiteral("Duration"), durationText(outcome.analysis.audio.seconds()), font);
  flow.fact(QStringLiteral("Format"),
            QStringLiteral("%1 / %2").arg(known(facts.container), known(facts.codec)), font);
  flow.fact(QStringLiteral("Sample rate"),
            facts.rateHz > 0 ? QStringLiteral("%1 Hz").arg(facts.rateHz) : QStringLiteral("unknown"), font);
  flow.fact(QStringLiteral("Channels"),
            facts.channels > 0 ? QString::number(facts.channels) : QStringLiteral("unknown"), font);
  if (const QString channel = channelText(outcome); !channel.isEmpty())
    flow.fact(QStringLiteral("Analysed channel"), channel, font);
  if (outcome.warnings.empty()) return;
  flow.heading(QStringLiteral("Warnings"), 12);
  for (const auto& warning : outcome.warnings)
    flow.item(QString::fromStdString(warning.english()), font, QColor(0x8A, 0x3A, 0x00));
}

void addModel(PageFlow& flow, const AnalysisOutcome& outcome) {
  const auto font = reportFont(9.5);
  const auto& id = outcome.analysis.prediction.modelId;
  flow.heading(QStringLiteral("Model"), 25);
  if (!outcome.model || outcome.model->model.card().id != id) {
    flow.fact(QStringLiteral("Model"), QString::fromStdString(id), font);
    flow.fact(QStringLiteral("Accuracy"), accuracySentence(outcome), font);
    return;
  }
  const auto& card = outcome.model->model.card();
  const auto add = [&](const QString& name, const std::string& value) {
    if (!value.empty()) flow.fact(name, QString::fromStdString(value), font);
  };
  add(QStringLiteral("Model"), card.title.empty() ? id : id + " (" + card.title + ")");
  flow.fact(QStringLiteral("SHA-256"), outcome.model->sha256.left(16) + QStringLiteral("\u2026"), font);
  const auto clips =
      QStringLiteral("%1: %2 clips of ").arg(QString::fromStdString(card.trainedOn)).arg(card.clips);
  flow.fact(QStringLiteral("Trained on"),
            clips + (card.speakers == 0   ? QStringLiteral("unnamed speakers")
                     : card.speakers == 1 ? QStringLiteral("one speaker")
                                          : QStringLiteral("%1 speakers").arg(card.speakers)),
            font);
  flow.fact(QStringLiteral("Accuracy"), accuracySentence(outcome), font);
  add(QStringLiteral("Licence"), card.licence);
  add(QStringLiteral("Limits"), card.limits);
}

void addPictures(PageFlow& flow, const PictureData& data) {
  const auto picture = [&](const QString& title, double height, const auto& paint) {
    flow.heading(title, height);
    flow.block(height, [&](QPainter& painter, const QRectF& area) {
      painter.setFont(reportFont(kPicturePoints));
      painter.setRenderHint(QPainter::LosslessImageRendering);
      paint(painter, area, Palette::light());
    });
  };
  flow.need(kWaveform + kSpectrogram + kMfcc + 3 * kHeading);  // one page, so that their times are in line
  picture(QStringLiteral("Waveform"), kWaveform, [&](auto& painter, auto& area, const auto& palette) {
    paintWaveform(painter, area, data, palette);
  });
  picture(QStringLiteral("Spectrogram"), kSpectrogram, [&](auto& painter, auto& area, const auto& palette) {
    paintSpectrogram(painter, area, data.spectrogram, palette);
  });
  picture(QStringLiteral("Mel-frequency cepstral coefficients (MFCC)"), kMfcc,
          [&](auto& painter, auto& area, const auto& palette) {
            paintMfcc(painter, area, data, static_cast<int>(data.mfcc.rows()), palette);
          });
}

void layOut(PageFlow& flow, const AnalysisOutcome& outcome, const PictureData& pictures) {
  flow.text(QStringLiteral("Emotion in a voice recording"), reportFont(17, true));
  flow.text(outcome.name, reportFont(10), kQuietText);
  flow.space(3);
  addVerdict(flow, outcome);
  if (!outcome.analysis.verdict.withholdsLabel()) addProbabilities(flow, outcome.analysis.prediction);
  addFile(flow, outcome);
  addModel(flow, outcome);
  addPictures(flow, pictures);
}

/// One pass over the pages of `device`.
struct Pass {
  int pages = 0;
  bool worked = false;
};
Pass pass(QPagedPaintDevice& device, PageFlow::Mode mode, int pages, const AnalysisOutcome& outcome,
          const PictureData& pictures) {
  PageFlow flow(device,
                {.topLeft = program(),
                 .topRight = outcome.name,
                 .bottomLeft = QStringLiteral("Analysed ") + timeText(outcome.createdAt)},
                mode, pages);
  if (flow.works()) layOut(flow, outcome, pictures);
  return {flow.pages(), flow.works()};
}

/// Of pages as `layout` says; draws nothing.
int countPages(const QPageLayout& layout, int dpi, const AnalysisOutcome& outcome,
               const PictureData& pictures) {
  QBuffer scratch;
  scratch.open(QIODevice::WriteOnly);
  QPdfWriter writer(&scratch);
  writer.setPageLayout(layout);
  writer.setResolution(dpi);
  return pass(writer, PageFlow::Mode::Measure, 0, outcome, pictures).pages;
}

}  // namespace

QPageLayout reportLayout() {
  return {QPageSize(QPageSize::A4), QPageLayout::Portrait,
          QMarginsF(kMargin, kMargin - 5, kMargin, kMargin - 5), QPageLayout::Millimeter};
}

QString reportTitle(const AnalysisOutcome& outcome) {
  return QStringLiteral("Emotion report: ") + outcome.name;
}

Status drawReport(QPagedPaintDevice& device, const AnalysisOutcome& outcome, const PictureData& pictures) {
  const int pages = countPages(device.pageLayout(), device.logicalDpiX(), outcome, pictures);
  if (!pass(device, PageFlow::Mode::Draw, pages, outcome, pictures).worked)
    return fail(Errc::Storage, "the printer or the file cannot be drawn on");
  return {};
}

QByteArray pdfReport(const AnalysisOutcome& outcome, const PictureData& pictures) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setPageLayout(reportLayout());
  writer.setResolution(kDpi);
  writer.setTitle(reportTitle(outcome));
  writer.setCreator(program());
  (void)drawReport(writer, outcome, pictures);  // memory can be drawn on
  return bytes;
}

Status writePdfReport(const AnalysisOutcome& outcome, const PictureData& pictures, const QString& path) {
  const auto bytes = pdfReport(outcome, pictures);
  return writeFileAtomically(path.toStdString(),
                             std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

}  // namespace sentisound
