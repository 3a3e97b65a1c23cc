// What kind of audio file some bytes begin.
#pragma once

#include <QByteArray>

namespace sentisound::api::v1 {

inline constexpr qsizetype kTypeBytes = 16;  ///< so many are looked at

/// A media type, e.g. "audio/wav", by the file's signature; application/octet-stream if it is none that we
/// know. Names say little: they come from strangers, and audio is kept by its content.
QByteArray audioType(const QByteArray& beginning);

}  // namespace sentisound::api::v1
