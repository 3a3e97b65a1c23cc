#include "gui/analysis/MeasuresController.h"

#include "words/MessageWords.h"

namespace sentisound {
namespace {

constexpr int kRestMs = 150;          // without a change, before a part is measured unasked
constexpr double kLongSeconds = 600;  // as AnalysisService has it

}  // namespace

MeasuresController::MeasuresController(SoundController& sound, QObject* parent)
    : QObject(parent), sound_(sound), stop_(std::nostopstate) {
  rest_.setSingleShot(true);
  rest_.setInterval(kRestMs);
  connect(&rest_, &QTimer::timeout, this, &MeasuresController::measure);
  connect(&sound_, &SoundController::soundChanged, this, &MeasuresController::forgetSegment);
  connect(&sound_, &SoundController::seeked, this, &MeasuresController::forgetSegment);
  connect(&sound_, &SoundController::selectionChanged, this, &MeasuresController::forgetSegment);
  connect(&sound_, &SoundController::settingsChanged, this, &MeasuresController::look);
}

MeasuresController::~MeasuresController() {
  stop_.request_stop();
}

void MeasuresController::setWatched(bool watched) {
  if (watched == watched_) return;
  watched_ = watched;
  if (!watched_) drop();
  look();
}

void MeasuresController::setSegment(const std::optional<TimeRange>& segment) {
  segment_ = segment;
  look();
}

void MeasuresController::forgetSegment() {
  segment_.reset();
  look();
}

bool MeasuresController::asks() const {
  return part_ && !measures_ && !measuring() && !rest_.isActive() && error_.isEmpty();
}

void MeasuresController::drop() {
  rest_.stop();
  stop_.request_stop();
  job_.drop();
  permille_ = 0;
}

/// What is to be measured now.
void MeasuresController::look() {
  std::optional<MeasuredPart> part;
  using Kind = MeasuredPart::Kind;
  if (sound_.scene()) {
    part = MeasuredPart{
        .kind = Kind::Recording, .range = {0, sound_.seconds()}, .settings = sound_.settings().voice};
    if (sound_.selection()) {
      part->kind = Kind::Selection;
      part->range = *sound_.selection();
    } else if (segment_) {
      part->kind = Kind::Segment;
      part->range = *segment_;
    }
  }
  if (part != part_) {
    drop();
    measures_.reset();
    error_.clear();
    part_ = part;
  }
  if (watched_ && part_ && !measures_ && error_.isEmpty() && !measuring() &&
      part_->range.seconds() <= kUnaskedSeconds)
    rest_.start();
  Q_EMIT changed();
}

void MeasuresController::measure() {
  if (!part_ || measures_ || measuring()) return;
  drop();
  error_.clear();
  stop_ = std::stop_source();
  const bool unasked = part_->range.seconds() <= kUnaskedSeconds;
  JobOptions options = unasked ? onScreen(stop_.get_token()) : clicked(stop_.get_token());
  if (part_->range.seconds() > kLongSeconds) options.lane = Lane::Long;
  const auto work = [scene = sound_.scene(), part = *part_](const Progress& progress) {
    return measureVoice(scene->audio(), {part.range.fromSeconds, part.range.toSeconds}, part.settings,
                        progress);
  };
  job_ = whenDone(
      sound_.jobs().run(std::move(options), work), this,
      [this](Result<VoiceMeasures> measured) {
        if (measured)
          measures_ = *measured;
        else if (measured.error().code != Errc::Cancelled)
          error_ = errorWords(measured.error());
        Q_EMIT changed();
      },
      [this](int permille, const QString&) {
        permille_ = permille;
        Q_EMIT changed();
      });
  Q_EMIT changed();
}

void MeasuresController::cancel() {
  drop();
  Q_EMIT changed();
}

}  // namespace sentisound
