#include "gui/speakers/ProfilePanel.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>

#include "gui/common/DroppedFiles.h"
#include "gui/common/FileDialogs.h"
#include "gui/speakers/SpeakersController.h"
#include "ui_ProfilePanel.h"

namespace sentisound {

ProfilePanel::ProfilePanel(QWidget* parent)
    : QWidget(parent), ui_(std::make_unique<Ui::ProfilePanel>()), filesDialog_(FileDialogs::native().open) {
  ui_->setupUi(this);
  setAcceptDrops(true);
  connect(ui_->addClips, &QPushButton::clicked, this, [this] { add(filesDialog_(this)); });
  connect(ui_->removeClip, &QPushButton::clicked, this, [this] {
    qDeleteAll(ui_->clips->selectedItems());
    showState();
  });
  connect(ui_->clips, &QListWidget::itemSelectionChanged, this, &ProfilePanel::showState);
  connect(ui_->profileName, &QLineEdit::textChanged, this, &ProfilePanel::showState);
  connect(ui_->profileName, &QLineEdit::returnPressed, ui_->createProfile, &QPushButton::click);
  connect(ui_->replaceProfile, &QCheckBox::toggled, this, &ProfilePanel::showState);
  connect(ui_->createProfile, &QPushButton::clicked, this, &ProfilePanel::create);
  connect(ui_->closeProfile, &QPushButton::clicked, this, &ProfilePanel::closed);
}

ProfilePanel::~ProfilePanel() = default;

void ProfilePanel::use(SpeakersController& speakers) {
  speakers_ = &speakers;
  connect(speakers_, &SpeakersController::creatingChanged, this, &ProfilePanel::showState);
  connect(speakers_, &SpeakersController::changed, this, &ProfilePanel::showState);
  connect(speakers_, &SpeakersController::progressed, ui_->profileProgress, &QProgressBar::setValue);
  connect(ui_->cancelProfile, &QPushButton::clicked, speakers_, &SpeakersController::cancel);
  showState();
}

void ProfilePanel::begin(const QStringList& files, const QStringList& names) {
  ui_->clips->clear();
  ui_->profileName->clear();
  ui_->replaceProfile->setChecked(false);
  add(files, names);
  ui_->profileName->setFocus();
}

QStringList ProfilePanel::files() const {
  QStringList files;
  for (int i = 0; i < ui_->clips->count(); ++i) files << ui_->clips->item(i)->data(Qt::UserRole).toString();
  return files;
}

void ProfilePanel::add(const QStringList& files, const QStringList& names) {
  const QStringList before = this->files();
  for (qsizetype i = 0; i < files.size(); ++i) {
    if (before.contains(files[i])) continue;
    auto* item =
        new QListWidgetItem(i < names.size() ? names[i] : QFileInfo(files[i]).fileName(), ui_->clips);
    item->setData(Qt::UserRole, files[i]);
    item->setToolTip(i < names.size() ? names[i] : files[i]);
  }
  showState();
}

void ProfilePanel::showState() {
  if (speakers_ == nullptr) return;
  const bool creating = speakers_->creating();
  const int clips = ui_->clips->count();
  const QString name = ui_->profileName->text().trimmed();
  const bool taken = !name.isEmpty() && speakers_->find(name) != nullptr;
  ui_->clipCount->setText(clips == 0 ? tr("No clips yet: add or drop some, ten or more if you can.")
                                     : tr("%n clips, of ten or more if you can.", nullptr, clips));
  ui_->replaceProfile->setVisible(taken);
  ui_->profileForm->setEnabled(!creating);
  ui_->profileWorking->setVisible(creating);
  ui_->removeClip->setEnabled(!ui_->clips->selectedItems().isEmpty());
  ui_->createProfile->setEnabled(!creating && clips > 0 && !name.isEmpty() &&
                                 (!taken || ui_->replaceProfile->isChecked()));
}

void ProfilePanel::create() {
  if (speakers_ != nullptr)
    speakers_->create(
        {.name = ui_->profileName->text(),
         .files = files(),
         .replace = ui_->replaceProfile->isVisibleTo(this) && ui_->replaceProfile->isChecked()});
}

void ProfilePanel::dragEnterEvent(QDragEnterEvent* event) {
  if (!droppedPaths(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ProfilePanel::dropEvent(QDropEvent* event) {
  const auto files = droppedPaths(event->mimeData());
  if (files.isEmpty() || speakers_ == nullptr || speakers_->creating()) return;
  event->acceptProposedAction();
  add(files);
}

}  // namespace sentisound
