// Qt's texts where a matcher of GoogleTest is to print them.
#pragma once

#include <QStringList>
#include <string>
#include <vector>

namespace sentisound::test {

inline std::vector<std::string> texts(const QStringList& list) {
  std::vector<std::string> all;
  for (const auto& text : list) all.push_back(text.toStdString());
  return all;
}

}  // namespace sentisound::test
