// A loudspeaker whose sound a microphone hears: the sink and the source of installer/with-pulse.sh, driven by
// the server's own command line tools.
#pragma once

#include <gtest/gtest.h>

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <string>

namespace sentisound::test {

class PulseSink {
 public:
  static constexpr const char* kSink = "sentisound_test";
  static constexpr const char* kSource = "sentisound_mic";

  [[nodiscard]] static bool available() {
    return QProcessEnvironment::systemEnvironment().contains(QStringLiteral("SENTISOUND_TEST_PULSE"));
  }

  ~PulseSink() {
    quiet();
    if (unplugged_) plugIn();
  }

  /// Starts playing a WAV file; returns once the player runs.
  [[nodiscard]] bool play(const std::string& wavPath) {
    quiet();
    player_.start(QStringLiteral("paplay"),
                  {QStringLiteral("--device=") + QLatin1String(kSink), QString::fromStdString(wavPath)});
    return player_.waitForStarted();
  }
  void quiet() {
    player_.kill();
    player_.waitForFinished();
  }

  /// Takes the microphone away from everybody.
  [[nodiscard]] bool unplug() {
    for (const QString& line :
         control({QStringLiteral("list"), QStringLiteral("short"), QStringLiteral("modules")})
             .split(QLatin1Char('\n')))
      if (line.contains(QLatin1String(kSource))) {
        control({QStringLiteral("unload-module"), line.section(QLatin1Char('\t'), 0, 0)});
        unplugged_ = true;
      }
    return unplugged_;
  }
  void plugIn() {
    control({QStringLiteral("load-module"), QStringLiteral("module-remap-source"),
             QStringLiteral("master=") + QLatin1String(kSink) + QStringLiteral(".monitor"),
             QStringLiteral("source_name=") + QLatin1String(kSource)});
    control({QStringLiteral("set-default-source"), QLatin1String(kSource)});
    unplugged_ = false;
  }

 private:
  static QString control(const QStringList& arguments) {
    QProcess tool;
    tool.start(QStringLiteral("pactl"), arguments);
    tool.waitForFinished();
    return QString::fromUtf8(tool.readAllStandardOutput());
  }

  QProcess player_;
  bool unplugged_ = false;
};

}  // namespace sentisound::test

/// Skips the test, saying so, where no test sound server runs.
#define SENTISOUND_NEEDS_PULSE()                 \
  if (!sentisound::test::PulseSink::available()) \
  GTEST_SKIP() << "SKIPPED LOUDLY: no test sound server; run through installer/with-pulse.sh"
