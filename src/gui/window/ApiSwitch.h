// The local REST server in the status bar: on or off, and its address.
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace sentisound {

class LocalApi;

class ApiSwitch : public QWidget {
  Q_OBJECT

 public:
  /// `api` outlives the switch.
  explicit ApiSwitch(LocalApi& api, QWidget* parent = nullptr);

  /// As a click on it.
  void turn(bool on);
  [[nodiscard]] bool isOn() const;

 Q_SIGNALS:
  /// For people; the switch is off again.
  void failed(const QString& text);
  /// For people: it is on, but not where it was to be.
  void noticed(const QString& text);
  void switched(bool on);

 private:
  void switchTo(bool on);
  void showAddress(const QString& url);

  LocalApi& api_;
  QCheckBox* box_;
  QLabel* address_;
};

}  // namespace sentisound
