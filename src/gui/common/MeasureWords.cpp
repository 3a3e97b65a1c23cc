#include "gui/common/MeasureWords.h"

#include <QCoreApplication>
#include <map>
#include <string_view>

#include "words/NumberWords.h"

namespace sentisound {
namespace {

struct MeasureWordsTr {
  Q_DECLARE_TR_FUNCTIONS(Measures)
};

}  // namespace

QString measureName(const NamedMeasure& measure) {
  const std::map<std::string_view, QString> names{
      {"duration_seconds", MeasureWordsTr::tr("Duration")},
      {"speech_seconds", MeasureWordsTr::tr("Speech")},
      {"pause_seconds", MeasureWordsTr::tr("Pauses")},
      {"voiced_seconds", MeasureWordsTr::tr("Voiced")},
      {"f0_mean_hz", MeasureWordsTr::tr("F0 mean")},
      {"f0_median_hz", MeasureWordsTr::tr("F0 median")},
      {"f0_sd_hz", MeasureWordsTr::tr("F0 SD")},
      {"f0_min_hz", MeasureWordsTr::tr("F0 lowest")},
      {"f0_max_hz", MeasureWordsTr::tr("F0 highest")},
      {"f0_slope_hz_per_second", MeasureWordsTr::tr("F0 slope")},
      {"intensity_mean_db", MeasureWordsTr::tr("Intensity mean")},
      {"intensity_max_db", MeasureWordsTr::tr("Intensity highest")},
      {"jitter_local", MeasureWordsTr::tr("Jitter (local)")},
      {"shimmer_local", MeasureWordsTr::tr("Shimmer (local)")},
      {"hnr_db", MeasureWordsTr::tr("HNR")},
      {"syllables", MeasureWordsTr::tr("Syllables")},
      {"syllables_per_second", MeasureWordsTr::tr("Syllable rate")},
      {"spectral_centre_hz", MeasureWordsTr::tr("Spectral centre")},
      {"spectral_tilt_db", MeasureWordsTr::tr("Spectral tilt")}};
  const std::string_view name = measure.name;
  if (const auto known = names.find(name); known != names.end()) return known->second;
  // f1_hz … f4_bandwidth_hz
  const auto which = QString::fromLatin1(measure.name).mid(1, 1);
  return name.ends_with("_bandwidth_hz") ? MeasureWordsTr::tr("F%1 bandwidth").arg(which)
                                         : QStringLiteral("F%1").arg(which);
}

QString measureValue(const NamedMeasure& measure) {
  if (!measure.value) return QStringLiteral("–");
  const std::string_view name = measure.name;
  const std::string_view unit = measure.unit;
  if (name == "syllables") return numberWords(*measure.value, 0);
  if (unit.empty()) return QStringLiteral("%1 %").arg(numberWords(100 * *measure.value, 2));
  const int decimals = unit == "s" || unit == "1/s" ? 2 : 1;
  return QStringLiteral("%1 %2").arg(numberWords(*measure.value, decimals), QLatin1String(measure.unit));
}

QString voiceSettingsWords(const VoiceSettings& settings) {
  return MeasureWordsTr::tr("F0 from %1 to %2 Hz, formants below %3 Hz")
      .arg(numberWords(settings.pitchFloorHz, 0), numberWords(settings.pitchCeilingHz, 0),
           numberWords(settings.formantCeilingHz, 0));
}

QString measuresAsText(const QString& heading, const VoiceMeasures& measures, const VoiceSettings& settings) {
  QString text = heading + QLatin1Char('\n') + voiceSettingsWords(settings) + QLatin1Char('\n');
  for (const auto& one : namedMeasures(measures))
    text += measureName(one) + QLatin1Char('\t') + measureValue(one) + QLatin1Char('\n');
  return text;
}

}  // namespace sentisound
