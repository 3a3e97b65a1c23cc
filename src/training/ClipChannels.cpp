#include "training/ClipChannels.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <filesystem>
#include <span>

#include "codec/CodecRoundTrip.h"
#include "codec/FileDecoder.h"
#include "dsp/Resampler.h"

namespace sentisound {
namespace {

// Raised whenever the same seed gives other samples.
constexpr auto kChannelsVersion = "channels1";

// What 44.1 kHz sound is often sent as; at 16 kHz the same bit rate would do little harm.
const LossyCodec kTestMp3{.encoder = "libmp3lame", .rate = SampleRate(44'100), .bitsPerSecond = 32'000};
const LossyCodec kTestOpus{.encoder = "libopus", .rate = SampleRate(16'000), .bitsPerSecond = 16'000};

/// Of telephones, conferences, messengers and files, and none of those tested with: MP3 is tested at another
/// rate. In this order for good: a copy is drawn by its place.
const std::array<LossyCodec, 13> kTrainingCodecs{{{"libgsm", SampleRate(8000), 13'000},
                                                  {"libspeex", SampleRate(8000), 8000},
                                                  {"libspeex", SampleRate(16'000), 16'000},
                                                  {"g726", SampleRate(8000), 16'000},
                                                  {"g723_1", SampleRate(8000), 6300},
                                                  {"g722", SampleRate(16'000), 64'000},
                                                  {"aac", SampleRate(16'000), 16'000},
                                                  {"aac", SampleRate(44'100), 32'000},
                                                  {"libvorbis", SampleRate(16'000), 20'000},
                                                  {"libmp3lame", SampleRate(44'100), 40'000},
                                                  {"libmp3lame", SampleRate(44'100), 56'000},
                                                  {"libmp3lame", SampleRate(22'050), 24'000},
                                                  {"libmp3lame", SampleRate(16'000), 24'000}}};

std::vector<float> samplesOf(const AudioBuffer& audio) {
  return {audio.samples().begin(), audio.samples().end()};
}

Result<std::vector<float>> after(const LossyCodec& codec, std::span<const float> clip) {
  const auto audio = AudioBuffer::create({clip.begin(), clip.end()}, kChannelRate);
  if (!audio) return audio.error();
  const auto heard = codecRoundTrip(*audio, codec);
  if (!heard) return heard.error();
  return samplesOf(*heard);
}

/// Which of the training codecs this FFmpeg has: the copies of the others are a low-pass.
QString codecsKey() {
  QString key;
  for (const auto& codec : kTrainingCodecs) key += QLatin1Char(canEncode(codec) ? '1' : '0');
  return key;
}

}  // namespace

ClipChannels::ClipChannels(const Dataset& dataset) : dataset_(dataset) {
  for (std::size_t i = 0; i < dataset.clips.size(); ++i) {
    const auto& clip = dataset.clips[i];
    const QFileInfo info(QString::fromStdString(clip.path));
    versions_.push_back(QStringLiteral("%1|%2|%3\n")
                            .arg(info.canonicalFilePath())
                            .arg(info.size())
                            .arg(info.lastModified().toMSecsSinceEpoch())
                            .toUtf8());
    if (!clip.speaker.empty()) clipsOf_[{clip.corpus, clip.speaker}].push_back(i);
  }
  for (auto& [speaker, clips] : clipsOf_)
    std::ranges::sort(clips, {}, [this](std::size_t clip) { return identity(clip); });
}

std::string ClipChannels::identity(std::size_t clip) const {
  const auto& one = dataset_.clips[clip];
  return one.corpus + "/" +
         (one.name.empty() ? std::filesystem::path(one.path).filename().string() : one.name);
}

std::vector<std::size_t> ClipChannels::others(std::size_t clip) const {
  const auto& one = dataset_.clips[clip];
  const auto found = clipsOf_.find({one.corpus, one.speaker});
  if (found == clipsOf_.end()) return {};
  auto clips = found->second;
  std::erase(clips, clip);
  return clips;
}

Surroundings ClipChannels::surroundings(std::size_t clip) const {
  Surroundings known;
  auto clips = others(clip);
  known.others.count = clips.size();
  known.others.clip = [this, clips = std::move(clips)](std::size_t i) -> std::vector<float> {
    const auto sound = decodeFile(EncodedSound::file(dataset_.clips[clips[i]].path));
    if (!sound) return {};
    const auto audio = resample(sound->audio, kChannelRate);
    return audio ? samplesOf(*audio) : std::vector<float>{};
  };
  known.trainingCodec = [](std::span<const float> samples, Draw& draw) {
    const auto which = static_cast<std::size_t>(draw.below(static_cast<int>(kTrainingCodecs.size())));
    return after(kTrainingCodecs[which], samples);
  };
  known.testCodec = [](std::span<const float> samples, Condition condition) {
    return after(condition == Condition::Mp3 ? kTestMp3 : kTestOpus, samples);
  };
  return known;
}

Result<AudioBuffer> ClipChannels::copy(std::size_t clip, int number, const AudioBuffer& sound) const {
  const auto audio = resample(sound, kChannelRate);
  if (!audio) return audio;
  return AudioBuffer::create(trainingCopy(audio->samples(), identity(clip), number, surroundings(clip)),
                             kChannelRate);
}

Result<AudioBuffer> ClipChannels::under(std::size_t clip, Condition condition,
                                        const AudioBuffer& sound) const {
  const auto audio = resample(sound, kChannelRate);
  if (!audio) return audio;
  auto changed = underCondition(audio->samples(), identity(clip), condition, surroundings(clip));
  if (!changed) return changed.error();
  return AudioBuffer::create(std::move(*changed), kChannelRate);
}

QString ClipChannels::copyKey(std::size_t clip, int number) const {
  const auto channel = trainingChannel(identity(clip), number);
  QString key = QStringLiteral("%1|copy%2|%3")
                    .arg(QLatin1String(kChannelsVersion))
                    .arg(number)
                    .arg(QString::fromStdString(identity(clip)));
  if (channel == TrainingChannel::Noise) key += QLatin1Char('|') + othersKey(clip);
  if (channel == TrainingChannel::Codec) key += QLatin1Char('|') + codecsKey();
  return key;
}

QString ClipChannels::conditionKey(std::size_t clip, Condition condition) const {
  const auto named = name(condition);
  QString key = QStringLiteral("%1|test|%2|%3")
                    .arg(QLatin1String(kChannelsVersion),
                         QString::fromUtf8(named.data(), static_cast<qsizetype>(named.size())),
                         QString::fromStdString(identity(clip)));
  if (condition == Condition::Noise) key += QLatin1Char('|') + othersKey(clip);
  return key;
}

QString ClipChannels::othersKey(std::size_t clip) const {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const std::size_t other : others(clip)) hash.addData(versions_[other]);
  return QString::fromLatin1(hash.result().toHex());
}

}  // namespace sentisound
