#include "gui/common/ImageFile.h"

#include <QFileInfo>
#include <QSaveFile>

#include "core/Files.h"
#include "core/WriteFailure.h"

namespace sentisound {

Status writeImage(const QImage& image, const QString& path) {
  QSaveFile file(path);
  const QByteArray format = QFileInfo(path).suffix().toLatin1();
  if (!file.open(QIODevice::WriteOnly) || !image.save(&file, format.constData()) || !file.commit())
    return cannotWrite(path.toStdString());
  return syncFolderOf(path.toStdString());
}

}  // namespace sentisound
