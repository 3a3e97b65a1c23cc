#include "features/Contours.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "dsp/Dct.h"
#include "dsp/MelFilterBank.h"
#include "dsp/PitchTracker.h"
#include "dsp/Stft.h"

namespace sentisound {
namespace {

constexpr StftSpec kStft{.fftSize = 512, .hop = kContourHop};
constexpr int kMelBands = 40;
constexpr double kPowerEps = 1e-12;

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
    return sum / (total_ + kPowerEps);
  }
  [[nodiscard]] double bandwidthHz(double centroid) const {
    double sum = 0;
    for (std::size_t bin = 0; bin < power_.size(); ++bin)
      sum += static_cast<double>(power_[bin]) * (hz(bin) - centroid) * (hz(bin) - centroid);
    return std::sqrt(sum / (total_ + kPowerEps));
  }
  /// Frequency below which `share` of the power lies.
  [[nodiscard]] double rollOffHz(double share) const {
    double sum = 0;
    for (std::size_t bin = 0; bin < power_.size(); ++bin) {
      sum += static_cast<double>(power_[bin]) / (total_ + kPowerEps);
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
  const MelFilterBank bank(kProsodyRate, kStft.fftSize, kMelBands, 50, 8000);
  const Eigen::MatrixXf dct = dctMatrix(kContourCepstra, kMelBands);
  const double hzPerBin = static_cast<double>(kProsodyRate.hz()) / kStft.fftSize;
  Contours contours{.rows = std::vector<Contour>(contourNames().size() - 1)};
  std::vector<float> bands(kMelBands);
  std::vector<double> previous;

  const auto take = [&](std::size_t frame, std::span<const float> power) {
    std::size_t row = 0;
    const auto add = [&](double value) { contours.rows[row++].push_back(value); };
    bank.apply(power, bands);
    Eigen::VectorXf db(kMelBands);
    for (int band = 0; band < kMelBands; ++band) db[band] = powerToDb(bands[static_cast<std::size_t>(band)]);
    const Eigen::VectorXf cepstrum = dct * db;
    for (const float coefficient : cepstrum) add(static_cast<double>(coefficient));
    for (int band = 0; band < kMelBands; band += 2) add(static_cast<double>(db[band]));

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
      shape[bin] = std::sqrt(static_cast<double>(power[bin]) / (spectrum.total() + kPowerEps));
      if (frame > 0) flux += (shape[bin] - previous[bin]) * (shape[bin] - previous[bin]);
    }
    add(std::sqrt(flux));
    previous = std::move(shape);
  };
  Stft stft(kStft);
  if (!stft.forEachFrame(signal, take, progress)) return std::nullopt;
  return contours;
}

}  // namespace

std::vector<std::string> contourNames() {
  std::vector<std::string> names;
  for (int i = 1; i <= kContourCepstra; ++i) names.push_back("mfcc" + std::to_string(i));
  for (int i = 1; i <= kMelBands; i += 2) names.push_back("mel" + std::to_string(i) + "_db");
  for (const char* name : {"energy_db", "centroid_log", "bandwidth_log", "rolloff25_log", "rolloff50_log",
                           "rolloff85_log", "alpha_ratio_db", "flux", "harmonicity"})
    names.emplace_back(name);
  return names;
}

std::optional<SpeechContours> speechContours(const AudioBuffer& audio, const Progress& progress) {
  assert(audio.rate() == kProsodyRate);
  std::vector<float> signal(audio.samples().begin(), audio.samples().end());
  const float peak = audio.peak() + 1e-9F;
  for (float& sample : signal) sample /= peak;

  auto contours = spectralContours(signal, progress);
  if (!contours) return std::nullopt;
  const auto pitch = trackPitch(signal, kProsodyRate, {.hop = kContourHop}, progress);
  if (!pitch) return std::nullopt;
  contours->rows.emplace_back(pitch->harmonicity.begin(), pitch->harmonicity.end());

  // Cut to the first..last active frame.
  const double loudest = *std::max_element(contours->energyDb.begin(), contours->energyDb.end());
  const auto isActive = [&](double db) { return db > loudest - kContourActiveDb; };
  const auto first = std::find_if(contours->energyDb.begin(), contours->energyDb.end(), isActive) -
                     contours->energyDb.begin();
  const auto last = contours->energyDb.rend() -
                    std::find_if(contours->energyDb.rbegin(), contours->energyDb.rend(), isActive);
  const auto cut = [&](const auto& contour) {
    return Contour(contour.begin() + first, contour.begin() + last);
  };
  SpeechContours speech;
  for (const auto& row : contours->rows) speech.rows.push_back(cut(row));
  speech.semitones = cut(pitch->f0Hz);
  for (double& value : speech.semitones) value = 12 * std::log2(value / 55);
  const Contour energy = cut(contours->energyDb);
  for (std::size_t i = 0; i < energy.size(); ++i) {
    speech.active.push_back(isActive(energy[i]));
    speech.voiced.push_back(speech.active.back() && speech.rows.back()[i] > kVoicedHarmonicity);
  }
  return speech;
}

}  // namespace sentisound
