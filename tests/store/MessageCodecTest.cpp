// Messages as the history keeps them.
#include "store/MessageCodec.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

namespace sentisound {
namespace {

QByteArray compact(const QJsonArray& array) {
  return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonArray array(const char* json) {
  return QJsonDocument::fromJson(json).array();
}

TEST(MessageCodec, WhatNeedsNoValuesIsKeptAsItWasBefore) {
  const Messages messages{Message("The recording is silent.")};
  EXPECT_EQ(compact(messagesToJson(messages)), R"(["The recording is silent."])");
  const std::vector<Reason> reasons{{"tone", Message("a steady tone")}};
  EXPECT_EQ(compact(reasonsToJson(reasons)), R"([["tone","a steady tone"]])");
  EXPECT_EQ(messagesFromJson(messagesToJson(messages)), messages);
  EXPECT_EQ(reasonsFromJson(reasonsToJson(reasons)), reasons);
}

TEST(MessageCodec, ValuesComeBackAsTheyWere) {
  const Messages messages{
      Message("%1 of %2", "a “b” %1.wav", 7), Message("only %1 s, %2", Figure{0.25, 2}, EmotionLabel{"sad"}),
      Message("%1: %2", Message("line %1", 3), Messages{Message("x"), Message("“%1”", EmotionLabel{"y"})})};
  EXPECT_EQ(messagesFromJson(array(compact(messagesToJson(messages)))), messages);
  const std::vector<Reason> reasons{{"too-short", Message("there is only %1 s of speech", Figure{0.2, 1})},
                                    {"noisy", {}}};
  EXPECT_EQ(
      compact(reasonsToJson({reasons.front()})),
      R"([["too-short","there is only 0.2 s of speech","there is only %1 s of speech",{"number":"0.2"}]])");
  EXPECT_EQ(reasonsFromJson(array(compact(reasonsToJson(reasons)))), reasons);
}

TEST(MessageCodec, WhatSomebodyElseWroteIsReadAsFarAsItMakesSense) {
  EXPECT_TRUE(messagesFromJson(array("7")).empty());
  EXPECT_EQ(messagesFromJson(array(R"([7,{"a":1},[],"b"])")), (Messages{{}, {}, {}, Message::kept("b")}));
  EXPECT_EQ(messagesFromJson(array(R"([["x","%1",{"unknown":"y"}]])")).front().english(), "y");
  EXPECT_EQ(reasonsFromJson(array(R"(["x",["noisy"]])")), (std::vector<Reason>{{"", {}}, {"noisy", {}}}));
  QByteArray deep = R"({"number":"1"})";
  for (int i = 0; i < 200; ++i) deep = R"({"message":["%1",)" + deep + "]}";
  EXPECT_EQ(messagesFromJson(array(R"([["x","%1",)" + deep + "]]")).size(), 1U) << "no end of the stack";
}

}  // namespace
}  // namespace sentisound
