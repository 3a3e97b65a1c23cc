#include "api/SafeName.h"

#include <QStringList>
#include <algorithm>

#include "core/AudioSuffixes.h"

namespace sentisound::api {
namespace {

constexpr qsizetype kMaxLength = 120;  // "<name>_analysis.png" must fit into 255 bytes

bool isHarmless(QChar c) {
  return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' ||
         c == u'_' || c == u'-';
}

QString stripped(QString text) {
  const auto isEnd = [](QChar c) { return c == u'.' || c == u'_'; };
  while (!text.isEmpty() && isEnd(text.back())) text.chop(1);
  while (!text.isEmpty() && isEnd(text.front())) text.remove(0, 1);
  return text;
}

QString secured(const QString& fileName) {
  QString ascii;
  for (const QChar c : fileName.normalized(QString::NormalizationForm_KD))
    if (c.unicode() < 0x80) ascii += c == u'/' ? QChar(u' ') : c;
  QString joined = ascii.simplified();
  joined.replace(u' ', u'_');
  joined.removeIf([](QChar c) { return !isHarmless(c); });
  return stripped(joined);
}

}  // namespace

QString extensionOf(const QString& fileName) {
  const auto dot = fileName.lastIndexOf(u'.');
  return dot < 0 ? QString() : fileName.mid(dot + 1).toLower();
}

bool isAudioExtension(const QString& extension) {
  return std::ranges::any_of(kAudioSuffixes, [&](const AudioSuffix& suffix) {
    return suffix.forOriginal &&
           extension == QLatin1String(suffix.text.data(), static_cast<qsizetype>(suffix.text.size()));
  });
}

QString safeName(const QString& fileName) {
  const QString name = secured(fileName);
  const QString extension = secured(extensionOf(fileName)).left(16);
  const auto dot = name.lastIndexOf(u'.');
  const bool keptExtension = dot > 0 && !extension.isEmpty() && extensionOf(name) == extension;
  if (!keptExtension)
    return extension.isEmpty() ? (name.isEmpty() ? QStringLiteral("upload") : name.left(kMaxLength))
                               : QStringLiteral("upload.") + extension;
  if (name.size() <= kMaxLength) return name;
  return name.left(kMaxLength - extension.size() - 1) + u'.' + name.mid(dot + 1);
}

bool isSafeName(const QString& fileName) {
  return !fileName.isEmpty() && fileName.size() <= 255 && fileName.front() != u'.' &&
         std::all_of(fileName.cbegin(), fileName.cend(), isHarmless);
}

}  // namespace sentisound::api
