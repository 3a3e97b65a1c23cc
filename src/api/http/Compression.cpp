#include "api/http/Compression.h"

#include <QtEndian>
#include <algorithm>
#include <array>

namespace sentisound::api {
namespace {

constexpr qsizetype kSmall = 1024;  // bytes; less is not worth it
const QByteArray kMark = QByteArrayLiteral("-gzip\"");

constexpr std::array<quint32, 256> crcTable() {
  std::array<quint32, 256> table{};
  for (quint32 i = 0; i < 256; ++i) {
    quint32 value = i;
    for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1) != 0 ? 0xedb88320U : 0U);
    table[i] = value;
  }
  return table;
}

quint32 crc32(QByteArrayView bytes) {
  static constexpr auto kTable = crcTable();
  quint32 crc = 0xffffffffU;
  for (const char byte : bytes) crc = kTable[(crc ^ static_cast<unsigned char>(byte)) & 0xff] ^ (crc >> 8);
  return ~crc;
}

QByteArray littleEndian(quint32 value) {
  QByteArray bytes(4, '\0');
  qToLittleEndian(value, bytes.data());
  return bytes;
}

/// RFC 9110, section 12.5.3; "*" stands for every coding that is not named.
bool accepts(QByteArrayView field) {
  bool accepted = false;
  for (const auto& item : field.toByteArray().toLower().split(',')) {
    const auto parts = item.split(';');
    const auto name = parts.front().trimmed();
    double weight = 1;
    for (const auto& part : parts.sliced(1))
      if (const auto value = part.trimmed(); value.startsWith("q=")) weight = value.sliced(2).toDouble();
    if (name == "gzip" || name == "x-gzip") return weight > 0;
    if (name == "*") accepted = weight > 0;
  }
  return accepted;
}

bool isJsonType(const QByteArray& type) {
  return type == "application/json" || type.endsWith("+json");
}

QByteArray* find(Answer& answer, QByteArrayView name) {
  const auto found = std::ranges::find_if(
      answer.headers, [name](const auto& field) { return QByteArrayView(field.first) == name; });
  return found == answer.headers.end() ? nullptr : &found->second;
}

void mark(Answer& answer) {
  if (auto* tag = find(answer, "ETag"); tag != nullptr && tag->endsWith('"'))
    tag->replace(tag->size() - 1, 1, kMark);
}

}  // namespace

Coding codingOf(Request& request) {
  Coding coding;
  for (auto& [name, value] : request.fields) {
    if (name == "accept-encoding") coding.gzip = accepts(value);
    if (name != "if-match" && name != "if-none-match") continue;
    coding.knowsGzip = coding.knowsGzip || value.contains(kMark);
    value.replace(kMark, "\"");
  }
  return coding;
}

void compress(const Coding& coding, Answer& answer) {
  if (answer.status == 304 && coding.knowsGzip) mark(answer);
  if (answer.streamed || answer.body.size() <= kSmall || !isJsonType(answer.contentType)) return;
  answer.headers << std::pair(QByteArrayLiteral("Vary"), QByteArrayLiteral("Accept-Encoding"));
  if (!coding.gzip) return;
  answer.body = gzip(answer.body);
  answer.headers << std::pair(QByteArrayLiteral("Content-Encoding"), QByteArrayLiteral("gzip"));
  mark(answer);
}

/// Qt has zlib inside: its stream is a length of Qt's own (4 bytes), a header (2), what we want, a checksum
/// (4).
QByteArray gzip(const QByteArray& bytes) {
  const auto packed = qCompress(bytes);
  const QByteArray head("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
  return head + packed.sliced(6, packed.size() - 10) + littleEndian(crc32(bytes)) +
         littleEndian(static_cast<quint32>(bytes.size()));
}

}  // namespace sentisound::api
