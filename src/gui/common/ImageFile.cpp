#include "gui/common/ImageFile.h"

#include <QFileInfo>
#include <QSaveFile>

#include "core/Files.h"

namespace sentisound {

Status writeImage(const QImage& image, const QString& path) {
  QSaveFile file(path);
  const QByteArray format = QFileInfo(path).suffix().toLatin1();
  if (!file.open(QIODevice::WriteOnly) || !image.save(&file, format.constData()) || !file.commit())
    return fail(Errc::Storage, Message("it cannot be written: %1", file.errorString().toStdString()),
                path.toStdString());
  return syncFolderOf(path.toStdString());
}

}  // namespace sentisound
