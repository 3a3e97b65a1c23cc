// The window: which page is shown, the commands, messages and the status bar.
#pragma once

#include <QMainWindow>
#include <QStringList>
#include <memory>

#include "gui/common/FileDialogs.h"
#include "gui/window/LocalApi.h"
#include "gui/window/WindowState.h"
#include "service/AnalysisService.h"

namespace sentisound {

class AnalysisController;
class ApiSwitch;
class AnalysisPage;
class CompareController;
class ComparePage;
class HistoryController;
class BatchController;
class BatchPage;
class ComparisonController;
class HelpWindow;
class HistoryModel;
class HistoryPage;
class LabelKeeper;
class LiveController;
class MeasureFilesController;
class MeasureFilesWindow;
class ModelsController;
class ModelsPage;
class PromptsController;
class RecordController;
class ReportPrinter;
class RecordingTurn;
class PlaybackController;
class FileSaver;
class SoundController;
class WelcomePage;
class ChannelChoice;
class SpeakerChoice;
class SpeakersController;
class SpeakersPage;
struct TierDocument;
class TrainingController;
enum class HelpSection;

namespace Ui {
class MainWindow;
}

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  /// Both outlive the window.
  MainWindow(AnalysisService& service, LocalApi& api, QWidget* parent = nullptr);
  /// Cancels what runs; a take that is being recorded is kept as a file.
  ~MainWindow() override;

  /// Analyses them one after another and shows the last.
  void openFiles(const QStringList& paths);
  /// As the user left it: place and size, pictures. The first page on privacy, if nobody has read it yet.
  void restoreState();
  /// Comes to the front, and opens the files if there are any.
  void bringUp(const QStringList& paths);
  [[nodiscard]] WindowState& state() { return state_; }
  /// What was dropped: folders and more than a handful of files are a batch.
  void takeDropped(const QStringList& paths);
  void setFileDialogs(FileDialogs dialogs) { dialogs_ = std::move(dialogs); }

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void connectActions();
  void addMenus();
  void addTools();
  void connectMeasures();
  void showMeasureFiles();
  void addToolChoices();
  void escape();
  [[nodiscard]] bool mayClose();
  void connectRecorder();
  void connectTakes();
  void connectSavers();
  void connectPages();
  void connectModelsAndSpeakers();
  void connectOutcomes();
  void connectLabels();
  void importLabels();
  void takeLabels(const TierDocument& document, const QString& path);
  void exportLabels();
  void teachLabels();
  void connectChannels();
  void chooseFiles();
  void choosePdf();
  void chooseSegments();
  void chooseImage(const QImage& image, const QString& row);
  void chooseClip();
  // Of the menus, see WindowShell.cpp.
  void connectShell();
  void addStackMenus();
  void connectPrinter();
  void connectStatistics();
  void restoreShell();
  void updateShell();
  void chooseRecording();
  void printReport();
  void showPreferences();
  void showAbout();
  [[nodiscard]] HelpSection helpOfPage() const;
  void showHelp(HelpSection section);
  void askWhatThisIs();
  void showShortcuts();
  void connectHistory();
  void reopen(qint64 id, const QString& name);
  void showPage(QWidget* page);
  void showError(const QString& text);
  void showTitle();
  void updateActions();

  static constexpr int kLeastWidth = 940;  ///< of result, rows and inspector side by side
  static constexpr int kMessageMs = 8000;  ///< that the status bar shows what went well

  AnalysisService& service_;
  LocalApi& api_;
  std::unique_ptr<Ui::MainWindow> ui_;
  bool teachesLabels_ = false;  ///< a profile, from this window's recording
  bool takeWaits_ = false;      ///< a take has ended and is not analysed yet
  WindowState state_;
  FileDialogs dialogs_;
  // The pages below use these; Qt deletes children after the members, so the pages are deleted by hand.
  std::unique_ptr<AnalysisController> analysis_;
  std::unique_ptr<RecordingTurn> turn_;
  std::unique_ptr<RecordController> recorder_;
  std::unique_ptr<SoundController> sound_;
  std::unique_ptr<PlaybackController> playback_;
  std::unique_ptr<LabelKeeper> labels_;
  std::unique_ptr<LiveController> live_;
  std::unique_ptr<FileSaver> reports_;
  std::unique_ptr<FileSaver> clips_;
  std::unique_ptr<FileSaver> segments_;
  std::unique_ptr<FileSaver> images_;
  std::unique_ptr<FileSaver> recordings_;
  std::unique_ptr<FileSaver> tables_;
  std::unique_ptr<ReportPrinter> printer_;
  std::unique_ptr<HistoryModel> history_;
  std::unique_ptr<HistoryController> historyController_;
  std::unique_ptr<CompareController> compare_;
  std::unique_ptr<BatchController> batch_;
  std::unique_ptr<ModelsController> models_;
  std::unique_ptr<TrainingController> training_;
  std::unique_ptr<SpeakersController> speakers_;
  std::unique_ptr<PromptsController> prompts_;
  std::unique_ptr<ComparisonController> comparison_;
  std::unique_ptr<MeasureFilesController> measureFiles_;
  ApiSwitch* apiSwitch_ = nullptr;
  HelpWindow* help_ = nullptr;
  AnalysisPage* analysisPage_ = nullptr;
  WelcomePage* welcomePage_ = nullptr;
  SpeakerChoice* speakerChoice_ = nullptr;
  ChannelChoice* channelChoice_ = nullptr;
  BatchPage* batchPage_ = nullptr;
  HistoryPage* historyPage_ = nullptr;
  ComparePage* comparePage_ = nullptr;
  ModelsPage* modelsPage_ = nullptr;
  SpeakersPage* speakersPage_ = nullptr;
  MeasureFilesWindow* measureFilesWindow_ = nullptr;  ///< once it was asked for
};

}  // namespace sentisound
