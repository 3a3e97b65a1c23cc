// What a profile changes: one recording analysed without and with it.
#pragma once

#include <QObject>
#include <memory>
#include <stop_token>
#include <vector>

#include "gui/common/Jobs.h"
#include "service/AnalysisService.h"

namespace sentisound {

struct Comparison {
  QString name{};     ///< of the recording
  QString speaker{};  ///< as the profile is called
  QString model{};
  Prediction without{};
  Prediction with{};
  bool changes = true;  ///< false: the model does not know speakers
  QString noSpeech{};   ///< what there is instead of speech; empty if somebody speaks
  Messages warnings{};
};
using ComparisonPtr = std::shared_ptr<const Comparison>;

/// Lives in the GUI thread; analyses in the service's pool and keeps nothing of it.
class ComparisonController : public QObject {
  Q_OBJECT

 public:
  explicit ComparisonController(AnalysisService& service, QObject* parent = nullptr);
  /// Stops what runs, waits for nothing.
  ~ComparisonController() override;

  /// Reads the newest rows of the history whose audio is kept.
  void loadRows();
  [[nodiscard]] const std::vector<HistoryRow>& rows() const { return rows_; }

  /// By the model in use, instead of what is being analysed now.
  void compareFile(const QString& path, const QString& speaker);
  void compareRow(qint64 historyId, const QString& speaker);
  [[nodiscard]] bool working() const { return working_; }
  void cancel();
  /// nullptr before the first.
  [[nodiscard]] const ComparisonPtr& latest() const { return latest_; }
  /// Shows nothing again.
  void clear();

 Q_SIGNALS:
  void rowsChanged();
  void workingChanged(bool working);
  /// 0..1000
  void progressed(int permille);
  /// latest() changed.
  void compared();
  /// For people.
  void failed(const QString& text);

 private:
  using Rows = Result<std::vector<HistoryRow>>;
  void start(qint64 historyId, const QString& path, const QString& speaker);
  void comparisonCame(const Result<ComparisonPtr>& made);

  AnalysisService& service_;
  std::vector<HistoryRow> rows_;
  bool working_ = false;
  ComparisonPtr latest_;
  std::stop_source stop_;
  Awaited list_;
  Awaited comparison_;
};

}  // namespace sentisound
