// What the painters draw, made small once so that drawing is quick however often it is done.
#include <algorithm>

#include "plot/Painters.h"

namespace sentisound {
namespace {

constexpr int kMostColumns = 4096;  // more than any screen is wide

/// Neighbouring columns averaged, `factor` at a time.
Eigen::MatrixXf averaged(const Eigen::MatrixXf& matrix, Eigen::Index factor) {
  Eigen::MatrixXf result(matrix.rows(), (matrix.cols() + factor - 1) / factor);
  for (Eigen::Index column = 0; column < result.cols(); ++column) {
    const auto count = std::min(factor, matrix.cols() - column * factor);
    result.col(column) = matrix.middleCols(column * factor, count).rowwise().mean();
  }
  return result;
}

}  // namespace

std::optional<PictureData> preparePictures(const Analysis& analysis, const Progress& progress) {
  auto spectrogram = computeSpectrogram(analysis.audio, 2000, progress);
  if (!spectrogram || progress.stopped()) return std::nullopt;
  const auto columns = std::min<std::size_t>(kMostColumns, analysis.audio.size());
  const auto factor = (analysis.features.mfcc.cols() + kMostColumns - 1) / kMostColumns;
  PictureData data{.audio = analysis.audio,
                   .envelope = computeEnvelope(analysis.audio, static_cast<int>(columns)),
                   .spectrogram = std::move(*spectrogram),
                   .mfccHopSeconds = analysis.features.hopSeconds,
                   .prediction = analysis.prediction};
  if (factor > 1) {
    data.mfcc = averaged(analysis.features.mfcc, factor);
    data.mfccHopSeconds *= static_cast<double>(factor);
  } else {
    data.mfcc = analysis.features.mfcc;
  }
  return data;
}

}  // namespace sentisound
