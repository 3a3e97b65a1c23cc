// A stretch of a recording as a WAV file.
#pragma once

#include <QByteArray>
#include <QString>

#include "core/AudioBuffer.h"
#include "core/Result.h"

namespace sentisound {

/// Writes seconds `from` to `to` (limited to the recording) as mono WAV of 16 bits; samples of a 16-bit file
/// come back unchanged. An existing file is replaced. TooShort: nothing lies between the two; Storage.
Status writeClip(const AudioBuffer& sound, double from, double to, const QString& path);
/// The same file's contents.
Result<QByteArray> clipBytes(const AudioBuffer& sound, double from, double to);
/// "talk_1.250-2.000s.wav" for a stretch of "talk.flac".
QString clipName(const QString& recordingName, double from, double to);

}  // namespace sentisound
