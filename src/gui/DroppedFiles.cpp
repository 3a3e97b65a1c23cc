#include "gui/DroppedFiles.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace sentisound {

QStringList droppedFiles(const QMimeData* data) {
  QStringList paths;
  if (data == nullptr) return paths;
  for (const auto& url : data->urls())
    if (url.isLocalFile() && !QFileInfo(url.toLocalFile()).isDir()) paths << url.toLocalFile();
  return paths;
}

}  // namespace sentisound
