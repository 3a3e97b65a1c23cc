#include "gui/common/DroppedFiles.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QUrl>

namespace sentisound {
namespace {

constexpr int kNamed = 3;

struct DroppedFilesTr {
  Q_DECLARE_TR_FUNCTIONS(DroppedFiles)
};

}  // namespace

QStringList droppedPaths(const QMimeData* data) {
  QStringList paths;
  if (data == nullptr) return paths;
  for (const auto& url : data->urls())
    if (url.isLocalFile()) paths << url.toLocalFile();
  return paths;
}

QStringList pastedPaths(const QMimeData* data) {
  QStringList paths = droppedPaths(data);
  if (!paths.isEmpty() || data == nullptr) return paths;
  for (const auto& line : data->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
    const QString text = line.trimmed();
    if (text.startsWith(QLatin1Char('/')))
      paths << text;
    else if (const QUrl url(text); url.isLocalFile())
      paths << url.toLocalFile();
  }
  return paths;
}

QString shortList(const QStringList& paths) {
  const QString named = paths.mid(0, kNamed).join(QStringLiteral(", "));
  const auto more = static_cast<int>(paths.size()) - kNamed;
  return more <= 0 ? named : DroppedFilesTr::tr("%1 and %n more", nullptr, more).arg(named);
}

}  // namespace sentisound
