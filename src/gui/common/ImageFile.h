// A picture as a file.
#pragma once

#include <QImage>
#include <QString>

#include "core/Result.h"

namespace sentisound {

/// In the format of the suffix; complete or not at all. Storage: names the file and what is wrong.
Status writeImage(const QImage& image, const QString& path);

}  // namespace sentisound
