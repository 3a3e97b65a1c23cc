// Keeps the analyst's labels of the recording that is shown with its analysis in the history.
#pragma once

#include <QObject>
#include <QTimer>

#include "gui/common/Jobs.h"
#include "gui/sound/SoundController.h"
#include "service/AnalysisService.h"

namespace sentisound {

/// Lives in the GUI thread; the database is read and written in its own. Labels of a recording that is not in
/// the history are kept with its analysis once it gets one; until then its tab has them (OpenTabs).
class LabelKeeper : public QObject {
  Q_OBJECT

 public:
  /// Both outlive it.
  LabelKeeper(AnalysisService& service, SoundController& sound, QObject* parent = nullptr);

  /// The analysis that the sound which is shown now is remembered as; 0: it is not.
  void follow(qint64 historyId);
  /// What is not written yet is.
  void flush();

 Q_SIGNALS:
  /// For people.
  void failed(const QString& text);

 private:
  void load();

  AnalysisService& service_;
  SoundController& sound_;
  qint64 id_ = 0;
  bool changed_ = false;  ///< since they were read or written
  QTimer soon_;
  Awaited loading_;
};

}  // namespace sentisound
