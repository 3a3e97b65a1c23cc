// Tells that another model became the active one, whoever asked for it: the window, or a program on the API.
#pragma once

#include <QObject>
#include <QString>

namespace sentisound {

class ModelEvents : public QObject {
  Q_OBJECT

 Q_SIGNALS:
  /// From the thread that activated it: connect with a receiver.
  void activated(const QString& id);
};

}  // namespace sentisound
