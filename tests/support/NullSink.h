// A loudspeaker of one test's own, and what it plays, by the sound server's own command line tools.
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <cstring>
#include <vector>

namespace sentisound::test {

class NullSink {
 public:
  static constexpr int kHz = 48'000;

  NullSink()
      : name_(QStringLiteral("sentisound_player_%1").arg(QCoreApplication::applicationPid())),
        module_(control({QStringLiteral("load-module"), QStringLiteral("module-null-sink"),
                         QStringLiteral("sink_name=") + name_, QStringLiteral("rate=%1").arg(kHz),
                         QStringLiteral("channels=2")})) {}
  ~NullSink() {
    parec_.kill();
    parec_.waitForFinished();
    unplug();
  }

  [[nodiscard]] QByteArray name() const { return name_.toUtf8(); }
  void unplug() {
    if (!module_.isEmpty()) control({QStringLiteral("unload-module"), module_});
    module_.clear();
  }

  /// From now on what the sink plays is collected; returns once the first samples are there.
  [[nodiscard]] bool listen() {
    parec_.start(
        QStringLiteral("parec"),
        {QStringLiteral("--device=") + name_ + QStringLiteral(".monitor"),
         QStringLiteral("--format=float32le"), QStringLiteral("--channels=1"),
         QStringLiteral("--rate=%1").arg(kHz), QStringLiteral("--latency-msec=10"), QStringLiteral("--raw")});
    return parec_.waitForReadyRead(10'000);
  }
  /// Everything since listen() [n], at kHz.
  [[nodiscard]] const std::vector<float>& collected() {
    bytes_ += parec_.readAllStandardOutput();
    const auto whole = static_cast<std::size_t>(bytes_.size()) / sizeof(float);
    const std::size_t before = samples_.size();
    samples_.resize(before + whole);
    std::memcpy(samples_.data() + before, bytes_.constData(), whole * sizeof(float));
    bytes_.remove(0, static_cast<qsizetype>(whole * sizeof(float)));
    return samples_;
  }

  /// What pactl answers, without the line's end.
  static QString control(const QStringList& arguments) {
    QProcess tool;
    tool.start(QStringLiteral("pactl"), arguments);
    tool.waitForFinished();
    return QString::fromUtf8(tool.readAllStandardOutput()).trimmed();
  }

 private:
  QString name_;
  QString module_;
  QProcess parec_;
  QByteArray bytes_;
  std::vector<float> samples_;
};

}  // namespace sentisound::test
