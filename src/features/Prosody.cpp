#include "features/Prosody.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "dsp/Dct.h"
#include "dsp/MelFilterBank.h"
#include "dsp/PitchTracker.h"
#include "dsp/Stft.h"
#include "features/Functionals.h"

namespace sentisound {
namespace {

constexpr StftSpec kStft{.fftSize = 512, .hop = 160};
constexpr int kBands = 40;
constexpr int kCoefficients = 20;
constexpr int kGradients = kCoefficients + 1;  // the MFCC and the lowest mel band
constexpr double kActiveDb = 35;
constexpr double kVoiced = 0.5;
constexpr double kEps = 1e-12;

using Contour = std::vector<double>;  // one value per frame

/// Rows of the frame matrix, in order.
std::vector<std::string> contourNames() {
  std::vector<std::string> names;
  for (int i = 1; i <= kCoefficients; ++i) names.push_back("mfcc" + std::to_string(i));
  for (int i = 1; i <= kBands; i += 2) names.push_back("mel" + std::to_string(i) + "_db");
  for (const char* name : {"energy_db", "centroid_log", "bandwidth_log", "rolloff25_log", "rolloff50_log",
                           "rolloff85_log", "alpha_ratio_db", "flux", "harmonicity"})
    names.emplace_back(name);
  return names;
}

/// The spectral contours of a frame from its power spectrum [bins].
class FrameSpectrum {
 public:
  FrameSpectrum(std::span<const float> power, double hzPerBin) : power_(power), hzPerBin_(hzPerBin) {
    for (const float bin : power_) total_ += static_cast<double>(bin);
  }

  [[nodiscard]] double total() const { return total_; }
  [[nodiscard]] double centroidHz() const {
    double sum = 0;
    for (std::size_t bin = 0; bin < power_.size(); ++bin) sum += static_cast<double>(power_[bin]) * hz(bin);
    return sum / (total_ + kEps);
  }
  [[nodiscard]] double bandwidthHz(double centroid) const {
    double sum = 0;
    for (std::size_t bin = 0; bin < power_.size(); ++bin)
      sum += static_cast<double>(power_[bin]) * (hz(bin) - centroid) * (hz(bin) - centroid);
    return std::sqrt(sum / (total_ + kEps));
  }
  /// Frequency below which `share` of the power lies.
  [[nodiscard]] double rollOffHz(double share) const {
    double sum = 0;
    for (std::size_t bin = 0; bin < power_.size(); ++bin) {
      sum += static_cast<double>(power_[bin]) / (total_ + kEps);
      if (sum > share) return hz(bin);
    }
    return 0;
  }
  /// Power below 1 kHz (without the lowest 50 Hz) over power from 1 to 5 kHz, in dB.
  [[nodiscard]] double alphaRatioDb() const {
    double low = 0;
    double high = 0;
    for (std::size_t bin = 0; bin < power_.size(); ++bin) {
      if (hz(bin) > 50 && hz(bin) < 1000) low += static_cast<double>(power_[bin]);
      if (hz(bin) >= 1000 && hz(bin) < 5000) high += static_cast<double>(power_[bin]);
    }
    return 10 * std::log10(low + 1e-10) - 10 * std::log10(high + 1e-10);
  }

 private:
  [[nodiscard]] double hz(std::size_t bin) const { return static_cast<double>(bin) * hzPerBin_; }
  std::span<const float> power_;
  double hzPerBin_;
  double total_ = 0;
};

/// All contours but harmonicity, and energy once more by itself.
struct Contours {
  std::vector<Contour> rows{};
  Contour energyDb{};
};

std::optional<Contours> spectralContours(std::span<const float> signal, const Progress& progress) {
  const MelFilterBank bank(kProsodyRate, kStft.fftSize, kBands, 50, 8000);
  const Eigen::MatrixXf dct = dctMatrix(kCoefficients, kBands);
  const double hzPerBin = static_cast<double>(kProsodyRate.hz()) / kStft.fftSize;
  Contours contours{.rows = std::vector<Contour>(contourNames().size() - 1)};
  std::vector<float> bands(kBands);
  std::vector<double> previous;

  const auto take = [&](std::size_t frame, std::span<const float> power) {
    std::size_t row = 0;
    const auto add = [&](double value) { contours.rows[row++].push_back(value); };
    bank.apply(power, bands);
    Eigen::VectorXf db(kBands);
    for (int band = 0; band < kBands; ++band) db[band] = powerToDb(bands[static_cast<std::size_t>(band)]);
    const Eigen::VectorXf cepstrum = dct * db;
    for (const float coefficient : cepstrum) add(static_cast<double>(coefficient));
    for (int band = 0; band < kBands; band += 2) add(static_cast<double>(db[band]));

    const FrameSpectrum spectrum(power, hzPerBin);
    contours.energyDb.push_back(10 * std::log10(spectrum.total() + 1e-10));
    add(contours.energyDb.back());
    const double centroid = spectrum.centroidHz();
    add(std::log(centroid + 1));
    add(std::log(spectrum.bandwidthHz(centroid) + 1));
    for (const double share : {0.25, 0.5, 0.85}) add(std::log(spectrum.rollOffHz(share) + 1));
    add(spectrum.alphaRatioDb());

    std::vector<double> shape(power.size());
    double flux = 0;
    for (std::size_t bin = 0; bin < power.size(); ++bin) {
      shape[bin] = std::sqrt(static_cast<double>(power[bin]) / (spectrum.total() + kEps));
      if (frame > 0) flux += (shape[bin] - previous[bin]) * (shape[bin] - previous[bin]);
    }
    add(std::sqrt(flux));
    previous = std::move(shape);
  };
  Stft stft(kStft);
  if (!stft.forEachFrame(signal, take, progress)) return std::nullopt;
  return contours;
}

Contour picked(const Contour& contour, const std::vector<bool>& wanted) {
  Contour values;
  for (std::size_t i = 0; i < contour.size(); ++i)
    if (wanted[i]) values.push_back(contour[i]);
  return values;
}

/// Seconds, shares of voiced and active frames, voiced stretches per second, mean and sd of their length in
/// frames.
std::vector<double> timing(const std::vector<bool>& voiced, const std::vector<bool>& active) {
  std::vector<double> lengths;
  for (std::size_t i = 0; i < voiced.size(); ++i) {
    if (!voiced[i]) continue;
    if (i == 0 || !voiced[i - 1]) lengths.push_back(0);
    lengths.back() += 1;
  }
  const auto frames = static_cast<double>(voiced.size());
  const double seconds = frames * kStft.hop / kProsodyRate.hz();
  return {seconds,
          static_cast<double>(std::count(voiced.begin(), voiced.end(), true)) / frames,
          static_cast<double>(std::count(active.begin(), active.end(), true)) / frames,
          static_cast<double>(lengths.size()) / seconds,
          meanAbsolute(lengths),
          standardDeviation(lengths)};
}

}  // namespace

std::vector<std::string> prosodyNames() {
  std::vector<std::string> names;
  const auto contours = contourNames();
  const auto addFunctionals = [&](const std::string& contour) {
    for (const auto functional : kFunctionalNames) names.push_back(contour + "." + std::string(functional));
  };
  for (const auto& contour : contours) addFunctionals(contour);
  for (int i = 0; i < kGradients; ++i)
    for (const char* statistic : {".delta_sd", ".delta_size"})
      names.push_back(contours[static_cast<std::size_t>(i)] + statistic);
  addFunctionals("f0_semitones");
  addFunctionals("f0_delta");
  for (const char* name : {"seconds", "voiced_share", "active_share", "voiced_per_second",
                           "voiced_length_mean", "voiced_length_sd"})
    names.emplace_back(name);
  return names;
}

std::optional<Eigen::VectorXf> prosody(const AudioBuffer& audio, const Progress& progress) {
  assert(audio.rate() == kProsodyRate);
  std::vector<float> signal(audio.samples().begin(), audio.samples().end());
  const float peak = audio.peak() + 1e-9F;
  for (float& sample : signal) sample /= peak;

  auto contours = spectralContours(signal, progress);
  if (!contours) return std::nullopt;
  const auto pitch = trackPitch(signal, kProsodyRate, {.hop = kStft.hop}, progress);
  if (!pitch) return std::nullopt;
  contours->rows.emplace_back(pitch->harmonicity.begin(), pitch->harmonicity.end());

  // Cut to the first..last active frame.
  const double loudest = *std::max_element(contours->energyDb.begin(), contours->energyDb.end());
  const auto isActive = [&](double db) { return db > loudest - kActiveDb; };
  const auto first = std::find_if(contours->energyDb.begin(), contours->energyDb.end(), isActive) -
                     contours->energyDb.begin();
  const auto last = contours->energyDb.rend() -
                    std::find_if(contours->energyDb.rbegin(), contours->energyDb.rend(), isActive);
  const auto cut = [&](const auto& contour) {
    return Contour(contour.begin() + first, contour.begin() + last);
  };
  for (auto& row : contours->rows) row = cut(row);
  const Contour energy = cut(contours->energyDb);
  const Contour& harmonicity = contours->rows.back();
  Contour semitones = cut(pitch->f0Hz);
  for (double& value : semitones) value = 12 * std::log2(value / 55);

  std::vector<bool> active;
  std::vector<bool> voiced;
  for (std::size_t i = 0; i < energy.size(); ++i) {
    active.push_back(isActive(energy[i]));
    voiced.push_back(active.back() && harmonicity[i] > kVoiced);
  }

  std::vector<double> values;
  const auto append = [&](const auto& more) {
    values.insert(values.end(), std::begin(more), std::end(more));
  };
  for (const auto& row : contours->rows) append(functionals(picked(row, active)));
  for (std::size_t row = 0; row < kGradients; ++row) {
    const Contour slope = gradient(contours->rows[row]);
    append(std::array{standardDeviation(slope), meanAbsolute(slope)});
  }
  append(functionals(picked(semitones, voiced)));
  const Contour slopes = picked(gradient(semitones), voiced);
  append(slopes.size() > 3 ? functionals(slopes) : std::array<double, 12>{});
  append(timing(voiced, active));
  return Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()))
      .cast<float>();
}

}  // namespace sentisound
