// The page of the service, in a browser: what it sends, what it shows, what it never does.
#include <QDir>
#include <QFile>

#include "LiveServer.h"
#include "PageBrowser.h"
#include "support/Corpus.h"
#include "support/SpeechLike.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

constexpr auto kTab = "\uE004";
constexpr auto kEnter = "\uE007";

std::string espeakWav() {
  return (sourceDir() / "tests/golden/espeak.wav").string();
}

/// A browser whose microphone hears the file again and again, and whose person allows it.
std::vector<std::string> hearing(const std::string& wav) {
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
  void openPage(const std::vector<std::string>& arguments = {}, const json& preferences = {}) {
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
    EXPECT_NE(said.find(row.verdict == u"confident" ? "Confident." : "Uncertain:"), std::string::npos)
        << said;
    for (const auto& [code, text] : row.reasons)
      EXPECT_NE(said.find(text.toStdString()), std::string::npos) << said;
    expectBars(row);
    EXPECT_NE(browser->text("#details").find(row.name.toStdString()), std::string::npos);
    EXPECT_TRUE(browser->becomes("document.querySelector('#details img')?.naturalWidth > 0"));
  }
  void expectBars(const HistoryRow& row) {
    const json bars = browser->run(R"(
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
    const json picture = browser->command("Page.captureScreenshot", {{"captureBeyondViewport", true}});
    QFile file(QDir(wanted).filePath(QString::fromStdString(name)));
    ASSERT_TRUE(QDir().mkpath(wanted) && file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromBase64(QByteArray::fromStdString(picture.at("data").get<std::string>())));
  }
  static QString shown(double share) { return QString::number(100 * share, 'f', 1) + QStringLiteral(" %"); }

  std::unique_ptr<PageBrowser> browser;
};

TEST_F(Page, SaysHowTheServiceIsAndHowGoodItsModel) {
  openPage();
  EXPECT_TRUE(browser->becomes("document.getElementById('status').textContent === 'Ready.'"));
  const auto model = browser->text("#model");
  EXPECT_NE(model.find("Right on 12.5 % of clips of voices it has never heard"), std::string::npos) << model;
  EXPECT_NE(model.find("chance 12.5 %"), std::string::npos) << model;
  server.reset();
  browser->run("refreshStatus()");
  EXPECT_TRUE(
      browser->becomes("document.getElementById('status').textContent === 'The service does not answer.'"));
}

TEST_F(Page, AnalysesAFile) {
  openPage();
  analyse(espeakWav());
  expectShowsTheHistory();
  EXPECT_EQ(history().front().name, u"espeak.wav");
  EXPECT_EQ(browser->run("return document.querySelector('#details a').getAttribute('href')"),
            "/download-report/espeak.wav");
}

TEST_F(Page, AnalysesAFileThatIsDropped) {
  openPage();
  QFile wav(QString::fromStdString(espeakWav()));
  ASSERT_TRUE(wav.open(QIODevice::ReadOnly));
  browser->run("const bytes = Uint8Array.from(atob('" + wav.readAll().toBase64().toStdString() +
               R"('), c => c.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'dropped.wav'));
      document.getElementById('drop').dispatchEvent(
          new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: transfer}));)");
  ASSERT_TRUE(browser->becomes("document.querySelector('#details img')"));
  expectShowsTheHistory();
  EXPECT_EQ(history().front().name, u"dropped.wav");
}

TEST_F(Page, RecordsFromTheMicrophone) {
  openPage(hearing(espeakWav()));
  browser->click("#record");
  ASSERT_TRUE(browser->becomes("document.getElementById('elapsed').textContent >= '0:02'"));
  browser->click("#stop");
  ASSERT_TRUE(browser->becomes("document.querySelector('#details img')")) << browser->text("#summary");
  expectShowsTheHistory();
  const auto row = history().front();
  EXPECT_TRUE(row.name.startsWith(u"recording_"));
  EXPECT_EQ(row.origin, u"recording");
  EXPECT_GT(row.seconds.value_or(0), 1.0);
  EXPECT_TRUE(browser->becomes("document.querySelector('#details audio').readyState > 0"));
  QFile kept(service->audio().find(row.audioSha256).value());
  ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
  EXPECT_EQ(kept.read(4).toHex(), "1a45dfa3") << "not WebM, as a browser sends it";
}

TEST_F(Page, SaysPlainlyThatTheMicrophoneWasRefused) {
  openPage({"--use-fake-device-for-media-stream"},
           {{"profile.default_content_setting_values.media_stream_mic", 2}});
  browser->click("#record");
  ASSERT_TRUE(browser->becomes("document.getElementById('microphone-message').textContent"));
  EXPECT_NE(browser->text("#microphone-message").find("The microphone was refused."), std::string::npos)
      << browser->text("#microphone-message");
  EXPECT_EQ(browser->run("return document.getElementById('record').disabled"), false)
      << "it can be tried again";
}

TEST_F(Page, SaysPlainlyThatTheBrowserCannotRecord) {
  openPage();
  browser->command("Page.addScriptToEvaluateOnNewDocument", {{"source", "delete window.MediaRecorder"}});
  browser->open(server->url());
  EXPECT_NE(browser->text("#microphone-message").find("This browser cannot record."), std::string::npos);
  EXPECT_EQ(browser->run("return document.getElementById('record').disabled"), true);
  analyse(espeakWav());
  expectShowsTheHistory();
}

/// Reached by a name, without TLS.
class PageFarAway : public Page {
 protected:
  ServerOptions options() override { return {.port = 0, .hosts = {QStringLiteral("voice.example")}}; }
};

TEST_F(PageFarAway, SaysWhyTheMicrophoneCannotBeUsed) {
  openPage({"--host-resolver-rules=MAP voice.example 127.0.0.1"});
  browser->open(QStringLiteral("http://voice.example:%1").arg(server->port()));
  EXPECT_NE(browser->text("#microphone-message").find("opened as localhost or over https"), std::string::npos)
      << browser->text("#microphone-message");
  EXPECT_EQ(browser->run("return document.getElementById('record').disabled"), true);
  analyse(espeakWav());
  expectShowsTheHistory();
}

class PageWithToken : public Page {
 protected:
  static constexpr auto kSecret = "correct-horse-battery-staple";
  ServerOptions options() override {
    const std::string line = "page write " + std::string(kSecret) + '\n';
    const auto path = folder.write("tokens", std::vector<unsigned char>(line.begin(), line.end()));
    return {.port = 0, .tokenFile = QString::fromStdString(path)};
  }
};

TEST_F(PageWithToken, AsksForTheTokenAndKeepsItForThisTabOnly) {
  openPage();
  ASSERT_TRUE(browser->becomes("document.getElementById('access').open"));
  EXPECT_NE(browser->text("#status").find("cannot analyse for you"), std::string::npos)
      << browser->text("#status");
  browser->type("#token", std::string(kSecret) + kEnter);
  EXPECT_TRUE(browser->becomes("document.getElementById('status').textContent === 'Ready.'"));
  analyse(espeakWav());
  expectShowsTheHistory();

  browser->command("Browser.setDownloadBehavior",
                   {{"behavior", "allow"}, {"downloadPath", folder.path().string()}});
  browser->click("#details a");
  const QString report = QString::fromStdString(folder.file("sentisound_report_espeak.wav.pdf"));
  EXPECT_TRUE(soon([&] { return QFile::exists(report); })) << "a plain link could not send the token";

  EXPECT_EQ(browser->run("return [sessionStorage.length, localStorage.length, document.cookie]"),
            (json{1, 0, ""}));
  browser->open(server->url());
  EXPECT_TRUE(browser->becomes("document.getElementById('status').textContent === 'Ready.'"))
      << "it is remembered";
}

TEST_F(Page, FitsANarrowWindowAndBothColourSchemes) {
  openPage();
  analyse(espeakWav());
  ASSERT_TRUE(browser->becomes("document.querySelector('#details img')?.naturalWidth > 0"));
  std::vector<std::string> papers;
  for (const auto* scheme : {"light", "dark"}) {
    browser->command("Emulation.setEmulatedMedia",
                     {{"features", {{{"name", "prefers-color-scheme"}, {"value", scheme}}}}});
    papers.push_back(browser->run("return getComputedStyle(document.body).backgroundColor"));
    for (const int width : {360, 900}) {
      browser->command("Emulation.setDeviceMetricsOverride",
                       {{"width", width}, {"height", 800}, {"deviceScaleFactor", 1}, {"mobile", false}});
      EXPECT_EQ(
          browser->run("const page = document.documentElement; return page.scrollWidth - page.clientWidth"),
          0)
          << width;
      savePicture("page-" + std::string(scheme) + '-' + std::to_string(width) + ".png");
    }
  }
  EXPECT_NE(papers[0], papers[1]);
}

TEST_F(Page, ShowsNoLabelWhereNobodySpeaks) {
  const auto wav = folder.write(
      "silence.wav", wavBytes({.hz = 16'000}, pcmBytes({.hz = 16'000}, std::vector<double>(32'000))));
  openPage();
  analyse(wav);
  EXPECT_EQ(browser->text(".emotion"), "No speech found");
  ASSERT_EQ(history().size(), 1U);
  EXPECT_EQ(browser->run("return document.querySelectorAll('.bars').length"), 0);
  const auto all = QString::fromStdString(browser->text("#summary") + browser->text("#details"));
  EXPECT_FALSE(all.contains(history().front().emotion, Qt::CaseInsensitive)) << all.toStdString();
}

TEST_F(Page, SaysWhatTheServiceRefuses) {
  const std::string words = "this is no sound";
  const auto path = folder.write("broken.wav", std::vector<unsigned char>(words.begin(), words.end()));
  openPage();
  analyse(path);
  const auto shownWords = browser->text("#summary .error");
  EXPECT_TRUE(shownWords.starts_with("Error processing audio file: ")) << shownWords;
  EXPECT_TRUE(history().empty());
}

TEST_F(Page, NeverTurnsTextIntoHtml) {
  openPage();
  EXPECT_EQ(browser->run(
                "try { document.body.innerHTML = '<b>x</b>'; return 'taken'; } catch (e) { return e.name; }"),
            "TypeError");
  browser->consoleErrors();  // of that attempt
}

TEST_F(Page, EveryControlHasANameAndIsReachedByKeyboard) {
  openPage();
  const json controls = browser->run(R"(
      document.getElementById('access').open = true;
      return [...document.querySelectorAll('input, button')].map(control => '#' + control.id))");
  EXPECT_GE(controls.size(), 5U);
  for (const auto& control : controls) EXPECT_NE(browser->accessibleName(control), "") << control;
  std::vector<std::string> reached;
  for (int i = 0; i < 5; ++i) {
    browser->press(kTab);
    reached.push_back(browser->run("return document.activeElement.id || document.activeElement.localName"));
  }
  EXPECT_THAT(reached, testing::ElementsAre("file", "analyse", "record", "summary", "token"));
}

TEST_F(Page, CanBeUsedWithoutAMouse) {
  openPage(hearing(espeakWav()));
  for (int i = 0; i < 3; ++i) browser->press(kTab);
  browser->press(kEnter);
  ASSERT_TRUE(browser->becomes("document.getElementById('elapsed').textContent >= '0:01'"));
  browser->press(kEnter);  // the focus has moved to the other button
  ASSERT_TRUE(browser->becomes("document.querySelector('#details img')")) << browser->text("#summary");
  expectShowsTheHistory();
}

}  // namespace
}  // namespace sentisound::test
