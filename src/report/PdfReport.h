// The printable report of one analysis.
#pragma once

#include <QByteArray>
#include <QPageLayout>
#include <QString>

#include "plot/Painters.h"
#include "service/AnalysisService.h"

class QPagedPaintDevice;

namespace sentisound {

/// A4, vector text: emotion, how far to trust it and why, every probability as bar and figure (neither where
/// there is no speech), time, file facts, warnings, the model, then waveform, spectrogram and MFCC above one
/// another; page numbers. Needs a QGuiApplication; any thread. Storage if it cannot be written (atomically).
Status writePdfReport(const AnalysisOutcome& outcome, const PictureData& pictures, const QString& path);
/// The same in memory.
QByteArray pdfReport(const AnalysisOutcome& outcome, const PictureData& pictures);

/// The same pages on a printer, or whatever has pages, as its size, margins and resolution are; any thread.
/// Storage if it cannot be drawn on.
Status drawReport(QPagedPaintDevice& device, const AnalysisOutcome& outcome, const PictureData& pictures);
/// A4, upright, with the report's margins.
QPageLayout reportLayout();
/// "Emotion report: interview 3.wav"
QString reportTitle(const AnalysisOutcome& outcome);

}  // namespace sentisound
