#include "gui/window/PreferencesDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include "gui/common/Theme.h"
#include "gui/record/RecordController.h"
#include "gui/sound/PlaybackController.h"
#include "gui/sound/ViewSettingsMenu.h"
#include "gui/window/AboutDialog.h"
#include "gui/window/ApiSwitch.h"
#include "gui/window/LocalApi.h"
#include "gui/window/WindowState.h"
#include "service/Settings.h"

namespace sentisound {
namespace {

constexpr int kHeightInLines = 28;

}  // namespace

PreferencesDialog::PreferencesDialog(const Parts& parts, QWidget* parent)
    : QDialog(parent), parts_(parts), tabs_(new QTabWidget(this)) {
  setObjectName(QStringLiteral("preferences"));
  setWindowTitle(tr("Preferences – SentiSound"));
  tabs_->setAccessibleName(tr("Groups of preferences"));
  addGeneral();
  addDevices();
  addViews();
  addData();
  addApi();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::Help, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::helpRequested, this, &PreferencesDialog::helpRequested);
  auto* rows = new QVBoxLayout(this);
  rows->addWidget(tabs_, 1);
  rows->addWidget(buttons);
  setMinimumWidth(76 * fontMetrics().averageCharWidth());
  resize(minimumWidth(), kHeightInLines * fontMetrics().lineSpacing());
}

QFormLayout* PreferencesDialog::addTab(const char* name, const QString& title) {
  // A screen may be lower than the longest page.
  auto* scroll = new QScrollArea(tabs_);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  auto* page = new QWidget(scroll);
  page->setObjectName(QLatin1String(name));
  auto* form = new QFormLayout(page);
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  scroll->setWidget(page);
  tabs_->addTab(scroll, title);
  return form;
}

template <class Value>
QComboBox* PreferencesDialog::addChoices(QFormLayout& form, const char* name, const QString& label,
                                         const QList<std::pair<QString, Value>>& choices,
                                         const Value& current) {
  auto* box = new QComboBox(this);
  box->setObjectName(QLatin1String(name));
  for (const auto& [text, value] : choices) {
    box->addItem(text, QVariant::fromValue(value));
    if (value == current) box->setCurrentIndex(box->count() - 1);
  }
  form.addRow(label, box);
  return box;
}

void PreferencesDialog::addNote(QFormLayout& form, const char* name, const QString& text) {
  auto* note = new QLabel(text, this);
  note->setObjectName(QLatin1String(name));
  note->setWordWrap(true);
  form.addRow(note);
}

void PreferencesDialog::addGeneral() {
  auto* form = addTab("generalTab", tr("&General"));
  // Languages are called by their own names.
  auto* language = addChoices<QString>(*form, "preferLanguage", tr("&Language"),
                                       {{tr("As the system"), QString()},
                                        {QStringLiteral("English"), QStringLiteral("en")},
                                        {QStringLiteral("Deutsch"), QStringLiteral("de")}},
                                       parts_.state.language());
  connect(language, &QComboBox::activated, this,
          [this, language] { parts_.state.setLanguage(language->currentData().toString()); });
  addNote(*form, "languageNote", tr("The language changes when SentiSound is started again."));
  using theme::Appearance;
  auto* appearance = addChoices<int>(*form, "preferAppearance", tr("&Appearance"),
                                     {{tr("As the system"), static_cast<int>(Appearance::System)},
                                      {tr("Light"), static_cast<int>(Appearance::Light)},
                                      {tr("Dark"), static_cast<int>(Appearance::Dark)}},
                                     static_cast<int>(parts_.state.appearance()));
  connect(appearance, &QComboBox::activated, this, [this, appearance] {
    const auto chosen = static_cast<Appearance>(appearance->currentData().toInt());
    parts_.state.setAppearance(chosen);
    theme::setAppearance(chosen);
  });
}

void PreferencesDialog::addDevices() {
  auto* form = addTab("devicesTab", tr("&Devices"));
  const auto names = parts_.recorder.deviceNames();
  QList<std::pair<QString, int>> microphones;
  for (int i = 0; i < names.size(); ++i) microphones.append({names[i], i});
  if (names.isEmpty()) microphones.append({tr("No microphone"), -1});
  auto* microphone =
      addChoices<int>(*form, "preferMicrophone", tr("&Microphone"), microphones, parts_.recorder.device());
  microphone->setEnabled(!names.isEmpty() && !parts_.recorder.recording());
  connect(microphone, &QComboBox::activated, this,
          [this, microphone] { parts_.recorder.chooseDevice(microphone->currentData().toInt()); });

  QList<std::pair<QString, int>> loudspeakers{{tr("The system's choice"), -1}};
  const auto outputs = PlaybackController::deviceNames();
  for (int i = 0; i < outputs.size(); ++i) loudspeakers.append({outputs[i], i});
  auto* loudspeaker = addChoices<int>(*form, "preferLoudspeaker", tr("&Play through"), loudspeakers,
                                      parts_.playback.device());
  connect(loudspeaker, &QComboBox::activated, this,
          [this, loudspeaker] { parts_.playback.chooseDevice(loudspeaker->currentData().toInt()); });
}

/// The same choices as in the menu of the views.
void PreferencesDialog::addViews() {
  auto* form = addTab("viewsTab", tr("&Views"));
  auto* views = (new ViewSettingsMenu(parts_.sound, this))->takeForm();
  form->addRow(views);
  views->show();
}

void PreferencesDialog::addData() {
  auto* form = addTab("dataTab", tr("D&ata"));
  auto* folder = new QLineEdit(QDir::toNativeSeparators(parts_.settings.dataDir), this);
  folder->setObjectName(QStringLiteral("dataFolder"));
  folder->setReadOnly(true);
  form->addRow(tr("Folder"), folder);
  auto* open = new QPushButton(tr("&Open the folder"), this);
  open->setObjectName(QStringLiteral("openDataFolder"));
  connect(open, &QPushButton::clicked, this, [dir = parts_.settings.dataDir] { openFolder(dir); });
  form->addRow(open);
  addNote(
      *form, "dataNote",
      tr("History, kept audio, takes and own models are there. Another folder is chosen at the start, with "
         "--data-dir or the environment variable SENTISOUND_DATA_DIR."));
}

void PreferencesDialog::addApi() {
  auto* form = addTab("apiTab", tr("Local A&PI"));
  auto* start = new QCheckBox(tr("&Start it with the window"), this);
  start->setObjectName(QStringLiteral("preferApiStart"));
  start->setChecked(parts_.state.apiStarts());
  connect(start, &QCheckBox::toggled, this, [this](bool on) { parts_.state.setApiStarts(on); });
  form->addRow(start);
  auto* port = new QSpinBox(this);
  port->setObjectName(QStringLiteral("preferApiPort"));
  port->setRange(static_cast<int>(setting::kApiPort.least), static_cast<int>(setting::kApiPort.most));
  port->setGroupSeparatorShown(false);
  port->setValue(parts_.state.apiPort());
  connect(port, &QSpinBox::valueChanged, this, [this](int value) {
    const auto chosen = static_cast<quint16>(value);
    parts_.state.setApiPort(chosen);
    parts_.api.setPort(chosen);
  });
  form->addRow(tr("&Port"), port);
  addNote(*form, "portNote",
          parts_.apiSwitch.isOn() ? tr("It is on: another port is used once it is switched off and on again.")
                                  : tr("Used when it is switched on, in the status bar."));
  addNote(*form, "tokensNote",
          tr("It answers this computer alone and needs no token. Tokens are for “sentisound serve”, in the "
             "file that --token-file names."));
}

}  // namespace sentisound
