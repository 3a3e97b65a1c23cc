// Which files a drag or the clipboard carries.
#pragma once

#include <QStringList>

class QMimeData;

namespace sentisound {

/// Paths of the files and folders of this computer among what is dragged. Does not look at the disk.
[[nodiscard]] QStringList droppedPaths(const QMimeData* data);
/// The same, or else what the text names: one path or file:// address a line, the path from the root on.
[[nodiscard]] QStringList pastedPaths(const QMimeData* data);
/// For people: "a.wav, b.wav, c.wav and 12 more", so that hundreds do not fill the page.
[[nodiscard]] QString shortList(const QStringList& paths);

}  // namespace sentisound
