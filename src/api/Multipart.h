// multipart/form-data (RFC 7578, RFC 2046 section 5.1) out of a request's body.
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

#include "core/Result.h"

namespace sentisound::api {

struct FormPart {
  QByteArray name{};
  std::optional<QString> fileName{};  ///< set for files, though it may be empty
  QByteArray contentType{};
  QByteArray data{};  ///< exactly the bytes sent: a view of the body, valid as long as that
};

inline constexpr int kMaxFormParts = 64;
inline constexpr qsizetype kMaxPartHeader = 16 * 1024;  // bytes

/// The parts in the order sent. BadRequest with the reason if `contentType` is not multipart/form-data with a
/// boundary, or the body breaks off, or a part's header cannot be read; TooLarge over `mostParts` or 16 KiB
/// of header in one of them. Nothing is copied but names.
Result<std::vector<FormPart>> parseMultipart(const QByteArray& contentType, const QByteArray& body,
                                             int mostParts = kMaxFormParts);
Result<std::vector<FormPart>> parseMultipart(const QByteArray&, const QByteArray&&,
                                             int = kMaxFormParts) = delete;  // the parts would outlive it

}  // namespace sentisound::api
