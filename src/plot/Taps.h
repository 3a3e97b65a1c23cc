// How a row of cells becomes a row of pixels: which cells each pixel shows, and with which weights.
#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

namespace sentisound {

class Taps {
 public:
  /// What one pixel shows, in cells, where k is the middle of cell k.
  struct Pixel {
    double centre = 0;
    double reach = 1;  ///< cells to both sides that are looked at, falling off evenly; at least 1 is taken
  };

  /// Pixels at places of their own.
  Taps(Eigen::Index inputs, std::span<const Pixel> pixels);
  /// `outputs` equal pixels between the edges `from` and `to`. Smooth: interpolated where there are fewer
  /// cells than pixels, averaged where there are more. Else every pixel shows the cell it lies in.
  Taps(Eigen::Index inputs, int outputs, double from, double to, bool smooth);

  /// Weighted mean of the cells, which lie from `values` on.
  [[nodiscard]] float mean(int pixel, const float* values) const {
    const auto place = static_cast<std::size_t>(pixel);
    const float* value = values + first_[place];
    float sum = 0;
    for (std::size_t i = begin_[place]; i < begin_[place + 1]; ++i) sum += weights_[i] * *value++;
    return sum;
  }

 private:
  void addTriangle(double centre, double reach, double last);

  std::vector<Eigen::Index> first_;  ///< [outputs]
  std::vector<std::size_t> begin_;   ///< [outputs + 1], into weights_
  std::vector<float> weights_;
};

}  // namespace sentisound
