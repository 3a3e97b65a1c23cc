#include "gui/speakers/SpeakersPage.h"

#include <QAction>
#include <QHeaderView>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

#include "gui/common/FileDialogs.h"
#include "gui/common/UndoBar.h"
#include "gui/speakers/ComparisonController.h"
#include "gui/speakers/PromptsController.h"
#include "gui/speakers/SpeakersController.h"
#include "gui/speakers/SpeakersModel.h"
#include "ui_SpeakersPage.h"
#include "words/MessageWords.h"

namespace sentisound {

SpeakersDialogs SpeakersDialogs::native() {
  return {.files = FileDialogs::native().open};
}

SpeakersPage::SpeakersPage(SpeakersController& speakers, PromptsController& prompts,
                           ComparisonController& comparison, QWidget* parent)
    : QWidget(parent),
      speakers_(speakers),
      prompts_(prompts),
      comparison_(comparison),
      list_(new SpeakersModel(speakers, this)),
      ui_(std::make_unique<Ui::SpeakersPage>()) {
  ui_->setupUi(this);
  setDialogs(SpeakersDialogs::native());
  ui_->profiles->setModel(list_);
  ui_->profiles->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
  auto* header = ui_->profiles->horizontalHeader();
  header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  header->setSectionResizeMode(SpeakersModel::Name, QHeaderView::Stretch);
  QFont larger = font();
  larger.setPointSizeF(larger.pointSizeF() * 1.5);
  ui_->profileTitle->setFont(larger);
  ui_->profileNotes->setKind(MessageBar::Kind::Note);
  ui_->compare->use(comparison);

  connect(ui_->profiles->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) { choose(list_->nameAt(index.row())); });
  connect(list_, &QAbstractItemModel::modelReset, this, &SpeakersPage::listReset);
  connect(ui_->speakerForNew, &QComboBox::activated, this,
          [this](int index) { speakers_.setCurrentSpeaker(ui_->speakerForNew->itemData(index).toString()); });
  connect(&speakers_, &SpeakersController::currentSpeakerChanged, this, &SpeakersPage::showUse);
  connect(&speakers_, &SpeakersController::failed, ui_->speakersError, &MessageBar::addMessage);
  connect(ui_->deleteProfile, &QPushButton::clicked, this, [this] {
    if (!chosen_.isEmpty()) speakers_.remove(chosen_);
  });
  connectUndo();
  connectMaking(prompts);
  connectTeaching();
  listReset();
}

SpeakersPage::~SpeakersPage() = default;

void SpeakersPage::setDialogs(const SpeakersDialogs& dialogs) {
  dialogs_ = dialogs;
  ui_->makeProfile->setFilesDialog(dialogs.files);
  ui_->compare->setFilesDialog(dialogs.files);
}

void SpeakersPage::connectUndo() {
  auto* undo = new QAction(this);
  undo->setShortcut(QKeySequence::Undo);
  undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(undo);
  connect(undo, &QAction::triggered, &speakers_, &SpeakersController::undoRemove);
  connect(ui_->undoProfile, &UndoBar::undoRequested, &speakers_, &SpeakersController::undoRemove);
  connect(&speakers_, &SpeakersController::removed, this, [this](const QString& name) {
    ui_->undoProfile->showRemoved(
        tr("The profile “%1” was deleted. Analyses that were made with it stay as they are.").arg(name));
  });
  connect(&speakers_, &SpeakersController::restored, this, [this](const QString& name) {
    chosen_ = name;  // it comes with the list
    ui_->undoProfile->hide();
  });
}

void SpeakersPage::connectMaking(PromptsController& prompts) {
  ui_->makeProfile->use(speakers_);
  ui_->recordPrompts->use(prompts);
  connect(ui_->fromClips, &QPushButton::clicked, this, [this] {
    prompts_.end();
    ui_->speakersError->clear();
    ui_->speakerStack->setCurrentWidget(ui_->makeProfile);
    ui_->makeProfile->begin({});
  });
  connect(ui_->fromPrompts, &QPushButton::clicked, this, [this] {
    ui_->speakersError->clear();
    if (!prompts_.running() || !taught_.isEmpty()) prompts_.begin();
    taught_.clear();
    ui_->recordPrompts->setPurpose({});
    ui_->speakerStack->setCurrentWidget(ui_->recordPrompts);
  });
  connect(ui_->recordPrompts, &PromptsPanel::finished, this, &SpeakersPage::recordedEnough);
  const auto back = [this] {
    taught_.clear();
    prompts_.end();
    showChosen();
  };
  connect(ui_->recordPrompts, &PromptsPanel::closed, this, back);
  connect(ui_->makeProfile, &ProfilePanel::closed, this, back);
  connect(&speakers_, &SpeakersController::creatingChanged, this, [this](bool creating) {
    // The takes are being read, or wait for another try: they stay until there is a profile.
    for (auto* button : {ui_->fromClips, ui_->fromPrompts}) button->setEnabled(!creating);
    if (creating) ui_->speakersError->clear();
  });
  connect(&speakers_, &SpeakersController::created, this, &SpeakersPage::showMade);
}

void SpeakersPage::connectTeaching() {
  auto& teaching = speakers_.teaching();
  ui_->teaching->use(teaching);
  connect(ui_->teaching, &TeachingPanel::teachingWanted, this, [this, &teaching] {
    if (!teaching.details()) return;
    ui_->speakersError->clear();
    taught_ = teaching.details()->name;
    prompts_.begin(teachingPrompts(teaching.details()->labels));
    ui_->recordPrompts->setPurpose(taught_);
    ui_->speakerStack->setCurrentWidget(ui_->recordPrompts);
  });
  connect(&teaching, &TeachingController::taught, this, [this, &teaching] {
    if (!std::exchange(taught_, {}).isEmpty()) prompts_.end();
    made_ = teaching.details()->name;
    notes_ = messageWords(teaching.details()->messages);
    for (const auto& failure : teaching.details()->failures)
      notes_ << tr("Left out: %1").arg(errorWords(failure));
    ui_->profileNotes->showMessages(notes_);
  });
  connect(&teaching, &TeachingController::failed, this, [this](const QString& text) {
    if (!text.isEmpty()) ui_->speakersError->addMessage(text);
    // The takes are not lost.
    if (!taught_.isEmpty() && prompts_.running()) ui_->speakerStack->setCurrentWidget(ui_->recordPrompts);
  });
}

void SpeakersPage::teachRecorded() {
  TeachRequest request{.name = taught_};
  for (int i = 0; i < prompts_.prompts(); ++i)
    if (prompts_.hasTake(i))
      request.clips.push_back(
          {.file = prompts_.take(i), .name = prompts_.prompt(i).sentence, .label = prompts_.prompt(i).label});
  chosen_ = taught_;
  ui_->speakerStack->setCurrentWidget(ui_->chosenProfile);
  speakers_.teaching().teach(request);
}

void SpeakersPage::recordedEnough() {
  if (!taught_.isEmpty()) return teachRecorded();
  QStringList names;
  for (int i = 0; i < prompts_.prompts(); ++i)
    if (prompts_.hasTake(i)) names << prompts_.prompt(i).sentence;
  ui_->speakerStack->setCurrentWidget(ui_->makeProfile);
  ui_->makeProfile->begin(prompts_.files(), names);
}

void SpeakersPage::showMade(const QString& name) {
  prompts_.end();
  chosen_ = name;
  made_ = name;
  notes_.clear();
  if (const auto& latest = speakers_.latest(); latest && latest->name == name) {
    notes_ = messageWords(latest->warnings);
    for (const auto& failure : latest->failures) notes_ << tr("Left out: %1").arg(errorWords(failure));
  }
  comparison_.loadRows();
  ui_->speakerStack->setCurrentWidget(ui_->chosenProfile);  // its facts come with the list
}

void SpeakersPage::refresh() {
  speakers_.reload();
  comparison_.loadRows();
  ui_->profiles->setFocus();
}

void SpeakersPage::listReset() {
  const bool any = list_->rowCount() > 0;
  if (any) {
    const int row = std::max(0, list_->rowOf(chosen_));
    chosen_ = list_->nameAt(row);
    ui_->profiles->selectRow(row);
  } else {
    chosen_.clear();
  }
  showUse();
  // Whoever is making a profile is left in peace.
  const auto* shown = ui_->speakerStack->currentWidget();
  if (shown == ui_->noProfiles || shown == ui_->chosenProfile) showChosen();
}

void SpeakersPage::choose(const QString& name) {
  if (name.isEmpty() || (name == chosen_ && ui_->speakerStack->currentWidget() == ui_->chosenProfile)) return;
  chosen_ = name;
  if (speakers_.creating() || speakers_.teaching().working()) return;
  taught_.clear();
  prompts_.end();
  showChosen();
}

void SpeakersPage::showChosen() {
  const SpeakerEntry* entry = speakers_.find(chosen_);
  ui_->deleteProfile->setEnabled(entry != nullptr);
  if (entry == nullptr) {
    speakers_.teaching().show({});
    ui_->speakerStack->setCurrentWidget(ui_->noProfiles);
    return;
  }
  QStringList sets;
  for (const auto& set : entry->sets) sets << set.featureSet;
  ui_->profileTitle->setText(entry->name);
  const QString clips = tr("%n clips", nullptr, entry->clips());
  const QString day = entry->createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd"));
  ui_->profileFacts->setText(sets.isEmpty() ? tr("Made on %1, of %2 by now.").arg(day, clips)
                                            : tr("Made of %1 on %2, for models that read %3.")
                                                  .arg(clips, day, sets.join(QStringLiteral(", "))));
  ui_->profileNotes->showMessages(made_ == entry->name ? notes_ : QStringList());
  speakers_.teaching().show(entry->name);
  ui_->compare->setSpeaker(entry->name);
  ui_->speakerStack->setCurrentWidget(ui_->chosenProfile);
}

void SpeakersPage::showUse() {
  const QSignalBlocker quiet(ui_->speakerForNew);
  ui_->speakerForNew->clear();
  ui_->speakerForNew->addItem(tr("None"), QString());
  for (const auto& entry : speakers_.speakers()) ui_->speakerForNew->addItem(entry.name, entry.name);
  const int place = ui_->speakerForNew->findData(speakers_.currentSpeaker());
  ui_->speakerForNew->setCurrentIndex(std::max(0, place));
  ui_->speakerForNew->setEnabled(!speakers_.speakers().empty());
  ui_->speakerForNew->setToolTip(ui_->speakerForNew->currentText());
}

}  // namespace sentisound
