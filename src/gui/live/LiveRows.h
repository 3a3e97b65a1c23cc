// The rolling pictures of a take: waveform, spectrogram, emotions over time.
#pragma once

#include <QWidget>

#include "views/TimelineCells.h"

namespace sentisound {

class LiveController;

class LiveRows : public QWidget {
  Q_OBJECT

 public:
  /// `live` outlives it.
  explicit LiveRows(LiveController& live, QWidget* parent = nullptr);

  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Areas {
    QRectF waveform{};
    QRectF spectrogram{};
    QRectF emotions{};
    QRectF axis{};
  };
  [[nodiscard]] Areas areas() const;

  LiveController& live_;
};

/// What the readouts say about a stretch of the take that begins at `fromSeconds`, on its own time: each
/// speaks for the moments since the one before. Silence has none.
struct LiveTimeline {
  Timeline timeline{};
  std::vector<TimelineCell> cells{};
  std::vector<std::string> labels{};
};
LiveTimeline liveTimeline(const LiveController& live, double fromSeconds);

}  // namespace sentisound
