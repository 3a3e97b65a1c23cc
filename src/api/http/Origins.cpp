#include "api/http/Origins.h"

#include <QHostAddress>
#include <QString>

namespace sentisound::api {
namespace {

/// Of "host:port" and "[::1]:port".
QByteArrayView hostOf(QByteArrayView authority) {
  if (authority.startsWith('[')) {
    const auto end = authority.indexOf(']');
    return end < 0 ? QByteArrayView() : authority.sliced(1, end - 1);
  }
  const auto colon = authority.indexOf(':');
  return colon < 0 ? authority : authority.first(colon);
}

}  // namespace

bool Origins::knowsHost(QByteArrayView authority) const {
  if (authority.isEmpty()) return true;
  const auto host = hostOf(authority);
  if (host == "localhost" || host.endsWith(".localhost") || hosts.contains(host.toByteArray())) return true;
  QHostAddress address;
  return address.setAddress(QString::fromLatin1(host));
}

bool Origins::lists(QByteArrayView origin) const {
  return listed.contains(origin.toByteArray().toLower());
}

bool Origins::mayChange(QByteArrayView origin, QByteArrayView authority, bool secure) const {
  if (origin.isEmpty() || lists(origin)) return true;
  const QByteArray own = (secure ? "https://" : "http://") + authority.toByteArray();
  return origin.toByteArray().toLower() == own;
}

}  // namespace sentisound::api
