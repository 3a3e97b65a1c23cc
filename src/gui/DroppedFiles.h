// Which files a drag carries.
#pragma once

#include <QStringList>

class QMimeData;

namespace sentisound {

/// Paths of the files of this computer among what is dragged; folders are left out.
[[nodiscard]] QStringList droppedFiles(const QMimeData* data);

}  // namespace sentisound
