// Where the operator lets batches be announced, and how a message is signed.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>

#include "core/Result.h"

namespace sentisound::api::v1 {

/// Immutable once made. Without prefixes nothing may be called.
class WebhookTargets {
 public:
  static constexpr qsizetype kLongest = 1000;  ///< characters of an address

  WebhookTargets() = default;
  /// Prefixes as "https://lab.example/hooks"; of the secrets' file each line is "whsec_" and the base64 of 24
  /// to 64 bytes. BadRequest for a prefix that is no http(s) address or has a user, query or fragment, for
  /// prefixes without a secret and the other way round, and for a file that has none or a wrong one, which is
  /// never told; NotFound, Storage if it cannot be read.
  static Result<WebhookTargets> make(const QStringList& prefixes, const QString& secretFile);

  [[nodiscard]] bool empty() const { return prefixes_.isEmpty(); }
  /// The address as it may be called; none if it does not lie under a prefix: same scheme, host and port, and
  /// a path that is the prefix's or continues it behind a slash, without "..", however encoded.
  [[nodiscard]] std::optional<QUrl> allowed(const QString& address) const;
  /// As standardwebhooks.com says, one for each secret: "v1,…" with a blank between them.
  [[nodiscard]] QByteArray signature(const QByteArray& id, qint64 timestamp, const QByteArray& body) const;

 private:
  QList<QUrl> prefixes_;
  QList<QByteArray> secrets_;
};

}  // namespace sentisound::api::v1
