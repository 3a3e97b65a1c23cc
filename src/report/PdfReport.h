// The printable report of one analysis.
#pragma once

#include <QByteArray>
#include <QString>

#include "plot/Painters.h"
#include "service/AnalysisService.h"

namespace sentisound {

/// A4, vector text: emotion, how far to trust it and why, every probability as bar and figure (neither where
/// there is no speech), time, file facts, warnings, the model, then waveform, spectrogram and MFCC above one
/// another; page numbers. Needs a QGuiApplication; any thread. Storage if it cannot be written (atomically).
Status writePdfReport(const AnalysisOutcome& outcome, const PictureData& pictures, const QString& path);
/// The same in memory.
QByteArray pdfReport(const AnalysisOutcome& outcome, const PictureData& pictures);

}  // namespace sentisound
