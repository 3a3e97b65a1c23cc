// What the section "Measures" is about, without it: which part of the recording is measured, and what came
// of it.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>
#include <stop_token>

#include "features/VoiceMeasures.h"
#include "gui/common/Jobs.h"
#include "gui/sound/SoundController.h"

namespace sentisound {

/// A part of the recording that can be measured.
struct MeasuredPart {
  enum class Kind { Selection, Segment, Recording };
  Kind kind = Kind::Recording;
  TimeRange range{};
  VoiceSettings settings{};

  friend bool operator==(const MeasuredPart&, const MeasuredPart&) = default;
};

/// Lives in the GUI thread; measures in the service's queue. The part is the selection, else the segment that
/// was chosen, else the recording. A short one is measured as soon as it has rested for a moment, a longer
/// one when it is asked for; what was being measured is stopped when another part takes its place.
class MeasuresController : public QObject {
  Q_OBJECT

 public:
  /// What is not longer is measured unasked.
  static constexpr double kUnaskedSeconds = 60;

  /// `sound` outlives it.
  explicit MeasuresController(SoundController& sound, QObject* parent = nullptr);
  /// Stops what runs, waits for nothing.
  ~MeasuresController() override;

  /// Whether anybody looks; nothing is measured otherwise.
  void setWatched(bool watched);
  /// Chosen by the user; none any more once the selection is dropped or the playhead is moved by hand.
  void setSegment(const std::optional<TimeRange>& segment);
  /// However long it is.
  void measure();
  void cancel();

  /// None without a recording.
  [[nodiscard]] const std::optional<MeasuredPart>& part() const { return part_; }
  /// Of part(); none until they are measured.
  [[nodiscard]] const std::optional<VoiceMeasures>& measures() const { return measures_; }
  [[nodiscard]] bool measuring() const { return job_.isRunning(); }
  /// 0 … 1000 of what is being measured.
  [[nodiscard]] int permille() const { return permille_; }
  /// part() waits for measure().
  [[nodiscard]] bool asks() const;
  /// For people: why part() has no measures; empty: nothing went wrong.
  [[nodiscard]] const QString& error() const { return error_; }

 Q_SIGNALS:
  void changed();

 private:
  void look();
  void forgetSegment();
  void drop();

  SoundController& sound_;
  std::optional<TimeRange> segment_;
  std::optional<MeasuredPart> part_;
  std::optional<VoiceMeasures> measures_;
  QString error_;
  int permille_ = 0;
  bool watched_ = false;
  QTimer rest_;
  std::stop_source stop_;
  Awaited job_;
};

}  // namespace sentisound
