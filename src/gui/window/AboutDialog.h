// What this program is: version, licences, the model in use, where its data is.
#pragma once

#include <QDialog>
#include <QString>

namespace sentisound {

struct AboutFacts {
  QString model{};     ///< in use
  QString licence{};   ///< of that model; empty: not known
  QString dataDir{};   ///< where history, audio and own models are
  QString database{};  ///< of the history
};

class AboutDialog : public QDialog {
  Q_OBJECT

 public:
  explicit AboutDialog(const AboutFacts& facts, QWidget* parent = nullptr);
};

/// Opens a folder in the desktop's file manager.
void openFolder(const QString& path);

}  // namespace sentisound
