#include "gui/common/SaveFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

namespace sentisound {
namespace {

struct SaveFileTr {
  Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

bool hasSuffix(const QString& path, const QStringList& suffixes) {
  const QString name = QFileInfo(path).fileName();
  return std::ranges::any_of(suffixes, [&](const QString& suffix) {
    return name.size() > suffix.size() + 1 && name.endsWith(u'.' + suffix, Qt::CaseInsensitive);
  });
}

bool mayReplace(QWidget* parent, const QString& path) {
  QMessageBox question(QMessageBox::Warning, SaveFileTr::tr("Replace the file?"),
                       SaveFileTr::tr("%1 is there already. Replace it?").arg(QDir::toNativeSeparators(path)),
                       QMessageBox::Cancel, parent);
  const QAbstractButton* replace =
      question.addButton(SaveFileTr::tr("Replace"), QMessageBox::DestructiveRole);
  question.setDefaultButton(QMessageBox::Cancel);
  question.exec();
  return question.clickedButton() == replace;
}

}  // namespace

QString placeToSave(const SaveQuestions& ask, const QStringList& suffixes, const QString& proposal) {
  for (QString start = proposal;;) {
    const auto [typed, suffix] = ask.where(start);
    if (typed.isEmpty()) return {};
    if (hasSuffix(typed, suffixes)) return typed;
    QString whole = typed;
    if (!whole.endsWith(u'.')) whole += u'.';
    whole += suffix;
    if (!QFileInfo::exists(whole) || ask.replace(whole)) return whole;
    start = whole;
  }
}

QString placeToSave(QWidget* parent, const QString& title, const QString& proposal,
                    const QStringList& suffixes, const QStringList& filters) {
  const auto where = [&](const QString& start) -> SaveQuestions::Answer {
    // Without a default suffix: native dialogs have it added behind their question whether to replace a file,
    // and then nobody could tell that it was.
    QFileDialog dialog(parent, title, QFileInfo(start).absolutePath());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    const auto kind = std::max<qsizetype>(0, suffixes.indexOf(QFileInfo(start).suffix().toLower()));
    dialog.selectNameFilter(filters.value(kind));
    dialog.selectFile(QFileInfo(start).fileName());
    if (dialog.exec() != QDialog::Accepted) return {};
    const auto chosen = std::max<qsizetype>(0, filters.indexOf(dialog.selectedNameFilter()));
    return {dialog.selectedFiles().value(0), suffixes.value(chosen)};
  };
  return placeToSave({where, [&](const QString& path) { return mayReplace(parent, path); }}, suffixes,
                     proposal);
}

}  // namespace sentisound
