#include "gui/models/TrainPanel.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include "gui/models/ModelsController.h"
#include "gui/models/TrainingController.h"
#include "plot/Palette.h"
#include "ui_TrainPanel.h"
#include "words/EmotionName.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

/// The one folder that a drag carries; empty if it carries something else.
QString droppedFolder(const QMimeData* data) {
  if (data == nullptr || data->urls().size() != 1 || !data->urls().first().isLocalFile()) return {};
  const QString path = data->urls().first().toLocalFile();
  return QFileInfo(path).isDir() ? path : QString();
}

}  // namespace

TrainPanel::TrainPanel(QWidget* parent)
    : QWidget(parent), ui_(std::make_unique<Ui::TrainPanel>()), recipes_(recipeChoices()) {
  ui_->setupUi(this);
  setAcceptDrops(true);
  folderDialog_ = [](QWidget* window) {
    return QFileDialog::getExistingDirectory(window, tr("Choose a folder of clips"), QDir::homePath());
  };
  QFont larger = font();
  larger.setPointSizeF(larger.pointSizeF() * 1.3);
  ui_->trainTitle->setFont(larger);
  ui_->trainStage->setFont(larger);
  ui_->foundWarnings->setKind(MessageBar::Kind::Note);
  for (const auto& choice : recipes_) ui_->recipe->addItem(choice.name, choice.id);
  connect(ui_->recipe, &QComboBox::currentIndexChanged, this, &TrainPanel::showRecipe);
  connect(ui_->chooseFolder, &QPushButton::clicked, this, &TrainPanel::chooseFolder);
  connect(ui_->closeTraining, &QPushButton::clicked, this, &TrainPanel::closed);
  connect(ui_->modelName, &QLineEdit::textChanged, this, &TrainPanel::checkName);
  connect(ui_->replaceModel, &QCheckBox::toggled, this, &TrainPanel::checkName);
  showRecipe();
}

TrainPanel::~TrainPanel() = default;

void TrainPanel::use(ModelsController& models, TrainingController& training) {
  models_ = &models;
  training_ = &training;
  connect(training_, &TrainingController::stateChanged, this, &TrainPanel::showState);
  connect(training_, &TrainingController::stageChanged, ui_->trainStage, &QLabel::setText);
  connect(training_, &TrainingController::progressed, ui_->trainProgress, &QProgressBar::setValue);
  connect(training_, &TrainingController::failed, ui_->trainError, &MessageBar::addMessage);
  connect(training_, &TrainingController::made, models_, &ModelsController::reload);
  connect(models_, &ModelsController::changed, this, [this] {
    checkName();
    showTrained();
  });
  connect(ui_->startTraining, &QPushButton::clicked, this, [this] {
    ui_->trainError->clear();
    training_->start(ui_->recipe->currentData().toString(), ui_->modelName->text(),
                     ui_->replaceModel->isChecked());
  });
  connect(ui_->cancelTraining, &QPushButton::clicked, training_, &TrainingController::cancel);
  connect(ui_->useTrained, &QPushButton::clicked, this, [this] {
    if (const auto& made = training_->trained()) models_->activate(QString::fromStdString(made->card.id));
  });
  connect(ui_->trainAnother, &QPushButton::clicked, training_, &TrainingController::again);
  showState();
}

void TrainPanel::chooseFolder() {
  if (const QString path = folderDialog_(this); !path.isEmpty()) look(path);
}

void TrainPanel::look(const QString& path) {
  if (training_ == nullptr) return;
  ui_->trainError->clear();
  ui_->folder->setText(QDir::toNativeSeparators(path));
  ui_->modelName->setText(QDir(path).dirName());
  training_->look(path);
}

void TrainPanel::showState() {
  using State = TrainingController::State;
  switch (training_->state()) {
    case State::Training:
      ui_->trainStack->setCurrentWidget(ui_->training);
      ui_->trainStage->setText(training_->stage());
      return;
    case State::Done:
      ui_->trainStack->setCurrentWidget(ui_->trained);
      return showTrained();
    case State::Empty:
    case State::Looking:
    case State::Ready:
      break;
  }
  ui_->trainStack->setCurrentWidget(ui_->form);
  showFound();
}

void TrainPanel::showFound() {
  using State = TrainingController::State;
  const bool ready = training_->state() == State::Ready;
  ui_->found->setText(training_->state() == State::Looking ? tr("Looking at what is in it …")
                      : ready                              ? foundHtml()
                                                           : QString());
  ui_->found->setVisible(!ui_->found->text().isEmpty());
  ui_->foundWarnings->showMessages(ready ? messageWords(training_->facts().warnings) : QStringList());
  ui_->choices->setVisible(ready);
  checkName();
}

QString TrainPanel::foundHtml() const {
  const auto& facts = training_->facts();
  const auto& labels = training_->folder()->dataset.labels;
  QString rows;
  for (int i = 0; i < static_cast<int>(facts.labels.size()); ++i) {
    const auto& label = facts.labels[static_cast<std::size_t>(i)];
    rows += QStringLiteral(
                "<tr><td><span style=\"color:%1\">&#9632;</span>&nbsp;%2</td><td align=\"right\">%3</td>"
                "<td align=\"right\">%4</td></tr>")
                .arg(labelColour(labels, i).name(), emotionName(label.label).toHtmlEscaped(),
                     QString::number(label.clips),
                     label.speakers > 0 ? QString::number(label.speakers) : tr("unknown"));
  }
  const QString who =
      facts.speakers == 0 ? tr("speakers unknown") : tr("%n speakers", nullptr, facts.speakers);
  return QStringLiteral(
             "<p>%1</p><table cellpadding=\"3\" cellspacing=\"0\"><tr><th align=\"left\">%2</th>"
             "<th>%3</th><th>%4</th></tr>%5</table>")
      .arg(tr("Found %n clips, %1:", nullptr, facts.clips).arg(who), tr("Class"), tr("Clips"), tr("Speakers"),
           rows);
}

void TrainPanel::showRecipe() {
  const auto index = ui_->recipe->currentIndex();
  const QString words = index < 0 ? QString() : recipes_[static_cast<std::size_t>(index)].words;
  ui_->recipeWords->setText(words);
  ui_->recipeWords->setVisible(!words.isEmpty());
}

void TrainPanel::checkName() {
  if (training_ == nullptr) return;
  const auto name = ownModelName(ui_->modelName->text());
  const ModelEntry* there = name ? models_->find(*name) : nullptr;
  // A shipped model would be hidden by an own one of its name, not replaced.
  const bool taken = there != nullptr;
  const bool replaceable = taken && (there->own || !there->usable());
  QString problem;
  if (!name)
    problem = errorWords(name.error());
  else if (taken && !replaceable)
    problem = tr("A shipped model is called so: choose another name.");
  else if (replaceable && !ui_->replaceModel->isChecked())
    problem = tr("You have a model of that name already: choose another name, or replace it.");
  ui_->nameProblem->setText(problem);
  ui_->nameProblem->setVisible(!problem.isEmpty());
  ui_->replaceModel->setVisible(replaceable);
  ui_->startTraining->setEnabled(problem.isEmpty() && training_->state() == TrainingController::State::Ready);
}

void TrainPanel::showTrained() {
  if (training_->state() != TrainingController::State::Done) return;
  const auto& made = *training_->trained();
  const auto id = QString::fromStdString(made.card.id);
  const bool inUse = models_->active() == id;
  ui_->useTrained->setEnabled(!inUse && !models_->busy());
  ui_->useTrained->setText(inUse ? tr("In use") : tr("&Use this model"));
  QStringList notes = messageWords(made.notMeasured);
  for (const auto& clip : made.leftOut) notes << tr("Left out: %1").arg(errorWords(clip));
  if (const auto* entry = models_->find(id); entry != nullptr && !models_->busy())
    ui_->trainedCard->show(*entry, inUse, notes);
  else
    ui_->trainedCard->show({.id = id, .card = made.card}, inUse, notes);  // until it has been read again
}

void TrainPanel::dragEnterEvent(QDragEnterEvent* event) {
  if (!droppedFolder(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void TrainPanel::dropEvent(QDropEvent* event) {
  const QString folder = droppedFolder(event->mimeData());
  if (folder.isEmpty()) return;
  event->acceptProposedAction();
  look(folder);
}

}  // namespace sentisound
