// What counts as one client where there is no token.
#pragma once

#include <QByteArray>
#include <QHostAddress>

namespace sentisound::api {

/// The address; of IPv6, where everybody has many, the 64 bits that tell networks apart.
QByteArray networkOf(const QHostAddress& address);

}  // namespace sentisound::api
