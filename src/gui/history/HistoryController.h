// What the analyst does with remembered analyses: correct, delete and undo, export. Without a widget.
#pragma once

#include <QObject>
#include <QStringList>
#include <functional>
#include <stop_token>
#include <vector>

#include "gui/common/Jobs.h"
#include "gui/history/StatisticsController.h"
#include "service/AnalysisService.h"

namespace sentisound {

/// Lives in the GUI thread; the database is written in its own thread, files in the service's pool.
class HistoryController : public QObject {
  Q_OBJECT

 public:
  struct ModelChoice {
    QString id{};
    QString title{};
  };

  /// `service` outlives it.
  explicit HistoryController(AnalysisService& service, QObject* parent = nullptr);
  /// Stops an export that runs, waits for nothing.
  ~HistoryController() override;

  /// Reads one row: found() follows, unless it is gone.
  void look(qint64 id);
  /// An empty label takes the correction away.
  void correct(qint64 id, const QString& label, const QString& note);
  /// Can be undone until the program ends.
  void remove(const std::vector<qint64>& ids);
  /// Brings back what was removed last; again, what was removed before that. Nothing if nothing was.
  void undoRemove();
  [[nodiscard]] bool canUndo() const { return !removals_.empty(); }

  /// One export at a time: these do nothing while busy.
  void exportTable(const std::vector<qint64>& ids, const QString& path);
  /// The corrected ones of `ids`, see TrainingExport.h.
  void exportTraining(const std::vector<qint64>& ids, const QString& folder);
  [[nodiscard]] bool busy() const { return exporting_.isRunning(); }

  /// Of what a filter lets through.
  [[nodiscard]] StatisticsController& statistics() { return statistics_; }

  /// The models that can analyse again; empty until refreshModels() was answered.
  [[nodiscard]] const std::vector<ModelChoice>& models() const { return models_; }
  /// Looks for them in the pool.
  void refreshModels();

 Q_SIGNALS:
  void found(const HistoryRow& row);
  /// Rows have changed, gone or come back.
  void changed();
  void removed(int count);
  void restored(int count);
  /// canUndo() may have changed.
  void undoChanged();
  void modelsChanged();
  void busyChanged();
  /// For people: what was written where.
  void exported(const QString& text);
  /// For people.
  void failed(const QString& text);

 private:
  using Told = Result<QString>;
  void startExport(std::function<Told(const Progress&)> work);

  AnalysisService& service_;
  StatisticsController statistics_;
  std::vector<std::vector<qint64>> removals_;  ///< that can be undone, the last one last
  std::vector<ModelChoice> models_;
  std::stop_source stop_;
  Awaited exporting_;
  Awaited looking_;
};

}  // namespace sentisound
