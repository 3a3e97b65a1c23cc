// What the server counts, in the text format of Prometheus.
#pragma once

#include <QByteArray>
#include <array>
#include <chrono>
#include <map>
#include <utility>

namespace sentisound::api {

/// Lives in the server's thread.
class Metrics {
 public:
  using Seconds = std::chrono::duration<double>;

  /// One request was answered (status 0: its client left). `route` is a pattern, so that there are few of
  /// them; empty for unknown ones.
  void answered(const QByteArray& route, const QByteArray& method, int status, Seconds time, qint64 bytesIn,
                qint64 bytesOut);
  /// A connection was refused or cut off before it had said what it wants.
  void dropped(const char* why) { ++dropped_[why]; }
  /// A request was refused because there were too many; `by` tells whose.
  void limited(const char* by) { ++limited_[by]; }

  struct Gauges {
    qsizetype connections = 0;
    qsizetype streams = 0;
    int waiting = 0;  ///< requests that wait for the pool …
    int running = 0;  ///< … and that are computed in it
  };
  /// text/plain; version=0.0.4
  [[nodiscard]] QByteArray text(const Gauges& gauges) const;

  static constexpr std::array kBounds{0.005, 0.02, 0.1, 0.5, 2.0, 10.0};  ///< of the time's buckets, s

 private:
  struct Times {
    std::array<qint64, kBounds.size() + 1> buckets{};
    double sum = 0;
  };
  std::map<std::pair<QByteArray, std::pair<QByteArray, int>>, qint64> requests_;
  std::map<QByteArray, Times> times_;
  std::map<QByteArray, qint64> dropped_;
  std::map<QByteArray, qint64> limited_;
  qint64 bytesIn_ = 0;
  qint64 bytesOut_ = 0;
};

}  // namespace sentisound::api
