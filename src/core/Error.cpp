#include "core/Error.h"

#include "core/WriteFailure.h"

namespace sentisound {
namespace {

/// The history may be a server's; then the disk is not to blame.
bool isServer(std::string_view subject) {
  return subject.starts_with("postgresql://");
}

}  // namespace

Error Error::about(std::string_view name) const {
  Error named = *this;
  if (named.subject.empty()) named.subject = name;
  return named;
}

Message advice(const Error& error) {
  if (Message remedy = writeRemedy(error); !remedy.empty()) return remedy;
  switch (error.code) {
    case Errc::NotFound:
      return Message("Check the name and try again.");
    case Errc::Unsupported:
      return Message("Choose an audio file such as WAV, FLAC, MP3, M4A, OGG, Opus or WebM.");
    case Errc::Corrupt:
      return Message("Play it in another program; if it plays there, export it again as WAV or FLAC.");
    case Errc::TooShort:
      return Message("Use a recording of at least half a second.");
    case Errc::NoSpeech:
      return Message("Choose a recording in which somebody speaks.");
    case Errc::TooLarge:
      return {};  // what can be done differs: the message says it, where there is something
    case Errc::BadModel:
      return Message("Choose another model or install this one again.");
    case Errc::BadRequest:
      return {};
    case Errc::Cancelled:
      return {};
    case Errc::Storage:
      return isServer(error.subject) ? Message("Check that the database server runs and lets this user in.")
                                     : Message("Check that the disk has room and that you may write there.");
    case Errc::Internal:
      return Message("Try again; if that does not help, report it as an error of the program.");
  }
  return {};
}

Message sentences(const Error& error) {
  Message text = error.message.empty() ? Message::kept(error.detail) : error.message;
  if (!error.subject.empty()) text = Message("%1: %2", error.subject, text);
  const std::string english = text.english();
  if (!english.empty() && std::string_view(".!?").find(english.back()) == std::string_view::npos)
    text = Message("%1.", text);
  const Message what = advice(error);
  if (english.empty() || what.empty()) return english.empty() ? what : text;
  return Message("%1 %2", text, what);
}

std::string describe(const Error& error) {
  return sentences(error).english();
}

std::string_view name(Errc code) {
  switch (code) {
    case Errc::NotFound:
      return "not-found";
    case Errc::Unsupported:
      return "unsupported";
    case Errc::Corrupt:
      return "corrupt";
    case Errc::TooShort:
      return "too-short";
    case Errc::NoSpeech:
      return "no-speech";
    case Errc::TooLarge:
      return "too-large";
    case Errc::BadModel:
      return "bad-model";
    case Errc::BadRequest:
      return "bad-request";
    case Errc::Cancelled:
      return "cancelled";
    case Errc::Storage:
      return "storage";
    case Errc::Internal:
      return "internal";
  }
  return "unknown";
}

}  // namespace sentisound
