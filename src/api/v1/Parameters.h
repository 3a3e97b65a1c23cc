// Options of a request, wherever they stand: each is read by name, and what is wrong is told by name.
#pragma once

#include <QDateTime>
#include <QSet>
#include <QString>
#include <QStringList>
#include <optional>

#include "api/Request.h"

namespace sentisound::api::v1 {

/// Every option that there is must be asked for once; what is left then is unknown. The first fault is kept.
class Parameters {
 public:
  explicit Parameters(QueryList given) : given_(std::move(given)) {}

  /// Empty if it was not given. BadRequest-like faults: given twice, longer than 1000 characters.
  std::optional<QString> text(const QString& name);
  /// "true" or "false", "1" or "0".
  bool flag(const QString& name, bool otherwise);
  /// A whole number from `least` to `most`.
  int number(const QString& name, int otherwise, int least, int most);
  /// A number from `least` to `most`, e.g. 1.25; empty if it was not given.
  std::optional<double> decimal(const QString& name, double least, double most);
  /// ISO 8601, e.g. 2024-01-15, 2024-01-15T14:30:00Z; without an offset at the server's local time. Invalid
  /// if it was not given.
  QDateTime time(const QString& name);
  /// One of them; empty if it was not given.
  QString choice(const QString& name, const QStringList& choices);
  /// As core/Channel.h says it; kMix if it was not given.
  int channel(const QString& name);
  void refuse(const QString& name, const QString& why);

  /// 400 "bad-parameter" about the first fault, or about an option that nobody has asked for.
  [[nodiscard]] std::optional<Answer> refusal() const;

 private:
  QueryList given_;
  QSet<QString> known_;
  std::optional<QString> fault_;
};

/// Beginning of what a stranger sent, to be shown to him again.
QString shown(const QString& text);

}  // namespace sentisound::api::v1
