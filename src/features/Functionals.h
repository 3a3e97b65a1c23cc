// Statistics of one value over the frames of a clip.
#pragma once

#include <Eigen/Core>
#include <array>
#include <string_view>
#include <vector>

namespace sentisound {

inline constexpr std::array<std::string_view, 12> kFunctionalNames{
    "mean", "sd", "p5", "p20", "p50", "p80", "p95", "range", "quadratic", "linear", "skewness", "change"};

/// [12], as named: mean, population sd, percentiles (linear interpolation), range from 5th to 95th, quadratic
/// and linear coefficient of the least-squares parabola on a −1..1 time axis, skewness m₃/(sd³ + 1e-6), mean
/// absolute difference of neighbours. All 0 for fewer than three values.
std::array<double, 12> functionals(const std::vector<double>& values);

/// Population standard deviation and mean of absolute values; 0 for no value.
double standardDeviation(const std::vector<double>& values);
double meanAbsolute(const std::vector<double>& values);

/// Central differences, one-sided at the ends (numpy.gradient); 0 for a single value.
std::vector<double> gradient(const std::vector<double>& values);

}  // namespace sentisound
