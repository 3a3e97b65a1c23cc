// Asking where to save a file, so that none is replaced unasked.
#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace sentisound {

/// How a place is asked for; replaced in tests.
struct SaveQuestions {
  /// A path as it was typed, and the suffix of the kind that was chosen beside it ("csv"); the path is empty
  /// if the user thought better of it. Asks by itself before it takes the name of a file that is there.
  struct Answer {
    QString path{};
    QString suffix{};
  };
  std::function<Answer(const QString& proposal)> where{};
  /// Whether the file of that path may be replaced.
  std::function<bool(const QString& path)> replace{};
};

/// The path to write to, which ends with one of `suffixes`: what was typed, with the chosen suffix behind it
/// if it has none of them. A dialog looks only at what was typed, so where the suffix makes it the name of a
/// file that is there, that is asked for here, and after a no again for the place. Empty if the user thought
/// better of it.
QString placeToSave(const SaveQuestions& ask, const QStringList& suffixes, const QString& proposal);

/// The same with dialogs; `filters` are in the order of `suffixes`.
QString placeToSave(QWidget* parent, const QString& title, const QString& proposal,
                    const QStringList& suffixes, const QStringList& filters);

}  // namespace sentisound
