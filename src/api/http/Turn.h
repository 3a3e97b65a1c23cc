// One request on a connection, and how far it has come.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

#include "api/http/BodyReader.h"
#include "api/http/RateLimiter.h"

namespace sentisound::api {

struct Turn {
  using Clock = std::chrono::steady_clock;

  quint64 id = 0;  ///< never used twice, so that what comes late cannot be taken for the next one's answer
  Request request{};
  QByteArray encodedPath{};
  std::unique_ptr<RequestHead> head{};  ///< until it is routed
  std::unique_ptr<BodyReader> body{};
  const Route* route = nullptr;
  Allowance allowance{};
  std::optional<Answer> refusal{};  ///< what it is answered with, whatever its route
  bool asked = false;               ///< a head came, or enough of one
  bool headOnly = false;
  bool bodyRead = false;  ///< nothing of the request is left to come
  bool mayStay = false;   ///< the client lets the connection stay after it
  bool late = false;      ///< it was cut off
  int status = 0;
  qint64 bytesOut = 0;
  Clock::time_point started = Clock::now();  ///< when the head was complete
  std::stop_source stop{};
};

/// For metrics and log, when it has ended.
struct TurnRecord {
  QByteArray route{};
  QByteArray method{};
  QByteArray path{};
  QByteArray id{};
  QString remote{};
  QString caller{};
  int status = 0;
  qint64 bytesIn = 0;
  qint64 bytesOut = 0;
  std::chrono::duration<double> time{};
};

}  // namespace sentisound::api
