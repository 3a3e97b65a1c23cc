#include "api/v1/WebhookTargets.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMessageAuthenticationCode>
#include <algorithm>

namespace sentisound::api::v1 {
namespace {

constexpr qint64 kMaxSecrets = 64 * 1024;  // bytes of the file
constexpr qsizetype kShortestSecret = 24;  // bytes
constexpr qsizetype kLongestSecret = 64;

/// An address that means the same to everybody; invalid if it is none.
QUrl plainUrl(const QString& text) {
  const QUrl url(text, QUrl::StrictMode);
  const bool usable = url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") &&
                      !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasFragment();
  return usable ? url : QUrl();
}

int portOf(const QUrl& url) {
  return url.port(url.scheme() == u"https" ? 443 : 80);
}

/// Nothing in it that a server might take for another place.
bool staysInside(const QUrl& url) {
  const auto segments = url.path(QUrl::FullyEncoded).split(u'/');
  return std::ranges::all_of(segments, [](const QString& encoded) {
    const auto segment = QUrl::fromPercentEncoding(encoded.toLatin1());
    return segment != u"." && segment != u".." && !segment.contains(u'/') && !segment.contains(u'\\') &&
           !segment.contains(u'%');
  });
}

bool liesUnder(const QUrl& prefix, const QUrl& url) {
  if (url.scheme() != prefix.scheme() || url.host() != prefix.host() || portOf(url) != portOf(prefix))
    return false;
  auto folder = prefix.path(QUrl::FullyEncoded);
  const auto path = url.path(QUrl::FullyEncoded);
  if (path == folder) return true;
  if (!folder.endsWith(u'/')) folder += u'/';
  return path.startsWith(folder) || (folder == u"/" && path.isEmpty());
}

Result<QList<QUrl>> prefixesOf(const QStringList& texts) {
  QList<QUrl> prefixes;
  for (const auto& text : texts) {
    const auto url = plainUrl(text);
    if (url.isEmpty() || url.hasQuery() || !staysInside(url))
      return fail(Errc::BadRequest,
                  "a prefix of webhooks has the form https://lab.example/hooks, without user, query or "
                  "fragment",
                  text.toStdString());
    prefixes << url;
  }
  return prefixes;
}

Result<QList<QByteArray>> secretsIn(const QString& path) {
  QFile file(path);
  if (!file.exists()) return fail(Errc::NotFound, "there is no such file", path.toStdString());
  if (!file.open(QIODevice::ReadOnly))
    return fail(Errc::Storage, Message("it cannot be read: %1", file.errorString().toStdString()),
                path.toStdString());
  QList<QByteArray> secrets;
  for (const auto& line : file.read(kMaxSecrets).split('\n')) {
    const auto text = line.trimmed();
    if (text.isEmpty()) continue;
    const auto decoded =
        text.startsWith("whsec_")
            ? QByteArray::fromBase64Encoding(
                  text.sliced(6), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors)
            : QByteArray::FromBase64Result{};
    const auto bytes = decoded ? decoded.decoded : QByteArray();
    if (bytes.size() < kShortestSecret || bytes.size() > kLongestSecret)
      return fail(Errc::BadRequest, "each line is whsec_ and the base64 of 24 to 64 bytes",
                  path.toStdString());
    secrets << bytes;
  }
  if (secrets.isEmpty()) return fail(Errc::BadRequest, "there is no secret in it", path.toStdString());
  return secrets;
}

}  // namespace

Result<WebhookTargets> WebhookTargets::make(const QStringList& prefixes, const QString& secretFile) {
  if (prefixes.isEmpty() != secretFile.isEmpty())
    return fail(Errc::BadRequest, "webhooks need both prefixes of addresses and a file with the secret");
  WebhookTargets targets;
  if (prefixes.isEmpty()) return targets;
  auto places = prefixesOf(prefixes);
  if (!places) return places.error();
  auto secrets = secretsIn(secretFile);
  if (!secrets) return secrets.error();
  targets.prefixes_ = std::move(*places);
  targets.secrets_ = std::move(*secrets);
  return targets;
}

std::optional<QUrl> WebhookTargets::allowed(const QString& address) const {
  if (address.size() > kLongest) return std::nullopt;
  const auto url = plainUrl(address);
  if (url.isEmpty() || !staysInside(url)) return std::nullopt;
  const bool under = std::ranges::any_of(prefixes_, [&](const QUrl& one) { return liesUnder(one, url); });
  return under ? std::optional(url) : std::nullopt;
}

QByteArray WebhookTargets::signature(const QByteArray& id, qint64 timestamp, const QByteArray& body) const {
  const auto text = id + '.' + QByteArray::number(timestamp) + '.' + body;
  QByteArrayList signatures;
  for (const auto& secret : secrets_)
    signatures << "v1," +
                      QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toBase64();
  return signatures.join(' ');
}

}  // namespace sentisound::api::v1
