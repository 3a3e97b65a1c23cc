// Uploads with an Idempotency-Key.
#include <atomic>
#include <future>
#include <stdexcept>

#include "V1Server.h"
#include "api/v1/Idempotency.h"

namespace sentisound::test {
namespace {

using api::Request;
using api::v1::fingerprintOf;

class V1Idempotency : public V1Server {
 protected:
  [[nodiscard]] Reply upload(const QByteArray& key, const QList<Part>& parts,
                             const QByteArray& path = "/v1/analyses",
                             const QByteArray& boundary = "xyz") const {
    return ask("POST", path,
               {{"Content-Type", "multipart/form-data; boundary=" + boundary}, {"Idempotency-Key", key}},
               form(parts).replace("--xyz", "--" + boundary));
  }
  void startAgain() {
    server.reset();
    auto started = ApiServer::start(*service, options());
    ASSERT_TRUE(started) << describe(started.error());
    server = std::move(*started);
  }
  static void expectSame(const Reply& again, const Reply& first) {
    EXPECT_EQ(again.status, first.status);
    EXPECT_EQ(again.body, first.body);
    for (const char* name : {"Location", "ETag", "Content-Type"})
      EXPECT_EQ(again.field(name), first.field(name));
  }
};

TEST_F(V1Idempotency, GivesTheFirstAnswerAgain) {
  const auto first = upload("order-1", {sound()});
  ASSERT_EQ(first.status, 201) << first.body.toStdString();
  EXPECT_EQ(first.field("Idempotency-Replayed"), "");
  const auto again = upload("order-1", {sound()}, "/v1/analyses", "anotherBoundary");
  expectSame(again, first);
  EXPECT_EQ(again.field("Idempotency-Replayed"), "true");
  startAgain();
  expectSame(upload("order-1", {sound()}), first);
  EXPECT_EQ(history().size(), 1U);
  EXPECT_NE(upload("order-2", {sound()}).body, first.body) << "another key";
  EXPECT_EQ(send("POST", "/v1/analyses", {sound()}).status, 201) << "no key";
  EXPECT_EQ(history().size(), 3U);
}

TEST_F(V1Idempotency, IsOneAnalysisForManyAtTheSameTime) {
  std::vector<std::future<Reply>> asked;
  for (int i = 0; i < 6; ++i)
    asked.push_back(std::async(std::launch::async, [this] { return upload("once", {sound()}); }));
  const auto first = asked.front().get();
  ASSERT_EQ(first.status, 201) << first.body.toStdString();
  for (std::size_t i = 1; i < asked.size(); ++i) expectSame(asked[i].get(), first);
  EXPECT_EQ(history().size(), 1U);
}

TEST_F(V1Idempotency, RefusesTheKeyForAnotherRequest) {
  ASSERT_EQ(upload("key", {sound()}).status, 201);
  EXPECT_EQ(code(upload("key", {sound("b.wav")})), "idempotency-key-reused") << "another name";
  EXPECT_EQ(upload("key", {sound("a.wav", 2)}).status, 422) << "another sound";
  EXPECT_EQ(upload("key", {sound(), {"timeline", "true"}}).status, 422) << "another option";
  EXPECT_EQ(upload("key", {sound()}, "/v1/analyses?timeline=true").status, 422);
  EXPECT_EQ(upload("key", {sound()}, "/v1/batches").status, 422) << "another resource";
  EXPECT_EQ(history().size(), 1U);
}

TEST_F(V1Idempotency, WhatHasThrownIsAnsweredHoldsNobodyAndIsNotRemembered) {
  for (const int which : {1, 2}) {  // the job that looks the key up, and the one that analyses
    std::atomic<int> begun = 0;
    service->jobs().setOnBegin([&](Lane) {
      if (++begun == which) throw std::runtime_error("odd");
    });
    const auto key = QByteArray::number(which);
    EXPECT_EQ(upload(key, {sound()}).status, 500) << which;
    EXPECT_EQ(upload(key, {sound()}).status, 201) << which;
    service->jobs().setOnBegin({});
  }
  EXPECT_EQ(history().size(), 2U);
}

TEST_F(V1Idempotency, BeginsABatchOnce) {
  const auto first = upload("b", {sound("a.wav", 1), sound("b.wav", 2)}, "/v1/batches");
  ASSERT_EQ(first.status, 202) << first.body.toStdString();
  service->jobs().waitForDone();
  expectSame(upload("b", {sound("a.wav", 1), sound("b.wav", 2)}, "/v1/batches"), first);
  EXPECT_EQ(get("/v1/batches").json().at("batches").size(), 1U);
  EXPECT_EQ(history().size(), 2U);
  ASSERT_EQ(ask("DELETE", first.field("Location")).status, 204);
  EXPECT_NE(upload("b", {sound("a.wav", 1), sound("b.wav", 2)}, "/v1/batches").body, first.body)
      << "what is deleted is gone";
}

TEST_F(V1Idempotency, ForgetsWhatIsDeleted) {
  const auto first = upload("key", {sound()});
  ASSERT_EQ(ask("DELETE", first.field("Location")).status, 204);
  const auto again = upload("key", {sound()});
  EXPECT_EQ(again.status, 201);
  EXPECT_NE(again.field("Location"), first.field("Location"));
}

TEST_F(V1Idempotency, RefusesKeysThatAreNone) {
  for (const QByteArray& key : {QByteArray(), QByteArray(" "), QByteArray(256, 'k'), QByteArray("k\xC3\xA4")})
    EXPECT_EQ(code(upload(key, {sound()})), "bad-idempotency-key") << key.toStdString();
  const auto twice =
      ask("POST", "/v1/analyses",
          {{"Content-Type", kFormType}, {"Idempotency-Key", "a"}, {"Idempotency-Key", "b"}}, form({sound()}));
  EXPECT_EQ(code(twice), "bad-idempotency-key");
  EXPECT_EQ(upload("k\x01", {sound()}).status, 400);
  EXPECT_TRUE(history().empty());
  EXPECT_EQ(upload(QByteArray(255, 'k'), {sound()}).status, 201);
}

TEST_F(V1Idempotency, RemembersRefusalsButNoFaultsOfTheServerAndNothingThatIsNotKept) {
  const auto refused = upload("refused", {sound(), {"model", "none"}});
  EXPECT_EQ(code(refused), "unknown-model");
  EXPECT_EQ(upload("refused", {sound(), {"model", "none"}}).field("Idempotency-Replayed"), "true");

  std::atomic<int> jobs = 0;
  service->jobs().setOnBegin([&jobs](Lane) {
    if (++jobs == 2) throw std::runtime_error("once");
  });
  EXPECT_EQ(upload("fault", {sound()}).status, 500);
  service->jobs().setOnBegin({});
  EXPECT_EQ(upload("fault", {sound()}).status, 201);

  const auto unkept = upload("unkept", {sound(), {"keep", "false"}});
  EXPECT_EQ(unkept.status, 200);
  EXPECT_EQ(upload("unkept", {sound(), {"keep", "false"}}).field("Idempotency-Replayed"), "");
}

TEST(Fingerprints, TellRequestsApartAndNotTheirBoundaries) {
  const Request plain{
      .method = "POST", .path = {"v1", "analyses"}, .contentType = "audio/wav", .body = "abc"};
  auto other = plain;
  EXPECT_EQ(fingerprintOf(plain), fingerprintOf(other));
  other.body = "abd";
  EXPECT_NE(fingerprintOf(plain), fingerprintOf(other));
  other = plain;
  other.query = {{"name", "a"}};
  EXPECT_NE(fingerprintOf(plain), fingerprintOf(other));
  other = plain;
  other.path = {"v1", "batches"};
  EXPECT_NE(fingerprintOf(plain), fingerprintOf(other));
  other = plain;
  other.contentType = "audio/flac";
  EXPECT_NE(fingerprintOf(plain), fingerprintOf(other));
}

}  // namespace
}  // namespace sentisound::test
