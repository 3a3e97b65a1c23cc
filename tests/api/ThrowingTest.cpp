// Work that throws is answered.
#include <atomic>
#include <new>
#include <stdexcept>

#include "V1Server.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

class Throwing : public V1Server {
 protected:
  void SetUp() override {
    V1Server::SetUp();
    service->jobs().setOnBegin([this](Lane lane) {
      if (!thrown_ || (onlyBatches_ && lane != Lane::Bulk)) return;
      if (++number_ % 2 == 0) throw std::bad_alloc();
      throw std::runtime_error("secret of the inside");
    });
  }
  std::atomic<bool> thrown_ = true;
  std::atomic<bool> onlyBatches_ = false;
  std::atomic<int> number_ = 0;
};

TEST_F(Throwing, IsAnsweredOnEveryRouteThatTakesItsTime) {
  const std::initializer_list<std::pair<QByteArray, QByteArray>> asked{
      {"POST", "/predict"},          {"POST", "/api/predict"},
      {"GET", "/models/info"},       {"GET", "/visualizations/a.png"},
      {"GET", "/download-report/a"}, {"POST", "/v1/analyses"},
      {"GET", "/v1/models"}};
  for (int time = 0; time < 2; ++time)
    for (const auto& [method, path] : asked) {
      const auto reply = method == "POST" ? send(method, path, {sound()}) : ask(method, path);
      EXPECT_EQ(reply.status, 500) << path.toStdString();
      EXPECT_FALSE(reply.body.contains("secret")) << reply.body.toStdString();
    }
  thrown_ = false;
  EXPECT_EQ(send("POST", "/predict", {sound()}).status, 200) << "the server goes on";
  service->jobs().waitForDone();  // a job is answered a moment before it leaves its place
  EXPECT_EQ(get("/v1/health").json().at("queue").at("waiting"), 0);
  EXPECT_EQ(get("/v1/health").json().at("queue").at("running"), 0);
}

TEST_F(Throwing, FailsTheItemsOfABatch) {
  onlyBatches_ = true;
  const auto begun = send("POST", "/v1/batches", {sound("a.wav", 1), sound("b.wav", 2)});
  ASSERT_EQ(begun.status, 202) << begun.body.toStdString();
  service->jobs().waitForDone();
  const auto batch = get(begun.field("Location")).json();
  EXPECT_EQ(batch.at("state"), "done");
  EXPECT_EQ(batch.at("failed"), 2);
}

}  // namespace
}  // namespace sentisound::test
