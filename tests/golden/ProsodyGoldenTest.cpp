// Reference values: the numpy reference of the feature set in double precision, on the golden signals read as
// 16 kHz (so that no resampler is involved); *.prosody660.csv. Tolerance: 2e-3 of each value's size plus
// 2e-3; the FFT here is single precision.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "codec/FileDecoder.h"
#include "features/Prosody.h"
#include "ml/ShrinkageLda.h"
#include "support/Corpus.h"

namespace sentisound {
namespace {

std::vector<double> referenceValues(const std::string& name) {
  std::ifstream in(test::sourceDir() / "tests/golden" / (name + ".prosody660.csv"));
  EXPECT_TRUE(in) << name;
  std::vector<double> values;
  for (std::string cell; std::getline(in, cell, ',');) values.push_back(std::stod(cell));
  return values;
}

AudioBuffer asSixteenKilohertz(const std::string& name) {
  const auto sound =
      decodeFile(EncodedSound::file((test::sourceDir() / "tests/golden" / (name + ".wav")).string()));
  EXPECT_TRUE(sound);
  const auto samples = sound->audio.samples();
  return *AudioBuffer::create({samples.begin(), samples.end()}, kProsodyRate);
}

class ProsodyGolden : public testing::TestWithParam<std::string> {};

TEST_P(ProsodyGolden, EveryValueAgreesWithTheReference) {
  const auto expected = referenceValues(GetParam());
  const auto actual = prosody(asSixteenKilohertz(GetParam()));
  const auto names = prosodyNames();
  ASSERT_TRUE(actual);
  ASSERT_EQ(expected.size(), 660U);
  ASSERT_EQ(names.size(), 660U);
  ASSERT_EQ(actual->size(), 660);
  for (std::size_t i = 0; i < expected.size(); ++i)
    EXPECT_NEAR((*actual)[static_cast<Eigen::Index>(i)], expected[i], 1e-2 + 2e-3 * std::abs(expected[i]))
        << names[i];
}

INSTANTIATE_TEST_SUITE_P(Signals, ProsodyGolden, testing::Values("harmonics", "chirp_noise", "espeak"),
                         [](const auto& signal) { return signal.param; });

TEST(ShrinkageLdaGolden, GivesScikitLearnsProbabilities) {
  std::ifstream in(test::sourceDir() / "tests/golden/lda.json");
  const auto golden = nlohmann::json::parse(in);
  const auto matrix = [&](const char* key) {
    const auto rows = golden[key].get<std::vector<std::vector<double>>>();
    Eigen::MatrixXd values(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows[0].size()));
    for (std::size_t r = 0; r < rows.size(); ++r)
      for (std::size_t c = 0; c < rows[r].size(); ++c)
        values(static_cast<Eigen::Index>(r), static_cast<Eigen::Index>(c)) = rows[r][c];
    return values;
  };
  const Eigen::MatrixXf rows = matrix("rows").cast<float>();
  Eigen::MatrixXd ten = rows.topRows(10).cast<double>();
  ten = (ten.rowwise() - ten.colwise().mean()).eval();
  EXPECT_NEAR(ledoitWolfShrinkage(ten), golden["shrinkage"].get<double>(), 1e-6);

  auto weights = fitShrinkageLda(rows, golden["labels"].get<std::vector<int>>(), 3);
  ASSERT_TRUE(weights);
  const LinearClassifier classifier(std::move(*weights));
  const Eigen::MatrixXd expected = matrix("probabilities");
  const Eigen::MatrixXf tests = matrix("test").cast<float>();
  for (Eigen::Index row = 0; row < tests.rows(); ++row)
    EXPECT_LT(
        (classifier.probabilities(tests.row(row)) - expected.row(row).transpose()).cwiseAbs().maxCoeff(),
        1e-4);
}

}  // namespace
}  // namespace sentisound
