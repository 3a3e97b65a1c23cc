#include "gui/speakers/PromptsController.h"

#include <QFile>
#include <algorithm>

#include "codec/FileDecoder.h"
#include "core/Units.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

constexpr float kLeastDb = -45;  ///< of full scale; a quiet voice near a microphone has −30 and more

}  // namespace

struct PromptsController::Session {
  Session(RecordingTurn& turn, std::size_t prompts) : recorder(folder.path(), turn), takes(prompts) {}

  QTemporaryDir folder{};
  RecordController recorder;
  Player player{};
  std::vector<QString> takes;
  float peak = 0;  ///< of the take that runs
};

PromptsController::PromptsController(JobQueue& jobs, RecordingTurn& turn, QObject* parent)
    : QObject(parent), jobs_(jobs), turn_(turn) {
  connect(&turn_, &RecordingTurn::changed, this, [this](bool taken) {
    if (taken) stopPlaying();  // it would be recorded
    Q_EMIT changed();
  });
}

PromptsController::~PromptsController() {
  turn_.disconnect(this);  // a take that runs gives its turn back
}

void PromptsController::begin(std::vector<Prompt> prompts) {
  end();
  all_ = std::move(prompts);
  session_ = std::make_unique<Session>(turn_, all_.size());
  current_ = 0;
  if (!session_->folder.isValid()) {
    Q_EMIT failed(tr("There is no room for recordings: %1.").arg(session_->folder.errorString()));
    session_.reset();
    return;
  }
  const auto* recorder = &session_->recorder;
  connect(recorder, &RecordController::devicesChanged, this, &PromptsController::devicesChanged);
  connect(recorder, &RecordController::failed, this, &PromptsController::failed);
  connect(recorder, &RecordController::recordingChanged, this, [this] {
    session_->peak = session_->recorder.recording() ? 0 : session_->peak;
    Q_EMIT changed();
  });
  connect(recorder, &RecordController::level, this, [this](float peak, double seconds) {
    session_->peak = std::max(session_->peak, peak);
    Q_EMIT level(peak, seconds);
  });
  connect(recorder, &RecordController::taken, this,
          [this](const QString& path) { take(path, session_->peak); });
  connect(&session_->player, &Player::stateChanged, this, &PromptsController::playingChanged);
  connect(&session_->player, &Player::failed, this, &PromptsController::failed);
  Q_EMIT changed();
  Q_EMIT devicesChanged();
}

void PromptsController::end() {
  if (!session_) return;
  session_->recorder.disconnect(this);
  session_->player.disconnect(this);
  decoded_.clear();
  session_.reset();
  current_ = 0;
  Q_EMIT changed();
}

void PromptsController::goTo(int prompt) {
  if (!session_ || recording() || prompt < 0 || prompt >= prompts() || prompt == current_) return;
  stopPlaying();
  current_ = prompt;
  Q_EMIT changed();
}

bool PromptsController::hasTake(int prompt) const {
  return !take(prompt).isEmpty();
}

QString PromptsController::take(int prompt) const {
  return session_ ? session_->takes[static_cast<std::size_t>(prompt)] : QString();
}

int PromptsController::recorded() const {
  return static_cast<int>(files().size());
}

QStringList PromptsController::files() const {
  QStringList files;
  if (session_)
    for (const auto& take : session_->takes)
      if (!take.isEmpty()) files << take;
  return files;
}

QStringList PromptsController::deviceNames() const {
  return session_ ? session_->recorder.deviceNames() : QStringList();
}

int PromptsController::device() const {
  return session_ ? session_->recorder.device() : -1;
}

void PromptsController::chooseDevice(int index) {
  if (session_) session_->recorder.chooseDevice(index);
}

bool PromptsController::recording() const {
  return session_ && session_->recorder.recording();
}

bool PromptsController::canRecord() const {
  return session_ && session_->recorder.canRecord();
}

bool PromptsController::recordingElsewhere() const {
  return turn_.takenByAnother(session_ ? &session_->recorder : nullptr);
}

void PromptsController::toggleRecording() {
  if (!session_) return;
  session_->recorder.toggle();
}

void PromptsController::take(const QString& wavPath, float peak) {
  if (!session_) return;
  if (amplitudeToDb(peak) < kLeastDb) {
    QFile::remove(wavPath);
    Q_EMIT failed(
        tr("Next to nothing was heard. Is this the right microphone, and is it switched on? Then "
           "say the sentence again."));
    return;
  }
  auto& place = session_->takes[static_cast<std::size_t>(current_)];
  if (!place.isEmpty() && place != wavPath) QFile::remove(place);
  place = wavPath;
  Q_EMIT changed();
}

bool PromptsController::playing() const {
  return session_ && session_->player.state() == Player::State::Playing;
}

void PromptsController::togglePlaying() {
  if (!session_ || turn_.taken()) return;
  if (playing()) return stopPlaying();
  if (!hasTake(current_)) return;
  decoded_ = session_->takes[static_cast<std::size_t>(current_)];
  const auto decode = [path = decoded_.toStdString()]() -> Result<AudioBuffer> {
    auto sound = decodeFile(EncodedSound::file(path));
    if (!sound) return sound.error();
    return std::move(sound->audio);
  };
  decoding_ =
      whenDone(jobs_.run(clicked(), decode), this, [this](const Result<AudioBuffer>& sound) { play(sound); });
}

void PromptsController::play(const Result<AudioBuffer>& sound) {
  // Meanwhile another prompt may be shown, or the session be over.
  if (!session_ || turn_.taken() || decoded_.isEmpty() ||
      decoded_ != session_->takes[static_cast<std::size_t>(current_)])
    return;
  if (!sound) {
    Q_EMIT failed(errorWords(sound.error()));
    return;
  }
  session_->player.setSound(*sound);
  if (const auto begun = session_->player.play(0, sound->seconds(), false); !begun)
    Q_EMIT failed(faultWords(begun.error()));
}

void PromptsController::stopPlaying() {
  decoded_.clear();
  if (session_) session_->player.stop();
}

}  // namespace sentisound
