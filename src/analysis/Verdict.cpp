#include "analysis/Verdict.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/NumberText.h"

namespace sentisound {
namespace {

using Reasons = std::vector<Reason>;

constexpr VerdictLimits kLimits;
constexpr double kLeastToMissAVoice = 1;  // s; a shorter sound may be all voice, without any background

/// 31 % or 0.4 s: a figure with that many decimals.
std::string figure(double value, int decimals, const char* unit) {
  const double scale = std::pow(10, decimals);
  return fixedText(std::round(value * scale) / scale, decimals) + " " + unit;  // halves away from nought
}

Reason noSpeechReason(const SoundKindResult& sound) {
  switch (sound.kind) {
    case SoundKind::Silence:
      return {"silence", sound.reason};
    case SoundKind::Noise:
      return {"noise", sound.reason};
    case SoundKind::Tone:
      return {"tone", sound.reason};
    case SoundKind::Music:
      return {"music", sound.reason};
    case SoundKind::Speech:
      break;
  }
  return {"no-voice", "no voice stands out from the background"};
}

/// The limit for eight labels, as far above chance with `labels` of them.
double leastTop(std::size_t labels) {
  constexpr double kChanceOfEight = 1.0 / 8;
  const double above = (kLimits.leastOfEight - kChanceOfEight) / (1 - kChanceOfEight);
  const double chance = 1 / static_cast<double>(labels);
  return chance + above * (1 - chance);
}

std::string labelAt(const Prediction& prediction, int index) {
  return (*prediction.labels)[static_cast<std::size_t>(index)];
}

void addCloseCall(const Prediction& prediction, const std::vector<int>& ranking, Reasons& reasons) {
  const double margin = prediction.probabilities[ranking[0]] - prediction.probabilities[ranking[1]];
  if (margin >= kLimits.closeMargin) return;
  const auto first = labelAt(prediction, ranking[0]);
  const auto second = labelAt(prediction, ranking[1]);
  reasons.push_back({"close-call", margin < kLimits.closeMargin / 3
                                       ? first + " and " + second + " are almost equally likely"
                                       : first + " is only a little more likely than " + second});
}

/// Confident is what was right three times out of four on unseen speakers; whoever is not, is told how little
/// is known.
void addMeasuredOpinion(const Prediction& prediction, Reasons& reasons) {
  if (prediction.confidence() >= prediction.reliance->confidentFrom) return;
  const auto ranking = prediction.ranking();
  addCloseCall(prediction, ranking, reasons);
  reasons.push_back(
      {"low-confidence",
       labelAt(prediction, ranking[0]) + " at " + figure(prediction.confidence() * 100, 0, "%") +
           (prediction.speaker.empty() ? " is right too seldom where nothing is known of the speaker"
                                       : " is right too seldom for a verdict, also with this profile")});
}

void addOpinion(const Prediction& prediction, const EmotionModel& model, Reasons& reasons) {
  if (!prediction.labels || prediction.probabilities.size() < 2) return;
  if (prediction.reliance) return addMeasuredOpinion(prediction, reasons);
  const auto ranking = prediction.ranking();
  addCloseCall(prediction, ranking, reasons);
  // A row imported into the history may name fewer labels than there were.
  std::size_t labels = prediction.labels->size();
  if (prediction.modelId == model.card().id) labels = std::max(labels, model.card().labels.size());
  if (prediction.confidence() < leastTop(labels))
    reasons.push_back({"low-confidence", "even the most likely emotion, " + labelAt(prediction, ranking[0]) +
                                             ", is given only " +
                                             figure(prediction.confidence() * 100, 0, "%")});
}

void addNovelty(const Features& features, const Prediction& prediction, const EmotionModel& model,
                Reasons& reasons) {
  const auto& novelty = model.fitted().novelty;
  if (!novelty || prediction.modelId != model.card().id || features.specId != model.featureSpec().id ||
      features.values.size() == 0)
    return;
  if (novelty->isNovel(features.values))
    reasons.push_back({"unlike-training", "it sounds unlike the recordings that the model was trained on"});
}

void addSound(const HeardSound& sound, Reasons& reasons) {
  const double seconds = sound.at16kHz.seconds();
  const auto& voice = sound.voice;
  const bool pause = seconds - voice.speechSeconds >= kLimits.leastPause;
  if (!voice.segments.empty() && pause && voice.snrDb < kLimits.leastSnrDb)
    reasons.push_back({"noisy", "there is much background noise, only " +
                                    figure(std::max(0.0, voice.snrDb), 0, "dB below the voice")});
  if (sound.clippedShare > kLimits.mostClipped)
    reasons.push_back({"clipped", "the recording was too loud: " + figure(sound.clippedShare * 100, 1, "%") +
                                      " of it is cut off"});
  // A sound that short has no pause to tell the voice from.
  const double spoken = voice.segments.empty() ? seconds : voice.speechSeconds;
  if (spoken < kLimits.leastSpeech)
    reasons.push_back({"too-short", "there is only " + figure(spoken, 1, "s of speech")});
  if (sound.upperBandDb < kLimits.leastUpperBandDb)
    reasons.push_back({"narrow-band",
                       "there is nothing above 4 kHz, as over a telephone, where the model "
                       "was trained on more"});
}

}  // namespace

std::string_view name(Verdict::Kind kind) {
  switch (kind) {
    case Verdict::Kind::Uncertain:
      return "uncertain";
    case Verdict::Kind::NoSpeech:
      return "no-speech";
    case Verdict::Kind::Confident:
      break;
  }
  return "confident";
}

std::optional<Verdict::Kind> verdictKind(std::string_view name) {
  for (const auto kind : {Verdict::Kind::Confident, Verdict::Kind::Uncertain, Verdict::Kind::NoSpeech})
    if (sentisound::name(kind) == name) return kind;
  return std::nullopt;
}

std::string_view word(Verdict::Kind kind) {
  switch (kind) {
    case Verdict::Kind::Uncertain:
      return "Uncertain";
    case Verdict::Kind::NoSpeech:
      return "No speech";
    case Verdict::Kind::Confident:
      break;
  }
  return "Confident";
}

std::string sentence(const Verdict& verdict) {
  std::string text(word(verdict.kind));
  const char* between = ": ";
  for (const auto& reason : verdict.reasons) {
    text += between + reason.text;
    between = "; ";
  }
  return text;
}

Verdict verdictOf(const HeardSound& sound, const Features& features, const Prediction& prediction,
                  const EmotionModel& model) {
  const bool voiceless = sound.voice.segments.empty() && sound.at16kHz.seconds() >= kLeastToMissAVoice;
  if (sound.kind.kind != SoundKind::Speech || voiceless)
    return {.kind = Verdict::Kind::NoSpeech, .reasons = {noSpeechReason(sound.kind)}};
  Verdict verdict;
  addOpinion(prediction, model, verdict.reasons);
  addNovelty(features, prediction, model, verdict.reasons);
  addSound(sound, verdict.reasons);
  if (!verdict.reasons.empty()) verdict.kind = Verdict::Kind::Uncertain;
  return verdict;
}

Result<Verdict> verdictOf(const AudioBuffer& audio, const Features& features, const Prediction& prediction,
                          const EmotionModel& model, const Progress& progress) {
  const auto sound = hearSound(audio, progress);
  if (!sound) return sound.error();
  return verdictOf(*sound, features, prediction, model);
}

}  // namespace sentisound
