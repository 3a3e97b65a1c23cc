// Who records: of all recorders of the window one at a time.
#pragma once

#include <QObject>

namespace sentisound {

/// Lives in the GUI thread; shared by the recorders, and asked by whatever must be silent meanwhile.
class RecordingTurn : public QObject {
  Q_OBJECT

 public:
  [[nodiscard]] bool taken() const { return owner_ != nullptr; }
  [[nodiscard]] bool takenByAnother(const QObject* recorder) const { return taken() && owner_ != recorder; }
  /// False if another recorder has it. changed() comes before the microphone is opened.
  bool take(const QObject* recorder) {
    if (takenByAnother(recorder)) return false;
    set(recorder);
    return true;
  }
  /// Nothing if it is another's.
  void giveBack(const QObject* recorder) {
    if (owner_ == recorder) set(nullptr);
  }

 Q_SIGNALS:
  void changed(bool taken);

 private:
  void set(const QObject* owner) {
    if (owner == owner_) return;
    owner_ = owner;
    Q_EMIT changed(taken());
  }

  const QObject* owner_ = nullptr;  ///< only compared
};

}  // namespace sentisound
