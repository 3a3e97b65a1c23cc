// A server on a free port over an empty history, with a model that has learnt nothing.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "Client.h"
#include "api/Server.h"
#include "support/ScratchFolder.h"
#include "support/TinyModel.h"
#include "support/WavBytes.h"

namespace sentisound::test {

inline QByteArray toQt(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// Something like a vowel: a pulse train of gliding pitch with a few harmonics, loud and soft in turn, with
/// some noise. Different for every `seed`.
inline QByteArray speechWav(double seconds = 0.6, unsigned seed = 1) {
  constexpr int kHz = 16'000;
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> noise(-0.02, 0.02);
  std::vector<double> samples(static_cast<std::size_t>(seconds * kHz));
  double phase = 0;
  for (std::size_t n = 0; n < samples.size(); ++n) {
    const double time = static_cast<double>(n) / kHz;
    phase += 2 * std::numbers::pi * (110 + 10 * (seed % 12) + 30 * std::sin(4 * time)) / kHz;
    double sum = 0;
    for (int harmonic = 1; harmonic <= 12; ++harmonic)
      sum += std::sin(harmonic * phase) / (1 + std::abs(harmonic - 5));
    samples[n] = 0.15 * sum * (0.6 + 0.4 * std::sin(9 * time)) + noise(random);
  }
  return toQt(wavBytes({.hz = kHz}, pcmBytes({.hz = kHz}, samples)));
}

class LiveServer : public testing::Test {
 protected:
  /// What the server is started with; the folder is there.
  virtual ServerOptions options() { return {.port = 0}; }
  /// Threads of the service; 0: one per core.
  [[nodiscard]] virtual int jobs() const { return 0; }
  void SetUp() override {
    writeTinyModel(folder.path() / "models");
    auto opened =
        AnalysisService::open({.dataDir = QString::fromStdString(folder.path().string()), .jobs = jobs()});
    ASSERT_TRUE(opened) << describe(opened.error());
    service = std::move(*opened);
    auto started = ApiServer::start(*service, options());
    ASSERT_TRUE(started) << describe(started.error());
    server = std::move(*started);
  }
  [[nodiscard]] Client client() const { return Client(server->port()); }
  [[nodiscard]] std::vector<HistoryRow> history() const {
    const auto rows = service->history()
                          .run([](HistoryStore& store) {
                            return store.list({.sort = HistorySort::Added, .ascending = true});
                          })
                          .result();
    return rows ? *rows : std::vector<HistoryRow>();
  }

  ScratchFolder folder;
  std::unique_ptr<AnalysisService> service;
  std::unique_ptr<ApiServer> server;
};

}  // namespace sentisound::test
