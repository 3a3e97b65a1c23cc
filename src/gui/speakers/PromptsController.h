// Recording the prompts of a profile one after another, without the widgets.
#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <memory>
#include <optional>
#include <vector>

#include "audioio/Player.h"
#include "core/AudioBuffer.h"
#include "gui/common/Jobs.h"
#include "gui/record/RecordController.h"
#include "gui/speakers/Prompts.h"

namespace sentisound {

/// Lives in the GUI thread. The takes are in a folder of their own that goes away with the session.
class PromptsController : public QObject {
  Q_OBJECT

 public:
  /// Takes are decoded for listening in `pool`, which outlives it, and so does `turn`.
  PromptsController(JobQueue& jobs, RecordingTurn& turn, QObject* parent = nullptr);
  ~PromptsController() override;

  /// A new session with no takes; looks for microphones from now on.
  void begin(std::vector<Prompt> prompts = profilePrompts());
  /// Ends the session: its takes are deleted and no microphone is looked for.
  void end();
  [[nodiscard]] bool running() const { return session_ != nullptr; }

  [[nodiscard]] int prompts() const { return static_cast<int>(all_.size()); }
  /// In the language that the window had when the session began.
  [[nodiscard]] const Prompt& prompt(int index) const { return all_[static_cast<std::size_t>(index)]; }
  /// Index of the prompt that is shown.
  [[nodiscard]] int current() const { return current_; }
  /// Nothing while recording.
  void goTo(int prompt);
  [[nodiscard]] bool hasTake(int prompt) const;
  /// Number of prompts with a take, and where these are.
  [[nodiscard]] int recorded() const;
  [[nodiscard]] QStringList files() const;
  /// Empty if it has none.
  [[nodiscard]] QString take(int prompt) const;

  [[nodiscard]] QStringList deviceNames() const;
  [[nodiscard]] int device() const;  ///< −1 if there is none
  void chooseDevice(int index);
  [[nodiscard]] bool recording() const;
  /// There is a microphone, and nobody else records.
  [[nodiscard]] bool canRecord() const;
  /// Another recorder of the window records.
  [[nodiscard]] bool recordingElsewhere() const;
  /// Starts a take of the current prompt, instead of the one that is there, or ends it.
  void toggleRecording();
  /// A finished take of the current prompt. One with nothing to hear in it is refused.
  void take(const QString& wavPath, float peak);

  [[nodiscard]] bool playing() const;
  /// Plays the current prompt's take, or stops. Nothing is played while anybody records.
  void togglePlaying();

 Q_SIGNALS:
  /// current(), takes, recording() or running().
  void changed();
  void devicesChanged();
  void playingChanged();
  /// As Recorder::level.
  void level(float peak, double seconds);
  /// For people.
  void failed(const QString& text);

 private:
  struct Session;
  void play(const Result<AudioBuffer>& sound);
  void stopPlaying();

  JobQueue& jobs_;
  RecordingTurn& turn_;
  std::vector<Prompt> all_ = profilePrompts();
  std::unique_ptr<Session> session_;
  int current_ = 0;
  Awaited decoding_;
  QString decoded_;  ///< what decoding_ reads
};

}  // namespace sentisound
