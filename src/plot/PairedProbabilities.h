// Two answers about one recording, side by side: a pair of bars per label.
#pragma once

#include <QFontMetricsF>
#include <QPainter>
#include <QRectF>
#include <QString>

#include "ml/Prediction.h"
#include "plot/Palette.h"

namespace sentisound {

struct PairedProbabilities {
  Prediction first{};
  Prediction second{};  ///< of the same labels
  QString firstName{};
  QString secondName{};
};

/// Height of the picture when it need not be squeezed.
double pairedHeight(const QFontMetricsF& metrics, int labels);
/// Legend, then per label, in the order of the model, the first answer as a hollow bar and the second as a
/// full one, each with its figure; the whole width is 100 %. Draws into `area` and nowhere else; in one that
/// is too low everything gets smaller.
void paintPaired(QPainter& painter, const QRectF& area, const PairedProbabilities& pair,
                 const Palette& palette);

}  // namespace sentisound
