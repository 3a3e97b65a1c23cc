// What can go wrong, and the one place that turns it into words for people.
#pragma once

#include <string>
#include <string_view>

#include "core/Message.h"

namespace sentisound {

enum class Errc {
  NotFound,     ///< the named thing does not exist
  Unsupported,  ///< no audio in it that we can read
  Corrupt,      ///< it is audio, but damaged beyond use
  TooShort,     ///< less sound than one analysis needs
  NoSpeech,     ///< sound, but no speech
  TooLarge,     ///< over a stated limit
  BadModel,     ///< a model that cannot be loaded or does not reproduce its self-test
  BadRequest,   ///< asked for in a way we cannot follow
  Cancelled,    ///< stopped by the user
  Storage,      ///< disk or database refused
  Internal      ///< our own fault: something was thrown that nobody expected
};

/// An expected failure, made by fail(). `message` says what is wrong, `detail` the same in English; `subject`
/// names the file, model or row.
struct Error {
  Errc code{};
  std::string detail{};
  std::string subject{};
  Message message{};

  /// The same error, naming `name`, unless it already names something.
  [[nodiscard]] Error about(std::string_view name) const;
};

/// What to do about it, a sentence; empty where that differs too much.
[[nodiscard]] Message advice(const Error& error);
/// One or two sentences for people: the subject, what is wrong, what to do.
[[nodiscard]] Message sentences(const Error& error);
/// The same in English; words/MessageWords.h says it in the language of the window.
[[nodiscard]] std::string describe(const Error& error);

/// A stable machine-readable name, e.g. "too-short".
[[nodiscard]] std::string_view name(Errc code);

}  // namespace sentisound
