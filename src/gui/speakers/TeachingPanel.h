// What a profile has been taught, what that was worth, and the ways to teach it more.
#pragma once

#include <QWidget>
#include <memory>

namespace sentisound {

class TeachingController;
struct SpeakerDetails;

namespace Ui {
class TeachingPanel;
}

class TeachingPanel : public QWidget {
  Q_OBJECT

 public:
  explicit TeachingPanel(QWidget* parent = nullptr);
  ~TeachingPanel() override;

  /// Outlives the panel. Once.
  void use(TeachingController& teaching);

 Q_SIGNALS:
  /// Record prompts for the profile that is shown.
  void teachingWanted();

 private:
  void showState();
  void showClips(const SpeakerDetails& details);

  std::unique_ptr<Ui::TeachingPanel> ui_;
  TeachingController* teaching_ = nullptr;
};

/// "Right before 31 % (12–57 %), now 69 % (44–86 %), of 16 labelled clips …"; what is missing if there is no
/// measurement.
QString teachingGainWords(const SpeakerDetails& details);

}  // namespace sentisound
