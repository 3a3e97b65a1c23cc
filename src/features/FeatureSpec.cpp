#include "features/FeatureSpec.h"

#include <cassert>

#include "dsp/Butterworth.h"
#include "features/ContourKernels.h"
#include "features/Mfcc.h"
#include "features/Prosody.h"
#include "features/RandomKernels.h"
#include "features/VoiceStatistics.h"

namespace sentisound {
namespace {

/// The original service's features, which are librosa.feature.mfcc(y, sr=22050, n_mfcc=40).mean(axis=1).
FeatureSpec mfccMeans() {
  FeatureSpec spec{.id = "mfcc40-v1", .title = "MFCC (mean, 40 dims)", .rate = mfcc40().rate};
  for (int i = 1; i <= mfcc40().coefficients; ++i)
    spec.names.push_back("mfcc_" + std::to_string(i) + "_mean");
  spec.ofMfcc = [](const Eigen::MatrixXf& coefficients) -> Eigen::VectorXf {
    return coefficients.cast<double>().rowwise().mean().cast<float>();  // float sums drift over hours
  };
  spec.compute = [ofMfcc = spec.ofMfcc](const AudioBuffer& audio,
                                        const Progress& progress) -> std::optional<Eigen::VectorXf> {
    const auto logMel = logMelDb(mfcc40(), audio, progress);
    if (!logMel) return std::nullopt;
    return ofMfcc(mfcc(mfcc40(), *logMel));
  };
  return spec;
}

/// Sets side by side.
FeatureSpec joined(std::string id, std::string title, std::vector<FeatureSpec> parts) {
  FeatureSpec spec{.id = std::move(id), .title = std::move(title), .rate = parts.front().rate};
  for (const auto& part : parts) {
    assert(part.rate == spec.rate);
    spec.parts.push_back(part.id);
    spec.names.insert(spec.names.end(), part.names.begin(), part.names.end());
  }
  spec.compute = [parts = std::move(parts), size = spec.dimensions()](
                     const AudioBuffer& audio, const Progress& progress) -> std::optional<Eigen::VectorXf> {
    Eigen::VectorXf values(size);
    Eigen::Index done = 0;
    for (const auto& part : parts) {
      const auto own = part.compute(audio, {.stop = progress.stop});
      if (!own) return std::nullopt;
      values.segment(done, own->size()) = *own;
      done += own->size();
      progress.at(static_cast<double>(done) / static_cast<double>(size));
    }
    return values;
  };
  return spec;
}

/// What is computed of the contours of speech without rumble.
using OfContours = Eigen::VectorXf (*)(const SpeechContours&);

std::optional<SpeechContours> contoursWithoutRumble(const AudioBuffer& audio, const Progress& progress) {
  const auto clean = AudioBuffer::create(highPassed(audio.samples(), audio.rate()), audio.rate());
  assert(clean);
  return speechContours(*clean, progress);
}

FeatureSpec ofContours(std::string id, std::string title, std::vector<std::string> names, OfContours values) {
  return {.id = std::move(id),
          .title = std::move(title),
          .rate = kProsodyRate,
          .names = std::move(names),
          .compute = [values](const AudioBuffer& audio,
                              const Progress& progress) -> std::optional<Eigen::VectorXf> {
            const auto contours = contoursWithoutRumble(audio, progress);
            if (!contours) return std::nullopt;
            return values(*contours);
          }};
}

/// Sets of contours side by side; the contours, which cost most, are computed once.
FeatureSpec joinedOfContours(std::string id, std::string title, const std::vector<FeatureSpec>& parts,
                             std::vector<OfContours> valuesOf) {
  FeatureSpec spec = joined(std::move(id), std::move(title), parts);
  spec.compute = [valuesOf = std::move(valuesOf), size = spec.dimensions()](
                     const AudioBuffer& audio, const Progress& progress) -> std::optional<Eigen::VectorXf> {
    const auto contours = contoursWithoutRumble(audio, progress);
    if (!contours) return std::nullopt;
    Eigen::VectorXf values(size);
    Eigen::Index done = 0;
    for (const auto valuesOfPart : valuesOf) {
      const Eigen::VectorXf own = valuesOfPart(*contours);
      values.segment(done, own.size()) = own;
      done += own.size();
    }
    return values;
  };
  return spec;
}

std::vector<FeatureSpec> speechSets() {
  const auto prosodyValues =
      ofContours("prosody-v2", "Prosody without rumble (660 dims)", prosodyNames(), prosodyOf);
  const auto voice =
      ofContours("voice-v1", "How a voice moves (249 dims)", voiceStatisticsNames(), voiceStatistics);
  const auto contours = ofContours("contours-v2", "Random kernels on contours (2000, 8000 dims)",
                                   kernelNames("contour", kFewContourKernels), fewContourKernels);
  return {
      prosodyValues, voice, contours,
      joinedOfContours("speech-v1", "Prosody, voice and contours (8909 dims)",
                       {prosodyValues, voice, contours}, {prosodyOf, voiceStatistics, fewContourKernels})};
}

std::vector<FeatureSpec> makeSpecs() {
  const FeatureSpec prosodyValues{.id = "prosody-v1",
                                  .title = "Prosody (functionals, 660 dims)",
                                  .rate = kProsodyRate,
                                  .names = prosodyNames(),
                                  .compute = prosody};
  const FeatureSpec kernels{.id = "kernels-v1",
                            .title = "Random kernels on log-mel (3000, 12000 dims)",
                            .rate = kLogMelRate,
                            .names = kernelNames("level", kLevelKernels),
                            .compute = levelKernels};
  const FeatureSpec contours{.id = "contours-v1",
                             .title = "Random kernels on contours (6000, 24000 dims)",
                             .rate = kProsodyRate,
                             .names = kernelNames("contour", kContourKernels),
                             .compute = contourKernels};
  std::vector<FeatureSpec> specs{
      mfccMeans(),
      prosodyValues,
      kernels,
      contours,
      joined("prosody-kernels-v1", "Prosody and random kernels on log-mel (12660 dims)",
             {prosodyValues, kernels}),
      joined("fusion-v1", "Prosody and random kernels (36660 dims)", {prosodyValues, kernels, contours})};
  for (auto& spec : speechSets()) specs.push_back(std::move(spec));
  return specs;
}

}  // namespace

std::span<const FeatureSpec> featureSpecs() {
  static const auto specs = makeSpecs();
  return specs;
}

const FeatureSpec* findFeatureSpec(std::string_view id) {
  for (const auto& spec : featureSpecs())
    if (spec.id == id) return &spec;
  return nullptr;
}

int firstValueOf(std::string_view part, const FeatureSpec& spec) {
  if (part == spec.id) return 0;
  int first = 0;
  for (const auto& id : spec.parts) {
    if (id == part) return first;
    first += findFeatureSpec(id)->dimensions();
  }
  return -1;
}

}  // namespace sentisound
