#include "gui/analysis/OpenTabs.h"

#include <QSignalBlocker>
#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/analysis/AnalysisController.h"
#include "gui/common/ChannelNames.h"

namespace sentisound {
namespace {

constexpr double kSameLength = 0.05;  // s; it may have been resampled meanwhile

}  // namespace

OpenTabs::OpenTabs(AnalysisController& analysis, SoundController& sound, QWidget* parent)
    : QTabBar(parent), analysis_(analysis), sound_(sound) {
  setTabsClosable(true);
  setDocumentMode(true);
  setExpanding(false);
  setElideMode(Qt::ElideMiddle);
  setUsesScrollButtons(true);
  setAccessibleName(tr("Open recordings"));
  hide();
  connect(&analysis_, &AnalysisController::analysed, this, &OpenTabs::analysed);
  connect(&analysis_, &AnalysisController::shownChanged, this, &OpenTabs::showShown);
  connect(&sound_, &SoundController::aboutToChange, this, &OpenTabs::leave);
  connect(&sound_, &SoundController::soundChanged, this, &OpenTabs::arrive);
  connect(this, &QTabBar::currentChanged, this, &OpenTabs::choose);
  connect(this, &QTabBar::tabCloseRequested, this, &OpenTabs::closeTab);
}

void OpenTabs::closeCurrent() {
  if (shown_ >= 0) closeTab(shown_);
}

void OpenTabs::showNext(int step) {
  if (count() > 1) setCurrentIndex((currentIndex() + step + count()) % count());
}

int OpenTabs::indexOf(const ShownAnalysis& shown) const {
  const auto is = [&](const Tab& tab) {
    if (shown.historyId() > 0 && tab.historyId > 0) return tab.historyId == shown.historyId();
    return tab.kept && tab.kept->scene->isOfSameSound(*shown.scene);
  };
  const auto found = std::find_if(tabs_.begin(), tabs_.end(), is);
  return found == tabs_.end() ? -1 : static_cast<int>(found - tabs_.begin());
}

/// One of several files, which need not be the one that is shown in the end.
void OpenTabs::analysed(qint64 historyId, const QString& name) {
  for (const auto& tab : tabs_)
    if (tab.historyId == historyId) return;
  for (auto& tab : tabs_)
    if (tab.historyId == 0 && name.startsWith(tab.name) && tab.kept &&
        (tab.kept->isBeingAnalysed() || &tab == &tabs_[std::max(shown_, 0)])) {
      tab.historyId = historyId;
      return;
    }
  add({.historyId = historyId, .name = name});
}

int OpenTabs::add(Tab tab) {
  if (count() >= kMost) {
    int oldest = -1;
    for (int i = 0; i < count(); ++i)
      if (i != shown_ && (oldest < 0 || tabs_[i].turn < tabs_[oldest].turn)) oldest = i;
    closeTab(oldest);
  }
  const QString name = std::exchange(tab.name, {});
  tab.turn = ++turns_;
  tabs_.push_back(std::move(tab));
  const QSignalBlocker quiet(this);
  const int index = addTab(QString());
  rename(index, name);
  setVisible(count() > 1);
  return index;
}

int OpenTabs::indexOf(qint64 historyId) const {
  const auto found = std::ranges::find(tabs_, historyId, &Tab::historyId);
  return found == tabs_.end() ? -1 : static_cast<int>(found - tabs_.begin());
}

void OpenTabs::rename(int index, const QString& name) {
  if (tabs_[index].name == name) return;
  tabs_[index].name = name;
  setTabText(index, QString(name).replace(QLatin1Char('&'), QLatin1String("&&")));
  setTabToolTip(index, name);
}

void OpenTabs::showShown() {
  const auto& shown = analysis_.shown();
  if (!shown) return mark(-1);
  int index = indexOf(*shown);
  if (index < 0 && shown->isBeingAnalysed() && opening_ > 0) index = indexOf(opening_);
  if (index < 0 && isTriedAgain(*shown)) index = shown_;
  const QString name = shown->outcome ? withChannel(shown->name, shown->outcome->channel) : shown->name;
  if (index < 0) index = add({.name = name});
  rename(index, name);
  auto& tab = tabs_[index];
  // Decoded once more, it is another sound: nobody has kept the labels of the one that it replaces.
  if (tab.kept && tab.kept->historyId() == 0 && sound_.scene() &&
      tab.kept->scene->isOfSameSound(*sound_.scene()) && !tab.kept->scene->isOfSameSound(*shown->scene))
    tab.labels = sound_.labels().labels();
  tab.historyId = std::max(tab.historyId, shown->historyId());
  if (!shown->isBeingAnalysed()) opening_ = 0;
  tab.kept = shown;
  tab.turn = ++turns_;
  mark(index);
  // One that is opened again may have been seen before it was known which one it is.
  for (int i = count() - 1; i >= 0; --i)
    if (i != shown_ && tabs_[i].historyId == 0 && tabs_[i].kept &&
        tabs_[i].kept->scene->isOfSameSound(*shown->scene))
      forget(i);
  limitRoom();
}

/// What is shown was not analysed or not saved, and this is the same once more.
bool OpenTabs::isTriedAgain(const ShownAnalysis& shown) const {
  if (shown_ < 0) return false;
  const auto& tab = tabs_[shown_];
  return tab.historyId == 0 && tab.kept && tab.name == shown.name &&
         std::abs(tab.kept->scene->audio().seconds() - shown.scene->audio().seconds()) < kSameLength;
}

void OpenTabs::mark(int index) {
  shown_ = index;
  const QSignalBlocker quiet(this);
  setCurrentIndex(index);
}

/// What is not shown and can be opened again gives its sound up, the oldest first.
void OpenTabs::limitRoom() {
  std::vector<Tab*> kept;
  for (int i = 0; i < count(); ++i)
    if (i != shown_ && tabs_[i].kept && tabs_[i].historyId > 0) kept.push_back(&tabs_[i]);
  std::sort(kept.begin(), kept.end(), [](const Tab* a, const Tab* b) { return a->turn > b->turn; });
  double seconds = 0;
  for (auto* tab : kept) {
    seconds += tab->kept->scene->audio().seconds();
    if (seconds > kKeptSeconds) tab->kept.reset();
  }
}

void OpenTabs::leave() {
  if (!sound_.scene()) return;
  for (auto& tab : tabs_) {
    if (!tab.kept || !tab.kept->scene->isOfSameSound(*sound_.scene())) continue;
    tab.visited = true;
    tab.view = sound_.view();
    tab.playhead = sound_.playhead();
    tab.selection = sound_.selection();
    tab.labels.clear();
    if (tab.historyId == 0) tab.labels = sound_.labels().labels();
  }
}

void OpenTabs::arrive() {
  if (shown_ < 0 || !sound_.scene()) return;
  if (!tabs_[shown_].kept || !tabs_[shown_].kept->scene->isOfSameSound(*sound_.scene())) return;
  auto labels = std::exchange(tabs_[shown_].labels, {});
  if (!labels.empty()) sound_.labels().restore(std::move(labels), sound_.seconds());
  const auto tab = tabs_[shown_];
  if (!tab.visited) return;
  sound_.seek(tab.playhead);
  sound_.setView(tab.view);
  if (tab.selection) sound_.select(tab.selection->fromSeconds, tab.selection->toSeconds);
}

void OpenTabs::choose(int index) {
  if (index < 0 || index == shown_) return;
  const auto tab = tabs_[index];
  if (tab.kept) {
    const bool givenUp =
        tab.kept->isBeingAnalysed() && analysis_.state() != AnalysisController::State::Working;
    analysis_.show(givenUp ? withoutAnalysis(*tab.kept, tr("Cancelled before it was analysed.")) : tab.kept);
  } else if (tab.historyId > 0) {
    mark(shown_);  // until it is there
    opening_ = tab.historyId;
    analysis_.reopen(tab.historyId, tab.name);
  }
}

void OpenTabs::forget(int index) {
  const QSignalBlocker quiet(this);
  tabs_.erase(tabs_.begin() + index);
  removeTab(index);
  if (shown_ == index)
    shown_ = -1;
  else if (shown_ > index)
    --shown_;
  setCurrentIndex(shown_);
  setVisible(count() > 1);
}

void OpenTabs::closeTab(int index) {
  if (index < 0 || index >= count()) return;
  const bool wasShown = index == shown_;
  if (wasShown && analysis_.state() == AnalysisController::State::Working) return;
  forget(index);
  if (!wasShown) return mark(shown_);
  if (tabs_.empty()) return analysis_.close();
  const int next = std::min(index, count() - 1);
  mark(-1);
  if (!tabs_[next].kept) analysis_.close();  // what takes its place has to be opened first
  choose(next);
}

}  // namespace sentisound
