// The page of the service records: with the microphone of a browser, and where there is none.
#include "PageFixture.h"

namespace sentisound::test {
namespace {

TEST_F(Page, RecordsFromTheMicrophone) {
  openPage(hearing(espeakWav()));
  browser->click("#record");
  ASSERT_TRUE(browser->becomes("document.getElementById('elapsed').textContent >= '0:02'"));
  browser->click("#stop");
  ASSERT_TRUE(browser->becomes("document.querySelector('#details img')")) << browser->text("#summary");
  expectShowsTheHistory();
  const auto row = history().front();
  EXPECT_TRUE(row.name.startsWith(u"recording_"));
  EXPECT_EQ(row.origin, u"api");
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
