// Our icons, drawn in the colour of the text around them: sharp at every scale, right in light and dark.
#pragma once

#include <QIcon>

namespace sentisound {

enum class Symbol {
  Open,
  Record,
  Stop,
  Pdf,
  Analysis,
  Batch,
  History,
  Statistics,
  Models,
  Speakers,
  Play,
  Pause,
  Loop,
  ToBegin,
  ZoomIn,
  ZoomOut,
  Fit,
  FitSelection,
  Eye,
  Settings,
  Export
};

[[nodiscard]] QIcon icon(Symbol symbol);

}  // namespace sentisound
