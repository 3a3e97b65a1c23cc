// Clips of two classes and five made-up speakers, as somebody might collect them to make a model of their
// own.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "support/SpeechLike.h"
#include "support/WavBytes.h"

namespace sentisound::test {

inline constexpr int kOwnSpeakers = 5;

/// The stressed ones are higher, and bright: the more so the higher the voice is anyway.
inline Bytes ownClip(int speaker, bool stress, int take) {
  const double f0 = 95 + 25.0 * speaker;
  std::vector<double> samples;
  SpeechLikeVoice(f0 * (stress ? 1.45 : 1.0),
                  static_cast<unsigned>(1 + 100 * speaker + 2 * take + (stress ? 1 : 0)))
      .speak(samples, 4);
  if (stress)
    for (std::size_t n = samples.size() - 1; n > 0; --n) samples[n] -= 0.8 * samples[n - 1];
  double loudest = 1e-9;
  for (const double sample : samples) loudest = std::max(loudest, std::abs(sample));
  for (double& sample : samples) sample *= (stress ? 0.8 : 0.3) / loudest;
  const WavFormat format{.hz = kSpeechLikeHz};
  return wavBytes(format, pcmBytes(format, samples));
}

inline void writeBytes(const std::filesystem::path& path, const Bytes& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

/// `takes` clips of each speaker and class in stress/ and no-stress/; with speakers also a manifest.csv that
/// names them.
inline void writeOwnClips(const std::filesystem::path& folder, bool speakers, int takes = 4) {
  std::string manifest = "file,label,speaker,language\n";
  for (int speaker = 1; speaker <= kOwnSpeakers; ++speaker)
    for (const bool stress : {false, true})
      for (int take = 1; take <= takes; ++take) {
        const std::string file = std::string(stress ? "stress/" : "no-stress/") + "s" +
                                 std::to_string(speaker) + "_" + std::to_string(take) + ".wav";
        writeBytes(folder / file, ownClip(speaker, stress, take));
        manifest +=
            file + (stress ? ",stress," : ",no-stress,") + "speaker " + std::to_string(speaker) + ",en\n";
      }
  if (speakers) std::ofstream(folder / "manifest.csv", std::ios::binary) << manifest;
}

}  // namespace sentisound::test
