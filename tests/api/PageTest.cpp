// The page of the service, in a browser: what it sends, what it shows, what it never does.
#include "PageFixture.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

TEST_F(Page, SaysHowTheServiceIsAndHowGoodItsModel) {
  openPage();
  EXPECT_TRUE(browser->becomes("document.getElementById('status').textContent === 'Ready.'"));
  const auto model = browser->text("#model");
  EXPECT_NE(model.find("Speaker-independent accuracy 12.5 %"), std::string::npos) << model;
  EXPECT_NE(model.find("chance level 12.5 %"), std::string::npos) << model;
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
            "/v1/analyses/1/report.pdf");
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

TEST_F(Page, SaysWhatElseItMayBeAndWhereItLies) {
  openPage();
  const auto summary = [&](const std::string& set) {
    browser->run(
        "showSummary({emotion: 'angry', confidence: 0.41, verdict: 'uncertain', reasons: [], set: " + set +
        R"(, set_coverage: 0.9, probabilities: {angry: 0.41, sad: 0.3, happy: 0.2, calm: 0.05, fearful: 0.04},
            dimensions: {valence: -0.22, arousal: 0.64, derived: false,
                         confidence: {arousal: 0.82, valence: 0.61}}}))");
    return browser->text(".set");
  };
  const auto lower = [](const std::string& text) { return QString::fromStdString(text).toLower(); };
  EXPECT_EQ(lower(summary("['angry']")), u"only angry (90 %)");
  EXPECT_EQ(lower(summary("['angry', 'sad', 'happy']")), u"angry, sad or happy (90 %)");
  EXPECT_EQ(lower(summary("['angry', 'sad', 'happy', 'calm']")), u"one of angry, sad, happy, calm (90 %)");
  EXPECT_EQ(lower(summary("['angry', 'sad', 'happy', 'calm', 'fearful']")), u"cannot be told");
  EXPECT_EQ(browser->text(".reliability"), "Uncertain");
  EXPECT_EQ(browser->text(".affect"), "Activation high (0.82), valence low (0.61); learnt");
  savePicture("page-set.png");
}

TEST_F(Page, ShowsNoLabelWhereNobodySpeaks) {
  const auto wav = folder.write(
      "silence.wav", wavBytes({.hz = 16'000}, pcmBytes({.hz = 16'000}, std::vector<double>(32'000))));
  openPage();
  analyse(wav);
  EXPECT_EQ(browser->text(".emotion"), "No speech");
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
  EXPECT_TRUE(shownWords.starts_with("broken.wav: ")) << shownWords;
  EXPECT_TRUE(history().empty());
}

TEST_F(Page, ListsEveryRequestOfTheDescription) {
  const auto description = client().get("/openapi.json");
  ASSERT_EQ(description.status, 200);
  openPage();
  ASSERT_TRUE(browser->becomes("document.getElementById('requests').textContent.includes('/v1/analyses')"));
  static const QRegularExpression parameter(QStringLiteral("\\{[^}]*\\}"));
  const auto anyName = [](const std::string& text) {
    return QString::fromStdString(text).replace(parameter, QStringLiteral("{}"));
  };
  QStringList shownRequests;
  for (const auto& request : browser->run(
           "return [...document.querySelectorAll('#requests td:first-child')].map(cell => cell.textContent)"))
    shownRequests << anyName(request.get<std::string>());
  const json body = description.json();
  for (const auto& [path, operations] : body.at("paths").items())
    for (const auto& [method, operation] : operations.items()) {
      if (!operation.is_object() || !operation.contains("responses")) continue;
      const QString request = QString::fromStdString(method).toUpper() + u' ' + anyName(path);
      EXPECT_EQ(shownRequests.count(request), 1) << request.toStdString();
    }
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

}  // namespace
}  // namespace sentisound::test
