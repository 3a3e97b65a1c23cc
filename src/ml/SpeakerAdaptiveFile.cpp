// SpeakerAdaptive in the tensors of a model file.
#include <algorithm>
#include <cmath>
#include <set>

#include "ml/SpeakerAdaptive.h"
#include "ml/SpeakerAdaptiveShared.h"
#include "ml/Vectors.h"

namespace sentisound {
namespace {

constexpr std::size_t kRelianceValues = 5;
constexpr auto kHomes = "homes.";

std::string homePrefix(const std::string& prefix, std::size_t home) {
  return prefix + kHomes + std::to_string(home) + ".";
}

}  // namespace

void SpeakerAdaptive::save(TensorFile& file, const std::string& prefix) const {
  for (std::size_t i = 0; i < shared_->members.size(); ++i)
    shared_->members[i].factors.save(file, prefix + "m" + std::to_string(i) + ".");
  const Eigen::VectorXf priors = shared_->priors.cast<float>();
  file.put(prefix + "priors", toVector(priors));
  std::vector<float> reliance;
  for (const auto& one : relianceOf_)
    for (const double value : {one.temperature, one.setThreshold, one.confidentFrom,
                               one.activationTemperature, one.valenceTemperature})
      reliance.push_back(static_cast<float>(value));
  file.put(prefix + "reliance", {static_cast<std::int64_t>(relianceOf_.size()), kRelianceValues},
           std::move(reliance));
  std::vector<std::int32_t> sides;
  for (const auto* side : {&shared_->sides.activation, &shared_->sides.valence})
    for (const int value : *side) sides.push_back(value);
  file.put(prefix + "sides", std::move(sides));
  const auto& homes = shared_->homes;
  if (!homes.homes.empty()) {
    homes.gate.save(file, prefix + kHomes + "gate.");
    std::vector<std::int32_t> rows;
    for (const auto& home : homes.homes) rows.push_back(static_cast<std::int32_t>(home.gateRow));
    file.put(prefix + kHomes + "rows", std::move(rows));
    for (std::size_t i = 0; i < homes.homes.size(); ++i) {
      const std::string own = homePrefix(prefix, i);
      homes.homes[i].expert->save(file, own);
      file.put(own + "labels",
               std::vector<std::int32_t>(homes.homes[i].labelOf.begin(), homes.homes[i].labelOf.end()));
    }
  }
  if (comparesVoices())
    file.put(prefix + "voices", {shared_->voices.rows(), shared_->voices.cols()},
             toVector(Eigen::VectorXf(shared_->voices.transpose().reshaped())));
}

Result<SpeakerAdaptive::General> SpeakerAdaptive::loadGeneral(const TensorFile& file,
                                                              const std::string& prefix, std::size_t count,
                                                              const std::vector<Eigen::Index>& firstFeatures,
                                                              int featureCount) {
  std::vector<SpeakerMember> members;
  for (std::size_t i = 0; i < count; ++i) {
    auto factors = SpeakerFactors::load(file, prefix + "m" + std::to_string(i) + ".");
    if (!factors) return factors.error();
    members.push_back({firstFeatures[i], std::move(*factors)});
  }
  const auto priors = file.floats(prefix + "priors");
  if (!priors) return priors.error();
  const auto reliance = file.floats(prefix + "reliance");
  if (!reliance) return reliance.error();
  const auto sides = file.integers(prefix + "sides");
  if (!sides) return sides.error();
  const auto classes = priors->size();
  bool fits =
      classes >= 2 && reliance->size() == kRelianceValues * kKnownSteps.size() &&
      sides->size() == 2 * classes &&
      std::ranges::all_of(*priors, [](float prior) { return prior > 0 && prior <= 1; }) &&
      std::ranges::all_of(*reliance, [](float value) { return std::isfinite(value) && value >= 0; }) &&
      std::ranges::all_of(*sides, [](std::int32_t side) { return side >= -1 && side <= 1; });
  for (const auto& member : members)
    fits = fits && member.factors.classMeans.rows() == static_cast<Eigen::Index>(classes) &&
           member.firstFeature + member.factors.offset.size() <= featureCount;
  RelianceSteps relianceOf;
  for (std::size_t i = 0; fits && i < relianceOf.size(); ++i) {
    const auto* const values = reliance->data() + kRelianceValues * i;
    relianceOf[i] = {values[0], values[1], values[2], values[3], values[4]};
    fits = values[0] > 0 && values[3] > 0 && values[4] > 0;
  }
  if (!fits) return fail(Errc::BadModel, "the parts of its classifier do not fit together");
  auto shared = sharedOf(std::move(members), toEigen(*priors).cast<double>(), featureCount);
  shared->sides.activation.assign(sides->begin(), sides->begin() + static_cast<std::ptrdiff_t>(classes));
  shared->sides.valence.assign(sides->begin() + static_cast<std::ptrdiff_t>(classes), sides->end());
  return General{std::move(shared), relianceOf};
}

Status SpeakerAdaptive::loadHomes(const TensorFile& file, const std::string& prefix, Shared& shared) {
  const auto classes = shared.priors.size();
  auto gate = CorpusGate::load(file, prefix + kHomes + "gate.", shared.coordinates());
  if (!gate) return gate.error();
  const auto rows = file.integers(prefix + kHomes + "rows");
  if (!rows) return rows.error();
  std::vector<Eigen::Index> blocks;
  Eigen::Index at = 0;
  for (const auto& member : shared.members) {
    blocks.push_back(at);
    at += member.factors.coordinates();
  }
  shared.homes.gate = std::move(*gate);
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const std::string own = homePrefix(prefix, i);
    auto general = loadGeneral(file, own, blocks.size(), blocks, static_cast<int>(shared.coordinates()));
    if (!general) return general.error();
    auto expert = of(std::move(general->shared), general->reliance);
    const auto labels = file.integers(own + "labels");
    if (!labels) return labels.error();
    const auto row = (*rows)[i];
    const bool fits =
        row >= 0 && row < shared.homes.gate.corpora() &&
        labels->size() == static_cast<std::size_t>(expert->classes()) &&
        std::ranges::all_of(*labels, [&](std::int32_t label) { return label >= 0 && label < classes; }) &&
        std::set<std::int32_t>(labels->begin(), labels->end()).size() == labels->size();
    if (!fits) return fail(Errc::BadModel, "its home corpora do not fit its classifier");
    shared.homes.homes.push_back(
        {.gateRow = row, .expert = std::move(expert), .labelOf = {labels->begin(), labels->end()}});
  }
  std::set<std::int32_t> distinct(rows->begin(), rows->end());
  if (rows->empty() || distinct.size() != rows->size())
    return fail(Errc::BadModel, "its home corpora do not fit its classifier");
  return {};
}

Result<std::unique_ptr<Classifier>> SpeakerAdaptive::load(const TensorFile& file, const std::string& prefix,
                                                          std::size_t count,
                                                          const std::vector<Eigen::Index>& firstFeatures,
                                                          int featureCount) {
  auto general = loadGeneral(file, prefix, count, firstFeatures, featureCount);
  if (!general) return general.error();
  auto& shared = *general->shared;
  if (file.containsUnder(prefix + "voices")) {
    const auto voices = file.floats(prefix + "voices");
    if (!voices) return voices.error();
    const auto q = shared.coordinates();
    const auto rows = static_cast<Eigen::Index>(voices->size()) / q;
    if (rows < 1 || rows > kVoiceDirections || rows * q != static_cast<Eigen::Index>(voices->size()) ||
        !toEigen(*voices).allFinite())
      return fail(Errc::BadModel, "what it tells voices apart by does not fit its classifier");
    shared.voices = toEigen(*voices).reshaped(q, rows).transpose();
  }
  if (file.containsUnder(prefix + kHomes))
    if (const Status done = loadHomes(file, prefix, shared); !done) return done.error();
  std::vector<std::shared_ptr<const SpeakerAdaptive>> experts;
  for (const auto& home : shared.homes.homes) experts.push_back(home.expert);
  std::unique_ptr<SpeakerAdaptive> own(
      new SpeakerAdaptive(*of(std::move(general->shared), general->reliance)));
  own->experts_ = std::move(experts);
  return std::unique_ptr<Classifier>(std::move(own));
}

}  // namespace sentisound
