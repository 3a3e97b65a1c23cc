// Making a profile out of clips: files that are chosen or dropped, or the takes of the prompts.
#pragma once

#include <QWidget>
#include <functional>
#include <memory>

namespace sentisound {

class SpeakersController;

namespace Ui {
class ProfilePanel;
}

class ProfilePanel : public QWidget {
  Q_OBJECT

 public:
  explicit ProfilePanel(QWidget* parent = nullptr);
  ~ProfilePanel() override;

  /// Outlives the panel. Once.
  void use(SpeakersController& speakers);
  /// Begins a new profile of these files and no others; with `names` to show in their place, if given.
  void begin(const QStringList& files, const QStringList& names = {});
  [[nodiscard]] QStringList files() const;
  /// Asks for audio files. Replaced in tests.
  void setFilesDialog(std::function<QStringList(QWidget* parent)> dialog) {
    filesDialog_ = std::move(dialog);
  }

 Q_SIGNALS:
  /// The user thought better of it.
  void closed();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void add(const QStringList& files, const QStringList& names = {});
  void showState();
  void create();

  std::unique_ptr<Ui::ProfilePanel> ui_;
  SpeakersController* speakers_ = nullptr;
  std::function<QStringList(QWidget* parent)> filesDialog_;
};

}  // namespace sentisound
