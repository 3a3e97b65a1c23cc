#include "api/v1/AudioType.h"

namespace sentisound::api::v1 {

QByteArray audioType(const QByteArray& beginning) {
  const auto at = [&](qsizetype place, QByteArrayView text) {
    return beginning.size() >= place + text.size() && beginning.sliced(place).startsWith(text);
  };
  if ((at(0, "RIFF") || at(0, "RF64")) && at(8, "WAVE")) return QByteArrayLiteral("audio/wav");
  if (at(0, "fLaC")) return QByteArrayLiteral("audio/flac");
  if (at(0, "OggS")) return QByteArrayLiteral("audio/ogg");
  if (at(0, "FORM") && (at(8, "AIFF") || at(8, "AIFC"))) return QByteArrayLiteral("audio/aiff");
  if (at(4, "ftyp")) return QByteArrayLiteral("audio/mp4");
  if (at(0, "\x1a\x45\xdf\xa3")) return QByteArrayLiteral("audio/webm");
  if (at(0, "\x30\x26\xb2\x75")) return QByteArrayLiteral("audio/x-ms-wma");
  if (at(0, "ID3")) return QByteArrayLiteral("audio/mpeg");
  // A frame of MPEG audio begins with eleven bits set; layer 0 is AAC (ISO 13818-7, ADTS).
  if (beginning.size() < 2 || beginning[0] != '\xff' || (beginning[1] & 0xe0) != 0xe0)
    return QByteArrayLiteral("application/octet-stream");
  return (beginning[1] & 0x06) == 0 ? QByteArrayLiteral("audio/aac") : QByteArrayLiteral("audio/mpeg");
}

}  // namespace sentisound::api::v1
