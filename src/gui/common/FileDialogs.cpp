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

/// Where dialogs of one kind begin. A dialog takes a folder that is not there for the name of a file, so such
/// a one is not begun in.
class Place {
 public:
  Place(QStandardPaths::StandardLocation usual, const FolderMemory& memory)
      : usual_(QStandardPaths::writableLocation(usual)), memory_(memory) {}

  [[nodiscard]] QString folder() const {
    for (const QString& one : {last_, memory_.last ? memory_.last() : QString(), usual_})
      if (!one.isEmpty() && QFileInfo(one).isDir()) return one;
    return QDir::homePath();
  }
  [[nodiscard]] QString file(const QString& name) const { return QDir(folder()).filePath(name); }
  void keep(const QString& folder) {
    last_ = folder;
    if (memory_.keep) memory_.keep(folder);
  }

 private:
  QString usual_;
  QString last_{};
  FolderMemory memory_;
};
using PlacePtr = std::shared_ptr<Place>;

/// A kind of file to save, in the language of the moment.
struct SaveKind {
  QString title{};
  QStringList suffixes{};
  QStringList filters{};  ///< one for each suffix
};

/// Starts in `place`, and leaves there where it ended.
std::function<QString(QWidget*, const QString&)> saveDialog(PlacePtr place,
                                                            std::function<SaveKind()> kindNow) {
  return [=](QWidget* parent, const QString& name) {
    const auto kind = kindNow();
    const QString chosen = placeToSave(parent, kind.title, place->file(name), kind.suffixes, kind.filters);
    if (!chosen.isEmpty()) place->keep(QFileInfo(chosen).absolutePath());
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

QString openLabelsDialog(QWidget* parent, const PlacePtr& place) {
  const QString filter = FileDialogsTr::tr("Files of labels (%1);;All files (*)")
                             .arg(QStringLiteral("*.TextGrid *.eaf *.txt *.srt *.vtt *.csv *.json *.jsonl"));
  const QString chosen =
      QFileDialog::getOpenFileName(parent, FileDialogsTr::tr("Import labels"), place->folder(), filter);
  if (!chosen.isEmpty()) place->keep(QFileInfo(chosen).absolutePath());
  return chosen;
}

}  // namespace

FileDialogs FileDialogs::native(const FolderMemory& sounds, const FolderMemory& saved) {
  const auto soundPlace = std::make_shared<Place>(QStandardPaths::MusicLocation, sounds);
  const auto reportPlace = std::make_shared<Place>(QStandardPaths::DocumentsLocation, saved);
  return {
      .open =
          [soundPlace](QWidget* parent) {
            const QString filter = FileDialogsTr::tr("Audio files (%1);;All files (*)")
                                       .arg(audioPatterns().join(QLatin1Char(' ')));
            const auto chosen = QFileDialog::getOpenFileNames(parent, FileDialogsTr::tr("Open audio files"),
                                                              soundPlace->folder(), filter);
            if (!chosen.isEmpty()) soundPlace->keep(QFileInfo(chosen.first()).absolutePath());
            return chosen;
          },
      .savePdf = saveDialog(reportPlace, reportKind),
      .saveWav = saveDialog(reportPlace, selectionKind),
      .saveImage = saveDialog(reportPlace, imageKind),
      .saveCsv = saveDialog(reportPlace, tableKind),
      .emptyFolder =
          [reportPlace](QWidget* parent) {
            return QFileDialog::getExistingDirectory(
                parent, FileDialogsTr::tr("Choose or make an empty folder for the training data"),
                reportPlace->folder());
          },
      .openFolder =
          [soundPlace](QWidget* parent) {
            const QString chosen = QFileDialog::getExistingDirectory(
                parent, FileDialogsTr::tr("Add a folder of audio files"), soundPlace->folder());
            if (!chosen.isEmpty()) soundPlace->keep(chosen);
            return chosen;
          },
      .saveTable = saveDialog(reportPlace, resultsKind),
      .saveSegments = saveDialog(reportPlace, segmentsKind),
      .openLabels = [reportPlace](QWidget* parent) { return openLabelsDialog(parent, reportPlace); },
      .choose =
          [](QWidget* parent, const QString& question, const QStringList& items, bool free) {
            bool accepted = false;
            const QString chosen = QInputDialog::getItem(parent, QStringLiteral("SentiSound"), question,
                                                         items, 0, free, &accepted);
            return accepted ? chosen.trimmed() : QString();
          },
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
          [reportPlace](QWidget* parent, const QString& name, const QStringList& suffixes) {
            const QString chosen = placeToSave(parent, FileDialogsTr::tr("Save the recording"),
                                               reportPlace->file(name), suffixes, recordingFilters(suffixes));
            if (!chosen.isEmpty()) reportPlace->keep(QFileInfo(chosen).absolutePath());
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
