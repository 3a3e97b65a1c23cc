// api/DataUrl.h: the input as text, and as sound that a client encodes.
#include "Fuzz.h"
#include "api/DataUrl.h"

namespace sentisound {
namespace {

using fuzz::require;

void readAsText(const QByteArray& text) {
  const auto decoded = api::decodeDataUrl(text);
  if (!decoded) {
    require(decoded.error().code == Errc::BadRequest, "a refusal is the client's fault");
    return;
  }
  require(!decoded->isEmpty(), "nothing is no sound");
  require(decoded->size() <= text.size() / 4 * 3 + 3, "base64 only shrinks");
  const auto again = api::decodeDataUrl(decoded->toBase64());
  require(again && *again == *decoded, "what was read comes back");
}

void sendAsSound(const QByteArray& sound) {
  if (sound.isEmpty()) return;
  const QByteArray encoded = sound.toBase64();
  QByteArray folded = encoded;
  for (qsizetype at = 76; at < folded.size(); at += 78) folded.insert(at, "\r\n");
  for (const QByteArray& text :
       {encoded, "data:audio/wav;base64," + encoded, "data:;base64," + folded + "\n",
        sound.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals)}) {
    const auto decoded = api::decodeDataUrl(text);
    require(decoded && *decoded == sound, "what a client encodes arrives");
  }
}

}  // namespace
}  // namespace sentisound

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  sentisound::readAsText(input);
  sentisound::sendAsSound(input);
  return 0;
}
