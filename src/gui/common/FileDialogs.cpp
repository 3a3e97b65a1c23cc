#include "gui/common/FileDialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <memory>

#include "gui/common/SaveFile.h"
#include "service/SoundFiles.h"

namespace sentisound {
namespace {

struct FileDialogsTr {
  Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

QString standardFolder(QStandardPaths::StandardLocation location) {
  const QString folder = QStandardPaths::writableLocation(location);
  return folder.isEmpty() ? QDir::homePath() : folder;
}

/// A kind of file to save, in the language of the moment.
struct SaveKind {
  QString title{};
  QStringList suffixes{};
  QStringList filters{};  ///< one for each suffix
};

/// Starts in `folder`, and leaves there where it ended.
std::function<QString(QWidget*, const QString&)> saveDialog(std::shared_ptr<QString> folder,
                                                            std::function<SaveKind()> kindNow) {
  return [=](QWidget* parent, const QString& name) {
    const auto kind = kindNow();
    const QString chosen =
        placeToSave(parent, kind.title, QDir(*folder).filePath(name), kind.suffixes, kind.filters);
    if (!chosen.isEmpty()) *folder = QFileInfo(chosen).absolutePath();
    return chosen;
  };
}

SaveKind reportKind() {
  return {FileDialogsTr::tr("Save the report"),
          {QStringLiteral("pdf")},
          {FileDialogsTr::tr("PDF documents (*.pdf)")}};
}

SaveKind selectionKind() {
  return {FileDialogsTr::tr("Save the selection"),
          {QStringLiteral("wav")},
          {FileDialogsTr::tr("WAV files (*.wav)")}};
}

SaveKind imageKind() {
  return {FileDialogsTr::tr("Save the picture"),
          {QStringLiteral("png")},
          {FileDialogsTr::tr("Pictures (*.png)")}};
}

SaveKind tableKind() {
  return {
      FileDialogsTr::tr("Save the table"), {QStringLiteral("csv")}, {FileDialogsTr::tr("Tables (*.csv)")}};
}

SaveKind resultsKind() {
  return {FileDialogsTr::tr("Export the results"),
          {QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("jsonl")},
          {FileDialogsTr::tr("Table (*.csv)"), FileDialogsTr::tr("JSON (*.json)"),
           FileDialogsTr::tr("JSON lines (*.jsonl)")}};
}

QStringList recordingFilters(const QStringList& suffixes) {
  QStringList filters;
  for (const auto& suffix : suffixes)
    filters << (suffix == QLatin1String("wav") ? FileDialogsTr::tr("WAV files (*.wav)")
                                               : FileDialogsTr::tr("As it was analysed (*.%1)").arg(suffix));
  return filters;
}

/// The suffixes are those of report/exchange/Exchange.h.
SaveKind segmentsKind() {
  return {FileDialogsTr::tr("Export the segments"),
          {QStringLiteral("TextGrid"), QStringLiteral("eaf"), QStringLiteral("txt"), QStringLiteral("srt"),
           QStringLiteral("vtt"), QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("jsonl")},
          {FileDialogsTr::tr("Praat TextGrid (*.TextGrid)"), FileDialogsTr::tr("ELAN (*.eaf)"),
           FileDialogsTr::tr("Audacity labels (*.txt)"), FileDialogsTr::tr("SubRip subtitles (*.srt)"),
           FileDialogsTr::tr("WebVTT subtitles (*.vtt)"), FileDialogsTr::tr("Table (*.csv)"),
           FileDialogsTr::tr("JSON (*.json)"), FileDialogsTr::tr("JSON lines (*.jsonl)")}};
}

}  // namespace

FileDialogs FileDialogs::native() {
  // Each dialog starts where the last one of its kind ended.
  const auto soundFolder = std::make_shared<QString>(standardFolder(QStandardPaths::MusicLocation));
  const auto reportFolder = std::make_shared<QString>(standardFolder(QStandardPaths::DocumentsLocation));
  return {
      .open =
          [soundFolder](QWidget* parent) {
            const QString filter = FileDialogsTr::tr("Audio files (%1);;All files (*)")
                                       .arg(audioPatterns().join(QLatin1Char(' ')));
            const auto chosen = QFileDialog::getOpenFileNames(parent, FileDialogsTr::tr("Open audio files"),
                                                              *soundFolder, filter);
            if (!chosen.isEmpty()) *soundFolder = QFileInfo(chosen.first()).absolutePath();
            return chosen;
          },
      .savePdf = saveDialog(reportFolder, reportKind),
      .saveWav = saveDialog(reportFolder, selectionKind),
      .saveImage = saveDialog(reportFolder, imageKind),
      .saveCsv = saveDialog(reportFolder, tableKind),
      .emptyFolder =
          [reportFolder](QWidget* parent) {
            return QFileDialog::getExistingDirectory(
                parent, FileDialogsTr::tr("Choose or make an empty folder for the training data"),
                *reportFolder);
          },
      .openFolder =
          [soundFolder](QWidget* parent) {
            const QString chosen = QFileDialog::getExistingDirectory(
                parent, FileDialogsTr::tr("Add a folder of audio files"), *soundFolder);
            if (!chosen.isEmpty()) *soundFolder = chosen;
            return chosen;
          },
      .saveTable = saveDialog(reportFolder, resultsKind),
      .saveSegments = saveDialog(reportFolder, segmentsKind),
      .confirm =
          [](QWidget* parent, const QString& question, const QString& yes) {
            QMessageBox box(QMessageBox::Question, QStringLiteral("SentiSound"), question,
                            QMessageBox::Cancel, parent);
            const auto* go = box.addButton(yes, QMessageBox::AcceptRole);
            box.setDefaultButton(QMessageBox::Cancel);
            box.exec();
            return box.clickedButton() == go;
          },
      .saveRecording =
          [reportFolder](QWidget* parent, const QString& name, const QStringList& suffixes) {
            const QString chosen =
                placeToSave(parent, FileDialogsTr::tr("Save the recording"),
                            QDir(*reportFolder).filePath(name), suffixes, recordingFilters(suffixes));
            if (!chosen.isEmpty()) *reportFolder = QFileInfo(chosen).absolutePath();
            return chosen;
          },
      .text =
          [](QWidget* parent, const QString& question, const QString& proposal) {
            return QInputDialog::getText(parent, QStringLiteral("SentiSound"), question, QLineEdit::Normal,
                                         proposal)
                .trimmed();
          },
      .print = [](QWidget* parent,
                  QPrinter& printer) { return QPrintDialog(&printer, parent).exec() == QDialog::Accepted; },
      .preview =
          [](QWidget* parent, QPrinter& printer, const std::function<void(QPrinter&)>& paint) {
            QPrintPreviewDialog preview(&printer, parent);
            QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, &preview,
                             [paint](QPrinter* to) { paint(*to); });
            preview.exec();
          }};
}

}  // namespace sentisound
