#include "gui/sound/Transport.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/sound/SoundController.h"
#include "words/NumberWords.h"

namespace sentisound {
namespace {

constexpr int kButton = 28;
constexpr int kIcon = 20;
constexpr int kVolumeSteps = 100;
constexpr int kVolumeWidth = 48;
constexpr double kHour = 3600;  // s

QString toMilliseconds(double seconds) {
  return clockWords(seconds, 3);
}

}  // namespace

std::optional<double> secondsOfClock(const QString& text) {
  const QStringList parts =
      QString(text).replace(QLatin1Char(','), QLatin1Char('.')).trimmed().split(QLatin1Char(':'));
  if (parts.size() > 3) return std::nullopt;
  double seconds = 0;
  for (qsizetype i = 0; i < parts.size(); ++i) {
    bool isNumber = false;
    const double part = parts[i].toDouble(&isNumber);
    const bool first = i == 0;
    if (!isNumber || !std::isfinite(part) || part < 0 || (!first && part >= 60)) return std::nullopt;
    seconds = seconds * 60 + part;
  }
  return seconds;
}

Transport::Transport(SoundController& sound, const Actions& actions, QWidget* parent)
    : QWidget(parent),
      sound_(sound),
      halves_(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      line_(new QHBoxLayout),
      volume_(new QSlider(Qt::Horizontal, this)),
      places_(new QStackedWidget(this)),
      place_(new QLabel(places_)),
      selected_(new QLabel(this)),
      time_(new QLineEdit(places_)) {
  setObjectName(QStringLiteral("transport"));
  halves_->setContentsMargins(4, 4, 4, 4);
  halves_->setSpacing(2);
  auto* playing = line_;
  auto* rest = new QHBoxLayout;
  for (auto* half : {playing, rest}) {
    half->setSpacing(2);
    halves_->addLayout(half, half == rest ? 1 : 0);
  }
  addButtons(actions.playing);
  addSpeed();
  volume_->setObjectName(QStringLiteral("volume"));
  volume_->setAccessibleName(tr("Volume"));
  volume_->setToolTip(tr("Volume"));
  volume_->setRange(0, kVolumeSteps);
  volume_->setValue(kVolumeSteps);
  volume_->setFixedWidth(kVolumeWidth);
  volume_->setFocusPolicy(Qt::TabFocus);
  connect(volume_, &QSlider::valueChanged, this,
          [this](int value) { Q_EMIT volumeChosen(static_cast<double>(value) / kVolumeSteps); });
  line_->addWidget(volume_);
  addPlaces();
  playing->addStretch(0);
  line_ = rest;
  line_->addSpacing(8);
  line_->addWidget(selected_, 1);
  addButtons(actions.zooming);
  line_->addSpacing(8);
  addButtons(actions.selection);
  connect(&sound_, &SoundController::sceneChanged, this, &Transport::showPlace);
  connect(&sound_, &SoundController::selectionChanged, this, &Transport::showPlace);
  connect(&sound_, &SoundController::playheadChanged, this, &Transport::showPlace);
  showPlace();
}

void Transport::addButtons(const QList<QAction*>& actions) {
  for (auto* action : actions) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    button->setIconSize(QSize(kIcon, kIcon));
    if (action->icon().isNull())
      button->setMinimumHeight(kButton);
    else
      button->setFixedSize(kButton, kButton);
    button->setAccessibleName(action->toolTip());
    button->setFocusPolicy(Qt::TabFocus);
    line_->addWidget(button);
  }
}

void Transport::addSpeed() {
  auto* speed = new QComboBox(this);
  speed->setObjectName(QStringLiteral("speed"));
  speed->setAccessibleName(tr("Speed"));
  speed->setToolTip(tr("Speed of playing; the pitch stays"));
  for (const double factor : {0.5, 0.75, 1.0, 1.25, 1.5, 2.0})
    speed->addItem(tr("%1×").arg(QLocale().toString(factor)), factor);
  speed->setCurrentIndex(speed->findData(1.0));
  speed->setFocusPolicy(Qt::TabFocus);
  connect(speed, &QComboBox::currentIndexChanged, this,
          [this, speed] { Q_EMIT speedChosen(speed->currentData().toDouble()); });
  line_->addWidget(speed);
}

void Transport::addPlaces() {
  place_->setObjectName(QStringLiteral("place"));
  place_->setAccessibleName(tr("Playhead"));
  place_->setToolTip(tr("Playhead and length; Ctrl+G goes to a time"));
  selected_->setObjectName(QStringLiteral("selected"));
  selected_->setAccessibleName(tr("Selection"));
  selected_->setToolTip(tr("Begin, end and length of the selection"));
  time_->setObjectName(QStringLiteral("goToTime"));
  time_->setAccessibleName(tr("Time to go to"));
  time_->setPlaceholderText(tr("m:ss.sss"));
  time_->installEventFilter(this);
  connect(time_, &QLineEdit::returnPressed, this, &Transport::goToTime);
  places_->addWidget(place_);
  places_->addWidget(time_);
  fitPlaces(false);
  line_->addSpacing(8);
  line_->addWidget(places_);
}

/// As wide as the longest text of each: digits that run do not move what is beside them.
void Transport::fitPlaces(bool hours) {
  const QFontMetrics metrics = fontMetrics();
  const QString longest = hours ? QStringLiteral("0:00:00.000") : QStringLiteral("00:00.000");
  places_->setFixedWidth(metrics.horizontalAdvance(tr("%1 of %2").arg(longest, longest)) + 8);
  selected_->setMinimumWidth(
      metrics.horizontalAdvance(tr("%1 – %2 (%3 s)").arg(longest, longest, numberWords(100, 3))) + 4);
  // Else layouts within a layout remember how wide they were until the event loop comes round.
  for (int i = 0; i < halves_->count(); ++i) halves_->itemAt(i)->invalidate();
}

/// In two lines where one is too short.
void Transport::arrange() {
  int needed = halves_->spacing() + 8;
  for (int i = 0; i < halves_->count(); ++i) needed += halves_->itemAt(i)->minimumSize().width();
  halves_->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void Transport::resizeEvent(QResizeEvent* event) {
  arrange();
  QWidget::resizeEvent(event);
}

/// So that it may become narrower than one line of everything.
QSize Transport::minimumSizeHint() const {
  QSize least(0, halves_->minimumSize().height());
  for (int i = 0; i < halves_->count(); ++i)
    least.setWidth(std::max(least.width(), halves_->itemAt(i)->minimumSize().width() + 8));
  return least;
}

void Transport::addButton(QToolButton* button) {
  button->setParent(this);
  button->setAutoRaise(true);
  button->setMinimumHeight(kButton);
  line_->addWidget(button);
}

void Transport::showVolume(double volume) {
  const QSignalBlocker quiet(volume_);
  volume_->setValue(static_cast<int>(std::lround(volume * kVolumeSteps)));
}

void Transport::showPlace() {
  if (!sound_.scene()) {
    place_->clear();
    selected_->clear();
    return;
  }
  if (const bool hours = sound_.seconds() >= kHour; std::exchange(hours_, hours) != hours) {
    fitPlaces(hours);
    arrange();
  }
  place_->setText(tr("%1 of %2").arg(toMilliseconds(sound_.playhead()), toMilliseconds(sound_.seconds())));
  const auto& selection = sound_.selection();
  selected_->setText(selection ? tr("%1 – %2 (%3 s)")
                                     .arg(toMilliseconds(selection->fromSeconds),
                                          toMilliseconds(selection->toSeconds),
                                          numberWords(selection->seconds(), 3))
                               : QString());
}

void Transport::askForTime() {
  if (!sound_.scene()) return;
  time_->setText(toMilliseconds(sound_.playhead()));
  places_->setCurrentWidget(time_);
  time_->setFocus(Qt::ShortcutFocusReason);
  time_->selectAll();
}

void Transport::goToTime() {
  const auto seconds = secondsOfClock(time_->text());
  if (!seconds) return time_->selectAll();
  sound_.seek(*seconds);
  places_->setCurrentWidget(place_);
  Q_EMIT leftTime();
}

bool Transport::eventFilter(QObject* watched, QEvent* event) {
  if (watched != time_) return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::FocusOut) places_->setCurrentWidget(place_);
  if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
    return QWidget::eventFilter(watched, event);
  // Of the stack around it these would be commands.
  const int key = static_cast<QKeyEvent*>(event)->key();
  const bool escape = key == Qt::Key_Escape;
  const bool own = escape || key == Qt::Key_Return || key == Qt::Key_Enter;
  if (own && event->type() == QEvent::ShortcutOverride) {
    event->accept();
    return true;
  }
  if (!escape) return QWidget::eventFilter(watched, event);
  places_->setCurrentWidget(place_);
  Q_EMIT leftTime();
  return true;
}

}  // namespace sentisound
