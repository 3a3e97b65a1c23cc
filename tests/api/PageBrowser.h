// A headless Chromium, driven over the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/).
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QThread>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace sentisound::test {

class PageBrowser {
 public:
  using Json = nlohmann::json;

  /// What this computer lacks to run one; empty if nothing.
  static std::string missing() {
    if (chromium().isEmpty()) return "there is no chromium";
    if (QStandardPaths::findExecutable(QStringLiteral("chromedriver")).isEmpty())
      return "there is no chromedriver (package chromium-driver)";
    return {};
  }

  /// `preferences` are those of the browser's profile. Throws if it does not start.
  explicit PageBrowser(const std::vector<std::string>& arguments = {}, const Json& preferences = {}) {
    driver_.start(QStringLiteral("chromedriver"), {QStringLiteral("--port=0")});
    static const QRegularExpression words(QStringLiteral("successfully on port (\\d+)"));
    QString said;
    while (!words.match(said).hasMatch()) {
      if (!driver_.waitForReadyRead(kPatienceMs))
        throw std::runtime_error("chromedriver does not start: " + driver_.errorString().toStdString());
      said += QString::fromUtf8(driver_.readAllStandardOutput());
    }
    base_ = QStringLiteral("http://127.0.0.1:") + words.match(said).captured(1) + QStringLiteral("/session");
    // Root and containers have neither a sandbox nor a large /dev/shm.
    Json options{{"binary", chromium().toStdString()},
                 {"args",
                  {"--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                   "--no-first-run", "--window-size=1000,900"}}};
    for (const auto& argument : arguments) options["args"].push_back(argument);
    if (preferences.is_object()) options["prefs"] = preferences;
    const Json session =
        call("POST", {},
             {{"capabilities",
               {{"alwaysMatch",
                 {{"goog:chromeOptions", options}, {"goog:loggingPrefs", {{"browser", "ALL"}}}}}}}});
    base_ += '/' + QString::fromStdString(session.at("sessionId").get<std::string>());
  }
  ~PageBrowser() {
    try {
      call("DELETE", {});
    } catch (const std::exception&) {
      // It has ended already.
    }
    driver_.terminate();
    if (!driver_.waitForFinished(5000)) driver_.kill();
    driver_.waitForFinished();
  }
  PageBrowser(const PageBrowser&) = delete;
  PageBrowser& operator=(const PageBrowser&) = delete;

  void open(const QString& url) { call("POST", "/url", {{"url", url.toStdString()}}); }
  /// What `script` returns.
  Json run(const std::string& script) {
    return call("POST", "/execute/sync", {{"script", script}, {"args", Json::array()}});
  }
  /// Whether the expression becomes true before patience ends.
  bool becomes(const std::string& expression) {
    QElapsedTimer waited;
    for (waited.start(); waited.elapsed() < kPatienceMs; QThread::msleep(50))
      if (run("return Boolean(" + expression + ")") == true) return true;
    return false;
  }
  /// The text of the first element that the CSS selector finds, as it is seen.
  std::string text(const std::string& selector) {
    return call("GET", "/element/" + element(selector) + "/text").get<std::string>();
  }
  void click(const std::string& selector) {
    call("POST", "/element/" + element(selector) + "/click", Json::object());
  }
  /// Types into it; for a file input the text is a path.
  void type(const std::string& selector, const std::string& keys) {
    call("POST", "/element/" + element(selector) + "/value", {{"text", keys}});
  }
  /// Presses one key, wherever the focus is: "\uE004" is Tab, "\uE007" Enter.
  void press(const std::string& key) {
    const Json presses{{{"type", "keyDown"}, {"value", key}}, {{"type", "keyUp"}, {"value", key}}};
    call("POST", "/actions", {{"actions", {{{"type", "key"}, {"id", "keyboard"}, {"actions", presses}}}}});
  }
  /// What a screen reader calls it.
  std::string accessibleName(const std::string& selector) {
    return call("GET", "/element/" + element(selector) + "/computedlabel").get<std::string>();
  }
  /// A command of Chromium's own protocol.
  Json command(const std::string& name, const Json& parameters) {
    return call("POST", "/goog/cdp/execute", {{"cmd", name}, {"params", parameters}});
  }
  /// What the page's console has said since the last call.
  std::vector<std::string> consoleErrors() {
    std::vector<std::string> errors;
    for (const auto& entry : call("POST", "/se/log", {{"type", "browser"}}))
      if (entry.at("level") == "SEVERE") errors.push_back(entry.at("message"));
    return errors;
  }

 private:
  static constexpr int kPatienceMs = 60'000;

  static QString chromium() {
    for (const auto* name : {"chromium", "chromium-browser", "google-chrome"})
      if (const QString found = QStandardPaths::findExecutable(QString::fromLatin1(name)); !found.isEmpty())
        return found;
    return {};
  }

  std::string element(const std::string& selector) {
    const Json found = call("POST", "/element", {{"using", "css selector"}, {"value", selector}});
    return found.begin().value().get<std::string>();
  }

  Json call(const QByteArray& method, const std::string& path, const Json& body = {}) {
    QNetworkRequest request(QUrl(base_ + QString::fromStdString(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setTransferTimeout(2 * kPatienceMs);
    const QByteArray bytes = body.is_null() ? QByteArray() : QByteArray::fromStdString(body.dump());
    const std::unique_ptr<QNetworkReply> reply(network_.sendCustomRequest(request, method, bytes));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished()) loop.exec();
    const Json answer = Json::parse(reply->readAll().toStdString(), nullptr, false);
    if (!answer.is_object() || !answer.contains("value"))
      throw std::runtime_error(path + ": " + reply->errorString().toStdString());
    const Json& value = answer.at("value");
    if (reply->error() != QNetworkReply::NoError)
      throw std::runtime_error(path + ": " + value.value("message", std::string("failed")));
    return value;
  }

  QProcess driver_{};
  QNetworkAccessManager network_{};
  QString base_{};
};

}  // namespace sentisound::test
