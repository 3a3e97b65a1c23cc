// Which of several media types a client wants.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <optional>

namespace sentisound::api {

/// The place in `offered` of the type that the field "Accept" prefers (RFC 9110, section 12.5.1), of equally
/// welcome ones the first. Without the field the first. Nothing if it accepts none of them. Parameters other
/// than q are passed over.
std::optional<qsizetype> preferredType(QByteArrayView accept, const QList<QByteArray>& offered);

}  // namespace sentisound::api
