// Refusals that any route may answer with, as the description has them.
#include <fstream>

#include "Contract.h"

namespace sentisound::test {
namespace {

class GuardedContract : public Contract {
 protected:
  ServerOptions options() override {
    const auto file = folder.file("tokens");
    std::ofstream(file) << "reader read 0123456789abcdef0123456789abcdef\n"
                        << "writer write fedcba9876543210fedcba9876543210\n";
    std::filesystem::permissions(file,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    return {.port = 0, .limits = {.maxBody = 100'000}, .tokenFile = QString::fromStdString(file)};
  }
};

TEST_F(GuardedContract, IsKeptByEveryRefusal) {
  const Fields token{{"Authorization", "Bearer 0123456789abcdef0123456789abcdef"}};
  for (const char* path : {"/v1/analyses", "/history", "/metrics"}) {
    EXPECT_EQ(ask("GET", path).status, 401) << path;
    EXPECT_EQ(ask("GET", path, token).status, 200) << path;
  }
  for (const char* path : {"/v1/analyses", "/v1/batches", "/v1/speakers", "/predict", "/record"})
    EXPECT_EQ(ask("POST", path, token).status, 403) << path;
  const Fields writer{{"Authorization", "Bearer fedcba9876543210fedcba9876543210"},
                      {"Content-Type", "audio/wav"}};
  for (const char* path : {"/v1/analyses", "/v1/batches", "/predict"})
    EXPECT_EQ(ask("POST", path, writer, QByteArray(200'000, 'x')).status, 413) << path;
  for (const char* path : {"/openapi.json", "/health", "/v1/health", "/"})
    EXPECT_EQ(ask("GET", path).status, 200) << path;
}

class LimitedContract : public Contract {
 protected:
  ServerOptions options() override { return {.port = 0, .limits = {.requestsPerMinute = 3}}; }
};

TEST_F(LimitedContract, IsKeptByRefusalsOfTooManyRequests) {
  for (int i = 0; i < 3; ++i) (void)get("/v1/models");  // one was the description
  EXPECT_EQ(code(get("/v1/models")), "rate-limited");
  const auto original = get("/history");
  EXPECT_EQ(original.status, 429);
  EXPECT_EQ(original.error(), "Too many requests");
}

}  // namespace
}  // namespace sentisound::test
