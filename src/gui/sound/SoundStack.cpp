#include "gui/sound/SoundStack.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>
#include <functional>

#include "gui/common/Icons.h"
#include "gui/sound/LabelCommands.h"
#include "gui/sound/LabelRow.h"
#include "gui/sound/Overview.h"
#include "gui/sound/RowFrame.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundRows.h"
#include "gui/sound/SpectrogramRow.h"
#include "gui/sound/Transport.h"
#include "gui/sound/ViewSettingsMenu.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr double kZoomStep = 1.5;
constexpr double kArrowStep = 0.01;  // of what is visible
constexpr double kPage = 0.9;

}  // namespace

SoundStack::SoundStack(SoundController& sound, QWidget* parent) : QWidget(parent), sound_(sound) {
  setFocusPolicy(Qt::StrongFocus);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  settings_ = new ViewSettingsMenu(sound_, this);
  labels_ = new LabelCommands(sound_, *this);
  addCommands();
  addRows();
  addScrollBar();
  auto* scrolled = new QScrollArea(this);
  scrolled->setObjectName(QStringLiteral("rowsArea"));
  scrolled->setFrameShape(QFrame::NoFrame);
  scrolled->setWidgetResizable(true);
  scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scrolled->setFocusPolicy(Qt::NoFocus);
  scrolled->setWidget(rows_);
  layout->addWidget(new Overview(sound_, this));
  layout->addWidget(new TimeAxisRow(sound_, *scrolled, this));
  layout->addWidget(scrolled, 1);
  layout->addWidget(scroll_);
  layout->addWidget(pointed_);
  layout->addWidget(transport_);
  addKeys();

  connect(&sound_, &SoundController::sceneChanged, this, &SoundStack::showScene);
  connect(&sound_, &SoundController::settingsChanged, this, &SoundStack::showRows);
  connect(&sound_, &SoundController::selectionChanged, this, &SoundStack::showSelection);
  connect(&sound_, &SoundController::viewChanged, this, &SoundStack::showScroll);
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

void SoundStack::addCommands() {
  const auto add = [this](const char* name, Symbol symbol, const QString& text, const QString& toolTip,
                          const QList<QKeySequence>& keys, const std::function<void()>& action) {
    auto* command = addCommand(name, text, toolTip, keys, action);
    command->setIcon(icon(symbol));
    return command;
  };
  auto* begin = add("toBegin", Symbol::ToBegin, tr("To the beginning"),
                    tr("Playhead to the beginning (Home)"), {Qt::Key_Home}, [this] { sound_.seek(0); });
  play_ = add("play", Symbol::Play, tr("Play"), tr("Play or pause (Space)"), {Qt::Key_Space},
              [this] { Q_EMIT playPauseRequested(); });
  auto* stop = add("stop", Symbol::Stop, tr("Stop"), tr("Stop, and back to where it began"), {},
                   [this] { Q_EMIT stopRequested(); });
  loop_ = add("loop", Symbol::Loop, tr("Loop"), tr("Play the selection, or all, again and again (L)"),
              {Qt::Key_L}, [this] { Q_EMIT loopChanged(loop_->isChecked()); });
  loop_->setCheckable(true);
  auto* closer = add("zoomIn", Symbol::ZoomIn, tr("Zoom in"), tr("Zoom in (+)"),
                     {Qt::Key_Plus, Qt::Key_Equal}, [this] { sound_.zoom(kZoomStep); });
  auto* wider = add("zoomOut", Symbol::ZoomOut, tr("Zoom out"), tr("Zoom out (−)"), {Qt::Key_Minus},
                    [this] { sound_.zoom(1 / kZoomStep); });
  auto* fit = add("fit", Symbol::Fit, tr("Show all"), tr("Show the whole recording (F)"), {Qt::Key_F},
                  [this] { sound_.fit(); });
  auto* fitSelection = add("fitSelection", Symbol::FitSelection, tr("Show the selection"),
                           tr("Show the selection (S)"), {Qt::Key_S}, [this] { sound_.fitSelection(); });
  auto* analyse = add("analyseSelection", Symbol::Analysis, tr("Analyse the selection"),
                      tr("Analyse the selection (Ctrl+Enter)"),
                      {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                      [this] { Q_EMIT analyseSelectionRequested(); });
  auto* save = add("exportSelection", Symbol::Export, tr("Export the selection …"),
                   tr("Save the selection as a WAV file (Ctrl+E)"), {QKeySequence(Qt::CTRL | Qt::Key_E)},
                   [this] { Q_EMIT exportSelectionRequested(); });
  auto* measure = addCommand("measure", tr("Measure"), tr("Measure the selection, or all (M)"), {Qt::Key_M},
                             [this] { Q_EMIT measureRequested(); });
  needSelection_ << fitSelection << analyse << save;
  menu_ = {play_, closer, wider, fit, fitSelection, nullptr, analyse, measure, save};

  transport_ = new Transport(sound_,
                             {.playing = {begin, play_, stop, loop_},
                              .zooming = {wider, closer, fit, fitSelection},
                              .selection = {analyse, save}},
                             this);
  connect(transport_, &Transport::volumeChosen, this, &SoundStack::volumeChosen);
  connect(transport_, &Transport::speedChosen, this, &SoundStack::speedChosen);
  connect(transport_, &Transport::leftTime, this, qOverload<>(&QWidget::setFocus));
  auto* views = new QToolButton(transport_);
  views->setObjectName(QStringLiteral("pictureSettings"));
  views->setText(tr("Views"));
  views->setToolTip(tr("Window length, scale, range and colours of the views"));
  views->setPopupMode(QToolButton::InstantPopup);
  views->setMenu(settings_);
  views->setAccessibleName(views->toolTip());
  views->setFocusPolicy(Qt::TabFocus);
  transport_->addButton(views);
  pointed_ = new QLabel(this);
  pointed_->setObjectName(QStringLiteral("pointed"));
  pointed_->setAccessibleName(tr("Under the pointer"));
  pointed_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  pointed_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void SoundStack::addRows() {
  rows_ = new QSplitter(Qt::Vertical, this);
  rows_->setObjectName(QStringLiteral("rows"));
  rows_->setChildrenCollapsible(false);  // what is dragged away would never come back
  rows_->setHandleWidth(3);
  const auto add = [&](SoundRow* row, const char* name, int stretch) {
    row->setObjectName(QLatin1String(name));
    auto* frame = new RowFrame(row, settings_, rows_);
    rows_->addWidget(frame);
    rows_->setStretchFactor(rows_->count() - 1, stretch);
    connect(row, &SoundRow::pointed, pointed_, &QLabel::setText);
    connect(row, &SoundRow::menuRequested, this, [this, row](const QPoint& place) { showMenu(*row, place); });
    connect(frame, &RowFrame::hideRequested, this, [this, row] { hideRow(row->objectName()); });
  };
  add(new WaveformRow(sound_, rows_), "waveform", 3);
  spectrogram_ = new SpectrogramRow(sound_, rows_);
  add(spectrogram_, "spectrogram", 5);
  add(new VoiceRow(sound_, rows_), "pitch", 3);
  mfcc_ = new MfccRow(sound_, rows_);
  add(mfcc_, "mfcc", 3);
  emotions_ = new EmotionRow(sound_, rows_);
  add(emotions_, "emotions", 3);
  auto* own = new LabelRow(sound_, sound_.labels(), rows_);
  add(own, "labels", 1);
  connect(own, &LabelRow::labelWanted, this,
          [this](std::size_t, const QPoint& place) { labels_->choose(place); });
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
  key("toEnd", tr("Playhead to the end"), Qt::Key_End, [this] { sound_.seek(sound_.seconds()); });
  key("goToTime", tr("Go to a time"), Qt::CTRL | Qt::Key_G, [this] { transport_->askForTime(); });
  key("nextSegment", tr("Play the next segment"), Qt::CTRL | Qt::Key_Right,
      [this] { Q_EMIT segmentStepped(1); });
  key("previousSegment", tr("Play the segment before"), Qt::CTRL | Qt::Key_Left,
      [this] { Q_EMIT segmentStepped(-1); });
  key("pageLeft", tr("A screen to the left"), Qt::Key_PageUp, [this] { sound_.panBy(-kPage); });
  key("pageRight", tr("A screen to the right"), Qt::Key_PageDown, [this] { sound_.panBy(kPage); });
}

void SoundStack::showScene() {
  const bool any = sound_.scene() != nullptr;
  for (auto* action : needSound_) action->setEnabled(any);
  showRows();
  pointed_->clear();
  showSelection();
  showScroll();
}

void SoundStack::showRows() {
  const auto& scene = sound_.scene();
  for (int i = 0; i < rows_->count(); ++i) {
    auto* frame = static_cast<RowFrame*>(rows_->widget(i));
    auto* row = &frame->row();
    // Without speech there are no emotions.
    const bool any = row != emotions_ || (scene && (!scene->analysed || !scene->cells.empty()));
    frame->setVisible(any && !sound_.settings().hiddenRows.contains(row->objectName()));
  }
}

void SoundStack::hideRow(const QString& name) {
  auto settings = sound_.settings();
  if (!settings.hiddenRows.contains(name)) settings.hiddenRows << name;
  sound_.setSettings(settings);
}

void SoundStack::addScrollBar() {
  scroll_ = new QScrollBar(Qt::Horizontal, this);
  scroll_->setObjectName(QStringLiteral("timeScroll"));
  scroll_->setAccessibleName(tr("Visible time"));
  scroll_->setFocusPolicy(Qt::NoFocus);
  connect(scroll_, &QScrollBar::valueChanged, this,
          [this](int ms) { sound_.setView(sound_.view().pan(ms / 1000.0 - sound_.view().fromSeconds())); });
}

void SoundStack::showScroll() {
  const auto ms = [](double seconds) { return static_cast<int>(std::lround(seconds * 1000)); };
  const auto& view = sound_.view();
  const QSignalBlocker quiet(scroll_);
  const bool all = !sound_.scene() || view.showsAll();
  scroll_->setEnabled(!all);
  scroll_->setRange(0, all ? 0 : ms(view.recordingSeconds() - view.seconds()));
  scroll_->setPageStep(std::max(1, ms(view.seconds())));
  scroll_->setSingleStep(std::max(1, ms(view.seconds() / 20)));
  scroll_->setValue(ms(view.fromSeconds()));
}

void SoundStack::showMenu(SoundRow& row, const QPoint& place) {
  if (!sound_.scene()) return;
  QMenu menu(this);
  menu.setObjectName(QStringLiteral("rowMenu"));
  menu.addAction(tr("&Label …"), this, [this, place] { labels_->choose(place); })
      ->setEnabled(sound_.selection().has_value());
  for (auto* action : menu_) action != nullptr ? menu.addAction(action) : (void)menu.addSeparator();
  menu.addSeparator();
  auto* copy = menu.addAction(tr("&Copy as a picture"));
  auto* save = menu.addAction(tr("Save as a &picture …"));
  auto* hide = menu.addAction(tr("&Hide %1").arg(row.accessibleName()));
  const auto* chosen = menu.exec(place);
  if (chosen == copy) QGuiApplication::clipboard()->setImage(row.grab().toImage());
  if (chosen == save) Q_EMIT saveImageRequested(row.grab().toImage(), row.accessibleName());
  if (chosen == hide) hideRow(row.objectName());
}

void SoundStack::chooseLabel(const QPoint& place) {
  labels_->choose(place);
}

void SoundStack::arrange(const QByteArray& arrangement) {
  if (!arrangement.isEmpty()) (void)rows_->restoreState(arrangement);
}

void SoundStack::showSelection() {
  for (auto* action : needSelection_) action->setEnabled(sound_.scene() && sound_.selection());
}

const QList<QAction*>& SoundStack::editActions() const {
  return labels_->actions();
}

void SoundStack::showPlaying(bool playing) {
  play_->setText(playing ? tr("Pause") : tr("Play"));
  play_->setIcon(icon(playing ? Symbol::Pause : Symbol::Play));
}

void SoundStack::showVolume(double volume) {
  transport_->showVolume(volume);
}

}  // namespace sentisound
