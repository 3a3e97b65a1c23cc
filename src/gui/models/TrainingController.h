// Training a model of one's own, without the widgets: the folder, the job and what came of it.
#pragma once

#include <QObject>
#include <optional>
#include <stop_token>

#include "gui/common/Jobs.h"
#include "service/AnalysisService.h"
#include "service/OwnModels.h"

namespace sentisound {

/// Lives in the GUI thread; the folder is read and the model made in the service's pool.
class TrainingController : public QObject {
  Q_OBJECT

 public:
  enum class State {
    Empty,     ///< no folder was chosen, or it could not be read
    Looking,   ///< the folder is being read
    Ready,     ///< folder() and facts() say what is in it
    Training,  ///< a model is being made; cancel() stops it
    Done       ///< trained() is there
  };
  Q_ENUM(State)

  explicit TrainingController(AnalysisService& service, QObject* parent = nullptr);
  /// Stops what runs, waits for nothing.
  ~TrainingController() override;

  [[nodiscard]] State state() const { return state_; }
  /// nullptr before a folder was read.
  [[nodiscard]] const ClipFolderPtr& folder() const { return found_.folder; }
  [[nodiscard]] const DatasetFacts& facts() const { return found_.facts; }
  /// Empty unless Done.
  [[nodiscard]] const std::optional<OwnModel>& trained() const { return trained_; }
  /// What is being done, for people; empty unless training.
  [[nodiscard]] const QString& stage() const { return stage_; }

  /// Reads what is in it. Another folder that is being read is forgotten; nothing while training.
  void look(const QString& path);
  /// From the folder that was read; nothing unless there is one.
  void start(const QString& recipe, const QString& name, bool replace);
  void cancel();
  /// Back to the folder that was read, after Done.
  void again();

 Q_SIGNALS:
  void stateChanged(sentisound::TrainingController::State state);
  void stageChanged(const QString& stage);
  /// 0..1000
  void progressed(int permille);
  /// A model of that id is there, to be listed and used.
  void made(const QString& id);
  /// For people.
  void failed(const QString& text);

 private:
  struct Found {
    ClipFolderPtr folder{};
    DatasetFacts facts{};
  };
  void folderCame(Result<Found> found);
  void modelCame(Result<OwnModel> made);
  void setState(State state);
  void setStage(const QString& stage);

  AnalysisService& service_;
  State state_ = State::Empty;
  Found found_;
  std::optional<OwnModel> trained_;
  QString stage_;
  std::stop_source stop_;
  Awaited looking_;
};

}  // namespace sentisound
