#include "cli/SpeakerTeach.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/Command.h"
#include "cli/ProgressBar.h"
#include "cli/SoundFiles.h"
#include "training/ManifestReader.h"

namespace sentisound {
namespace {

using nlohmann::ordered_json;

std::string percent(double share) {
  return std::to_string(std::lround(100 * share));
}

/// "31 % (12–57)"
std::string shareText(double share, double low, double high) {
  return percent(share) + " % (" + percent(low) + "–" + percent(high) + ")";
}

std::string gainText(const SpeakerDetails& details) {
  if (!details.gain)
    return "What the labels are worth is measured from two labelled clips on; until then they count as "
           "unlabelled.";
  const TeachingGain& gain = *details.gain;
  return "right before " + shareText(gain.before, gain.beforeLow, gain.beforeHigh) + ", now " +
         shareText(gain.after, gain.afterLow, gain.afterHigh) + ", of " + std::to_string(gain.clips) +
         " clips, leaving each out (in brackets: 95 % intervals).\n" +
         (details.usesLabels ? "The labels are used."
                             : "The labels do not help yet: the clips are used as unlabelled ones.");
}

std::map<std::string, int> labelCounts(const SpeakerDetails& details) {
  std::map<std::string, int> counts;
  for (const auto& clip : details.clips)
    if (!clip.label.isEmpty()) ++counts[clip.label.toStdString()];
  return counts;
}

void printText(const SpeakerDetails& details, bool clips) {
  std::cout << "Profile “" << details.name.toStdString() << "”, model " << details.modelId.toStdString()
            << ": " << details.clips.size() << (details.clips.size() == 1 ? " clip" : " clips");
  const auto counts = labelCounts(details);
  int labelled = 0;
  std::string list;
  for (const auto& [label, count] : counts) {
    labelled += count;
    list += (list.empty() ? "" : ", ") + label + " " + std::to_string(count);
  }
  std::cout << ", " << labelled << " labelled" << (list.empty() ? "" : " (" + list + ")") << ", "
            << (details.bytes + 512) / 1024 << " kB; it holds no audio.\n";
  if (!details.adapts)
    std::cout << "The model " << details.modelId.toStdString() << " does not learn from labelled clips.\n";
  else if (labelled > 0)
    std::cout << gainText(details) << '\n';
  if (!clips) return;
  for (const auto& clip : details.clips)
    std::cout << QString::number(clip.id).rightJustified(6).toStdString() << "  "
              << QString::number(clip.seconds, 'f', 1).rightJustified(6).toStdString() << " s  "
              << (clip.label.isEmpty() ? QStringLiteral("–") : clip.label).leftJustified(10).toStdString()
              << "  " << clip.name.toStdString() << '\n';
}

ordered_json gainJson(const std::optional<TeachingGain>& gain) {
  if (!gain) return nullptr;
  return {{"clips", gain->clips},
          {"before", {{"accuracy", gain->before}, {"low", gain->beforeLow}, {"high", gain->beforeHigh}}},
          {"after", {{"accuracy", gain->after}, {"low", gain->afterLow}, {"high", gain->afterHigh}}}};
}

void printJson(const SpeakerDetails& details) {
  auto clips = ordered_json::array();
  for (const auto& clip : details.clips)
    clips.push_back(
        {{"id", clip.id},
         {"name", clip.name.toStdString()},
         {"label", clip.label.isEmpty() ? ordered_json(nullptr) : ordered_json(clip.label.toStdString())},
         {"seconds", clip.seconds}});
  const ordered_json all{{"name", details.name.toStdString()},
                         {"model", details.modelId.toStdString()},
                         {"adapts", details.adapts},
                         {"labels", labelCounts(details)},
                         {"gain", gainJson(details.gain)},
                         {"uses_labels", details.usesLabels},
                         {"bytes", details.bytes},
                         {"clips", std::move(clips)}};
  std::cout << all.dump(2) << '\n';
}

}  // namespace

void SpeakerTeach::addTo(CLI::App& speaker) {
  teach_ = speaker.add_subcommand("teach", "Teach a profile: clips whose emotion you say");
  teach_->add_option("name", name_, "Profile; it is made if there is none")->required()->type_name("NAME");
  auto* files = teach_->add_option("paths", paths_, "Audio files, or folders of them")->type_name("FILE|DIR");
  auto* label = teach_->add_option("--label", label_, "What all these files express, e.g. happy");
  auto* manifest =
      teach_
          ->add_option("--manifest", manifest_, "Table with the columns file and label, see \"train --help\"")
          ->type_name("FILE");
  auto* corrections = teach_->add_flag("--from-corrections", fromCorrections_,
                                       "Learn from the labels that were corrected in analyses made with it");
  files->needs(label);
  label->needs(files);
  manifest->excludes(files)->excludes(label);
  corrections->excludes(files)->excludes(label)->excludes(manifest);
  show_ = speaker.add_subcommand("show", "Print a profile's clips, and what its labels are worth");
  show_->add_option("name", name_, "Profile")->required()->type_name("NAME");
  show_->add_option("--format", format_, "How to print it")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  forget_ = speaker.add_subcommand("forget", "Take a clip out of a profile");
  forget_->add_option("name", name_, "Profile")->required()->type_name("NAME");
  forget_->add_option("clip", clip_, "Number of the clip, as \"speaker show\" prints it")
      ->required()
      ->type_name("CLIP");
  for (auto* part : {teach_, show_, forget_}) part->fallthrough();
}

bool SpeakerTeach::parsed() const {
  return teach_->parsed() || show_->parsed() || forget_->parsed();
}

int SpeakerTeach::run(AnalysisService& service, const std::stop_token& interrupt) const {
  if (show_->parsed()) return show(service);
  return teach_->parsed() ? teach(service, interrupt) : forget(service);
}

bool SpeakerTeach::readClips(TeachRequest& request, int& exitCode) const {
  if (manifest_.empty()) {
    const QString label = QString::fromStdString(label_);
    for (const auto& file : expandSoundFiles(paths_)) request.clips.push_back({.file = file, .label = label});
    return true;
  }
  const auto manifest = readManifestFile(manifest_);
  if (!manifest) {
    exitCode = report(manifest.error());
    return false;
  }
  for (const auto& problem : manifest->problems) std::cerr << "sentisound: " << problem << '\n';
  if (!manifest->problems.empty()) exitCode = kSomeFailed;
  for (const auto& [clip, emotion] : manifest->clips)
    request.clips.push_back(
        {.file = QString::fromStdString(clip.path), .label = QString::fromStdString(emotion)});
  return true;
}

int SpeakerTeach::teach(AnalysisService& service, const std::stop_token& interrupt) const {
  if (!fromCorrections_ && manifest_.empty() && paths_.empty()) {
    std::cerr << "sentisound: say what to learn from: FILES with --label, --manifest or --from-corrections\n";
    return kUsage;
  }
  TeachRequest request{.name = QString::fromStdString(name_)};
  int exitCode = kOk;
  if (!fromCorrections_ && !readClips(request, exitCode)) return exitCode;
  ProgressBar bar("listening");
  const Progress progress{[&bar](double fraction) { bar.at(fraction); }, interrupt};
  const auto details = fromCorrections_ ? learnFromCorrections(service, request.name, {}, progress)
                                        : teachSpeaker(service, request, progress);
  bar.clear();
  if (!details) return report(details.error());
  for (const auto& failure : details->failures) std::cerr << "sentisound: " << describe(failure) << '\n';
  for (const auto& message : details->messages) std::cerr << "sentisound: note: " << message << '\n';
  printText(*details, false);
  return details->failures.empty() ? exitCode : kSomeFailed;
}

int SpeakerTeach::show(AnalysisService& service) const {
  const auto details = speakerDetails(service, QString::fromStdString(name_));
  if (!details) return report(details.error());
  if (format_ == "json")
    printJson(*details);
  else
    printText(*details, true);
  return kOk;
}

int SpeakerTeach::forget(AnalysisService& service) const {
  const auto forgotten = forgetClip(service, QString::fromStdString(name_), clip_);
  return forgotten ? kOk : report(forgotten.error());
}

}  // namespace sentisound
