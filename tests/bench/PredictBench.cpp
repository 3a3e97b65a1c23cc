// A whole request over a real socket: upload, decode, features, prediction, picture, history row, answer. The
// original service takes 2400 ms for /predict and 220 ms for /api/predict on two cores.
#include <benchmark/benchmark.h>

#include <QTcpSocket>
#include <QTemporaryDir>

#include "api/Server.h"
#include "bench/Clip.h"

namespace sentisound {
namespace {

class Served {
 public:
  Served() {
    Settings settings;
    settings.dataDir = folder_.path();
    settings.modelId = QStringLiteral("field");
    settings.shippedModelDirs = {QStringLiteral(SENTISOUND_SOURCE_DIR "/models")};
    service_ = std::move(*AnalysisService::open(settings));
    server_ = std::move(*ApiServer::start(*service_, QHostAddress::LocalHost, 0));
  }

  QByteArray post(const QByteArray& route, const QByteArray& body) const {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server_->port());
    socket.waitForConnected();
    socket.write(
        "POST " + route +
        " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " +
        QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(10'000)) {
    }
    return socket.readAll();
  }

 private:
  QTemporaryDir folder_;
  std::unique_ptr<AnalysisService> service_;
  std::unique_ptr<ApiServer> server_;
};

void request(benchmark::State& state, const QByteArray& route) {
  const Served served;
  const QByteArray body =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"clip.wav\"\r\n\r\n" + bench::clip() +
      "\r\n--b--\r\n";
  for (auto _ : state) {
    const auto answer = served.post(route, body);
    if (!answer.startsWith("HTTP/1.1 200")) state.SkipWithError("not answered with 200");
  }
}
BENCHMARK_CAPTURE(request, predict, "/predict")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(request, api_predict, "/api/predict")->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace sentisound
