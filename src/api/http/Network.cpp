#include "api/http/Network.h"

namespace sentisound::api {

QByteArray networkOf(const QHostAddress& address) {
  bool isV4 = false;
  const quint32 v4 = address.toIPv4Address(&isV4);
  if (isV4) return QByteArray::number(v4);
  const auto v6 = address.toIPv6Address();
  return QByteArray(reinterpret_cast<const char*>(v6.c), 8);
}

}  // namespace sentisound::api
