#include "core/Error.h"

namespace sentisound {
namespace {

/// The history may be a server's; then the disk and the data folder are not to blame.
bool isServer(std::string_view subject) {
  return subject.starts_with("postgresql://");
}

std::string_view whatToDo(Errc code, std::string_view subject) {
  switch (code) {
    case Errc::NotFound:
      return "Check the name and try again.";
    case Errc::Unsupported:
      return "Choose an audio file such as WAV, FLAC, MP3, M4A, OGG, Opus or WebM.";
    case Errc::Corrupt:
      return "Play it in another program; if it plays there, export it again as WAV or FLAC.";
    case Errc::TooShort:
      return "Use a recording of at least half a second.";
    case Errc::NoSpeech:
      return "Choose a recording in which somebody speaks.";
    case Errc::TooLarge:
      return "";  // what can be done differs: the detail says it, where there is something
    case Errc::BadModel:
      return "Choose another model or install this one again.";
    case Errc::BadRequest:
      return "";
    case Errc::Cancelled:
      return "";
    case Errc::Storage:
      return isServer(subject) ? "Check that the database server runs and lets this user in."
                               : "Check that the disk has room and that you may write to the data folder.";
    case Errc::Internal:
      return "Try again; if that does not help, report it as an error of the program.";
  }
  return "";
}

}  // namespace

Error Error::about(std::string_view name) const {
  Error named = *this;
  if (named.subject.empty()) named.subject = name;
  return named;
}

std::string describe(const Error& error) {
  std::string text = error.subject.empty() ? error.detail : error.subject + ": " + error.detail;
  if (!text.empty() && text.back() != '.' && text.back() != '!' && text.back() != '?') text += '.';
  if (const auto advice = whatToDo(error.code, error.subject); !advice.empty()) {
    if (!text.empty()) text += ' ';
    text += advice;
  }
  return text;
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
