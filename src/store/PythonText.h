// Numbers and JSON as Python prints them: the original service was written in Python and its clients read
// this text.
#pragma once

#include <QString>
#include <utility>
#include <vector>

namespace sentisound::python {

/// repr(float): the shortest decimal text that reads back as the same double; always with a point or an
/// exponent.
QString repr(double value);

/// json.dumps(dict): {"happy": 0.85, "sad": 0.1}, in the order given; everything beyond ASCII as \uXXXX.
QString jsonObject(const std::vector<std::pair<QString, double>>& members);

}  // namespace sentisound::python
