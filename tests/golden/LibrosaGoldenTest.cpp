// Reference values: librosa 0.10.2, float32 input = int16/32768 (README.json beside the files says every
// parameter). The signals are synthetic or spoken by espeak-ng; tolerances are those the project promises:
// 1e-2 on a coefficient, 1e-3 on a mean.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "codec/FileDecoder.h"
#include "dsp/MelFilterBank.h"
#include "features/Extractor.h"
#include "features/Mfcc.h"
#include "support/Corpus.h"

namespace sentisound {
namespace {

Eigen::MatrixXd readCsv(const std::string& name) {
  std::ifstream in(test::sourceDir() / "tests/golden" / name);
  EXPECT_TRUE(in) << name;
  std::vector<std::vector<double>> rows;
  for (std::string line; std::getline(in, line);) {
    std::stringstream cells(line);
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');) rows.back().push_back(std::stod(cell));
  }
  Eigen::MatrixXd matrix(static_cast<Eigen::Index>(rows.size()),
                         static_cast<Eigen::Index>(rows.at(0).size()));
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t c = 0; c < rows[r].size(); ++c)
      matrix(static_cast<Eigen::Index>(r), static_cast<Eigen::Index>(c)) = rows[r][c];
  return matrix;
}

AudioBuffer readWav(const std::string& name) {
  auto sound =
      decodeFile(EncodedSound::file((test::sourceDir() / "tests/golden" / (name + ".wav")).string()));
  if (!sound) throw std::runtime_error(describe(sound.error()));
  return sound->audio;
}

class LibrosaGolden : public testing::TestWithParam<std::string> {};

TEST_P(LibrosaGolden, LogMelSpectrogramAgrees) {
  const auto& spec = mfcc40();
  const auto expected = readCsv(GetParam() + ".logmel128_db.csv");
  const auto actual = logMelDb(spec, readWav(GetParam()));
  ASSERT_TRUE(actual);
  ASSERT_EQ(actual->rows(), expected.rows());
  ASSERT_EQ(actual->cols(), expected.cols());
  EXPECT_LT((actual->cast<double>() - expected).cwiseAbs().maxCoeff(), 1e-2);
}

TEST_P(LibrosaGolden, EveryMfccAgreesWithin1e2) {
  const auto expected = readCsv(GetParam() + ".mfcc40.csv");
  const auto features = extractFeatures(*findFeatureSpec("mfcc40-v1"), readWav(GetParam()));
  ASSERT_TRUE(features);
  ASSERT_EQ(features->mfcc.rows(), expected.rows());
  ASSERT_EQ(features->mfcc.cols(), expected.cols());
  EXPECT_LT((features->mfcc.cast<double>() - expected).cwiseAbs().maxCoeff(), 1e-2);
}

TEST_P(LibrosaGolden, EveryMeanAgreesWithin1e3) {
  auto expected = readCsv(GetParam() + ".mfcc40_mean.csv");
  if (expected.rows() == 1) expected.transposeInPlace();
  const auto features = extractFeatures(*findFeatureSpec("mfcc40-v1"), readWav(GetParam()));
  ASSERT_TRUE(features);
  ASSERT_EQ(features->values.size(), expected.rows());
  EXPECT_LT((features->values.cast<double>() - expected.col(0)).cwiseAbs().maxCoeff(), 1e-3);
}

INSTANTIATE_TEST_SUITE_P(Signals, LibrosaGolden,
                         testing::Values("harmonics", "chirp_noise", "espeak", "impulse_silence"),
                         [](const auto& signal) { return signal.param; });

TEST(MelFilterBankGolden, EveryWeightAgrees) {
  const auto expected = readCsv("mel_filterbank_22050_2048_128.csv");
  const MelFilterBank bank(SampleRate(22'050), 2048, 128);
  ASSERT_EQ(expected.rows(), 128);
  ASSERT_EQ(expected.cols(), 1025);
  for (int band = 0; band < 128; ++band)
    for (int bin = 0; bin <= 1024; ++bin)
      ASSERT_NEAR(bank.weight(band, bin), expected(band, bin), 1e-6) << band << ' ' << bin;
}

}  // namespace
}  // namespace sentisound
