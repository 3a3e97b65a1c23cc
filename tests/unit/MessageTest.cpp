// What is said to people: a template and its values.
#include "core/Message.h"

#include <gmock/gmock.h>

#include <clocale>

#include "core/Result.h"
#include "core/Thrown.h"

namespace sentisound {
namespace {

using testing::ElementsAre;

template <class Text>
concept IsToldByFail = requires(Text text) {
  fail(Errc::Internal, text);
};

// Put together at run time, a text could not be translated.
static_assert(!std::is_constructible_v<Message, std::string>);
static_assert(!std::is_constructible_v<Message, const char*>);
static_assert(!IsToldByFail<std::string> && !IsToldByFail<const char*> && IsToldByFail<Message>);

TEST(Message, FillsItsPlaces) {
  const Message message("%1 of %2 clips sound “%3” (%4 %)", 3, std::size_t{4}, EmotionLabel{"sad"},
                        Figure{75, 1});
  EXPECT_EQ(message.english(), "3 of 4 clips sound “sad” (75.0 %)");
  EXPECT_EQ(message.pattern(), "%1 of %2 clips sound “%3” (%4 %)");
  EXPECT_EQ(Message("%2 before %1, %1 after %2", "a", "b").english(), "b before a, a after b");
}

TEST(Message, AValueIsNotFilledInItself) {
  EXPECT_EQ(Message("%1 and %2", "100%2.wav", "%1.wav").english(), "100%2.wav and %1.wav");
  EXPECT_EQ(Message("%3A is a colon, 100 %", "a").english(), "%3A is a colon, 100 %") << "no place of ours";
}

TEST(Message, HoldsMessagesAndLists) {
  const Message inner("line %1: %2", 7, Message("%1 is not there", "a.wav"));
  EXPECT_EQ(Message("Left out: %1", inner).english(), "Left out: line 7: a.wav is not there");
  const Messages classes{Message("“%1” (%2)", "x", 1), Message("“%1” (%2)", "y", 2)};
  EXPECT_EQ(Message("Few clips of %1.", classes).english(), "Few clips of “x” (1), “y” (2).");
}

TEST(Message, FiguresAreTheSameInEveryLocale) {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  std::setlocale(LC_ALL, "de_DE.UTF-8");
  EXPECT_EQ(Message("%1 s", Figure{1234.25, 1}).english(), "1234.2 s");
  EXPECT_EQ(Message("%1 Hz", 48000).english(), "48000 Hz");
  std::setlocale(LC_ALL, before.c_str());
}

TEST(Message, AnErrorIsToldInSentences) {
  const auto told = [](const Error& error) { return describe(error); };
  EXPECT_EQ(told(fail(Errc::BadRequest, "there is nothing in it")), "there is nothing in it.");
  EXPECT_EQ(told(fail(Errc::NotFound, Message("no %1", "model"), "a/b")),
            "a/b: no model. Check the name and try again.");
  EXPECT_EQ(told(fail(Errc::Cancelled, "Stopped!")), "Stopped!");
  EXPECT_EQ(
      told(Error{Errc::Corrupt, "words of a test", {}}),
      "words of a test. Play it in another program; if it plays there, export it again as WAV or FLAC.");
  EXPECT_EQ(told(Error{Errc::NotFound, {}, {}}), "Check the name and try again.");
  const Error error = fail(Errc::TooLarge, Message("longer than %1 s", Figure{1.5, 1}), "a.wav");
  EXPECT_EQ(error.detail, error.message.english());
  EXPECT_EQ(error.detail, "longer than 1.5 s");
}

TEST(Message, WhatIsThrownHasATemplate) {
  const auto thrown = [](auto what) {
    try {
      throw what;
    } catch (...) {
      return thrownError();
    }
  };
  EXPECT_EQ(thrown(std::runtime_error("a %1 b")).message.pattern(), "it failed unexpectedly: %1");
  EXPECT_EQ(thrown(std::runtime_error("a %1 b")).detail, "it failed unexpectedly: a %1 b");
  EXPECT_THAT(inEnglish({thrown(std::bad_alloc()).message}),
              ElementsAre("there is not enough memory for it"));
}

}  // namespace
}  // namespace sentisound
