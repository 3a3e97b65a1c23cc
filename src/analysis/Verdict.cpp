#include "analysis/Verdict.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sentisound {
namespace {

using Reasons = std::vector<Reason>;

constexpr VerdictLimits kLimits;
constexpr double kLeastToMissAVoice = 1;  // s; a shorter sound may be all voice, without any background

/// Halves away from nought.
Figure figure(double value, int decimals) {
  const double scale = std::pow(10, decimals);
  return {std::round(value * scale) / scale, decimals};
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
  return {"no-voice", Message("no voice stands out from the background")};
}

/// The limit for eight labels, as far above chance with `labels` of them.
double leastTop(std::size_t labels) {
  constexpr double kChanceOfEight = 1.0 / 8;
  const double above = (kLimits.leastOfEight - kChanceOfEight) / (1 - kChanceOfEight);
  const double chance = 1 / static_cast<double>(labels);
  return chance + above * (1 - chance);
}

EmotionLabel labelAt(const Prediction& prediction, int index) {
  return {(*prediction.labels)[static_cast<std::size_t>(index)]};
}

void addCloseCall(const Prediction& prediction, const std::vector<int>& ranking, Reasons& reasons) {
  const double margin = prediction.probabilities[ranking[0]] - prediction.probabilities[ranking[1]];
  if (margin >= kLimits.closeMargin) return;
  const auto first = labelAt(prediction, ranking[0]);
  const auto second = labelAt(prediction, ranking[1]);
  reasons.push_back({"close-call", margin < kLimits.closeMargin / 3
                                       ? Message("%1 and %2 are almost equally likely", first, second)
                                       : Message("%1 is only a little more likely than %2", first, second)});
}

/// Confident is what was right three times out of four on unseen speakers; whoever is not, is told how little
/// is known.
void addMeasuredOpinion(const Prediction& prediction, Reasons& reasons) {
  if (prediction.confidence() >= prediction.reliance->confidentFrom) return;
  const auto ranking = prediction.ranking();
  addCloseCall(prediction, ranking, reasons);
  const auto label = labelAt(prediction, ranking[0]);
  const auto percent = figure(prediction.confidence() * 100, 0);
  reasons.push_back(
      {"low-confidence",
       prediction.speaker.empty()
           ? Message("%1 at %2 % is right too seldom where nothing is known of the speaker", label, percent)
           : Message("%1 at %2 % is right too seldom for a verdict, also with this profile", label,
                     percent)});
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
    reasons.push_back({"low-confidence",
                       Message("even the most likely emotion, %1, is given only %2 %",
                               labelAt(prediction, ranking[0]), figure(prediction.confidence() * 100, 0))});
}

void addNovelty(const Features& features, const Prediction& prediction, const EmotionModel& model,
                Reasons& reasons) {
  const auto& novelty = model.fitted().novelty;
  if (!novelty || prediction.modelId != model.card().id || features.specId != model.featureSpec().id ||
      features.values.size() == 0)
    return;
  if (novelty->isNovel(features.values))
    reasons.push_back(
        {"unlike-training", Message("it sounds unlike the recordings that the model was trained on")});
}

void addSound(const HeardSound& sound, Reasons& reasons) {
  const double seconds = sound.at16kHz.seconds();
  const auto& voice = sound.voice;
  const bool pause = seconds - voice.speechSeconds >= kLimits.leastPause;
  if (!voice.segments.empty() && pause && voice.snrDb < kLimits.leastSnrDb)
    reasons.push_back({"noisy", Message("there is much background noise, only %1 dB below the voice",
                                        figure(std::max(0.0, voice.snrDb), 0))});
  if (sound.clippedShare > kLimits.mostClipped)
    reasons.push_back({"clipped", Message("the recording was too loud: %1 % of it is cut off",
                                          figure(sound.clippedShare * 100, 1))});
  // A sound that short has no pause to tell the voice from.
  const double spoken = voice.segments.empty() ? seconds : voice.speechSeconds;
  if (spoken < kLimits.leastSpeech)
    reasons.push_back({"too-short", Message("there is only %1 s of speech", figure(spoken, 1))});
  if (sound.upperBandDb < kLimits.leastUpperBandDb)
    reasons.push_back(
        {"narrow-band", Message("there is nothing above 4 kHz, as over a telephone, where the model "
                                "was trained on more")});
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
    text += between + reason.text.english();
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
