// Texts of Qt and of the engine where a matcher of GoogleTest is to print them.
#pragma once

#include <QStringList>
#include <string>
#include <vector>

#include "core/Error.h"

namespace sentisound::test {

inline std::vector<std::string> texts(const QStringList& list) {
  std::vector<std::string> all;
  for (const auto& text : list) all.push_back(text.toStdString());
  return all;
}

inline std::vector<std::string> texts(const Messages& messages) {
  return inEnglish(messages);
}

inline std::vector<std::string> texts(const std::vector<Error>& errors) {
  std::vector<std::string> all;
  for (const auto& error : errors) all.push_back(describe(error));
  return all;
}

}  // namespace sentisound::test
