// The page of a live server, open in a browser.
#pragma once

#include <QDir>
#include <QFile>

#include "LiveServer.h"
#include "PageBrowser.h"
#include "support/Corpus.h"

namespace sentisound::test {

inline constexpr auto kTab = "\uE004";
inline constexpr auto kEnter = "\uE007";

inline std::string espeakWav() {
  return (sourceDir() / "tests/golden/espeak.wav").string();
}

/// A browser whose microphone hears the file again and again, and whose person allows it.
inline std::vector<std::string> hearing(const std::string& wav) {
  return {"--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
          "--use-file-for-fake-audio-capture=" + wav};
}

class Page : public LiveServer {
 protected:
  void SetUp() override {
    if (const auto what = PageBrowser::missing(); !what.empty()) GTEST_SKIP() << "SKIPPED LOUDLY: " << what;
    LiveServer::SetUp();
  }
  void TearDown() override {
    if (!browser) return;
    // A request that the page's own policy forbids, an exception nobody caught.
    for (const auto& error : browser->consoleErrors())
      if (error.find("Failed to load resource") == std::string::npos) ADD_FAILURE() << error;
    browser.reset();
  }
  void openPage(const std::vector<std::string>& arguments = {}, const nlohmann::json& preferences = {}) {
    browser = std::make_unique<PageBrowser>(arguments, preferences);
    browser->open(server->url());
  }
  void analyse(const std::string& path) {
    browser->type("#file", path);
    browser->click("#analyse");
    ASSERT_TRUE(browser->becomes("!document.getElementById('analyse').disabled"));
  }
  /// What the page shows is what the history says of the only analysis.
  void expectShowsTheHistory() {
    const auto rows = history();
    ASSERT_EQ(rows.size(), 1U) << browser->text("#summary");
    const auto& row = rows.front();
    EXPECT_TRUE(
        QString::fromStdString(browser->text(".emotion")).startsWith(row.emotion, Qt::CaseInsensitive))
        << browser->text(".emotion");
    EXPECT_TRUE(QString::fromStdString(browser->text(".emotion")).endsWith(shown(row.confidence)));
    const auto said = browser->text("#summary");
    EXPECT_NE(said.find(row.verdict == u"confident" ? "Confident" : "Uncertain"), std::string::npos) << said;
    for (const auto& [code, text] : row.reasons)
      EXPECT_NE(said.find(text.english()), std::string::npos) << said;
    expectBars(row);
    EXPECT_NE(browser->text("#details").find(row.name.toStdString()), std::string::npos);
    EXPECT_TRUE(browser->becomes("document.querySelector('#details img')?.naturalWidth > 0"));
  }
  void expectBars(const HistoryRow& row) {
    const nlohmann::json bars = browser->run(R"(
        const widthOf = element => element.getBoundingClientRect().width;
        return [...document.querySelectorAll('.bars tr')].map(row =>
            [row.cells[0].textContent, row.cells[2].textContent,
             widthOf(row.querySelector('.bar')) / widthOf(row.querySelector('.track'))]))");
    ASSERT_EQ(bars.size(), static_cast<std::size_t>(row.probabilities.size()));
    for (const auto& bar : bars) {
      const auto label = QString::fromStdString(bar.at(0).get<std::string>());
      const auto found =
          std::ranges::find(row.probabilities, label, [](const auto& pair) { return pair.first; });
      ASSERT_NE(found, row.probabilities.end()) << label.toStdString();
      EXPECT_EQ(bar.at(1).get<std::string>(), shown(found->second).toStdString());
      EXPECT_NEAR(bar.at(2).get<double>(), found->second, 0.01);
    }
  }
  /// Whether it comes true before patience ends.
  static bool soon(const std::function<bool()>& condition) {
    for (int i = 0; i < 600 && !condition(); ++i) QThread::msleep(100);
    return condition();
  }
  /// Where SENTISOUND_SCREENSHOTS names a folder.
  void savePicture(const std::string& name) {
    const QString wanted = qEnvironmentVariable("SENTISOUND_SCREENSHOTS");
    if (wanted.isEmpty()) return;
    const nlohmann::json picture =
        browser->command("Page.captureScreenshot", {{"captureBeyondViewport", true}});
    QFile file(QDir(wanted).filePath(QString::fromStdString(name)));
    ASSERT_TRUE(QDir().mkpath(wanted) && file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromBase64(QByteArray::fromStdString(picture.at("data").get<std::string>())));
  }
  static QString shown(double share) { return QString::number(100 * share, 'f', 1) + QStringLiteral(" %"); }

  std::unique_ptr<PageBrowser> browser;
};

}  // namespace sentisound::test
