// The manual, read from the program itself: nothing is fetched from anywhere.
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace sentisound {

/// The chapters of docs/MANUAL.md, in its order, in every language.
enum class HelpSection {
  Analysis,
  Recording,
  Views,
  Labels,
  Batch,
  History,
  Statistics,
  Models,
  Speakers,
  Reports,
  Preferences,
  Keys
};
inline constexpr int kHelpSections = 12;

/// Markdown, in the language of the window.
[[nodiscard]] QString manualText();

class HelpWindow : public QDialog {
  Q_OBJECT

 public:
  explicit HelpWindow(QWidget* parent = nullptr);

  /// Comes to the front with that chapter.
  void showSection(HelpSection section);

 private:
  void goTo(int chapter);

  QListWidget* chapters_;
  QTextBrowser* text_;
};

}  // namespace sentisound
