#include "gui/sound/SoundStack.h"

#include <QAction>
#include <QLabel>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <functional>

#include "core/NumberText.h"
#include "gui/common/Icons.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundRows.h"
#include "gui/sound/SpectrogramRow.h"
#include "gui/sound/ViewSettingsMenu.h"

namespace sentisound {
namespace {

constexpr double kZoomStep = 1.5;
constexpr double kArrowStep = 0.01;  // of what is visible
constexpr double kPage = 0.9;

QString toMilliseconds(double seconds) {
  return QString::fromStdString(clockText(seconds, 3));
}

}  // namespace

SoundStack::SoundStack(SoundController& sound, QWidget* parent) : QWidget(parent), sound_(sound) {
  setFocusPolicy(Qt::StrongFocus);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  addBar();
  addRows();
  layout->addWidget(bar_);
  layout->addWidget(rows_, 1);
  layout->addWidget(new TimeAxisRow(sound_, this));
  auto* words = new QHBoxLayout;
  words->addWidget(place_);
  words->addWidget(pointed_, 1);
  layout->addLayout(words);
  addKeys();

  connect(&sound_, &SoundController::sceneChanged, this, &SoundStack::showScene);
  connect(&sound_, &SoundController::settingsChanged, this, &SoundStack::showRows);
  connect(&sound_, &SoundController::selectionChanged, this, &SoundStack::showSelection);
  connect(&sound_, &SoundController::playheadChanged, this, &SoundStack::showPlace);
  showScene();
  showSelection();
}

SoundStack::~SoundStack() = default;

QAction* SoundStack::addCommand(const char* name, const QString& text, const QString& toolTip,
                                const QList<QKeySequence>& keys, const std::function<void()>& action) {
  auto* command = new QAction(text, this);
  command->setObjectName(QLatin1String(name));
  command->setToolTip(toolTip);
  command->setShortcuts(keys);
  command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(command, &QAction::triggered, this, action);
  addAction(command);
  needSound_ << command;
  return command;
}

void SoundStack::addBar() {
  bar_ = new QToolBar(this);
  bar_->setToolButtonStyle(Qt::ToolButtonTextOnly);
  bar_->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
  play_ = addCommand("play", tr("Play"), tr("Play or pause (Space)"), {Qt::Key_Space},
                     [this] { Q_EMIT playPauseRequested(); });
  play_->setIcon(icon(Symbol::Play));
  loop_ = addCommand("loop", tr("Loop"), tr("Play the selection, or all, again and again (L)"), {Qt::Key_L},
                     [this] { Q_EMIT loopChanged(loop_->isChecked()); });
  loop_->setIcon(icon(Symbol::Loop));
  loop_->setCheckable(true);
  auto* closer = addCommand("zoomIn", tr("+"), tr("Zoom in (+)"), {Qt::Key_Plus, Qt::Key_Equal},
                            [this] { sound_.zoom(kZoomStep); });
  auto* wider = addCommand("zoomOut", tr("−"), tr("Zoom out (−)"), {Qt::Key_Minus},
                           [this] { sound_.zoom(1 / kZoomStep); });
  auto* fit =
      addCommand("fit", tr("All"), tr("Show the whole recording (F)"), {Qt::Key_F}, [this] { sound_.fit(); });
  auto* fitSelection = addCommand("fitSelection", tr("Selection"), tr("Show the selection (S)"), {Qt::Key_S},
                                  [this] { sound_.fitSelection(); });
  auto* analyse =
      addCommand("analyseSelection", tr("Analyse"), tr("Analyse the selection (Ctrl+Enter)"),
                 {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                 [this] { Q_EMIT analyseSelectionRequested(); });
  auto* save =
      addCommand("exportSelection", tr("Export …"), tr("Save the selection as a WAV file (Ctrl+E)"),
                 {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] { Q_EMIT exportSelectionRequested(); });
  needSelection_ << fitSelection << analyse << save;

  bar_->addActions({play_, loop_});
  bar_->addSeparator();
  bar_->addActions({closer, wider, fit, fitSelection, analyse, save});
  auto* pictures = new QToolButton(bar_);
  pictures->setObjectName(QStringLiteral("pictureSettings"));
  pictures->setText(tr("Views"));
  pictures->setToolTip(tr("Window length, scale, range and colours of the views"));
  pictures->setPopupMode(QToolButton::InstantPopup);
  pictures->setMenu(new ViewSettingsMenu(sound_, pictures));
  bar_->addWidget(pictures);
  pictures->setAccessibleName(pictures->toolTip());
  pictures->setFocusPolicy(Qt::TabFocus);
  for (auto* action : {play_, loop_})
    if (auto* button = qobject_cast<QToolButton*>(bar_->widgetForAction(action)))
      button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  for (auto* action : bar_->actions())
    if (auto* button = qobject_cast<QToolButton*>(bar_->widgetForAction(action));
        button != nullptr && !action->isSeparator()) {
      button->setAccessibleName(action->toolTip());
      button->setFocusPolicy(Qt::TabFocus);
    }
  place_ = new QLabel(this);
  place_->setObjectName(QStringLiteral("place"));
  place_->setAccessibleName(tr("Playhead and selection"));
  pointed_ = new QLabel(this);
  pointed_->setObjectName(QStringLiteral("pointed"));
  pointed_->setAccessibleName(tr("Under the pointer"));
  pointed_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  pointed_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void SoundStack::addRows() {
  rows_ = new QSplitter(Qt::Vertical, this);
  rows_->setObjectName(QStringLiteral("rows"));
  rows_->setChildrenCollapsible(true);
  rows_->setHandleWidth(3);
  const auto add = [&](SoundRow* row, const char* name, int stretch) {
    row->setObjectName(QLatin1String(name));
    rows_->addWidget(row);
    rows_->setStretchFactor(rows_->count() - 1, stretch);
    connect(row, &SoundRow::pointed, pointed_, &QLabel::setText);
  };
  add(new WaveformRow(sound_, rows_), "waveform", 3);
  spectrogram_ = new SpectrogramRow(sound_, rows_);
  add(spectrogram_, "spectrogram", 5);
  add(new VoiceRow(sound_, rows_), "pitch", 3);
  mfcc_ = new MfccRow(sound_, rows_);
  add(mfcc_, "mfcc", 3);
  emotions_ = new EmotionRow(sound_, rows_);
  add(emotions_, "emotions", 3);
  connect(rows_, &QSplitter::splitterMoved, this, [this] { Q_EMIT arranged(rows_->saveState()); });
  connect(emotions_, &EmotionRow::playRequested, this, &SoundStack::playSelectionRequested);
}

void SoundStack::addKeys() {
  const auto key = [&](const char* name, const QString& text, const QKeySequence& keys,
                       const std::function<void()>& action) { addCommand(name, text, text, {keys}, action); };
  key("playSelection", tr("Play the selection"), Qt::Key_Return, [this] { Q_EMIT playSelectionRequested(); });
  key("stepLeft", tr("Playhead to the left"), Qt::Key_Left, [this] { sound_.stepBy(-kArrowStep); });
  key("stepRight", tr("Playhead to the right"), Qt::Key_Right, [this] { sound_.stepBy(kArrowStep); });
  key("extendLeft", tr("End of the selection to the left"), Qt::SHIFT | Qt::Key_Left,
      [this] { sound_.extendBy(-kArrowStep); });
  key("extendRight", tr("End of the selection to the right"), Qt::SHIFT | Qt::Key_Right,
      [this] { sound_.extendBy(kArrowStep); });
  key("toBegin", tr("Playhead to the beginning"), Qt::Key_Home, [this] { sound_.seek(0); });
  key("toEnd", tr("Playhead to the end"), Qt::Key_End, [this] { sound_.seek(sound_.seconds()); });
  key("pageLeft", tr("A screen to the left"), Qt::Key_PageUp, [this] { sound_.panBy(-kPage); });
  key("pageRight", tr("A screen to the right"), Qt::Key_PageDown, [this] { sound_.panBy(kPage); });
}

void SoundStack::showScene() {
  const bool any = sound_.scene() != nullptr;
  for (auto* action : needSound_) action->setEnabled(any);
  showRows();
  pointed_->clear();
  showSelection();
}

void SoundStack::showRows() {
  const auto& scene = sound_.scene();
  for (int i = 0; i < rows_->count(); ++i) {
    auto* row = rows_->widget(i);
    // Without speech there are no emotions.
    const bool any = row != emotions_ || (scene && (!scene->analysed || !scene->cells.empty()));
    row->setVisible(any && !sound_.settings().hiddenRows.contains(row->objectName()));
  }
}

void SoundStack::arrange(const QByteArray& arrangement) {
  if (!arrangement.isEmpty()) (void)rows_->restoreState(arrangement);
}

void SoundStack::showSelection() {
  for (auto* action : needSelection_) action->setEnabled(sound_.scene() && sound_.selection());
  showPlace();
}

void SoundStack::showPlace() {
  if (!sound_.scene()) return place_->clear();
  const auto& selection = sound_.selection();
  place_->setText(
      selection ? tr("%1 – %2 (%3 s)")
                      .arg(toMilliseconds(selection->fromSeconds), toMilliseconds(selection->toSeconds))
                      .arg(selection->seconds(), 0, 'f', 3)
                : tr("%1 of %2").arg(toMilliseconds(sound_.playhead()), toMilliseconds(sound_.seconds())));
}

void SoundStack::showPlaying(bool playing) {
  play_->setText(playing ? tr("Pause") : tr("Play"));
  play_->setIcon(icon(playing ? Symbol::Pause : Symbol::Play));
}

}  // namespace sentisound
