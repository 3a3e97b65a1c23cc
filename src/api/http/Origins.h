// Which web pages may talk to us, and under which names: the guard against other sites in a user's browser.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

namespace sentisound::api {

struct Origins {
  /// Names, besides "localhost" and addresses in figures, that requests may be for.
  QByteArrayList hosts{};
  /// Origins ("https://lab.example") whose pages may read answers and send requests (CORS).
  QByteArrayList listed{};

  /// Against DNS rebinding: a page of a stranger's site whose name has come to mean this computer sends that
  /// name. `authority` is the request's host[:port], lower case; an empty one comes from HTTP/1.0 and no
  /// browser.
  [[nodiscard]] bool knowsHost(QByteArrayView authority) const;
  /// Whether a page of `origin` is allowed by the list.
  [[nodiscard]] bool lists(QByteArrayView origin) const;
  /// Whether `origin` (field Origin; empty if it was not sent) is listed or the page came from us.
  [[nodiscard]] bool mayChange(QByteArrayView origin, QByteArrayView authority, bool secure) const;
};

}  // namespace sentisound::api
