#include "api/v1/Parameters.h"

#include "core/Channel.h"

namespace sentisound::api::v1 {
namespace {

constexpr qsizetype kLongestValue = 1000;  // characters
constexpr qsizetype kLongestShown = 60;

}  // namespace

QString shown(const QString& text) {
  return text.size() <= kLongestShown ? text : text.first(kLongestShown) + u'…';
}

std::optional<QString> Parameters::text(const QString& name) {
  known_ << name;
  std::optional<QString> found;
  for (const auto& [key, value] : given_) {
    if (key != name) continue;
    if (found) refuse(name, QStringLiteral("is given twice"));
    if (value.size() > kLongestValue) {
      refuse(name, QStringLiteral("is longer than %1 characters").arg(kLongestValue));
      return std::nullopt;
    }
    found = value;
  }
  return found;
}

bool Parameters::flag(const QString& name, bool otherwise) {
  const auto value = text(name);
  if (!value) return otherwise;
  if (*value == QLatin1String("true") || *value == QLatin1String("1")) return true;
  if (*value == QLatin1String("false") || *value == QLatin1String("0")) return false;
  refuse(name, QStringLiteral("must be true or false"));
  return otherwise;
}

int Parameters::number(const QString& name, int otherwise, int least, int most) {
  const auto value = text(name);
  if (!value) return otherwise;
  bool isNumber = false;
  const int number = value->toInt(&isNumber);
  if (isNumber && number >= least && number <= most) return number;
  refuse(name, QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
  return otherwise;
}

std::optional<double> Parameters::decimal(const QString& name, double least, double most) {
  const auto value = text(name);
  if (!value) return std::nullopt;
  bool isNumber = false;
  const double number = value->toDouble(&isNumber);
  if (isNumber && number >= least && number <= most) return number;
  refuse(name, QStringLiteral("must be a number from %1 to %2").arg(least).arg(most));
  return std::nullopt;
}

QDateTime Parameters::time(const QString& name) {
  auto value = text(name);
  if (!value) return {};
  // "+" in a query means a blank, and few people write %2B.
  if (const auto blank = value->lastIndexOf(u' '); blank > value->indexOf(u'T') && value->contains(u'T'))
    value->replace(blank, 1, u'+');
  const auto time = QDateTime::fromString(*value, Qt::ISODateWithMs);
  if (!time.isValid())
    refuse(name, QStringLiteral("must be a time such as 2024-01-15 or 2024-01-15T14:30:00Z"));
  return time;
}

QString Parameters::choice(const QString& name, const QStringList& choices) {
  const auto value = text(name);
  if (!value || choices.contains(*value)) return value.value_or(QString());
  refuse(name, QStringLiteral("must be one of ") + choices.join(QStringLiteral(", ")));
  return {};
}

int Parameters::channel(const QString& name) {
  const auto value = text(name);
  if (!value) return kMix;
  const auto channel = channelOf(value->toStdString());
  if (!channel) refuse(name, QStringLiteral("must be ") + QLatin1String(kChannelWords));
  return channel.value_or(kMix);
}

void Parameters::refuse(const QString& name, const QString& why) {
  if (!fault_) fault_ = name + u' ' + why + u'.';
}

std::optional<Answer> Parameters::refusal() const {
  auto fault = fault_;
  for (const auto& given : given_)
    if (!fault && !known_.contains(given.first))
      fault = QStringLiteral("There is no option “%1” here.").arg(shown(given.first));
  if (!fault) return std::nullopt;
  return Answer::problem(400, "bad-parameter", *fault);
}

}  // namespace sentisound::api::v1
