#include "gui/GuiFixture.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QTableView>

#include <cstring>

#include "core/Files.h"
#include "gui/common/MessageBar.h"
#include "support/Corpus.h"
#include "support/WavBytes.h"

namespace sentisound::test {

PoolBlocker::PoolBlocker(JobQueue& jobs) {
  for (const Lane lane : {Lane::Interactive, Lane::Live, Lane::Long, Lane::Bulk})
    for (int i = 0; i < jobs.reserved(lane); ++i, ++places_)
      jobs.post(
          {.lane = lane},
          [gate = gate_] {
            gate->in.release();
            gate->out.acquire();
          },
          [](const Error&) {});
  gate_->in.acquire(places_);
}

void PoolBlocker::release() {
  gate_->out.release(std::exchange(places_, 0));
}

void GuiTest::SetUp() {
  Settings settings;
  settings.dataDir = path(QStringLiteral("data"));
  settings.shippedModelDirs = {QString::fromStdString((sourceDir() / "models").string())};
  settings.jobs = 2;
  auto service = AnalysisService::open(settings);
  ASSERT_TRUE(service) << describe(service.error());
  service_ = std::move(*service);
}

QString GuiTest::path(const QString& name) const {
  return QString::fromStdString(folder_.file(name.toStdString()));
}

QString GuiTest::voice(const QString& name) {
  const std::string wav = *readFile(sourceDir() / "tests/golden/espeak.wav", 1'000'000);
  return QString::fromStdString(
      folder_.write(name.toStdString(), {reinterpret_cast<const unsigned char*>(wav.data()), wav.size()}));
}

QString GuiTest::longVoice(const QString& name, int times) {
  const std::string once = *readFile(sourceDir() / "tests/golden/espeak.wav", 1'000'000);
  constexpr std::size_t kHeader = 44;
  std::string samples;
  for (int i = 0; i < times; ++i) samples += once.substr(kHeader);
  WavFormat format;
  std::memcpy(&format.hz, once.data() + 24, 4);
  const Bytes wav = wavBytes(format, Bytes(samples.begin(), samples.end()));
  return QString::fromStdString(folder_.write(name.toStdString(), wav));
}

QString GuiTest::tone(const QString& name, double seconds, double hz) {
  const WavFormat format;
  auto samples = sine(hz, seconds, format.hz, 0.4);
  for (const double partial : {2.0, 3.0}) {
    const auto more = sine(hz * partial, seconds, format.hz, 0.2 / partial);
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] += more[i];
  }
  return QString::fromStdString(
      folder_.write(name.toStdString(), wavBytes(format, pcmBytes(format, samples))));
}

QString GuiTest::nonsense(const QString& name) {
  const std::string text = "this is no sound at all, whatever its name says";
  return QString::fromStdString(
      folder_.write(name.toStdString(), {reinterpret_cast<const unsigned char*>(text.data()), text.size()}));
}

void GuiTest::remember(const QStringList& paths) {
  for (const auto& file : paths) {
    const auto outcome = service_->run({.path = file});
    ASSERT_TRUE(outcome) << describe(outcome.error());
  }
}

int GuiTest::remembered() {
  const auto count = service_->history().run([](HistoryStore& store) { return store.count(); }).result();
  return count ? static_cast<int>(*count) : -1;
}

void WindowTest::SetUp() {
  GuiTest::SetUp();
  ASSERT_NE(service_, nullptr);
  window_ = std::make_unique<MainWindow>(*service_, api_);
  window_->show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
}

QString WindowTest::text(const char* name) const {
  return find<QLabel>(name)->text();
}

QString WindowTest::errorText() const {
  const auto* bar = find<MessageBar>("error");
  return bar->isVisibleTo(window_.get()) ? bar->text() : QString();
}

bool WindowTest::working() const {
  return !find("activityBar")->isHidden();
}

void WindowTest::open(const QStringList& paths) {
  window_->openFiles(paths);
  settle();
}

void WindowTest::settle() {
  ASSERT_TRUE(waitFor([this] { return !working(); }));
}

void WindowTest::correctSegment(int row, int entry) {
  auto* table = find<QTableView>("segmentTable");
  table->scrollTo(table->model()->index(row, 0));
  bool asked = false;
  QTimer menus;
  QObject::connect(&menus, &QTimer::timeout, [&] {
    auto* menu = window_->findChild<QMenu*>(QStringLiteral("labelMenu"));
    if (menu == nullptr || !menu->isVisible()) return;
    asked = true;
    menus.stop();
    menu->setActiveAction(menu->actions().at(entry));
    QTest::keyClick(menu, Qt::Key_Return);
  });
  menus.start(20);
  const auto place = table->visualRect(table->model()->index(row, 0)).center();
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
  QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
  EXPECT_TRUE(waitFor([&] { return asked; }));
}

int coloursOf(QWidget* widget) {
  const QImage picture = widget->grab().toImage().convertToFormat(QImage::Format_RGB32);
  QSet<QRgb> colours;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) colours.insert(picture.pixel(x, y));
  return static_cast<int>(colours.size());
}

}  // namespace sentisound::test
