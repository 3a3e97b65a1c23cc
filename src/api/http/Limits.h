// How much a stranger may ask for. Every bound of the server stands here.
#pragma once

#include <QtGlobal>
#include <chrono>

namespace sentisound::api {

struct Limits {
  qint64 maxBody = 64 * 1024 * 1024;  ///< bytes of one request; more is refused while it arrives
  qint64 maxBodiesTogether =
      512 * 1024 * 1024;               ///< bytes of all requests that are being received or answered
  int maxConnections = 512;            ///< at the limit one that has asked for nothing yet makes room
  int maxPerAddress = 256;             ///< of them from one address
  int maxRequests = 1000;              ///< on one connection
  int maxStreams = 32;                 ///< WebSockets
  int maxWaiting = 256;                ///< requests that wait for the pool
  int requestsPerMinute = 0;           ///< of one token, or of one address without; 0: any number
  qint64 maxBehind = 4 * 1024 * 1024;  ///< bytes that a reader of a streamed answer may lag behind

  std::chrono::milliseconds head{10'000};        ///< for a connection to say completely what it wants
  std::chrono::milliseconds idle{30'000};        ///< for a connection to ask for something else
  std::chrono::milliseconds bodyPause{10'000};   ///< without a byte of the body
  std::chrono::milliseconds bodyGrace{20'000};   ///< for a body, and besides a second for each …
  qint64 bodyRate = 16 * 1024;                   ///< … so many bytes
  std::chrono::milliseconds writePause{30'000};  ///< without the client taking a byte of the answer
  /// For a client to finish sending what was refused, so that it reads the answer and not a reset.
  std::chrono::milliseconds linger{10'000};
  std::chrono::milliseconds webhookTimeOut{20'000};  ///< for an answer to a webhook
  std::chrono::milliseconds webhookPause{5'000};     ///< after its first try; three times as long after each
  std::chrono::milliseconds end{3'000};  ///< for requests that are being answered when the server closes
};

}  // namespace sentisound::api
