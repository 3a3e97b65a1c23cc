// A service with the shipped model and an empty data folder, and a window on it.
#pragma once

#include <gtest/gtest.h>

#include <QSemaphore>
#include <QStringList>
#include <QTest>
#include <QTimer>
#include <functional>
#include <memory>
#include <type_traits>

#include "gui/window/MainWindow.h"
#include "support/ScratchFolder.h"

namespace sentisound::test {

constexpr int kPatienceMs = 60'000;

/// Lets the window work until `condition` holds.
inline bool waitFor(const std::function<bool()>& condition) {
  return QTest::qWaitFor(condition, kPatienceMs);
}

class FakeApi : public LocalApi {
 public:
  Result<QString> start() override {
    if (refuse) return fail(Errc::Storage, "port 8000 is taken by another program");
    on = true;
    return QStringLiteral("http://127.0.0.1:%1").arg(answersAt == 0 ? port() : answersAt);
  }
  void stop() override { on = false; }
  [[nodiscard]] bool running() const override { return on; }

  bool on = false;
  quint16 answersAt = 0;  ///< 0: where it was asked to
  bool refuse = false;
};

/// Keeps every place of a queue taken, so that whatever happens meanwhile was not done there.
class PoolBlocker {
 public:
  explicit PoolBlocker(JobQueue& jobs);
  ~PoolBlocker() { release(); }
  void release();

 private:
  struct Gate {
    QSemaphore in;
    QSemaphore out;
  };
  std::shared_ptr<Gate> gate_ = std::make_shared<Gate>();
  int places_ = 0;
};

class GuiTest : public ::testing::Test {
 protected:
  void SetUp() override;

  /// A WAV file of `seconds` with three partials; its path.
  /// A sentence of a speech synthesiser.
  QString voice(const QString& name);
  /// The same sentence again and again.
  QString longVoice(const QString& name, int times);
  QString tone(const QString& name, double seconds = 0.6, double hz = 180);
  /// An audio file that was not one; its path.
  QString nonsense(const QString& name);
  /// A path in the test's folder.
  [[nodiscard]] QString path(const QString& name) const;
  /// Analyses the files without a window.
  void remember(const QStringList& paths);
  /// Rows in the history.
  [[nodiscard]] int remembered();

  ScratchFolder folder_;
  FakeApi api_;
  std::unique_ptr<AnalysisService> service_;
};

class WindowTest : public GuiTest {
 protected:
  void SetUp() override;
  void TearDown() override { window_.reset(); }

  /// Of several of that name (a page may hold what another holds too) the one that is on the screen.
  template <class T = QWidget>
  T* find(const char* name) const {
    const auto all = window_->findChildren<T*>(QLatin1String(name));
    EXPECT_FALSE(all.isEmpty()) << name;
    if constexpr (std::is_base_of_v<QWidget, T>)
      for (T* one : all)
        if (one->isVisible()) return one;
    return all.isEmpty() ? nullptr : all.first();
  }
  /// Text of the label of that name.
  [[nodiscard]] QString text(const char* name) const;
  [[nodiscard]] QString errorText() const;
  [[nodiscard]] bool working() const;
  /// Opens the files and waits until all are done.
  void open(const QStringList& paths);
  /// Waits until nothing is analysed.
  void settle();

  /// Does `work` with the dialog that `open` opens and waits for, and closes it.
  template <class Dialog>
  void inDialog(const std::function<void()>& open, const std::function<void(Dialog&)>& work) {
    bool seen = false;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, window_.get(), [&] {
      auto* dialog = window_->findChild<Dialog*>();
      if (dialog == nullptr || !dialog->isVisible()) return;
      look.stop();
      seen = true;
      work(*dialog);
      dialog->reject();
    });
    look.start(20);
    open();
    EXPECT_TRUE(seen);
  }
  /// A double click in the table of segments, and the entry of that number in the menu that comes.
  void correctSegment(int row, int entry);

  std::unique_ptr<MainWindow> window_;
};

/// The number of different colours in a picture of `widget`.
int coloursOf(QWidget* widget);

}  // namespace sentisound::test
