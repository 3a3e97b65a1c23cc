// File names from strangers, made safe.
#pragma once

#include <QString>

namespace sentisound::api {

/// The part after the last dot in lower case; empty without a dot.
QString extensionOf(const QString& fileName);
/// Whether uploads may have that extension (extensionOf). Content is checked later, by the decoder.
bool isAudioExtension(const QString& extension);

/// As the original service did it (werkzeug.utils.secure_filename): accents are dropped from letters, path
/// separators and white space become "_", what is not an ASCII letter, digit, ".", "_" or "-" disappears, and
/// so do dots and underscores at both ends. Two things are added: a name that loses its extension or its stem
/// in this way becomes "upload.<extension>", and no name is longer than 120 characters.
QString safeName(const QString& fileName);

/// Whether a name can have come from safeName(): it is no path and names nothing but itself.
bool isSafeName(const QString& fileName);

}  // namespace sentisound::api
