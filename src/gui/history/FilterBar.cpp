#include "gui/history/FilterBar.h"

#include <QSignalBlocker>
#include <utility>

#include "gui/common/ColourIcon.h"
#include "gui/history/HistoryText.h"
#include "plot/Palette.h"
#include "ui_FilterBar.h"
#include "words/EmotionName.h"

namespace sentisound {
namespace {

constexpr int kTypingMs = 200;

QString chosen(const QComboBox& box) {
  return box.currentData().toString();
}

}  // namespace

FilterBar::FilterBar(QWidget* parent) : QWidget(parent), ui_(std::make_unique<Ui::FilterBar>()) {
  ui_->setupUi(this);
  for (auto* button : ui_->search->findChildren<QToolButton*>())
    button->setAccessibleName(tr("Empty the search field"));  // Qt's own, which has none
  const QDate today = QDate::currentDate();
  ui_->fromDay->setDate(today.addMonths(-1));
  ui_->toDay->setDate(today);
  setChoices({});
  typing_.setSingleShot(true);
  typing_.setInterval(kTypingMs);
  connect(&typing_, &QTimer::timeout, this, &FilterBar::tell);
  connect(ui_->search, &QLineEdit::textChanged, this, [this] { typing_.start(); });
  connect(ui_->search, &QLineEdit::returnPressed, this, &FilterBar::tell);
  for (auto* box : {ui_->emotionBox, ui_->verdictBox, ui_->modelBox, ui_->speakerBox})
    connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::tell);
  for (auto* check : {ui_->from, ui_->to, ui_->onlyCorrected})
    connect(check, &QCheckBox::toggled, this, &FilterBar::tell);
  for (auto* day : {ui_->fromDay, ui_->toDay}) connect(day, &QDateEdit::dateChanged, this, &FilterBar::tell);
  connect(ui_->from, &QCheckBox::toggled, ui_->fromDay, &QWidget::setEnabled);
  connect(ui_->to, &QCheckBox::toggled, ui_->toDay, &QWidget::setEnabled);
  connect(ui_->clear, &QPushButton::clicked, this, &FilterBar::clear);
}

FilterBar::~FilterBar() = default;

HistoryFilter FilterBar::filter() const {
  HistoryFilter filter{.text = ui_->search->text().trimmed(),
                       .emotion = chosen(*ui_->emotionBox),
                       .verdict = chosen(*ui_->verdictBox),
                       .model = chosen(*ui_->modelBox),
                       .speaker = chosen(*ui_->speakerBox),
                       .onlyCorrected = ui_->onlyCorrected->isChecked()};
  if (ui_->from->isChecked()) filter.from = ui_->fromDay->date().startOfDay();
  if (ui_->to->isChecked()) filter.until = ui_->toDay->date().addDays(1).startOfDay();
  return filter;
}

void FilterBar::tell() {
  typing_.stop();
  const auto now = filter();
  ui_->clear->setEnabled(now != HistoryFilter{});
  if (now == told_) return;
  told_ = now;
  Q_EMIT changed(now);
}

void FilterBar::setFilter(const HistoryFilter& filter) {
  {
    const QSignalBlocker quiet[]{QSignalBlocker(ui_->search),     QSignalBlocker(ui_->emotionBox),
                                 QSignalBlocker(ui_->verdictBox), QSignalBlocker(ui_->modelBox),
                                 QSignalBlocker(ui_->speakerBox), QSignalBlocker(ui_->from),
                                 QSignalBlocker(ui_->to),         QSignalBlocker(ui_->onlyCorrected),
                                 QSignalBlocker(ui_->fromDay),    QSignalBlocker(ui_->toDay)};
    ui_->search->setText(filter.text);
    for (const auto& [box, value] : {std::pair{ui_->emotionBox, filter.emotion},
                                     {ui_->verdictBox, filter.verdict},
                                     {ui_->modelBox, filter.model},
                                     {ui_->speakerBox, filter.speaker}}) {
      if (box->findData(value) < 0) box->addItem(value, value);
      box->setCurrentIndex(box->findData(value));
    }
    ui_->onlyCorrected->setChecked(filter.onlyCorrected);
    ui_->from->setChecked(filter.from.isValid());
    if (filter.from.isValid()) ui_->fromDay->setDate(filter.from.toLocalTime().date());
    ui_->to->setChecked(filter.until.isValid());
    if (filter.until.isValid()) ui_->toDay->setDate(filter.until.toLocalTime().addMSecs(-1).date());
    ui_->fromDay->setEnabled(ui_->from->isChecked());
    ui_->toDay->setEnabled(ui_->to->isChecked());
  }
  tell();
}

void FilterBar::clear() {
  {
    const QSignalBlocker quiet[]{QSignalBlocker(ui_->search),     QSignalBlocker(ui_->emotionBox),
                                 QSignalBlocker(ui_->verdictBox), QSignalBlocker(ui_->modelBox),
                                 QSignalBlocker(ui_->speakerBox), QSignalBlocker(ui_->onlyCorrected)};
    ui_->search->clear();
    for (auto* box : {ui_->emotionBox, ui_->verdictBox, ui_->modelBox, ui_->speakerBox})
      box->setCurrentIndex(0);
    ui_->onlyCorrected->setChecked(false);
  }
  ui_->from->setChecked(false);
  ui_->to->setChecked(false);
  tell();
}

void FilterBar::focusSearch() {
  ui_->search->setFocus(Qt::ShortcutFocusReason);
  ui_->search->selectAll();
}

void FilterBar::setChoices(const HistoryChoices& choices) {
  if (ui_->emotionBox->count() > 0 && choices == choices_) return;
  choices_ = choices;
  fill(*ui_->emotionBox, tr("Any emotion"), choices.emotions, true);
  fill(*ui_->verdictBox, tr("Any reliability"), choices.verdicts, false);
  fill(*ui_->modelBox, tr("Any model"), choices.models, false);
  fill(*ui_->speakerBox, tr("Any speaker"), choices.speakers, false);
}

void FilterBar::fill(QComboBox& box, const QString& any, const QStringList& values, bool emotions) {
  const QSignalBlocker quiet(box);
  const QString before = chosen(box);
  QStringList all = values;
  if (!before.isEmpty() && !all.contains(before)) all << before;
  box.clear();
  box.addItem(any, QString());
  std::vector<std::string> labels;
  for (const auto& value : all) labels.push_back(value.toStdString());
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    if (emotions)
      box.addItem(colourIcon(labelColour(labels, i)), emotionName(labels[static_cast<std::size_t>(i)]),
                  all[i]);
    else
      box.addItem(&box == ui_->verdictBox ? verdictName(all[i]) : all[i], all[i]);
  }
  box.setCurrentIndex(std::max(0, box.findData(before)));
}

}  // namespace sentisound
