// Synthetic sound and predictions to draw.
#pragma once

#include <cmath>
#include <numbers>
#include <vector>

#include "plot/Painters.h"

namespace sentisound::test {

inline AudioBuffer tone(double hz, double seconds, int rate = 16'000, float amplitude = 0.5F) {
  std::vector<float> samples(static_cast<std::size_t>(seconds * rate));
  for (std::size_t i = 0; i < samples.size(); ++i)
    samples[i] =
        amplitude * static_cast<float>(std::sin(2 * std::numbers::pi * hz * static_cast<double>(i) / rate));
  return *AudioBuffer::create(std::move(samples), SampleRate(rate));
}

inline Prediction prediction(std::vector<std::string> labels, const std::vector<double>& shares) {
  Prediction result{.modelId = "sample-model",
                    .labels = std::make_shared<const std::vector<std::string>>(std::move(labels)),
                    .probabilities = Eigen::Map<const Eigen::VectorXd>(
                        shares.data(), static_cast<Eigen::Index>(shares.size()))};
  result.probabilities.maxCoeff(&result.top);
  return result;
}

inline Prediction eightEmotions() {
  return prediction({"neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised"},
                    {0.05, 0.02, 0.113, 0.2, 0.41, 0.117, 0.06, 0.03});
}

/// With MFCC as a model would leave them, frames 23 ms apart.
inline Analysis analysisOf(const AudioBuffer& audio, Prediction answer = eightEmotions()) {
  constexpr double kHop = 512.0 / 22'050;
  Features features{.specId = "mfcc40-v1", .hopSeconds = kHop};
  features.mfcc.resize(40, static_cast<Eigen::Index>(audio.seconds() / kHop) + 1);
  for (Eigen::Index frame = 0; frame < features.mfcc.cols(); ++frame)
    for (Eigen::Index row = 0; row < features.mfcc.rows(); ++row)
      features.mfcc(row, frame) =
          row == 0 ? -400.0F
                   : 30.0F * std::sin(static_cast<float>(frame) * 0.05F * static_cast<float>(row + 1));
  features.values = features.mfcc.rowwise().mean();
  return {.audio = audio, .features = std::move(features), .prediction = std::move(answer)};
}

inline PictureData picturesOf(const AudioBuffer& audio) {
  return *preparePictures(analysisOf(audio));
}

/// What `paint(painter)` draws on a canvas of one colour.
template <class Paint>
QImage canvas(QSize size, const QColor& ground, int fontPixels, Paint paint) {
  QImage image(size, QImage::Format_RGB32);
  image.fill(ground);
  QPainter painter(&image);
  QFont font;
  font.setPixelSize(fontPixels);
  painter.setFont(font);
  paint(painter);
  return image;
}

}  // namespace sentisound::test
