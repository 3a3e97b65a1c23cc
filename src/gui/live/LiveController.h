// A take while it is being recorded: rolling pictures and what the model says about the newest seconds.
#pragma once

#include <QObject>
#include <QSize>
#include <QTimer>
#include <deque>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "gui/common/Jobs.h"
#include "gui/live/LivePicture.h"

namespace sentisound {

/// Lives in the GUI thread and keeps order there; pictures and classifications are made in the service's
/// pool, one of each at a time: on a machine that is too slow there are fewer of them, and none that is late.
class LiveController : public QObject {
  Q_OBJECT

 public:
  static constexpr double kShownSeconds = 8;

  explicit LiveController(AnalysisService& service, QObject* parent = nullptr);
  /// Stops what is computed, waits for nothing.
  ~LiveController() override;

  /// A take begins; what was there of the one before is dropped.
  void begin(SampleRate rate, const QString& speaker = {});
  void hear(const std::vector<std::int16_t>& samples);
  /// The take has ended: what was shown last stays.
  void end();

  [[nodiscard]] bool running() const { return live_ != nullptr; }
  [[nodiscard]] const ViewSettings& settings() const { return settings_; }
  void setSettings(const ViewSettings& settings) { settings_ = settings; }
  /// Pixels of the screen that the spectrogram takes.
  void setPictureSize(QSize pixels) { pixels_ = pixels; }

  /// nullptr before the first.
  [[nodiscard]] const LivePicturePtr& picture() const { return picture_; }
  /// Those of the newest kShownSeconds, in order of time.
  [[nodiscard]] const std::deque<LiveReadout>& readouts() const { return readouts_; }

 Q_SIGNALS:
  void runningChanged(bool running);
  void pictureChanged();
  /// readouts() has a new last one. `lagSeconds`: sound that has come since the end of what it is about.
  void readoutChanged(double lagSeconds);
  /// For people; once a take.
  void failed(const QString& text);

 private:
  using Classified = Result<std::optional<LiveReadout>>;
  void paintNext();
  void classifyNext();
  void classified(const Classified& answer);

  AnalysisService& service_;
  ViewSettings settings_;
  QSize pixels_{800, 200};
  std::shared_ptr<LiveAnalysis> live_;
  LivePicturePtr picture_;
  std::deque<LiveReadout> readouts_;
  bool hasFailed_ = false;
  std::stop_source stop_;
  QTimer paintTimer_;
  QTimer classifyTimer_;
  Awaited painting_;
  Awaited classifying_;
};

struct LiveText {
  QString emotion{};  ///< "Happy", "Listening …", "No speech found"
  QString percent{};  ///< "54.0 %"; empty without a label
  QString note{};     ///< how reliable it is, and why
};
/// nullptr: nothing was classified yet.
LiveText describeReadout(const LiveReadout* readout);

}  // namespace sentisound
