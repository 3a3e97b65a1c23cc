// The longest time that the window did not answer, while it does what takes longest: an hour of sound opened,
// a thousand files in the batch, a history of a hundred thousand rows paged through, a report written, and,
// with a sound server (SENTISOUND_TEST_PULSE), a recording. Each --runs times; prints every run and the
// median. It measures, it tests nothing.
//
//   sentisound_gui_stalls [--runs 5] [--hour FILE] [--only open,label,batch,history,pdf,record]
#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTableView>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <functional>
#include <iostream>
#include <numbers>

#include "audioio/ProcessEnd.h"
#include "bench/GuiWatchdog.h"
#include "gui/common/Theme.h"
#include "gui/sound/SoundController.h"
#include "gui/sound/SoundStack.h"
#include "gui/window/MainWindow.h"
#include "support/WavBytes.h"

namespace sentisound::bench {
namespace {

constexpr int kHz = 16'000;
constexpr int kFiles = 1000;
constexpr int kRows = 100'000;
constexpr int kPatienceMs = 600'000;

class NoApi : public LocalApi {
 public:
  Result<QString> start() override { return fail(Errc::Storage, "not here"); }
  void stop() override {}
  [[nodiscard]] bool running() const override { return false; }
};

void rest(int ms) {
  QEventLoop loop;
  QTimer::singleShot(ms, &loop, &QEventLoop::quit);
  loop.exec();
}

/// Lets the window work; false if it never comes to that.
bool until(const std::function<bool()>& condition) {
  QElapsedTimer time;
  time.start();
  while (!condition())
    if (time.elapsed() > kPatienceMs)
      return false;
    else
      rest(20);
  return true;
}

/// Voiced syllables with pauses between them: what a speaker's window over speech finds something in.
test::Bytes syllables(double seconds, double hz) {
  test::Bytes data;
  unsigned noise = 1;
  for (int n = 0; n < static_cast<int>(seconds * kHz); ++n) {
    noise = noise * 1'664'525U + 1'013'904'223U;
    const double t = static_cast<double>(n) / kHz;
    const double f0 = hz * (1 + 0.2 * std::sin(2 * std::numbers::pi * 0.7 * t));
    double wave = 0;
    for (int h = 1; h <= 12; ++h) wave += std::sin(2 * std::numbers::pi * h * f0 * t) / h;
    const double open = std::max(0.0, std::sin(2 * std::numbers::pi * 2 * t));
    const double value = wave * open * 7000 + (noise >> 16U) / 65536.0 * 100;
    test::putLittle(data, static_cast<std::uint16_t>(static_cast<std::int16_t>(value)), 2);
  }
  return data;
}

bool writeWav(const QString& path, const test::Bytes& data, int times = 1) {
  test::Bytes all;
  for (int i = 0; i < times; ++i) all.insert(all.end(), data.begin(), data.end());
  const auto wav = test::wavBytes({.hz = kHz}, all);
  QFile file(path);
  return file.open(QIODevice::WriteOnly) &&
         file.write(reinterpret_cast<const char*>(wav.data()), static_cast<qint64>(wav.size())) ==
             static_cast<qint64>(wav.size());
}

Status fillHistory(HistoryStore& store) {
  QSqlDatabase database = store.database();
  const QString path = database.databaseName();
  const auto broken = [&](const QSqlError& error) {
    return fail(Errc::Storage, Message("%1", error.text().toStdString()), path.toStdString());
  };
  // One row through the front door, and copies of it straight in the table.
  const HistoryRow row{.createdAt = QDateTime::currentDateTime(),
                       .name = QStringLiteral("clip.wav"),
                       .origin = QStringLiteral("file"),
                       .seconds = 3.5,
                       .modelId = QStringLiteral("field"),
                       .emotion = QStringLiteral("happy"),
                       .confidence = 0.625,
                       .probabilities = {{QStringLiteral("sad"), 0.375}, {QStringLiteral("happy"), 0.625}},
                       .verdict = QStringLiteral("confident")};
  const auto id = store.add(row);
  if (!id) return id.error();
  QSqlQuery query(database);
  QStringList columns;
  if (!query.exec(QStringLiteral("SELECT name FROM pragma_table_info('history') WHERE name <> 'id'")))
    return broken(query.lastError());
  while (query.next()) columns << query.value(0).toString();
  const QString list = columns.join(QStringLiteral(", "));
  const QString copy = QStringLiteral(
                           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %3) "
                           "INSERT INTO history (%1) SELECT %4 FROM history, n WHERE history.id = %2")
                           .arg(list)
                           .arg(*id)
                           .arg(kRows - 1)
                           .arg(QString(list).replace(QRegularExpression(QStringLiteral("\\bname\\b")),
                                                      QStringLiteral("'clip ' || i || '.wav'")));
  if (!query.exec(copy)) return broken(query.lastError());
  return {};
}

class Bench {
 public:
  Bench(int runs, QString hour, QStringList only)
      : runs_(runs), hour_(std::move(hour)), only_(std::move(only)) {}

  int run() {
    Settings settings = Settings::load(folder_.filePath(QStringLiteral("data")));
    settings.shippedModelDirs = {QStringLiteral(SENTISOUND_SOURCE_DIR "/models")};
    auto service = AnalysisService::open(settings);
    if (!service) {
      std::cerr << describe(service.error()) << '\n';
      return 1;
    }
    service_ = std::move(*service);
    window_ = std::make_unique<MainWindow>(*service_, api_);
    window_->show();
    rest(500);
    std::cout
        << "longest stall of the GUI thread in ms [of its own computing between two turns] (whole run)\n";
    measure("nothing", [] {
      rest(2000);
      return true;
    });
    openHour();
    label();
    pdf();
    batch();
    history();
    record();
    window_.reset();
    return failed_ ? 1 : 0;
  }

 private:
  bool wanted(const char* name) const { return only_.isEmpty() || only_.contains(QLatin1String(name)); }

  void measure(const char* what, const std::function<bool()>& work) {
    std::vector<double> stalls;
    std::vector<double> works;
    std::vector<double> seconds;
    for (int i = 0; i < runs_; ++i) {
      QElapsedTimer time;
      time.start();
      GuiWatchdog watchdog;
      if (!work()) {
        std::cout << what << ": failed\n" << std::flush;
        failed_ = true;
        return;
      }
      stalls.push_back(watchdog.longestStallMs());
      works.push_back(watchdog.longestWorkMs());
      seconds.push_back(static_cast<double>(time.elapsed()) / 1000);
    }
    std::cout << what << ':';
    for (std::size_t i = 0; i < stalls.size(); ++i)
      std::cout << QStringLiteral(" %1 [%2] (%3 s)")
                       .arg(stalls[i], 0, 'f', 1)
                       .arg(works[i], 0, 'f', 1)
                       .arg(seconds[i], 0, 'f', 1)
                       .toStdString();
    std::ranges::sort(stalls);
    std::cout << "; median " << QString::number(stalls[stalls.size() / 2], 'f', 1).toStdString() << ", most "
              << QString::number(stalls.back(), 'f', 1).toStdString() << '\n'
              << std::flush;
  }

  QAction* action(const char* name) const { return window_->findChild<QAction*>(QLatin1String(name)); }

  bool open(const QString& path) {
    window_->openFiles({path});
    if (!until([this] { return !action("cancel")->isEnabled(); })) return false;
    rest(3000);  // pictures come after the result
    return action("savePdf")->isEnabled();
  }

  void openHour() {
    if (!wanted("open")) return;
    if (hour_.isEmpty()) {
      hour_ = folder_.filePath(QStringLiteral("hour.wav"));
      if (!writeWav(hour_, syllables(60, 150), 60)) return;
    }
    measure("open an hour", [this] { return open(hour_); });
  }

  /// Two hundred stretches are selected and labelled by keys, half of that undone, while the view follows.
  void label() {
    if (!wanted("label") || !action("savePdf")->isEnabled()) return;
    auto* stack = window_->findChild<SoundStack*>(QStringLiteral("pictures"));
    auto& sound = const_cast<SoundController&>(stack->sound());
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers keys = {}) {
      for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, keys, type == QEvent::KeyPress ? QString(QChar(key)) : QString());
        QApplication::sendEvent(stack, &event);
      }
    };
    measure("label 200 stretches", [&] {
      const auto before = sound.labels().labels().size();
      for (int i = 0; i < 200; ++i) {
        const double at = (i * 2.0) + (before == 0 ? 0 : 1);
        sound.select(at, at + 1);
        press(static_cast<Qt::Key>(Qt::Key_1 + i % 8));
        rest(5);
      }
      for (int i = 0; i < 100; ++i) {
        sound.labels().undo().undo();
        rest(5);
      }
      return !sound.labels().labels().empty();
    });
  }

  void pdf() {
    if (!wanted("pdf")) return;
    if (!action("savePdf")->isEnabled()) {
      const QString clip = folder_.filePath(QStringLiteral("clip.wav"));
      if (!writeWav(clip, syllables(4, 150)) || !open(clip)) return;
    }
    const QString target = folder_.filePath(QStringLiteral("report.pdf"));
    window_->setFileDialogs({.savePdf = [target](QWidget*, const QString&) { return target; }});
    measure("PDF report", [&] {
      QFile::remove(target);
      action("savePdf")->trigger();
      return until([&] { return QFile::exists(target) && action("savePdf")->isEnabled(); });
    });
  }

  void batch() {
    if (!wanted("batch")) return;
    const QString folder = folder_.filePath(QStringLiteral("files"));
    QDir().mkpath(folder);
    for (int i = 0; i < kFiles; ++i)
      if (!writeWav(QStringLiteral("%1/%2.wav").arg(folder).arg(i), syllables(1, 100 + i % 150))) return;
    window_->setFileDialogs({.openFolder = [folder](QWidget*) { return folder; }});
    action("showBatch")->trigger();
    const auto* table = window_->findChild<QTableView*>(QStringLiteral("batchTable"));
    measure("batch of 1000 files", [&] {
      action("batchClear")->trigger();
      rest(300);
      action("batchAddFolder")->trigger();
      return until(
          [&] { return table->model()->rowCount() == kFiles && !action("batchCancelAll")->isEnabled(); });
    });
  }

  void history() {
    if (!wanted("history")) return;
    const auto filled = service_->history().run(&fillHistory).result();
    if (!filled) {
      std::cout << "history: " << describe(filled.error()) << '\n';
      failed_ = true;
      return;
    }
    measure("history of 100000 rows", [this] {
      action("showHistory")->trigger();
      auto* table = window_->findChild<QTableView*>(QStringLiteral("table"));
      if (table == nullptr || !until([&] { return table->model()->rowCount() > 0; })) return false;
      rest(300);
      for (int page = 0; page < 200; ++page) {
        table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        rest(10);
      }
      for (int jump = 0; jump < 50; ++jump) {
        table->scrollToBottom();
        rest(30);
      }
      action("showAnalysis")->trigger();
      return true;
    });
  }

  void record() {
    if (!wanted("record")) return;
    if (qEnvironmentVariableIsEmpty("SENTISOUND_TEST_PULSE")) {
      std::cout << "recording: not measured (SENTISOUND_TEST_PULSE is not set)\n";
      return;
    }
    measure("recording for 5 s", [this] {
      action("record")->trigger();
      rest(5000);
      action("record")->trigger();
      rest(200);
      return until([this] { return !action("cancel")->isEnabled(); });
    });
  }

  int runs_;
  QString hour_;
  QStringList only_;
  QTemporaryDir folder_;
  NoApi api_;
  std::unique_ptr<AnalysisService> service_;
  std::unique_ptr<MainWindow> window_;
  bool failed_ = false;
};

}  // namespace
}  // namespace sentisound::bench

int main(int argc, char** argv) {
  const auto run = [&]() -> int {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    sentisound::theme::prepare(application);
    QCommandLineParser parser;
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("how often"), QStringLiteral("n"),
                                  QStringLiteral("5"));
    const QCommandLineOption hour(QStringLiteral("hour"), QStringLiteral("a long recording"),
                                  QStringLiteral("file"));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("open,label,batch,history,pdf,record"),
                                  QStringLiteral("names"));
    parser.addHelpOption();
    parser.addOptions({runs, hour, only});
    parser.process(application);
    return sentisound::bench::Bench(std::max(1, parser.value(runs).toInt()), parser.value(hour),
                                    parser.value(only).split(QLatin1Char(','), Qt::SkipEmptyParts))
        .run();
  };
  sentisound::endProcess(run());
}
