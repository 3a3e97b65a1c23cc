#include "api/http/Metrics.h"

#include <unistd.h>

#include <QFile>
#include <algorithm>
#include <numeric>

namespace sentisound::api {
namespace {

/// Resident memory of this process in bytes; 0 where the system does not say.
qint64 residentBytes() {
  QFile file(QStringLiteral("/proc/self/statm"));
  if (!file.open(QIODevice::ReadOnly)) return 0;
  const auto figures = file.read(256).split(' ');
  return figures.size() < 2 ? 0 : figures[1].toLongLong() * sysconf(_SC_PAGESIZE);
}

void describeMetric(QByteArray& text, const QByteArray& name, const char* type, const char* help) {
  text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

QByteArray figure(double value) {
  return QByteArray::number(value, 'g', 12);
}

void single(QByteArray& text, const QByteArray& name, const char* type, const char* help, double value) {
  describeMetric(text, name, type, help);
  text += name + ' ' + figure(value) + '\n';
}

void labelled(QByteArray& text, const QByteArray& name, const char* help, const QByteArray& label,
              const std::map<QByteArray, qint64>& counts) {
  describeMetric(text, name, "counter", help);
  for (const auto& [value, count] : counts)
    text += name + '{' + label + "=\"" + value + "\"} " + QByteArray::number(count) + '\n';
}

/// Methods that no client uses are one, so that strangers cannot make the counters grow.
QByteArray known(const QByteArray& method) {
  for (const char* one : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    if (method == one) return method;
  return QByteArrayLiteral("other");
}

}  // namespace

void Metrics::answered(const QByteArray& route, const QByteArray& method, int status, Seconds time,
                       qint64 bytesIn, qint64 bytesOut) {
  const QByteArray name = route.isEmpty() ? QByteArrayLiteral("none") : route;
  ++requests_[{name, {known(method), status}}];
  auto& times = times_[name];
  const auto bucket = std::ranges::lower_bound(kBounds, time.count()) - kBounds.begin();
  ++times.buckets[static_cast<std::size_t>(bucket)];
  times.sum += time.count();
  bytesIn_ += bytesIn;
  bytesOut_ += bytesOut;
}

QByteArray Metrics::text(const Gauges& gauges) const {
  QByteArray text;
  describeMetric(text, "sentisound_requests_total", "counter",
                 "Requests answered; status 0: the client left.");
  for (const auto& [key, count] : requests_)
    text += "sentisound_requests_total{route=\"" + key.first + "\",method=\"" + key.second.first +
            "\",status=\"" + QByteArray::number(key.second.second) + "\"} " + QByteArray::number(count) +
            '\n';
  const QByteArray times = QByteArrayLiteral("sentisound_request_seconds");
  describeMetric(text, times, "histogram", "From the complete head to the end of the answer.");
  for (const auto& [route, of] : times_) {
    qint64 below = 0;
    for (std::size_t i = 0; i < of.buckets.size(); ++i) {
      below += of.buckets[i];
      text += times + "_bucket{route=\"" + route + "\",le=\"" +
              (i < kBounds.size() ? figure(kBounds[i]) : QByteArrayLiteral("+Inf")) + "\"} " +
              QByteArray::number(below) + '\n';
    }
    text += times + "_sum{route=\"" + route + "\"} " + figure(of.sum) + '\n';
    text += times + "_count{route=\"" + route + "\"} " + QByteArray::number(below) + '\n';
  }
  labelled(text, "sentisound_connections_dropped_total",
           "Connections cut off before they had asked for anything, by reason.", "reason", dropped_);
  labelled(text, "sentisound_rate_limited_total", "Requests refused with 429: of a token, or of an address.",
           "by", limited_);
  single(text, "sentisound_received_bytes_total", "counter", "Bodies of requests.",
         static_cast<double>(bytesIn_));
  single(text, "sentisound_sent_bytes_total", "counter", "Bodies of answers.",
         static_cast<double>(bytesOut_));
  single(text, "sentisound_connections", "gauge", "Open connections.",
         static_cast<double>(gauges.connections));
  single(text, "sentisound_streams", "gauge", "Open WebSockets.", static_cast<double>(gauges.streams));
  single(text, "sentisound_queue_waiting", "gauge", "Requests that wait to be computed.", gauges.waiting);
  single(text, "sentisound_queue_running", "gauge", "Requests that are being computed.", gauges.running);
  single(text, "process_resident_memory_bytes", "gauge", "Resident memory.",
         static_cast<double>(residentBytes()));
  return text;
}

}  // namespace sentisound::api
