// Asking people: for files, and whether to go on. Replaced in tests, which cannot answer a native dialog.
#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QPrinter;
class QWidget;

namespace sentisound {

/// A folder that dialogs begin in, which somebody remembers; without functions it is forgotten with them.
struct FolderMemory {
  std::function<QString()> last{};  ///< empty: none yet
  std::function<void(const QString& folder)> keep{};
};

struct FileDialogs {
  /// The audio files to open; empty if the user thought better of it.
  std::function<QStringList(QWidget* parent)> open{};
  /// Where to write the report, proposing `name`; empty if the user thought better of it.
  std::function<QString(QWidget* parent, const QString& name)> savePdf{};

  /// Likewise for a stretch of sound.
  std::function<QString(QWidget* parent, const QString& name)> saveWav{};
  /// Likewise for a picture, "name.png".
  std::function<QString(QWidget* parent, const QString& name)> saveImage{};
  /// Where to write a table, proposing `name`; empty if the user thought better of it.
  std::function<QString(QWidget* parent, const QString& name)> saveCsv{};
  /// A folder to write into, which the user may have made; empty if the user thought better of it.
  std::function<QString(QWidget* parent)> emptyFolder{};
  /// A folder of audio files; empty if the user thought better of it.
  std::function<QString(QWidget* parent)> openFolder{};
  /// Where to write a table, proposing `name`, whose end names the format; asks before it replaces a file.
  /// Empty if the user thought better of it.
  std::function<QString(QWidget* parent, const QString& name)> saveTable{};

  /// Where to write segments, proposing `name`; the end of the path names the format. Likewise.
  std::function<QString(QWidget* parent, const QString& name)> saveSegments{};

  /// A file of labels to read; empty if the user thought better of it.
  std::function<QString(QWidget* parent)> openLabels{};
  /// One of `items`, or, with `free`, whatever is written; empty: cancelled.
  std::function<QString(QWidget* parent, const QString& question, const QStringList& items, bool free)>
      choose{};
  /// Whether to go on with what `question` says; `yes` is the word on the button that does.
  std::function<bool(QWidget* parent, const QString& question, const QString& yes)> confirm{};

  /// Where to write a recording, proposing `name`; the end of the path is one of `suffixes`. Empty if the
  /// user thought better of it.
  std::function<QString(QWidget* parent, const QString& name, const QStringList& suffixes)> saveRecording{};

  /// A line of text, proposing `proposal`; empty if the user thought better of it.
  std::function<QString(QWidget* parent, const QString& question, const QString& proposal)> text{};

  /// On which printer, and how; false if the user thought better of it.
  std::function<bool(QWidget* parent, QPrinter& printer)> print{};
  /// Shows the pages that `paint` draws.
  std::function<void(QWidget* parent, QPrinter& printer, const std::function<void(QPrinter&)>& paint)>
      preview{};

  /// The desktop's. They begin where the last one of their kind ended, or else in the user's folder of music
  /// or of documents: of `sounds` the ones that open, of `saved` those that save.
  static FileDialogs native(const FolderMemory& sounds = {}, const FolderMemory& saved = {});
};

}  // namespace sentisound
