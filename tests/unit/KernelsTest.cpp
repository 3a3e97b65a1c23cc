#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "dsp/Draw.h"
#include "features/ContourKernels.h"
#include "features/FeatureSpec.h"
#include "features/RandomKernels.h"
#include "support/Signals.h"

namespace sentisound {
namespace {

/// One kernel's answer at one frame, as the definition says it.
double answerAt(const Eigen::VectorXf& weights, const Eigen::MatrixXf& picture, int dilation,
                Eigen::Index frame, Border border) {
  double sum = 0;
  for (int tap = 0; tap < kKernelTaps; ++tap) {
    Eigen::Index seen = frame + static_cast<Eigen::Index>(tap - kKernelTaps / 2) * dilation;
    if (border == Border::Repeat) seen = std::clamp<Eigen::Index>(seen, 0, picture.cols() - 1);
    if (seen < 0 || seen >= picture.cols()) continue;
    for (Eigen::Index row = 0; row < picture.rows(); ++row)
      sum +=
          static_cast<double>(weights[tap * picture.rows() + row]) * static_cast<double>(picture(row, seen));
  }
  return sum;
}

TEST(KernelResponses, AreMeanSdMaximumAndShareOfPositiveAnswers) {
  std::srand(3);
  for (const Border border : {Border::Zero, Border::Repeat})
    for (const Eigen::Index frames : {1, 7, 60}) {
      const Eigen::MatrixXf picture = Eigen::MatrixXf::Random(5, frames);
      std::vector<Kernel> kernels;
      for (const int dilation : {4, 1, 4})
        kernels.push_back({dilation, Eigen::VectorXf::Random(5 * kKernelTaps)});
      const Eigen::VectorXf values = kernelResponses(groupKernels(kernels), picture, border);
      ASSERT_EQ(values.size(), 12);
      const std::array order{1, 0, 2};  // by rising dilation
      for (std::size_t k = 0; k < 3; ++k) {
        const auto& kernel = kernels[static_cast<std::size_t>(order[k])];
        Eigen::ArrayXd answers(frames);
        for (Eigen::Index frame = 0; frame < frames; ++frame)
          answers[frame] = answerAt(kernel.weights, picture, kernel.dilation, frame, border);
        const auto at = static_cast<Eigen::Index>(4 * k);
        EXPECT_NEAR(values[at], answers.mean(), 1e-4);
        EXPECT_NEAR(values[at + 1], std::sqrt((answers - answers.mean()).square().mean()), 1e-4);
        EXPECT_NEAR(values[at + 2], answers.maxCoeff(), 1e-4);
        EXPECT_NEAR(values[at + 3], (answers > 0).cast<double>().mean(), 1e-4);
      }
    }
}

TEST(KernelBank, IsTheSameForASeedAndAnotherForAnother) {
  const auto one = logMelKernels(50, 7);
  const auto again = logMelKernels(50, 7);
  const auto other = logMelKernels(50, 8);
  ASSERT_EQ(one.size(), again.size());
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i].weights, again[i].weights);
  EXPECT_TRUE(one.size() != other.size() || one[0].weights.rows() != other[0].weights.rows() ||
              one[0].weights != other[0].weights);
}

TEST(KernelBank, DrawsAreTheSameOnEveryMachine) {
  EXPECT_DOUBLE_EQ(Draw(1).uniform(0, 1), 0.13387664401253274);  // the generator's first number / 2⁶⁴
  const auto level = logMelKernels(kLevelKernels, 1);
  const auto contour = contourKernelBank(kContourKernels, 5);
  EXPECT_EQ(level.front().dilation, 1);
  EXPECT_EQ(level.back().dilation, 15);
  EXPECT_EQ(contour.size(), 8U);
  EXPECT_EQ(contour.back().dilation, 20);
}

TEST(KernelBank, WeightsHaveNoMean) {
  for (const auto& group : logMelKernels(200, 2))
    EXPECT_LT(group.weights.rowwise().sum().cwiseAbs().maxCoeff(), 1e-4F);
  for (const auto& group : contourKernelBank(200, 2))
    for (int channel = 0; channel < kContourChannels; ++channel) {
      Eigen::VectorXf sum = Eigen::VectorXf::Zero(group.weights.rows());
      for (int tap = 0; tap < kKernelTaps; ++tap) sum += group.weights.col(tap * kContourChannels + channel);
      EXPECT_LT(sum.cwiseAbs().maxCoeff(), 1e-5F) << "a contour kernel sees the level of channel " << channel;
    }
}

AudioBuffer scaled(const AudioBuffer& audio, float gain) {
  std::vector<float> samples(audio.samples().begin(), audio.samples().end());
  for (float& sample : samples) sample *= gain;
  return test::buffer(std::move(samples), audio.rate().hz());
}

class KernelFeatures : public testing::TestWithParam<const char*> {};

TEST_P(KernelFeatures, AreFiniteForAnySound) {
  const auto& spec = *findFeatureSpec(GetParam());
  for (const auto& audio :
       {test::noise(1, 16'000), test::tone(440, 0.5, 16'000), test::tone(100, 0.01, 16'000),
        test::buffer(std::vector<float>(16'000), 16'000), test::buffer({0.5F}, 16'000)}) {
    const auto values = spec.compute(audio, {});
    ASSERT_TRUE(values);
    EXPECT_EQ(values->size(), spec.dimensions());
    EXPECT_TRUE(values->allFinite());
  }
}

TEST_P(KernelFeatures, DoNotDependOnTheLevelOfTheRecording) {
  const auto& spec = *findFeatureSpec(GetParam());
  const auto audio = test::noise(0.7, 16'000);
  const auto loud = spec.compute(audio, {});
  const auto quiet = spec.compute(scaled(audio, 0.125F), {});
  ASSERT_TRUE(loud && quiet);
  EXPECT_LT((*loud - *quiet).cwiseAbs().maxCoeff(), 2e-3F);
}

TEST_P(KernelFeatures, CanBeStopped) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(findFeatureSpec(GetParam())->compute(test::noise(1, 16'000), {.stop = stop.get_token()}));
}

INSTANTIATE_TEST_SUITE_P(Sets, KernelFeatures,
                         testing::Values("kernels-v1", "contours-v1", "prosody-kernels-v1", "fusion-v1"),
                         [](const auto& set) { return std::string(set.param).substr(0, 6); });

TEST(JoinedSet, HoldsItsPartsSideBySide) {
  const auto& joined = *findFeatureSpec("fusion-v1");
  const auto audio = test::noise(0.6, 16'000);
  const auto all = joined.compute(audio, {});
  ASSERT_TRUE(all);
  EXPECT_EQ(firstValueOf("fusion-v1", joined), 0);
  EXPECT_EQ(firstValueOf("mfcc40-v1", joined), -1);
  int expected = 0;
  for (const auto& part : joined.parts) {
    const auto& spec = *findFeatureSpec(part);
    EXPECT_EQ(firstValueOf(part, joined), expected);
    EXPECT_EQ(all->segment(expected, spec.dimensions()), *spec.compute(audio, {}));
    expected += spec.dimensions();
  }
  EXPECT_EQ(expected, joined.dimensions());
}

TEST(ContourPicture, IsCentredAndBridgesUnvoicedFrames) {
  SpeechContours contours;
  const auto names = contourNames();
  contours.rows.assign(names.size(), Contour(41, 1.0));
  contours.voiced.assign(41, false);
  contours.active.assign(41, true);
  contours.semitones.assign(41, 99.0);  // meaningless where nothing is voiced
  for (const std::size_t frame : {8U, 9U, 10U, 11U, 12U}) {
    contours.voiced[frame] = contours.voiced[frame + 20] = true;
    contours.semitones[frame] = 10;
    contours.semitones[frame + 20] = 30;
  }
  const auto picture = contourPicture(contours);
  ASSERT_EQ(picture.rows(), kContourChannels);
  ASSERT_EQ(picture.cols(), 21);
  EXPECT_LT(picture.rowwise().mean().cwiseAbs().maxCoeff(), 1e-5F);
  EXPECT_NEAR(picture(1, 15) - picture(1, 5), 20 / 4.0, 1e-5);  // frames 30 and 10
  EXPECT_NEAR(picture(1, 20), picture(1, 16), 1e-5);            // held after the last voiced frame
  EXPECT_GT(picture(1, 11), picture(1, 9));                     // a straight line between
  for (int channel = 4; channel < kContourChannels; ++channel)
    EXPECT_LT(picture.row(channel).cwiseAbs().maxCoeff(), 1e-6F) << "nothing moves";
}

}  // namespace
}  // namespace sentisound
