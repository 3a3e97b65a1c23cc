// Which recordings are open: a tab each, above the one that is shown.
#pragma once

#include <QTabBar>
#include <optional>
#include <vector>

#include "gui/analysis/ShownAnalysis.h"
#include "gui/sound/SoundController.h"

namespace sentisound {

class AnalysisController;

/// A tab for each recording that was opened, recorded or cut out, until it is closed; no bar while there is
/// one only. A recording comes back with its view, playhead and selection as they were left, and, if it is
/// not in the history, with the labels that somebody gave it. The sound of short ones is kept; long ones are
/// opened again from the history. At most kMost: the one that was not looked at for the longest time goes.
class OpenTabs : public QTabBar {
  Q_OBJECT

 public:
  static constexpr int kMost = 30;
  static constexpr double kKeptSeconds = 600;  ///< of sound, of all tabs that are not shown

  /// Both outlive it.
  OpenTabs(AnalysisController& analysis, SoundController& sound, QWidget* parent = nullptr);

  /// By the user.
  void closeCurrent();
  void showNext(int step);

 private:
  struct Tab {
    qint64 historyId = 0;  ///< 0: not kept
    QString name{};
    ShownAnalysisPtr kept{};  ///< the last that was shown, unless it takes too much room
    bool visited = false;     ///< the next three are known
    TimeView view{};
    double playhead = 0;
    std::optional<TimeRange> selection{};
    std::vector<LabelledStretch> labels{};  ///< that nobody has kept
    int turn = 0;                           ///< the higher, the later it was shown
  };

  void analysed(qint64 historyId, const QString& name);
  void showShown();
  [[nodiscard]] bool isTriedAgain(const ShownAnalysis& shown) const;
  void leave();
  void arrive();
  void choose(int index);
  void closeTab(int index);
  int add(Tab tab);
  void rename(int index, const QString& name);
  void limitRoom();
  [[nodiscard]] int indexOf(const ShownAnalysis& shown) const;
  [[nodiscard]] int indexOf(qint64 historyId) const;
  void forget(int index);
  void mark(int index);

  AnalysisController& analysis_;
  SoundController& sound_;
  std::vector<Tab> tabs_;  ///< as in the bar
  int shown_ = -1;
  qint64 opening_ = 0;  ///< of the tab that was clicked and is opened again
  int turns_ = 0;
};

}  // namespace sentisound
