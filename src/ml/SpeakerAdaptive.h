// One classifier for unseen and for known speakers: speaker factors of several kinds of features, and what
// clips of a speaker, with labels or without, say of that speaker's factors.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "ml/AffectSides.h"
#include "ml/Classifier.h"
#include "ml/CorpusGate.h"
#include "ml/SpeakerFactors.h"

namespace sentisound {

struct SideScores {
  double activation = 0;
  double valence = 0;
};

struct SpeakerMember {
  Eigen::Index firstFeature = 0;
  SpeakerFactors factors{};
};

class SpeakerAdaptive;

/// A corpus whose recordings are told from all others, with what has been learnt from that corpus alone:
/// there the same formula is right more often than what holds across corpora.
struct HomeCorpus {
  Eigen::Index gateRow = 0;                         ///< in the gate
  std::shared_ptr<const SpeakerAdaptive> expert{};  ///< its features are the coordinates of the general one
  std::vector<int> labelOf{};                       ///< [the expert's classes], the general one's class
};

struct HomeCorpora {
  CorpusGate gate{};
  std::vector<HomeCorpus> homes{};
};

/// How much is known of a speaker, in the steps that reliance is measured at.
enum class Known { Nothing, OneClip, ThreeClips, TenClips, ManyClips, TaughtOne, TaughtTwo, TaughtFour };
inline constexpr std::array kKnownSteps{Known::Nothing,   Known::OneClip,   Known::ThreeClips,
                                        Known::TenClips,  Known::ManyClips, Known::TaughtOne,
                                        Known::TaughtTwo, Known::TaughtFour};
inline constexpr int kManyClips = 30;

/// Everything in the basis of SpeakerFactors, members side by side. Known of a speaker are the factor f and,
/// of classes with labelled clips, that speaker's own deviation from μ_c, each a Gaussian for every
/// coordinate:
///  - nothing known: f ~ N(0, B);
///  - clips without labels: each is x − Σ q_c μ_c with the classes' probabilities q under what is known so
///    far, its variance 1 + Σ q_c μ_c² − (Σ q_c μ_c)², repeated a few times (expectation and maximisation).
///    So clips of one mood only are taken for that mood and not for the speaker's habit;
///  - clips with labels: the mean of a class's clips is f + μ_c + d_c with d_c ~ N(0, kOwnWay), variance
///    1 / n_c more.
/// Then the log-likelihood of a class is that of N(f + μ_c + d_c, 1 + var f), divided by a temperature, plus
/// the log of its prior. One formula: what is not known is not added.
///
/// Where there are home corpora, the answer is the mean of theirs and the general one, each weighted by the
/// probability that the clip (with those known of its speaker) belongs there (a mixture of experts: R. Jacobs
/// et al., "Adaptive mixtures of local experts", Neural Computation 3, 1991, its gate learnt by itself).
/// Nothing is "confident" of a clip of which it is not plain whether it belongs there, nor where the general
/// one has another class on top.
class SpeakerAdaptive final : public Classifier {
 public:
  using RelianceSteps = std::array<Reliance, kKnownSteps.size()>;

  /// All members have the same number of classes. `priors` [classes] > 0.
  static std::shared_ptr<const SpeakerAdaptive> create(std::vector<SpeakerMember> members,
                                                       Eigen::VectorXd priors, RelianceSteps reliance,
                                                       const std::vector<std::string>& labels,
                                                       int featureCount);
  static Result<std::unique_ptr<Classifier>> load(const TensorFile& file, const std::string& prefix,
                                                  std::size_t members,
                                                  const std::vector<Eigen::Index>& firstFeatures,
                                                  int featureCount);

  [[nodiscard]] Eigen::VectorXd probabilities(const Eigen::VectorXf& features) const override;
  [[nodiscard]] ClassifierAnswer answer(const Eigen::VectorXf& features) const override;
  [[nodiscard]] ClassifierAnswer answerOfCompact(const Eigen::VectorXf& compact) const override;
  [[nodiscard]] int classes() const override;
  [[nodiscard]] int featureCount() const override;
  [[nodiscard]] std::optional<Eigen::MatrixXd> contributions(const Eigen::VectorXf& features) const override;
  [[nodiscard]] std::optional<Eigen::RowVectorXd> contributionsTo(
      const Eigen::VectorXd& weights, const Eigen::VectorXf& features) const override;
  [[nodiscard]] std::optional<StandardScaler> training() const override;
  [[nodiscard]] int compactCount() const override;
  [[nodiscard]] Eigen::VectorXf compact(const Eigen::VectorXf& features) const override;
  [[nodiscard]] std::shared_ptr<const Classifier> knowing(const SpeakerClips& clips) const override;
  [[nodiscard]] bool comparesVoices() const override;
  [[nodiscard]] VoiceComparison voicesOf(const Eigen::MatrixXf& compact) const override;
  void save(TensorFile& file, const std::string& prefix) const override;

  /// The same weights with other reliance, for learning it.
  [[nodiscard]] std::shared_ptr<const SpeakerAdaptive> relyingOn(RelianceSteps reliance) const;
  /// The same with what voices are told apart by (ml/Voices.h), [directions × compactCount()].
  [[nodiscard]] std::shared_ptr<const SpeakerAdaptive> tellingVoices(Eigen::MatrixXf directions) const;
  /// The same with home corpora.
  [[nodiscard]] std::shared_ptr<const SpeakerAdaptive> atHomeIn(HomeCorpora homes) const;
  /// How likely the clip belongs to each home corpus; the rest to 1 is strange.
  [[nodiscard]] Eigen::VectorXd homeShares(const Eigen::VectorXf& compact) const;
  /// Scores [classes] of the general part before temperature and prior.
  [[nodiscard]] Eigen::VectorXd scores(const Eigen::VectorXf& compact) const;
  /// Log-odds of the high sides before their temperatures; empty if a side has no class.
  [[nodiscard]] std::optional<SideScores> sideScores(const Eigen::VectorXf& compact) const;
  [[nodiscard]] const Eigen::VectorXd& priors() const;
  /// Of the general part.
  [[nodiscard]] const SpeakerFactors& factors(std::size_t member) const;
  [[nodiscard]] const AffectSides& sides() const;
  [[nodiscard]] Known known() const { return known_; }

 private:
  struct Shared;  // what stays the same whatever is known of a speaker
  SpeakerAdaptive() = default;
  [[nodiscard]] const Reliance& reliance() const;
  void settle();
  void learnHomes(const SpeakerClips& clips);
  static std::shared_ptr<Shared> sharedOf(std::vector<SpeakerMember> members, Eigen::VectorXd priors,
                                          int featureCount);
  /// Of nobody yet.
  static std::shared_ptr<SpeakerAdaptive> of(std::shared_ptr<const Shared> shared,
                                             const RelianceSteps& reliance);
  /// Without home corpora and voices; `shared` of it may still be changed.
  struct General;
  static Result<General> loadGeneral(const TensorFile& file, const std::string& prefix, std::size_t members,
                                     const std::vector<Eigen::Index>& firstFeatures, int featureCount);
  static Status loadHomes(const TensorFile& file, const std::string& prefix, Shared& shared);
  [[nodiscard]] ClassifierAnswer generalAnswer(const Eigen::VectorXf& compact) const;
  [[nodiscard]] Eigen::RowVectorXd perFeature(const Eigen::VectorXd& weights) const;
  [[nodiscard]] Eigen::RowVectorXd perCoordinate(const Eigen::VectorXd& weights,
                                                 const Eigen::VectorXf& compact) const;

  std::shared_ptr<const Shared> shared_{};
  RelianceSteps relianceOf_{};
  Known known_ = Known::Nothing;
  Eigen::VectorXd factor_{};      // [q] E f
  Eigen::VectorXd variance_{};    // [q] var f
  Eigen::MatrixXd classMeans_{};  // [classes × q], with the speaker's own ways
  Eigen::MatrixXd weights_{};     // [classes × q] of a clip's coordinates
  Eigen::VectorXd bias_{};        // [classes]
  std::vector<std::shared_ptr<const SpeakerAdaptive>> experts_{};  // [homes], knowing the same
  Eigen::VectorXd knownHome_{};  // [corpora of the gate], sum of the known clips' log-odds
  double knownClips_ = 0;
};

}  // namespace sentisound
