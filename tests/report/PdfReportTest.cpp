#include "report/PdfReport.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <thread>

#include "report/AnalysisText.h"
#include "report/Outcomes.h"

#define SENTISOUND_NEEDS_POPPLER()                                           \
  if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) \
  GTEST_SKIP() << "SKIPPED LOUDLY: poppler-utils is not installed"

namespace sentisound {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Standard output of a program of poppler-utils that reads `pdf`.
QString poppler(const QString& program, QStringList arguments, const QByteArray& pdf) {
  const QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("report.pdf"));
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(pdf);
  file.close();
  arguments << path;
  if (program == QStringLiteral("pdftotext")) arguments << QStringLiteral("-");
  QProcess process;
  process.start(program, arguments);
  EXPECT_TRUE(process.waitForFinished());
  EXPECT_EQ(process.readAllStandardError(), QByteArray()) << "is it a sound PDF?";
  return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QByteArray& pdf) {
  return poppler(QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, pdf);
}

/// For people to look at, into the folder that SENTISOUND_SCREENSHOTS names; without it nothing is kept.
void keep(const QByteArray& pdf, const QString& name) {
  const QString folder = qEnvironmentVariable("SENTISOUND_SCREENSHOTS");
  if (folder.isEmpty()) return;
  QFile file(folder + QLatin1Char('/') + name);
  EXPECT_TRUE(QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
}

/// Line breaks and runs of blanks as one blank: what wrapped is found again.
std::string flat(const QString& text) {
  return text.simplified().toStdString();
}

QByteArray reportOf(const AnalysisOutcome& outcome) {
  return pdfReport(outcome, *preparePictures(outcome.analysis));
}

TEST(PdfReport, SaysEverythingInWordsThatCanBeSearched) {
  SENTISOUND_NEEDS_POPPLER();
  auto outcome = test::sampleOutcome();
  outcome.analysis.explanation = Explanation{.sentence = "Mostly because of the high pitch."};
  outcome.warnings.push_back(Message("The last 0.2 s were damaged and left out."));
  const auto text = flat(textOf(reportOf(outcome)));
  for (const char* part : {"Angry",
                           "41.0 %; sad follows with 20.0 %",
                           "Confident",
                           "Why: Mostly because of the high pitch.",
                           "interview 3.wav",
                           "2024-01-15 14:30:25 UTC+01:00",
                           "0:02.5",
                           "wav / pcm_s16le",
                           "16000 Hz",
                           "The last 0.2 s were damaged",
                           "mfcc40-rf",
                           "0123456789abcdef",
                           "CC BY-NC-SA 4.0",
                           "North American",
                           "RAVDESS: 1440 clips of 24 speakers",
                           "SentiSound " SENTISOUND_VERSION,
                           "Page 1 of 2",
                           "Page 2 of 2",
                           "Waveform",
                           "Spectrogram",
                           "MFCC",
                           "Time (s)",
                           "Frequency (kHz)"})
    EXPECT_THAT(text, HasSubstr(part));
}

TEST(PdfReport, GivesEveryLabelItsFigure) {
  SENTISOUND_NEEDS_POPPLER();
  const auto outcome = test::sampleOutcome();
  const auto text = textOf(reportOf(outcome));
  const auto& prediction = outcome.analysis.prediction;
  for (Eigen::Index i = 0; i < prediction.probabilities.size(); ++i) {
    const auto label = QString::fromStdString((*prediction.labels)[static_cast<std::size_t>(i)]);
    const QRegularExpression line(
        QStringLiteral("^\\s*%1\\s+%2\\s*$")
            .arg(label, QRegularExpression::escape(percentText(prediction.probabilities[i]))),
        QRegularExpression::MultilineOption);
    EXPECT_TRUE(line.match(text).hasMatch()) << label.toStdString() << "\n" << text.toStdString();
  }
}

TEST(PdfReport, TheAccuracyStandsDirectlyBelowTheEmotion) {
  SENTISOUND_NEEDS_POPPLER();
  const auto outcome = test::sampleOutcome();
  const auto text = flat(textOf(reportOf(outcome)));
  const auto sentence = accuracySentence(outcome).toStdString();
  EXPECT_THAT(text, HasSubstr(sentence));
  EXPECT_LT(text.find(sentence), text.find("Probabilities"));
}

TEST(PdfReport, SaysWhyALabelIsUncertain) {
  SENTISOUND_NEEDS_POPPLER();
  auto outcome = test::sampleOutcome();
  outcome.analysis.verdict = {Verdict::Kind::Uncertain, {{"noisy", Message("there is much noise")}}};
  EXPECT_THAT(flat(textOf(reportOf(outcome))), HasSubstr("Uncertain: there is much noise"));
}

TEST(PdfReport, SaysWhatElseItMayBeAndWhereItLies) {
  SENTISOUND_NEEDS_POPPLER();
  const auto pdf = reportOf(test::learntOutcome());
  keep(pdf, QStringLiteral("report.pdf"));
  const auto text = flat(textOf(pdf));
  for (const char* part : {"Set: angry or sad (90 %)", "Activation high (0.82), valence low (0.61); learnt",
                           "Uncertain: it is right too seldom"})
    EXPECT_THAT(text, HasSubstr(part));
  auto derived = test::sampleOutcome();
  derived.analysis.dimensions = Dimensions{.valence = -0.25, .arousal = 0.5};
  const auto old = flat(textOf(reportOf(derived)));
  EXPECT_THAT(old, HasSubstr("Activation high (+0.50), valence low (\u22120.25); derived"));
  EXPECT_THAT(old, Not(HasSubstr("Set:")));
}

TEST(PdfReport, NamesNoEmotionWhereNobodySpeaks) {
  SENTISOUND_NEEDS_POPPLER();
  const auto text = flat(textOf(reportOf(test::toneOutcome())));
  EXPECT_THAT(text, HasSubstr("No speech A steady tone."));
  for (const char* withheld : {"Angry", "angry", "sad", "41.0 %", "Probabilities"})
    EXPECT_THAT(text, Not(HasSubstr(withheld)));
}

TEST(PdfReport, AModelThatIsGoneIsSaidToBeGone) {
  SENTISOUND_NEEDS_POPPLER();
  auto outcome = test::sampleOutcome();
  outcome.model = nullptr;
  const auto text = flat(textOf(reportOf(outcome)));
  EXPECT_THAT(text, HasSubstr("not installed any more"));
  EXPECT_THAT(text, Not(HasSubstr("34.6 %")));
}

TEST(PdfReport, ManyWarningsMakeMorePagesAndNoneIsLost) {
  SENTISOUND_NEEDS_POPPLER();
  auto outcome = test::sampleOutcome();
  for (int i = 0; i < 60; ++i)
    outcome.warnings.push_back(Message(
        "Warning number %1: between 1.25 s and 1.30 s the file was damaged; what could not be read was "
        "replaced by silence, which may have changed the answer.",
        i));
  const auto pages = textOf(reportOf(outcome));
  const auto text = flat(pages);
  for (int i = 0; i < 60; ++i) EXPECT_THAT(text, HasSubstr("Warning number " + std::to_string(i) + ":"));
  const auto count = pages.count(QLatin1Char('\f'));
  EXPECT_GE(count, 3);
  for (int page = 1; page <= count; ++page)
    EXPECT_THAT(text, HasSubstr("Page " + std::to_string(page) + " of " + std::to_string(count)));
}

TEST(PdfReport, LongNamesWrapWithoutLosingALetter) {
  SENTISOUND_NEEDS_POPPLER();
  auto outcome = test::sampleOutcome();
  QString name;
  for (int i = 0; i < 40; ++i) name += QStringLiteral("part%1_").arg(i);
  outcome.name = name + QStringLiteral(".wav");
  auto text = poppler(QStringLiteral("pdftotext"), {QStringLiteral("-raw")}, reportOf(outcome));
  text.remove(QRegularExpression(QStringLiteral("\\s")));
  EXPECT_GE(text.count(outcome.name), 2);
}

TEST(PdfReport, ControlCharactersInNamesDoNoHarm) {
  SENTISOUND_NEEDS_POPPLER();
  auto outcome = test::sampleOutcome();
  outcome.name = QStringLiteral("a\tb\u0007\nc (d) \\ <e>.wav");
  EXPECT_THAT(flat(textOf(reportOf(outcome))), HasSubstr("c (d) \\ <e>.wav"));
}

TEST(PdfReport, TextIsDrawnWithOutlineFontsThatAreEmbedded) {
  SENTISOUND_NEEDS_POPPLER();
  const auto fonts = poppler(QStringLiteral("pdffonts"), {}, reportOf(test::sampleOutcome())).toStdString();
  EXPECT_THAT(fonts, HasSubstr("TrueType"));
  EXPECT_THAT(fonts, Not(HasSubstr("Type 3")));
}

TEST(PdfReport, NamesItselfAndItsMakerInItsMetadata) {
  SENTISOUND_NEEDS_POPPLER();
  const auto info = flat(poppler(QStringLiteral("pdfinfo"), {}, reportOf(test::sampleOutcome())));
  EXPECT_THAT(info, HasSubstr("Emotion report: interview 3.wav"));
  EXPECT_THAT(info, HasSubstr("SentiSound " SENTISOUND_VERSION));
  EXPECT_THAT(info, HasSubstr("A4"));
}

TEST(PdfReport, TenMinutesStayASmallFile) {
  auto outcome = test::sampleOutcome();
  const auto pictures = test::picturesOf(test::tone(200, 600));
  EXPECT_LT(pdfReport(outcome, pictures).size(), 4'000'000);
}

TEST(PdfReport, IsMadeInAnyThread) {
  const auto outcome = test::sampleOutcome();
  QByteArray bytes;
  std::thread([&] { bytes = reportOf(outcome); }).join();
  EXPECT_TRUE(bytes.startsWith("%PDF"));
}

TEST(PdfReport, IsWrittenWholeOrNotAtAll) {
  const auto outcome = test::sampleOutcome();
  const auto pictures = *preparePictures(outcome.analysis);
  const QTemporaryDir folder;
  ASSERT_TRUE(writePdfReport(outcome, pictures, folder.filePath(QStringLiteral("Grüße.pdf"))));
  QFile written(folder.filePath(QStringLiteral("Grüße.pdf")));
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  EXPECT_TRUE(written.readAll().trimmed().endsWith("%%EOF"));

  const auto refused = writePdfReport(outcome, pictures, written.fileName() + QStringLiteral("/below.pdf"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::Storage);
}

/// The same pages on other paper, as on a printer: nothing is lost, and they are counted anew.
TEST(PdfReport, IsDrawnOnOtherPaperToo) {
  SENTISOUND_NEEDS_POPPLER();
  const auto outcome = test::sampleOutcome();
  const auto pictures = *preparePictures(outcome.analysis);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setPageLayout(
      {QPageSize(QPageSize::A5), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter});
  writer.setResolution(150);
  ASSERT_TRUE(drawReport(writer, outcome, pictures));
  const auto text = textOf(bytes);
  const auto pages = text.count(QLatin1Char('\f'));
  EXPECT_GE(pages, 4);
  for (const char* part : {"Angry", "Probabilities", "interview 3.wav", "RAVDESS", "Waveform", "Spectrogram"})
    EXPECT_THAT(flat(text), HasSubstr(part));
  EXPECT_THAT(flat(text), HasSubstr("Page " + std::to_string(pages) + " of " + std::to_string(pages)));
}

TEST(PdfReport, WhatCannotBeDrawnOnIsRefused) {
  const auto outcome = test::sampleOutcome();
  const QTemporaryDir folder;
  QPdfWriter writer(folder.filePath(QStringLiteral("no/such/folder.pdf")));
  const auto drawn = drawReport(writer, outcome, *preparePictures(outcome.analysis));
  ASSERT_FALSE(drawn);
  EXPECT_EQ(drawn.error().code, Errc::Storage);
}

}  // namespace
}  // namespace sentisound
