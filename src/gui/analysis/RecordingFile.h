// The recording that is shown as an audio file.
#pragma once

#include "gui/analysis/ShownAnalysis.h"
#include "store/AudioStore.h"

namespace sentisound {

/// The kinds of file that writeRecording() can write, the best first: as it was analysed, if it is kept, and
/// WAV.
QStringList recordingSuffixes(const ShownAnalysis& shown);
/// "interview 3.mp3": what it is called, with the first of these suffixes.
QString recordingName(const ShownAnalysis& shown);

/// By the suffix of `path`: the very bytes that were analysed, or what is heard here as WAV (mono, 16 bits).
/// Complete or not at all; for the pool. NotFound if the audio is not kept any more, Storage.
Status writeRecording(const ShownAnalysis& shown, const AudioStore& kept, const QString& path);

}  // namespace sentisound
