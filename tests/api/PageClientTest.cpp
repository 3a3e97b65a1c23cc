// The page of docs/API-clients.md, in a browser, from another origin than the service's.
#include <fstream>

#include "ClientPrograms.h"
#include "LiveServer.h"
#include "PageBrowser.h"
#include "WebhookReceiver.h"

namespace sentisound::test {
namespace {

constexpr auto kPageToken = "correct-horse-battery-staple";

class PageClient : public LiveServer {
 protected:
  ServerOptions options() override {
    std::ofstream(folder.path() / "tokens") << "page write " << kPageToken << " rate=60 scopes=own\n";
    return {.port = 0,
            .tokenFile = QString::fromStdString((folder.path() / "tokens").string()),
            .origins = {QString::fromLatin1(elsewhere.url())}};
  }
  void SetUp() override {
    if (const auto what = PageBrowser::missing(); !what.empty()) GTEST_SKIP() << "SKIPPED LOUDLY: " << what;
    const auto page = programs()[QStringLiteral("page.html")].toUtf8();
    ASSERT_FALSE(page.isEmpty());
    elsewhere.setBody("text/html; charset=utf-8", page);
    LiveServer::SetUp();
  }

  WebhookReceiver elsewhere{{200}};
};

TEST_F(PageClient, WatchesABatchAndSendsAStream) {
  PageBrowser browser;
  browser.open(QString::fromLatin1(elsewhere.url("/")));
  browser.run("document.getElementById('url').value = '" + server->url().toStdString() + "'");
  browser.type("#token", kPageToken);
  browser.type("#file", (sourceDir() / "tests/golden/espeak.wav").string());
  browser.click("#go");
  ASSERT_TRUE(browser.becomes("document.getElementById('said').textContent.includes('end')"));
  const auto said = browser.text("#said");
  const auto rows = history();
  ASSERT_EQ(rows.size(), 1U) << said;
  EXPECT_EQ(rows.front().owner, u"page");
  EXPECT_THAT(said, testing::HasSubstr("espeak.wav: done"));
  EXPECT_THAT(said, testing::ContainsRegex("stream: [a-z]+, [a-z-]+"));
  EXPECT_THAT(browser.consoleErrors(), testing::IsEmpty());
}

}  // namespace
}  // namespace sentisound::test
