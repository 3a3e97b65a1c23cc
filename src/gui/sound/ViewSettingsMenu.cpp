#include "gui/sound/ViewSettingsMenu.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QWidgetAction>
#include <cmath>
#include <functional>

#include "gui/sound/SoundController.h"
#include "gui/sound/VoiceSettingsForm.h"

namespace sentisound {

ViewSettingsMenu::ViewSettingsMenu(SoundController& sound, QWidget* parent) : QMenu(parent), sound_(sound) {
  using Window = SpectrogramSettings::Window;
  using Kind = FrequencyAxis::Kind;
  auto* panel = new QWidget(this);
  form_ = panel;
  auto* form = new QFormLayout(panel);
  const auto at = [](auto value) { return static_cast<double>(value); };

  QList<Choice> lengths;
  for (const int ms : {3, 5, 10, 20, 30, 50, 100}) lengths << Choice{tr("%1 ms").arg(ms), ms / 1000.0};
  addRow(
      *form, "windowLength", tr("&Window length"),
      tr("5 ms shows the pulses of a voice, 30 ms its harmonics"), lengths,
      [](const auto& view) { return view.window.windowSeconds; },
      [](auto& view, double value) { view.window.windowSeconds = value; });
  addRow(
      *form, "windowShape", tr("Window &shape"), tr("Gaussian has no side lobes, as in Praat"),
      {{tr("Hann"), at(Window::Hann)}, {tr("Gaussian"), at(Window::Gaussian)}},
      [at](const auto& view) { return at(view.window.window); },
      [](auto& view, double value) { view.window.window = static_cast<Window>(value); });
  addRow(
      *form, "hop", tr("Finest &hop"), tr("How close the columns lie when zoomed in"),
      {{tr("1/16 of the window"), 0.0625},
       {tr("1/8 of the window"), 0.125},
       {tr("1/4 of the window"), 0.25},
       {tr("1/2 of the window"), 0.5}},
      [](const auto& view) { return view.window.finestHop; },
      [](auto& view, double value) { view.window.finestHop = value; });
  addRow(
      *form, "frequencyScale", tr("&Frequencies"), tr("How the frequency axis is divided"),
      {{tr("linear"), at(Kind::Linear)}, {tr("mel"), at(Kind::Mel)}, {tr("logarithmic"), at(Kind::Log)}},
      [at](const auto& view) { return at(view.axis); },
      [](auto& view, double value) { view.axis = static_cast<Kind>(value); });
  addRow(
      *form, "highest", tr("U&p to"), tr("The highest frequency that is shown"),
      {{tr("all"), 0}, {tr("4 kHz"), 4000}, {tr("5 kHz"), 5000}, {tr("8 kHz"), 8000}, {tr("11 kHz"), 11'000}},
      [](const auto& view) { return view.highestHz; },
      [](auto& view, double value) { view.highestHz = value; });
  QList<Choice> ranges;
  for (const int db : {40, 50, 60, 70, 80, 100}) ranges << Choice{tr("%1 dB").arg(db), at(db)};
  addRow(
      *form, "dbRange", tr("&Range"), tr("From the loudest to what is drawn as silence"), ranges,
      [](const auto& view) { return view.rangeDb; }, [](auto& view, double value) { view.rangeDb = value; });
  addRow(
      *form, "colourMap", tr("&Colours"), tr("All are perceptually even: equal steps look equal"),
      {{tr("viridis"), at(ColourMap::Viridis)},
       {tr("magma"), at(ColourMap::Magma)},
       {tr("grey"), at(ColourMap::Grey)},
       {tr("ink on paper"), at(ColourMap::Ink)}},
      [at](const auto& view) { return at(view.map); },
      [](auto& view, double value) { view.map = static_cast<ColourMap>(value); });
  QList<Choice> counts;
  for (const int count : {8, 13, 20, 40}) counts << Choice{QString::number(count), at(count)};
  addRow(
      *form, "mfccCount", tr("&MFCC"), tr("How many coefficients are shown, as far as the model has them"),
      counts, [at](const auto& view) { return at(view.mfccCount); },
      [](auto& view, double value) { view.mfccCount = static_cast<int>(value); });

  form->addRow(tr("F0, for&mants"), new VoiceSettingsForm(sound_, panel));
  addRowChoices(*form, panel);

  auto* reset = new QPushButton(tr("&As delivered"), panel);
  reset->setObjectName(QStringLiteral("resetPictures"));
  connect(reset, &QPushButton::clicked, this, [this] { sound_.setSettings({}); });
  form->addRow(reset);
  auto* action = new QWidgetAction(this);
  action->setDefaultWidget(panel);
  addAction(action);
}

QWidget* ViewSettingsMenu::takeForm() {
  // An action that keeps the form would lay it out, and hide it, as the menu's.
  const auto all = actions();
  for (auto* action : all) removeAction(action);
  return form_;
}

void ViewSettingsMenu::addRowChoices(QFormLayout& form, QWidget* panel) {
  struct Row {
    const char* name;
    QString text;
  };
  const Row rows[] = {{"waveform", tr("Waveform")},           {"spectrogram", tr("Spectrogram")},
                      {"pitch", tr("F0 and energy")},         {"mfcc", tr("MFCC")},
                      {"emotions", tr("Emotions over time")}, {"labels", tr("Labels")}};
  QList<QCheckBox*> boxes;
  for (const auto& row : rows) {
    auto* box = new QCheckBox(row.text, panel);
    const QString name = QLatin1String(row.name);
    box->setObjectName(QStringLiteral("show-%1").arg(name));
    connect(box, &QCheckBox::clicked, this, [this, name](bool shown) {
      auto settings = sound_.settings();
      settings.hiddenRows.removeAll(name);
      if (!shown) settings.hiddenRows << name;
      sound_.setSettings(settings);
    });
    form.addRow(boxes.isEmpty() ? tr("Shown") : QString(), box);
    boxes << box;
  }
  const auto showCurrent = [this, boxes] {
    const auto& hidden = sound_.settings().hiddenRows;
    int shown = 0;
    for (auto* box : boxes) {
      box->setChecked(!hidden.contains(box->objectName().section(QLatin1Char('-'), 1)));
      shown += box->isChecked() ? 1 : 0;
    }
    for (auto* box : boxes) box->setEnabled(shown > 1 || !box->isChecked());
  };
  showCurrent();
  connect(&sound_, &SoundController::settingsChanged, panel, showCurrent);
}

QComboBox* ViewSettingsMenu::addRow(QFormLayout& form, const char* name, const QString& label,
                                    const QString& toolTip, const QList<Choice>& choices,
                                    const std::function<double(const ViewSettings&)>& current,
                                    const std::function<void(ViewSettings&, double)>& change) {
  auto* box = new QComboBox(this);
  box->setObjectName(QLatin1String(name));
  box->setToolTip(toolTip);
  for (const auto& choice : choices) box->addItem(choice.text, choice.value);
  form.addRow(label, box);
  const auto showCurrent = [this, box, current] {
    const double now = current(sound_.settings());
    for (int i = 0; i < box->count(); ++i)
      if (std::abs(box->itemData(i).toDouble() - now) < 1e-9) return box->setCurrentIndex(i);
    box->setCurrentIndex(-1);  // remembered from another version
  };
  showCurrent();
  connect(&sound_, &SoundController::settingsChanged, box, showCurrent);
  connect(box, &QComboBox::activated, this, [this, box, change](int index) {
    auto settings = sound_.settings();
    change(settings, box->itemData(index).toDouble());
    sound_.setSettings(settings);
  });
  return box;
}

}  // namespace sentisound
