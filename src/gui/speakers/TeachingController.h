// What a profile has been taught for the model in use, and teaching it, without the widgets.
#pragma once

#include <QObject>
#include <QPromise>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "gui/common/Jobs.h"
#include "service/SpeakerTeaching.h"

namespace sentisound {

/// Lives in the GUI thread; works in the service's pool.
class TeachingController : public QObject {
  Q_OBJECT

 public:
  /// The service outlives it.
  explicit TeachingController(AnalysisService& service, QObject* parent = nullptr);
  /// Stops what runs, waits for nothing.
  ~TeachingController() override;

  /// Reads what the profile of that name holds; an empty name: nothing is shown.
  void show(const QString& name);
  /// Of the profile that was shown last; none until it has come, or if it could not be read.
  [[nodiscard]] const std::optional<SpeakerDetails>& details() const { return details_; }

  /// Each is followed by taught() or failed(); nothing while another one runs. All three show the profile.
  void teach(const TeachRequest& request);
  /// Of the analyses `historyIds`; of all that were made with the profile if it is empty.
  void learnCorrections(const QString& name, const std::vector<qint64>& historyIds = {});
  void forget(const QString& name, qint64 clipId);
  [[nodiscard]] bool working() const { return working_; }
  void cancel();

 Q_SIGNALS:
  /// details() or working().
  void changed();
  /// 0..1000 of what is being taught.
  void progressed(int permille);
  /// details() are those after it.
  void taught(const QString& name);
  /// Cancelled: an empty text; else for people.
  void failed(const QString& text);

 private:
  using Details = Result<SpeakerDetails>;
  void work(const QString& name, std::function<Details(const Progress&)> work);
  void detailsCame(Details details);
  void workCame(Details details);

  AnalysisService& service_;
  QString shown_;
  std::optional<SpeakerDetails> details_;
  bool working_ = false;
  std::stop_source stop_;
  Awaited reading_;
};

}  // namespace sentisound
