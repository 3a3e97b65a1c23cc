#include "words/NumberWords.h"

#include <QLocale>
#include <cmath>

namespace sentisound {

QString localised(QString number) {
  return number.replace(u'.', QLocale().decimalPoint());
}

QString numberWords(double value, int decimals) {
  return localised(QString::fromStdString(fixedText(value, decimals)));
}

QString percentWords(double share) {
  return localised(QString::fromStdString(inPercent(share)));
}

QString clockWords(double seconds, int decimals, Hours hours) {
  return localised(QString::fromStdString(clockText(seconds, decimals, hours)));
}

QString durationWords(double seconds) {
  return clockWords(seconds, 1);
}

QString signedWords(double value, int decimals) {
  return (value < 0 ? u'\u2212' : u'+') + numberWords(std::abs(value), decimals);
}

}  // namespace sentisound
