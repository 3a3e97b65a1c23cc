// QHttpServer behind the gate: it finds the route of each vetted request, and writes its answer.
#pragma once

#include <QHttpServer>
#include <QHttpServerResponder>
#include <functional>
#include <memory>

#include "api/Router.h"

namespace sentisound::api {

class Acceptor;

/// Every path of the router becomes a rule of QHttpServer. It gets heads without bodies: a body stays with
/// the connection that read it, known by the number in the head, which no client can write there because none
/// of a client's own header fields is handed on. Lives in the server's thread.
class Backend {
 public:
  /// Where a request goes: null for a path that there is not. Whoever is called keeps the responder until he
  /// has the answer.
  using Routed = std::function<void(quint64 connection, const Resource*, QHttpServerResponder&&)>;

  /// `router` outlives it.
  Backend(const Router& router, Routed routed);

  /// Takes connections from `acceptor`, which listens already and is QHttpServer's from now on.
  void bind(std::unique_ptr<Acceptor> acceptor);

  /// The head by which a request of `connection` is routed. A path that no route can have (one with an empty
  /// segment, or none at all) becomes one that none has; methods that QHttpServer does not know become one
  /// that it knows: which methods a path has is looked up in its Resource.
  static QByteArray head(const QByteArray& method, const QStringList& path, quint64 connection);

 private:
  void addRule(const Resource& resource);

  Routed routed_;
  QHttpServer http_;
};

/// Writes `answer` and ends it, or, if it is streamed, begins it: its further pieces go through
/// QHttpServerResponder::writeBody. Answers are not kept by caches unless they have a field Cache-Control of
/// their own.
void writeAnswer(const Answer& answer, QHttpServerResponder& responder);

}  // namespace sentisound::api
