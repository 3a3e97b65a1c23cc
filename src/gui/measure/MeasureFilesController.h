// The table of measures without its window: sounds are found, measured a few at a time, and cancelled.
#pragma once

#include <QObject>
#include <QStringList>
#include <deque>
#include <map>
#include <stop_token>
#include <vector>

#include "gui/common/FileSaver.h"
#include "gui/common/Jobs.h"
#include "gui/measure/MeasureFilesModel.h"
#include "service/AnalysisService.h"
#include "service/VoiceMeasuring.h"

namespace sentisound {

/// Lives in the GUI thread; files are looked for, measured and written by the service's queue, no more at the
/// same time than it has threads. Nothing is kept in the history.
class MeasureFilesController : public QObject {
  Q_OBJECT

 public:
  /// `service` outlives it.
  explicit MeasureFilesController(AnalysisService& service, QObject* parent = nullptr);
  /// Cancels what runs, waits for nothing.
  ~MeasureFilesController() override;

  [[nodiscard]] MeasureFilesModel& model() { return model_; }
  [[nodiscard]] const VoiceSettings& settings() const { return settings_; }
  /// Of what is measured from now on; what was measured with others is measured again.
  void setSettings(const VoiceSettings& settings);

  /// Files, and folders with all that is in them; those that are there already are not added again.
  void add(const QStringList& paths);
  /// Kept audio of the history.
  void addKept(const std::vector<std::pair<qint64, QString>>& idsAndNames);
  void cancelAll();
  /// Failed and cancelled ones are measured again.
  void retry();
  void clear();

  /// Something runs, waits, or is looked for.
  [[nodiscard]] bool working() const { return looking_ > 0 || !running_.empty() || !waiting_.empty(); }
  /// 0 … 1000 of all files.
  [[nodiscard]] int permille() const;
  [[nodiscard]] FileSaver& saver() { return saver_; }
  /// measuredCsv() of all rows; saver() says how that went.
  void saveTo(const QString& path);

 Q_SIGNALS:
  /// Anything but the model's rows, which tell themselves.
  void changed();
  /// For people: nothing was found, or what is there already was not added; empty: there is nothing to say.
  void noted(const QString& text);

 private:
  struct Running {
    std::stop_source stop{};
    Awaited awaited{};
  };
  void take(const std::vector<MeasureSource>& sources);
  void pump();
  void dropRunning();
  void begin(int id);
  void finished(int id, const Result<MeasuredSound>& measured);

  AnalysisService& service_;
  MeasureFilesModel model_;
  VoiceSettings settings_;
  std::deque<int> waiting_;
  std::map<int, Running> running_;  ///< by id
  int looking_ = 0;
  std::stop_source stopLooking_;
  std::vector<Awaited> looks_;
  FileSaver saver_;
};

}  // namespace sentisound
