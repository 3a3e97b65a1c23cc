#include "ml/RelianceFit.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <string_view>
#include <vector>

#include "ml/Calibration.h"
#include "ml/Softmax.h"
#include "ml/TeachingGain.h"

namespace sentisound {
namespace {

// Another corpus is stranger than the ones held here in turn: what is promised of it needs a margin.
constexpr double kConfidentMargin = 0.1;
constexpr double kSetMargin = 0.005;
constexpr double kFewOfACorpus = 10;  // answers that say nothing of it alone

Eigen::VectorXd probabilitiesOf(const HeldAnswer& answer, double temperature) {
  return softmax(answer.scores / temperature + answer.logPriors);
}

/// [answers], sum 1, every corpus the same.
std::vector<double> corpusWeights(std::span<const HeldAnswer> answers) {
  std::map<std::string, double> count;
  for (const auto& answer : answers) ++count[answer.corpus];
  std::vector<double> weights;
  for (const auto& answer : answers)
    weights.push_back(1 / count[answer.corpus] / static_cast<double>(count.size()));
  return weights;
}

double logLoss(double logOdds, bool high) {
  return std::log1p(std::exp(high ? -logOdds : logOdds));
}

double sideTemperature(std::span<const HeldAnswer> answers, const std::vector<double>& weights,
                       std::size_t side) {
  const bool asked =
      std::ranges::any_of(answers, [&](const auto& answer) { return answer.trueSides[side] >= 0; });
  if (!asked) return 1;
  return bestTemperature([&](double temperature) {
    double loss = 0;
    for (std::size_t i = 0; i < answers.size(); ++i)
      if (answers[i].trueSides[side] >= 0)
        loss += weights[i] * logLoss(answers[i].sides[side] / temperature, answers[i].trueSides[side] == 1);
    return loss;
  });
}

/// The value below which `share` of the weight lies.
double weightedQuantile(const std::vector<double>& values, const std::vector<double>& weights, double share) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
  double sum = 0;
  for (const auto i : order) {
    sum += weights[i];
    if (sum > share) return values[i];
  }
  return values.empty() ? 0 : values[order.back()];
}

struct Top {
  double probability = 0;
  bool right = false;
  std::string_view corpus{};
};

/// The limit from which the surest answers are right often enough, in every corpus and whichever is left
/// aside: what one easy corpus brings is not promised of others.
double confidentFrom(std::vector<Top> answers) {
  struct Count {
    double answers = 0;
    double right = 0;
  };
  std::ranges::stable_sort(answers, std::greater{}, &Top::probability);
  std::map<std::string_view, Count> of;
  for (const auto& answer : answers) of[answer.corpus];
  Count all;
  double limit = 2;
  for (const auto& answer : answers) {
    auto& own = of[answer.corpus];
    for (Count* const count : {&all, &own}) {
      count->answers += 1;
      count->right += answer.right ? 1 : 0;
    }
    const auto enough = [&](const Count& aside) {
      return all.right - aside.right >= (kConfidentRight + kConfidentMargin) * (all.answers - aside.answers);
    };
    const auto holds = [&](const auto& corpus) {
      const Count& count = corpus.second;
      return enough(count) &&
             (count.answers < kFewOfACorpus || count.right >= kConfidentRight * count.answers);
    };
    const bool certain =
        wilsonInterval(all.right / all.answers, static_cast<int>(all.answers)).first >= kConfidentRight;
    if (all.answers >= kLeastConfident && certain && enough({}) &&
        (of.size() == 1 || std::ranges::all_of(of, holds)))
      limit = answer.probability;
  }
  return limit;
}

}  // namespace

Reliance fitReliance(std::span<const HeldAnswer> answers) {
  const auto weights = corpusWeights(answers);
  Reliance reliance;
  reliance.temperature = bestTemperature([&](double temperature) {
    double loss = 0;
    for (std::size_t i = 0; i < answers.size(); ++i)
      loss -=
          weights[i] * std::log(std::max(1e-12, probabilitiesOf(answers[i], temperature)[answers[i].label]));
    return loss;
  });
  std::vector<double> ofTruth;
  std::vector<Top> tops;
  for (const auto& answer : answers) {
    const Eigen::VectorXd p = probabilitiesOf(answer, reliance.temperature);
    ofTruth.push_back(p[answer.label]);
    Eigen::Index top = 0;
    const double most = p.maxCoeff(&top);
    tops.push_back({most, top == answer.label, answer.corpus});
  }
  reliance.setThreshold = weightedQuantile(ofTruth, weights, 1 - kSetCoverage - kSetMargin);
  reliance.confidentFrom = confidentFrom(std::move(tops));
  reliance.activationTemperature = sideTemperature(answers, weights, 0);
  reliance.valenceTemperature = sideTemperature(answers, weights, 1);
  return reliance;
}

Reliance extrapolated(const Reliance& fewer, const Reliance& few, int corpora) {
  const double share = static_cast<double>(corpora - 2) / corpora;
  const auto onward = [&](double from, double to) {
    return from > 0 && to > 0 ? to * std::pow(to / from, share) : to;
  };
  Reliance all = few;
  all.temperature = onward(fewer.temperature, few.temperature);
  all.setThreshold = onward(fewer.setThreshold, few.setThreshold);
  all.activationTemperature = onward(fewer.activationTemperature, few.activationTemperature);
  all.valenceTemperature = onward(fewer.valenceTemperature, few.valenceTemperature);
  return all;
}

}  // namespace sentisound
