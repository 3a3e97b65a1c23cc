#include "gui/FileDialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <memory>

namespace sentisound {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

QString standardFolder(QStandardPaths::StandardLocation location) {
  const QString folder = QStandardPaths::writableLocation(location);
  return folder.isEmpty() ? QDir::homePath() : folder;
}

}  // namespace

FileDialogs FileDialogs::native() {
  // Each dialog starts where the last one of its kind ended.
  const auto soundFolder = std::make_shared<QString>(standardFolder(QStandardPaths::MusicLocation));
  const auto reportFolder = std::make_shared<QString>(standardFolder(QStandardPaths::DocumentsLocation));
  return {.open =
              [soundFolder](QWidget* parent) {
                const QString filter = Words::tr(
                    "Sound files (*.wav *.flac *.mp3 *.m4a *.mp4 *.aac *.ogg *.oga *.opus *.webm *.mkv "
                    "*.aif *.aiff *.wma *.amr *.3gp *.au);;All files (*)");
                const auto chosen = QFileDialog::getOpenFileNames(parent, Words::tr("Open sound files"),
                                                                  *soundFolder, filter);
                if (!chosen.isEmpty()) *soundFolder = QFileInfo(chosen.first()).absolutePath();
                return chosen;
              },
          .savePdf =
              [reportFolder](QWidget* parent, const QString& name) {
                const QString proposal = QDir(*reportFolder).filePath(name);
                QString chosen = QFileDialog::getSaveFileName(parent, Words::tr("Save the report"), proposal,
                                                              Words::tr("PDF documents (*.pdf)"));
                if (chosen.isEmpty()) return chosen;
                *reportFolder = QFileInfo(chosen).absolutePath();
                if (QFileInfo(chosen).suffix().isEmpty()) chosen += QStringLiteral(".pdf");
                return chosen;
              },
          .saveWav =
              [reportFolder](QWidget* parent, const QString& name) {
                const QString proposal = QDir(*reportFolder).filePath(name);
                QString chosen = QFileDialog::getSaveFileName(parent, Words::tr("Save the selection"),
                                                              proposal, Words::tr("WAV files (*.wav)"));
                if (chosen.isEmpty()) return chosen;
                *reportFolder = QFileInfo(chosen).absolutePath();
                if (QFileInfo(chosen).suffix().isEmpty()) chosen += QStringLiteral(".wav");
                return chosen;
              },
          .saveCsv =
              [reportFolder](QWidget* parent, const QString& name) {
                const QString proposal = QDir(*reportFolder).filePath(name);
                QString chosen = QFileDialog::getSaveFileName(parent, Words::tr("Save the table"), proposal,
                                                              Words::tr("Tables (*.csv)"));
                if (chosen.isEmpty()) return chosen;
                *reportFolder = QFileInfo(chosen).absolutePath();
                if (QFileInfo(chosen).suffix().isEmpty()) chosen += QStringLiteral(".csv");
                return chosen;
              },
          .emptyFolder =
              [reportFolder](QWidget* parent) {
                return QFileDialog::getExistingDirectory(
                    parent, Words::tr("Choose or make an empty folder for the training data"), *reportFolder);
              }};
}

}  // namespace sentisound
