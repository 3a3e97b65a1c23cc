// What the fuzzer found in heads of requests (docs/FUZZING.md).
#include <gtest/gtest.h>

#include "api/http/RequestHead.h"

namespace sentisound::api {
namespace {

std::variant<RequestHead, HeadFault> readWith(const QByteArray& field) {
  return parseRequestHead("POST / HTTP/1.1\r\nHost: localhost\r\n" + field + "\r\n\r\n");
}

TEST(RequestHeadControls, AreRefusedAlsoAtTheEndsOfAValue) {
  for (const QByteArray& field :
       {QByteArray("Content-Length: \v5"), QByteArray("Content-Length: 5\f"),
        QByteArray("Transfer-Encoding:\vchunked"), QByteArray("X-Note: \x01"), QByteArray("X-Note: a\vb")}) {
    const auto head = readWith(field);
    const auto* fault = std::get_if<HeadFault>(&head);
    ASSERT_NE(fault, nullptr) << field.toStdString();
    EXPECT_EQ(fault->status, 400);
  }
}

TEST(RequestHeadControls, BlanksAndTabsAroundAValueAreNoPartOfIt) {
  const auto head = readWith("Content-Length: \t 5\t ");
  ASSERT_TRUE(std::holds_alternative<RequestHead>(head));
  EXPECT_EQ(std::get<RequestHead>(head).contentLength, 5);
  EXPECT_EQ(std::get<RequestHead>(head).field("content-length"), "5");
}

}  // namespace
}  // namespace sentisound::api
