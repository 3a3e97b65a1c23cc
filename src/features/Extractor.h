// The one place that turns sound into features: window, REST, command line and training all come through
// here.
#pragma once

#include <Eigen/Core>
#include <string>

#include "core/AudioBuffer.h"
#include "core/Progress.h"
#include "features/FeatureSpec.h"

namespace sentisound {

struct Features {
  std::string specId{};
  Eigen::VectorXf values{};  ///< [dimensions], what a model sees
  Eigen::MatrixXf mfcc{};    ///< [coefficients × frames] of mfcc40(), kept for drawing, whatever the set
  double hopSeconds = 0;     ///< distance of frames in `mfcc`
};

/// Resamples to spec.rate and computes the set, and the MFCC for drawing. Bit-identical for the same build
/// and input. Errors: TooShort (nothing left after resampling), Cancelled.
Result<Features> extractFeatures(const FeatureSpec& spec, const AudioBuffer& audio,
                                 const Progress& progress = {});
/// The same of a recording that is there at two rates: values are computed from the one that is nearer to
/// what the set wants, MFCC are drawn from the one with the whole band.
struct SoundAtRates {
  AudioBuffer toCompute;
  AudioBuffer toDraw;
};
Result<Features> extractFeatures(const FeatureSpec& spec, const SoundAtRates& sound,
                                 const Progress& progress = {});

/// Only the values [dimensions], for training and evaluation. `speed` other than 1 plays the clip faster (>
/// 1) or slower by plain resampling first, pitch and tempo together: the copies that training learns from.
Result<Eigen::VectorXf> extractValues(const FeatureSpec& spec, const AudioBuffer& audio, double speed = 1,
                                      const Progress& progress = {});

/// Only what is drawn; `values` stay empty. A long recording is shown by frames further apart, so that there
/// are at most 16 384 of them and hopSeconds grows.
Result<Features> extractForDrawing(const FeatureSpec& spec, const AudioBuffer& audio,
                                   const Progress& progress = {});

}  // namespace sentisound
