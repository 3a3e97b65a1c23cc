// Random draws that are the same on every machine.
#pragma once

#include <cstdint>
#include <random>

namespace sentisound {

/// Draws from a seed. std::uniform_real_distribution and std::normal_distribution differ between standard
/// libraries; the engine beneath them does not.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_(seed) {}
  /// Uniform in [low, high).
  double uniform(double low, double high);
  /// Uniform in 0..count − 1.
  int below(int count) { return static_cast<int>(uniform(0, count)); }
  /// Standard normal, by Box and Muller; the second of each pair is not kept.
  double normal();

 private:
  std::mt19937_64 engine_;
};

}  // namespace sentisound
