#include "gui/analysis/MeasuresPanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

#include "gui/analysis/MeasuresController.h"
#include "gui/common/Icons.h"
#include "gui/common/MeasureWords.h"
#include "gui/sound/VoiceSettingsForm.h"
#include "words/NumberWords.h"

namespace sentisound {

void MeasuresModel::show(const std::optional<VoiceMeasures>& measures) {
  known_ = measures.has_value();
  measures_ = namedMeasures(measures.value_or(VoiceMeasures()));
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 1));
}

int MeasuresModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(measures_.size());
}

int MeasuresModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 2;
}

QVariant MeasuresModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& one = measures_[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole)
    return index.column() == 0 ? measureName(one) : known_ ? measureValue(one) : QString();
  if (role == Qt::ToolTipRole) return QString::fromLatin1(one.name);  // as in docs/MEASURES.md and in files
  if (role == Qt::TextAlignmentRole && index.column() == 1)
    return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
  return {};
}

MeasuresPanel::MeasuresPanel(MeasuresController& measures, SoundController& sound, QWidget* parent)
    : QWidget(parent), measures_(measures), model_(new MeasuresModel(this)) {
  setObjectName(QStringLiteral("measures"));
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
  rows->addWidget(addHead(sound));
  settings_ = new QLabel(this);
  settings_->setObjectName(QStringLiteral("measureSettings"));
  settings_->setWordWrap(true);
  rows->addWidget(settings_);
  error_ = new QLabel(this);
  error_->setObjectName(QStringLiteral("measureError"));
  error_->setWordWrap(true);
  rows->addWidget(error_);
  addTable();
  rows->addWidget(table_);
  rows->addWidget(addButtons());
  connect(&measures_, &MeasuresController::changed, this, &MeasuresPanel::showState);
  showState();
}

/// What is measured, and how far that is.
QWidget* MeasuresPanel::addHead(SoundController& sound) {
  auto* head = new QWidget(this);
  auto* line = new QHBoxLayout(head);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(4);
  part_ = new QLabel(head);
  part_->setObjectName(QStringLiteral("measuredPart"));
  part_->setWordWrap(true);
  line->addWidget(part_, 1);
  progress_ = new QProgressBar(head);
  progress_->setObjectName(QStringLiteral("measureProgress"));
  progress_->setAccessibleName(tr("Progress of measuring"));
  progress_->setRange(0, 1000);
  progress_->setTextVisible(false);
  progress_->setFixedSize(60, 8);
  line->addWidget(progress_);
  const auto addButton = [&](const char* name, Symbol symbol, const QString& toolTip) {
    auto* button = new QToolButton(head);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(symbol));
    button->setAutoRaise(true);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    line->addWidget(button);
    return button;
  };
  stop_ = addButton("stopMeasuring", Symbol::Stop, tr("Stop measuring"));
  connect(stop_, &QToolButton::clicked, &measures_, &MeasuresController::cancel);
  measure_ = new QPushButton(tr("Measure"), head);
  measure_->setObjectName(QStringLiteral("measureNow"));
  measure_->setToolTip(tr("Measure all of it; that of a long recording takes a while"));
  line->addWidget(measure_);
  connect(measure_, &QPushButton::clicked, &measures_, &MeasuresController::measure);
  auto* settings = addButton("voiceSettings", Symbol::Settings, tr("Where F0 and formants are sought"));
  auto* menu = new QMenu(settings);
  auto* form = new QWidgetAction(menu);
  auto* panel = new QWidget(menu);
  auto* around = new QVBoxLayout(panel);
  around->addWidget(new VoiceSettingsForm(sound, panel));
  form->setDefaultWidget(panel);
  menu->addAction(form);
  settings->setMenu(menu);
  settings->setPopupMode(QToolButton::InstantPopup);
  return head;
}

void MeasuresPanel::addTable() {
  table_ = new QTableView(this);
  table_->setObjectName(QStringLiteral("measureTable"));
  table_->setAccessibleName(tr("Measures"));
  table_->setModel(model_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);
  table_->setAlternatingRowColors(true);
  table_->horizontalHeader()->hide();
  table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  table_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->verticalHeader()->setMinimumSectionSize(1);
  const int height = fontMetrics().height() + 4;
  table_->verticalHeader()->setDefaultSectionSize(height);
  // All of them: it is the inspector that scrolls.
  table_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table_->setFixedHeight(height * model_->rowCount() + 2 * table_->frameWidth());
}

QWidget* MeasuresPanel::addButtons() {
  auto* buttons = new QWidget(this);
  auto* line = new QHBoxLayout(buttons);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(4);
  const auto add = [&](const char* name, const QString& text, const QString& toolTip) {
    auto* button = new QToolButton(buttons);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    line->addWidget(button);
    return button;
  };
  copy_ = add("copyMeasures", tr("Copy"), tr("Copy the measures as text"));
  save_ = add("saveMeasures", tr("Save as CSV …"), tr("Save the measures as a table"));
  line->addStretch(1);
  connect(copy_, &QToolButton::clicked, this, &MeasuresPanel::copy);
  connect(save_, &QToolButton::clicked, this, &MeasuresPanel::saveRequested);
  return buttons;
}

QString MeasuresPanel::heading() const {
  const auto& part = measures_.part();
  if (!part) return tr("No recording");
  const QString from = clockWords(part->range.fromSeconds, 2);
  const QString to = clockWords(part->range.toSeconds, 2);
  switch (part->kind) {
    case MeasuredPart::Kind::Selection:
      return tr("Selection, %1 to %2").arg(from, to);
    case MeasuredPart::Kind::Segment:
      return tr("Segment, %1 to %2").arg(from, to);
    case MeasuredPart::Kind::Recording:
      break;
  }
  return tr("The whole recording, %1").arg(to);
}

void MeasuresPanel::showState() {
  part_->setText(heading());
  const auto& part = measures_.part();
  settings_->setText(part ? voiceSettingsWords(part->settings) : QString());
  progress_->setVisible(measures_.measuring());
  progress_->setValue(measures_.permille());
  stop_->setVisible(measures_.measuring());
  measure_->setVisible(measures_.asks());
  error_->setText(measures_.error());
  error_->setVisible(!measures_.error().isEmpty());
  model_->show(measures_.measures());
  copy_->setEnabled(measures_.measures().has_value());
  save_->setEnabled(measures_.measures().has_value());
}

void MeasuresPanel::copy() const {
  if (!measures_.measures()) return;
  QGuiApplication::clipboard()->setText(
      measuresAsText(heading(), *measures_.measures(), measures_.part()->settings));
}

void MeasuresPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  measures_.setWatched(true);
}

void MeasuresPanel::hideEvent(QHideEvent* event) {
  measures_.setWatched(false);
  QWidget::hideEvent(event);
}

}  // namespace sentisound
