// When a long recording can be seen and worked with: the time from its being decoded to its pictures being on
// the screen, and how long a frame takes while it is zoomed, first while it is still being analysed, then
// afterwards. It measures, it tests nothing.
//
//   sentisound_gui_sounds FILE…
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cmath>
#include <functional>
#include <iostream>
#include <vector>

#include "audioio/ProcessEnd.h"
#include "gui/analysis/AnalysisController.h"
#include "gui/common/Theme.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundStack.h"
#include "gui/sound/SpectrogramRow.h"

namespace sentisound::bench {
namespace {

constexpr int kPatienceMs = 1'200'000;
constexpr int kFrames = 240;
constexpr double kDeepestSeconds = 0.05;
constexpr double kFrameMs = 1000.0 / 60;

bool until(const std::function<bool()>& condition) {
  QElapsedTimer time;
  time.start();
  while (!condition()) {
    if (time.elapsed() > kPatienceMs) return false;
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
  }
  return true;
}

double seconds(const QElapsedTimer& since) {
  return static_cast<double>(since.nsecsElapsed()) / 1e9;
}

/// From all of it down to 50 ms and back, one step a frame: everything that is visible is painted in each.
void traceZoom(SoundController& sound, SoundStack& stack, const char* when) {
  const double place = 0.37 * sound.seconds();
  const double step = std::pow(sound.seconds() / kDeepestSeconds, 2.0 / kFrames);
  std::vector<double> frames;
  sound.fit();
  QCoreApplication::processEvents();
  for (int frame = 0; frame < kFrames; ++frame) {
    QElapsedTimer time;
    time.start();
    sound.zoomAround(frame < kFrames / 2 ? step : 1 / step, place);
    QCoreApplication::processEvents();  // the rows repaint, tiles that have come are put in their places
    frames.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
  }
  stack.update();
  const auto inTime = std::ranges::count_if(frames, [](double ms) { return ms <= kFrameMs; });
  std::ranges::sort(frames);
  const auto at = [&](double share) {
    return frames[static_cast<std::size_t>(share * static_cast<double>(frames.size() - 1))];
  };
  std::cout << "  zoom " << when << ": " << kFrames << " frames, median " << at(0.5) << " ms, 95 % "
            << at(0.95) << " ms, longest " << at(1) << " ms; " << inTime << " within 1/60 s\n"
            << std::flush;
}

bool measure(AnalysisService& service, const QString& path) {
  AnalysisController analysis(service);
  SoundController sound(service.jobs());
  SoundStack stack(sound);
  stack.resize(1200, 800);
  stack.show();
  QElapsedTimer opened;
  QElapsedTimer decoded;
  QObject::connect(&analysis, &AnalysisController::decoded, [&] { decoded.start(); });
  QObject::connect(&analysis, &AnalysisController::shownChanged,
                   [&] { sound.show(analysis.shown() ? analysis.shown()->scene : nullptr); });
  QObject::connect(&analysis, &AnalysisController::failed,
                   [](const QString& text) { std::cout << "  " << text.toStdString() << '\n'; });
  std::cout << path.toStdString() << '\n';
  opened.start();
  analysis.analyse({path});
  if (!until([&] { return sound.scene() || analysis.state() != AnalysisController::State::Working; }) ||
      !sound.scene())
    return false;
  const double decodedAfter = seconds(opened) - seconds(decoded);
  stack.repaint();
  QCoreApplication::processEvents();
  const double shownAfter = seconds(decoded);
  if (!until([&] { return stack.spectrogram().complete(); })) return false;
  const double completeAfter = seconds(decoded);
  std::cout << "  " << sound.seconds() << " s of sound; decoded after " << decodedAfter
            << " s; from then on: waveform on the screen after " << shownAfter
            << " s, spectrogram complete after " << completeAfter << " s\n"
            << std::flush;
  traceZoom(sound, stack, "while it is analysed");
  std::cout << "  still analysing: "
            << (analysis.state() == AnalysisController::State::Working ? "yes" : "no, analysed before")
            << '\n';
  if (!until([&] { return analysis.state() != AnalysisController::State::Working; })) return false;
  std::cout << "  analysed " << seconds(decoded) << " s after it was decoded\n";
  if (!until([&] { return sound.curves() != nullptr; })) return false;
  std::cout << "  pitch and energy " << seconds(decoded) << " s after it was decoded, at the latest\n";
  traceZoom(sound, stack, "afterwards");
  return true;
}

int run(const QStringList& paths) {
  const QTemporaryDir folder;
  Settings settings = Settings::load(folder.filePath(QStringLiteral("data")));
  settings.shippedModelDirs = {QStringLiteral(SENTISOUND_SOURCE_DIR "/models")};
  const auto service = AnalysisService::open(settings);
  if (!service) {
    std::cerr << describe(service.error()) << '\n';
    return 1;
  }
  int failures = 0;
  for (const auto& path : paths)
    if (!measure(**service, path)) {
      std::cout << "  failed\n";
      ++failures;
    }
  return failures == 0 ? 0 : 1;
}

}  // namespace
}  // namespace sentisound::bench

int main(int argc, char** argv) {
  const auto run = [&]() -> int {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    sentisound::theme::prepare(application);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("long recordings"));
    parser.process(application);
    return sentisound::bench::run(parser.positionalArguments());
  };
  sentisound::endProcess(run());
}
