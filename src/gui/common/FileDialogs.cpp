#include "gui/common/FileDialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <memory>

namespace sentisound {
namespace {

struct FileDialogsTr {
  Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

QString standardFolder(QStandardPaths::StandardLocation location) {
  const QString folder = QStandardPaths::writableLocation(location);
  return folder.isEmpty() ? QDir::homePath() : folder;
}

/// A dialog of our own making and not the static one: only here the ending is there before the question
/// whether to replace a file.
QString askForTable(QWidget* parent, const QString& proposal) {
  QFileDialog dialog(parent, FileDialogsTr::tr("Export the results"), QFileInfo(proposal).absolutePath());
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setNameFilters({FileDialogsTr::tr("Table (*.csv)"), FileDialogsTr::tr("JSON (*.json)"),
                         FileDialogsTr::tr("JSON lines (*.jsonl)")});
  dialog.setDefaultSuffix(QFileInfo(proposal).suffix());
  dialog.selectFile(QFileInfo(proposal).fileName());
  QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& filter) {
    const auto dot = filter.lastIndexOf(QLatin1Char('.'));
    dialog.setDefaultSuffix(filter.mid(dot + 1).chopped(1));
  });
  return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

}  // namespace

FileDialogs FileDialogs::native() {
  // Each dialog starts where the last one of its kind ended.
  const auto soundFolder = std::make_shared<QString>(standardFolder(QStandardPaths::MusicLocation));
  const auto reportFolder = std::make_shared<QString>(standardFolder(QStandardPaths::DocumentsLocation));
  return {.open =
              [soundFolder](QWidget* parent) {
                const QString filter = FileDialogsTr::tr(
                    "Audio files (*.wav *.flac *.mp3 *.m4a *.mp4 *.aac *.ogg *.oga *.opus *.webm *.mkv "
                    "*.aif *.aiff *.wma *.amr *.3gp *.au);;All files (*)");
                const auto chosen = QFileDialog::getOpenFileNames(
                    parent, FileDialogsTr::tr("Open audio files"), *soundFolder, filter);
                if (!chosen.isEmpty()) *soundFolder = QFileInfo(chosen.first()).absolutePath();
                return chosen;
              },
          .savePdf =
              [reportFolder](QWidget* parent, const QString& name) {
                const QString proposal = QDir(*reportFolder).filePath(name);
                QString chosen =
                    QFileDialog::getSaveFileName(parent, FileDialogsTr::tr("Save the report"), proposal,
                                                 FileDialogsTr::tr("PDF documents (*.pdf)"));
                if (chosen.isEmpty()) return chosen;
                *reportFolder = QFileInfo(chosen).absolutePath();
                if (QFileInfo(chosen).suffix().isEmpty()) chosen += QStringLiteral(".pdf");
                return chosen;
              },
          .saveWav =
              [reportFolder](QWidget* parent, const QString& name) {
                const QString proposal = QDir(*reportFolder).filePath(name);
                QString chosen =
                    QFileDialog::getSaveFileName(parent, FileDialogsTr::tr("Save the selection"), proposal,
                                                 FileDialogsTr::tr("WAV files (*.wav)"));
                if (chosen.isEmpty()) return chosen;
                *reportFolder = QFileInfo(chosen).absolutePath();
                if (QFileInfo(chosen).suffix().isEmpty()) chosen += QStringLiteral(".wav");
                return chosen;
              },
          .saveCsv =
              [reportFolder](QWidget* parent, const QString& name) {
                const QString proposal = QDir(*reportFolder).filePath(name);
                QString chosen = QFileDialog::getSaveFileName(parent, FileDialogsTr::tr("Save the table"),
                                                              proposal, FileDialogsTr::tr("Tables (*.csv)"));
                if (chosen.isEmpty()) return chosen;
                *reportFolder = QFileInfo(chosen).absolutePath();
                if (QFileInfo(chosen).suffix().isEmpty()) chosen += QStringLiteral(".csv");
                return chosen;
              },
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
          .saveTable =
              [reportFolder](QWidget* parent, const QString& name) {
                const QString chosen = askForTable(parent, QDir(*reportFolder).filePath(name));
                if (!chosen.isEmpty()) *reportFolder = QFileInfo(chosen).absolutePath();
                return chosen;
              }};
}

}  // namespace sentisound
