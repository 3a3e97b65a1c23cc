#include "api/Accept.h"

#include "api/HeaderFields.h"

namespace sentisound::api {
namespace {

/// How exactly a range names the type: 0 not at all, 1 all types, 2 all of one kind, 3 this one.
int exactness(const QByteArray& range, const QByteArray& type) {
  if (range == type) return 3;
  if (range == "*/*") return 1;
  return range.endsWith("/*") && type.startsWith(QByteArrayView(range).chopped(1)) ? 2 : 0;
}

double weightOf(const FieldValue& range) {
  const auto weight = range.parameter("q");
  if (!weight) return 1;
  bool good = false;
  const double value = weight->toDouble(&good);
  return good && value >= 0 && value <= 1 ? value : 0;
}

}  // namespace

std::optional<qsizetype> preferredType(QByteArrayView accept, const QList<QByteArray>& offered) {
  if (accept.trimmed().isEmpty()) return 0;
  QList<FieldValue> ranges;
  for (const auto& item : accept.toByteArray().split(',')) ranges << parseFieldValue(item);
  std::optional<qsizetype> best;
  double bestWeight = 0;
  for (qsizetype i = 0; i < offered.size(); ++i) {
    int most = 0;
    double weight = 0;
    for (const auto& range : ranges)
      if (const int fits = exactness(range.value, offered[i]); fits > most) {
        most = fits;
        weight = weightOf(range);
      }
    if (weight > bestWeight) {
      best = i;
      bestWeight = weight;
    }
  }
  return best;
}

}  // namespace sentisound::api
