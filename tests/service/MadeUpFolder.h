// A folder of empty files with the names of clips: the readers of data sets look at names and never decode.
#pragma once

#include <string_view>

#include "support/ScratchFolder.h"
#include "training/Dataset.h"

namespace sentisound::test {

class MadeUpFolder : public ScratchFolder {
 public:
  void add(std::initializer_list<const char*> names) const {
    for (const char* name : names) text(name, "");
  }
  void manifest(std::string_view lines) const { text("manifest.csv", lines); }
  void text(const std::string& name, std::string_view content) const {
    std::filesystem::create_directories((path() / name).parent_path());
    std::ofstream(path() / name, std::ios::binary) << content;
  }

  [[nodiscard]] Result<Dataset> open(const std::string& kind) const {
    return openDataset(kind + "=" + path().string());
  }
};

/// "label speaker file" of each clip, in order.
inline std::vector<std::string> told(const Dataset& dataset) {
  std::vector<std::string> lines;
  for (const auto& clip : dataset.clips)
    lines.push_back(dataset.labels.at(static_cast<std::size_t>(clip.label)) + " " + clip.speaker + " " +
                    std::filesystem::path(clip.path).filename().string());
  return lines;
}

}  // namespace sentisound::test
