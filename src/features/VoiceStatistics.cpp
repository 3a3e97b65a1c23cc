#include "features/VoiceStatistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <string_view>
#include <utility>

#include "features/Functionals.h"
#include "features/VoiceStatisticsRows.h"

namespace sentisound {
namespace {

constexpr std::array kMelodyShares{0.02, 0.1, 0.35, 0.65, 0.9, 0.98};
constexpr std::array kEnergyShares{0.1, 0.5, 0.9, 0.98};
constexpr int kFrequenciesPerBand = 4;
constexpr double kFramesPerSecond = static_cast<double>(kProsodyRate.hz()) / kContourHop;
constexpr double kOctaveError = 4;       // semitones from frame to frame; more is the tracker's mistake
constexpr std::size_t kPauseFrames = 8;  // shorter ones are closures of plosives
constexpr std::size_t kStretchFrames = 5;
constexpr double kModulationFloorDb = 40;

/// Bands of the mel rows whose modulation is measured: first and one past the last row.
constexpr std::array<std::pair<int, int>, 3> kModulationBands{{{0, 6}, {6, 13}, {13, 20}}};

double meanOrZero(const Contour& values) {
  return values.empty()
             ? 0
             : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Linear interpolation; 0 of nothing.
double percentileOf(Contour values, double share) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  const double at = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  if (below + 1 >= values.size()) return values[below];
  const double part = at - static_cast<double>(below);
  return values[below] * (1 - part) + values[below + 1] * part;
}

double largest(const Contour& values) {
  return values.empty() ? 0 : *std::ranges::max_element(values);
}

std::size_t rowOf(std::string_view name) {
  static const auto names = contourNames();
  return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
}

/// Collects the values of one clip.
class Collector {
 public:
  explicit Collector(const SpeechContours& contours) : speech_(contours), frames_(contours.active.size()) {
    relativeEnergy_ = energy();
    Contour active;
    for (std::size_t i = 0; i < frames_; ++i)
      if (speech_.active[i]) active.push_back(energy()[i]);
    activeMean_ = meanOrZero(active);
    activeEnergy_ = std::move(active);
    for (double& value : relativeEnergy_) value -= activeMean_;
    pitch_ = voiced(speech_.semitones);
  }

  Eigen::VectorXf collect() {
    addVoicedStatistics();
    addMelody();
    addPeaks();
    addCouplings();
    addEnergy();
    addPauses();
    addSyllables();
    addModulations();
    for (double& value : values_)
      if (!std::isfinite(value)) value = 0;
    return Eigen::Map<const Eigen::VectorXd>(values_.data(), static_cast<Eigen::Index>(values_.size()))
        .cast<float>();
  }

 private:
  void add(double value) { values_.push_back(value); }
  [[nodiscard]] const Contour& energy() const { return speech_.rows[rowOf("energy_db")]; }
  [[nodiscard]] double seconds() const { return static_cast<double>(frames_) / kFramesPerSecond; }

  [[nodiscard]] Contour voiced(const Contour& contour) const {
    Contour picked;
    for (std::size_t i = 0; i < frames_; ++i)
      if (speech_.voiced[i]) picked.push_back(contour[i]);
    return picked;
  }

  void addVoiced(const Contour& picked) {
    add(meanOrZero(picked));
    add(standardDeviation(picked));
    add(percentileOf(picked, 0.2));
    add(percentileOf(picked, 0.8));
  }

  void addVoicedStatistics() {
    for (std::size_t row = 0; row < kContourCepstra; ++row) addVoiced(voiced(speech_.rows[row]));
    for (const auto row : kSpectralRows) addVoiced(voiced(speech_.rows[rowOf(row)]));
    addVoiced(voiced(relativeEnergy_));
    for (std::size_t row = kContourCepstra; row < kContourCepstra + kMelRows; ++row) {
      Contour relative = speech_.rows[row];
      for (std::size_t i = 0; i < frames_; ++i) relative[i] -= energy()[i];
      const Contour picked = voiced(relative);
      add(meanOrZero(picked));
      add(standardDeviation(picked));
    }
  }

  /// From each voiced frame to the next, where pitch does not jump.
  void addSteps() {
    Contour rises;
    Contour falls;
    Contour pitchSteps;
    Contour energySteps;
    for (std::size_t i = 1; i < frames_; ++i) {
      if (!speech_.voiced[i] || !speech_.voiced[i - 1]) continue;
      const double step = speech_.semitones[i] - speech_.semitones[i - 1];
      if (std::abs(step) >= kOctaveError) continue;
      (step > 0 ? rises : falls).push_back(step);
      pitchSteps.push_back(std::abs(step));
      energySteps.push_back(std::abs(energy()[i] - energy()[i - 1]));
    }
    add(meanOrZero(rises));
    add(meanOrZero(falls));
    add(static_cast<double>(rises.size()) / static_cast<double>(std::max<std::size_t>(1, pitchSteps.size())));
    add(percentileOf(pitchSteps, 0.5));
    add(percentileOf(pitchSteps, 0.9));
    add(percentileOf(energySteps, 0.5));
    add(percentileOf(energySteps, 0.9));
  }

  [[nodiscard]] std::vector<Contour> stretches() const {
    std::vector<Contour> found;
    for (std::size_t i = 0; i < frames_; ++i) {
      if (!speech_.voiced[i]) continue;
      if (i == 0 || !speech_.voiced[i - 1]) found.emplace_back();
      found.back().push_back(speech_.semitones[i]);
    }
    return found;
  }

  void addMelody() {
    const double median = percentileOf(pitch_, 0.5);
    for (const double share : kMelodyShares) add(percentileOf(pitch_, share) - (pitch_.empty() ? 0 : median));
    addSteps();
    Contour bends;
    Contour ranges;
    Contour means;
    Contour slopes;
    Contour lengths;
    for (const auto& stretch : stretches()) {
      for (std::size_t i = 2; i < stretch.size(); ++i)
        if (const double bend = std::abs(stretch[i] - 2 * stretch[i - 1] + stretch[i - 2]);
            bend < kOctaveError)
          bends.push_back(bend);
      if (stretch.size() < kStretchFrames) continue;
      ranges.push_back(percentileOf(stretch, 0.95) - percentileOf(stretch, 0.05));
      means.push_back(meanOrZero(stretch));
      Contour time(stretch.size());
      std::iota(time.begin(), time.end(), 0);
      slopes.push_back(coupling(time, stretch).slope * kFramesPerSecond);
      lengths.push_back(static_cast<double>(stretch.size()));
    }
    add(meanOrZero(bends));
    add(percentileOf(bends, 0.5));
    add(meanOrZero(ranges));
    add(standardDeviation(means));
    add(meanOrZero(slopes));
    add(standardDeviation(slopes));
    add(means.empty() ? 0 : means.back() - median);
    add(means.empty() ? 0 : means.front() - median);
    add(slopes.empty() ? 0 : slopes.back());
    add(largest(lengths));
  }

  /// Where in the clip pitch (without its highest 3 %, which may be mistakes) and energy are highest.
  void addPeaks() {
    const double most = percentileOf(pitch_, 0.97) + 0.1;
    std::size_t at = 0;
    double highest = -1e9;
    for (std::size_t i = 0; i < frames_; ++i) {
      if (!speech_.voiced[i] || speech_.semitones[i] <= highest || speech_.semitones[i] >= most) continue;
      highest = speech_.semitones[i];
      at = i;
    }
    add(static_cast<double>(at) / static_cast<double>(frames_));
    const auto loudest = std::ranges::max_element(relativeEnergy_) - relativeEnergy_.begin();
    add(static_cast<double>(loudest) / static_cast<double>(frames_));
  }

  struct Coupling {
    double correlation = 0;
    double slope = 0;
  };
  static Coupling coupling(const Contour& x, const Contour& y) {
    const double meanX = meanOrZero(x);
    const double meanY = meanOrZero(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return {xx > 1e-9 && yy > 1e-9 ? xy / std::sqrt(xx * yy) : 0, xx > 1e-6 ? xy / xx : 0};
  }

  void addCouplings() {
    const auto picked = [&](std::string_view contour) {
      return contour == "f0"          ? pitch_
             : contour == "energy_db" ? voiced(relativeEnergy_)
                                      : voiced(speech_.rows[rowOf(contour)]);
    };
    for (const auto& [first, second] : kCouplings) {
      const auto found = coupling(picked(first), picked(second));
      add(found.correlation);
      add(found.slope);
    }
  }

  void addEnergy() {
    Contour rises;
    Contour falls;
    for (std::size_t i = 2; i < frames_; ++i) {
      if (std::max(relativeEnergy_[i], relativeEnergy_[i - 2]) <= -20) continue;
      const double step = relativeEnergy_[i] - relativeEnergy_[i - 2];
      (step > 0 ? rises : falls).push_back(step);
    }
    add(meanOrZero(rises));
    add(percentileOf(rises, 0.9));
    add(meanOrZero(falls));
    add(percentileOf(falls, 0.1));
    for (const double share : kEnergyShares) add(percentileOf(activeEnergy_, share) - activeMean_);
    Contour amplitudes;
    for (const double value : activeEnergy_) amplitudes.push_back(std::pow(10, (value - activeMean_) / 20));
    add(standardDeviation(amplitudes) / (meanOrZero(amplitudes) + 1e-9));
  }

  void addPauses() {
    Contour pauses;
    std::size_t run = 0;
    for (std::size_t i = 0; i < frames_; ++i) {
      if (!speech_.active[i]) {
        ++run;
        continue;
      }
      if (run >= kPauseFrames) pauses.push_back(static_cast<double>(run));
      run = 0;
    }
    add(static_cast<double>(pauses.size()) / seconds());
    add(meanOrZero(pauses));
    add(largest(pauses));
    add(std::accumulate(pauses.begin(), pauses.end(), 0.0) / static_cast<double>(frames_));
  }

  void addSyllables() {
    const auto frames = static_cast<std::ptrdiff_t>(frames_);
    Contour smooth(frames_);
    for (std::ptrdiff_t i = 0; i < frames; ++i) {
      double sum = 0;
      int count = 0;
      for (std::ptrdiff_t k = std::max<std::ptrdiff_t>(0, i - 3); k <= std::min(frames - 1, i + 3);
           ++k, ++count)
        sum += std::max(relativeEnergy_[static_cast<std::size_t>(k)], -30.0);
      smooth[static_cast<std::size_t>(i)] = sum / count;
    }
    Contour dips;
    double lowest = smooth.front();
    for (std::size_t i = 1; i + 1 < frames_; ++i) {
      lowest = std::min(lowest, smooth[i]);
      const bool peak = smooth[i] >= smooth[i - 1] && smooth[i] > smooth[i + 1];
      if (!peak || smooth[i] <= -15 || smooth[i] - lowest <= 2) continue;
      dips.push_back(smooth[i] - lowest);
      lowest = smooth[i];
    }
    const auto count = static_cast<double>(dips.size());
    const double activeShare =
        static_cast<double>(std::ranges::count(speech_.active, true)) / static_cast<double>(frames_);
    add(count / seconds());
    add(meanOrZero(dips));
    add(count / (seconds() * (activeShare + 1e-9)));
  }

  void addModulations() {
    addModulation(energy());
    for (const auto& [from, to] : kModulationBands) {
      Contour band(frames_, 0.0);
      for (int row = from; row < to; ++row)
        for (std::size_t i = 0; i < frames_; ++i)
          band[i] += speech_.rows[static_cast<std::size_t>(kContourCepstra + row)][i] / (to - from);
      addModulation(std::move(band));
    }
  }

  void addModulation(Contour contour) {
    const double floor = largest(contour) - kModulationFloorDb;
    for (double& value : contour) value = std::max(value, floor);
    const double mean = meanOrZero(contour);
    for (std::size_t i = 0; i < frames_; ++i)
      contour[i] =
          (contour[i] - mean) * (0.5 - 0.5 * std::cos(2 * std::numbers::pi * (static_cast<double>(i) + 0.5) /
                                                      static_cast<double>(frames_)));
    std::array<double, kModulationEdgesHz.size() - 1> powers{};
    double sum = 0;
    for (std::size_t band = 0; band < powers.size(); ++band) {
      for (int step = 0; step < kFrequenciesPerBand; ++step)
        powers[band] += powerAt(contour, kModulationEdgesHz[band] *
                                             std::pow(kModulationEdgesHz[band + 1] / kModulationEdgesHz[band],
                                                      (step + 0.5) / kFrequenciesPerBand)) /
                        kFrequenciesPerBand;
      sum += powers[band];
    }
    for (const double power : powers) add(10 * std::log10(power / (sum + 1e-9) + 1e-4));
    add(10 * std::log10(sum + 1e-3));
  }

  /// Of one frequency, by Goertzel's recursion, over the number of frames.
  [[nodiscard]] double powerAt(const Contour& contour, double hz) const {
    const double angle = 2 * std::numbers::pi * hz / kFramesPerSecond;
    const double twice = 2 * std::cos(angle);
    double last = 0;
    double before = 0;
    for (const double value : contour) {
      const double now = value + twice * last - before;
      before = last;
      last = now;
    }
    return (last * last + before * before - twice * last * before) / static_cast<double>(frames_);
  }

  const SpeechContours& speech_;
  std::size_t frames_;
  Contour relativeEnergy_{};  ///< dB less the mean of the active frames
  Contour activeEnergy_{};    ///< dB, of the active frames
  double activeMean_ = 0;
  Contour pitch_{};  ///< semitones, of the voiced frames
  std::vector<double> values_{};
};

}  // namespace

Eigen::VectorXf voiceStatistics(const SpeechContours& contours) {
  return Collector(contours).collect();
}

}  // namespace sentisound
