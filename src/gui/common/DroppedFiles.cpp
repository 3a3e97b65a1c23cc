#include "gui/common/DroppedFiles.h"

#include <QMimeData>
#include <QUrl>

namespace sentisound {

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

}  // namespace sentisound
