// The form behind the button "Views": window length, hop, scale, range, colours, coefficients.
#pragma once

#include <QMenu>

#include "gui/sound/ViewSettings.h"

class QComboBox;
class QFormLayout;

namespace sentisound {

class SoundController;

class ViewSettingsMenu : public QMenu {
  Q_OBJECT

 public:
  /// `sound` outlives it.
  ViewSettingsMenu(SoundController& sound, QWidget* parent);

  /// The form, out of this menu, which must live on; hidden until it is shown in its new place.
  [[nodiscard]] QWidget* takeForm();

 private:
  struct Choice {
    QString text{};
    double value = 0;
  };
  /// A row of the form; `change` puts the chosen value into the settings, `current` reads it.
  QComboBox* addRow(QFormLayout& form, const char* name, const QString& label, const QString& toolTip,
                    const QList<Choice>& choices, const std::function<double(const ViewSettings&)>& current,
                    const std::function<void(ViewSettings&, double)>& change);

  /// A box for every row of the stack; the last one that is shown cannot be taken away.
  void addRowChoices(QFormLayout& form, QWidget* panel);

  SoundController& sound_;
  QWidget* form_ = nullptr;
};

}  // namespace sentisound
