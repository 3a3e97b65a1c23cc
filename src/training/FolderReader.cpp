#include "training/FolderReader.h"

#include <QString>
#include <algorithm>

#include "core/AudioSuffixes.h"
#include "training/DatasetParts.h"
#include "training/ManifestReader.h"

namespace sentisound {
namespace {

namespace fs = std::filesystem;

/// Names end up in model cards, which are UTF-8; a file system's need not be.
std::string asUtf8(const fs::path& name) {
  return QString::fromUtf8(name.string()).toStdString();
}

std::string nameOf(const fs::path& folder) {
  std::error_code problem;
  // "." and a slash at the end have no name of their own
  const fs::path whole = fs::absolute(folder, problem).lexically_normal();
  const auto name = asUtf8(whole.has_filename() ? whole.filename() : whole.parent_path().filename());
  return name.empty() ? "folder" : name;
}

std::vector<NamedClip> clipsOfSubfolders(const fs::path& folder) {
  std::vector<std::string> endings;
  for (const auto& suffix : kAudioSuffixes) endings.push_back("." + std::string(suffix.text));
  std::vector<NamedClip> clips;
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
       entry.increment(problem)) {
    std::error_code unreadable;
    const auto emotion = asUtf8(entry->path().filename());
    if (emotion.starts_with('.') || !entry->is_directory(unreadable)) continue;
    for (const auto& path : filesBelow(entry->path(), endings))
      clips.push_back({{.path = path.string()}, emotion});
  }
  return clips;
}

bool isActorFolder(const NamedClip& named) {
  return named.emotion.starts_with("Actor_");
}

}  // namespace

Result<Dataset> readFolder(const fs::path& folder) {
  Manifest manifest;
  if (hasManifest(folder)) {
    auto read = readManifest(folder);
    if (!read) return read.error();
    manifest = std::move(*read);
  } else {
    manifest.clips = clipsOfSubfolders(folder);
    if (manifest.clips.empty())
      return fail(Errc::NotFound, "it holds neither a manifest.csv nor a sub-folder of audio files per class",
                  folder.string());
    if (std::ranges::all_of(manifest.clips, isActorFolder))
      return fail(Errc::BadRequest, "its sub-folders are RAVDESS's actors, not classes; say ravdess=FOLDER",
                  folder.string());
  }
  for (auto& [clip, emotion] : manifest.clips)
    if (clip.corpus.empty()) clip.corpus = nameOf(folder);
  return datasetOf(std::move(manifest.clips),
                   {.licence = "unknown", .problems = std::move(manifest.problems)}, folder);
}

}  // namespace sentisound
