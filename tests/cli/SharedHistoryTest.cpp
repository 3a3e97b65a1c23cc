// Two servers share one history in PostgreSQL, each for itself and both behind nginx.
#include <gtest/gtest.h>

#include <QEventLoop>
#include <QFile>
#include <QHttpMultiPart>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <csignal>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/Program.h"
#include "support/PostgresCluster.h"

namespace sentisound {
namespace {

using nlohmann::json;
using test::PostgresCluster;
using test::Program;

constexpr auto kNginx = "/usr/sbin/nginx";

struct Reply {
  int status = 0;
  QByteArray body{};
};

/// A `sentisound serve` with its standard output and error together.
class Server {
 public:
  Server(const Program& program, const QString& database)
      : process_(program.start({"serve", "--port", "0", "--database", database})) {
    const QByteArray listening = "Listening on ";
    while (!process_->canReadLine() && process_->waitForReadyRead(120'000)) {
    }
    said_ = process_->readLine();
    EXPECT_TRUE(said_.startsWith(listening))
        << said_.toStdString() << process_->readAllStandardError().toStdString();
    url_ = QString::fromUtf8(said_.mid(listening.size()).trimmed());
  }
  ~Server() { end(); }

  [[nodiscard]] const QString& url() const { return url_; }
  /// As the system ends it; answers everything it has ever said.
  QByteArray end() {
    if (process_->state() != QProcess::NotRunning) {
      ::kill(static_cast<pid_t>(process_->processId()), SIGTERM);
      EXPECT_TRUE(process_->waitForFinished(60'000));
      EXPECT_EQ(process_->exitCode(), 0);
    }
    said_ += process_->readAllStandardOutput() + process_->readAllStandardError();
    return said_;
  }

 private:
  std::unique_ptr<QProcess> process_;
  QByteArray said_{};
  QString url_{};
};

class SharedHistory : public testing::Test {
 protected:
  void SetUp() override {
    if (!PostgresCluster::isInstalled()) GTEST_SKIP() << PostgresCluster::howToInstall();
    database_ = PostgresCluster::get().newDatabase();
  }

  static Reply finished(QNetworkReply* reply) {
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished()) loop.exec();
    Reply done{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    reply->deleteLater();
    return done;
  }
  Reply get(const QString& url) { return finished(web_.get(QNetworkRequest(QUrl(url)))); }
  /// Starts an upload of one sample, always under the same name.
  QNetworkReply* upload(const QString& server) {
    auto* form = new QHttpMultiPart(QHttpMultiPart::FormDataType);
    QFile sample(test::samplesDir() + "/slow-english.flac");
    EXPECT_TRUE(sample.open(QIODevice::ReadOnly));
    QHttpPart part;
    part.setHeader(QNetworkRequest::ContentDispositionHeader,
                   R"(form-data; name="file"; filename="take.flac")");
    part.setBody(sample.readAll());
    form->append(part);
    auto* reply = web_.post(QNetworkRequest(QUrl(server + "/predict")), form);
    form->setParent(reply);
    return reply;
  }
  std::multiset<std::string> namesAt(const QString& server) {
    std::multiset<std::string> names;
    const auto history = get(server + "/history");
    EXPECT_EQ(history.status, 200) << history.body.toStdString();
    const auto parsed = json::parse(history.body.toStdString());
    for (const auto& row : parsed.at("history")) names.insert(row["filename"].get<std::string>());
    return names;
  }
  static void expectNoPassword(const QByteArray& text) {
    EXPECT_FALSE(text.contains(PostgresCluster::kPassword)) << text.toStdString();
    EXPECT_FALSE(text.contains(PostgresCluster::kEncodedPassword)) << text.toStdString();
  }

  Program program_;
  QString database_;
  QNetworkAccessManager web_;
};

/// nginx in a folder and on a port of the test's own, before `servers`.
class Nginx {
 public:
  Nginx(const test::ScratchFolder& folder, const QStringList& servers) {
    QTcpServer probe;
    EXPECT_TRUE(probe.listen(QHostAddress::LocalHost));
    port_ = probe.serverPort();
    probe.close();
    QByteArray upstream;
    for (const QString& server : servers) upstream += "server " + QUrl(server).authority().toUtf8() + ";\n";
    const QByteArray here = QByteArray::fromStdString(folder.path().string());
    QByteArray user;
    if (::geteuid() == 0) user = "user root;\n";  // the folder is its owner's alone
    const QByteArray config = user + "pid " + here +
                              "/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n" +
                              "client_body_temp_path " + here + "/body;\nproxy_temp_path " + here +
                              "/proxy;\nfastcgi_temp_path " + here + "/f;\nuwsgi_temp_path " + here +
                              "/u;\nscgi_temp_path " + here + "/s;\nupstream sentisound {\n" + upstream +
                              "}\nserver {\nlisten 127.0.0.1:" + QByteArray::number(port_) +
                              ";\nclient_max_body_size 64m;\nproxy_read_timeout 300s;\nlocation / {\n"
                              "proxy_pass http://sentisound;\nproxy_set_header Host $host;\n}\n}\n}\n";
    const auto path = folder.write("nginx.conf", {reinterpret_cast<const unsigned char*>(config.constData()),
                                                  static_cast<std::size_t>(config.size())});
    process_.start(QString::fromLatin1(kNginx), {"-p", QString::fromUtf8(here), "-e", "stderr", "-c",
                                                 QString::fromStdString(path), "-g", "daemon off;"});
    EXPECT_TRUE(process_.waitForStarted());
    QTcpSocket socket;
    for (int i = 0; i < 300 && process_.state() == QProcess::Running; ++i) {
      socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port_));
      if (socket.waitForConnected(1000)) return;
      process_.waitForFinished(100);
    }
    ADD_FAILURE() << "nginx does not answer: " << process_.readAllStandardError().toStdString();
  }
  ~Nginx() {
    process_.terminate();
    process_.waitForFinished(30'000);
  }
  [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(port_); }

 private:
  QProcess process_;
  int port_ = 0;
};

TEST_F(SharedHistory, IsOneForTwoServersAndTheCommandLine) {
  Server a(program_, database_);
  Server b(program_, database_);
  // Four uploads of one name, two at each server, all at once.
  std::vector<QNetworkReply*> uploads;
  for (int round = 0; round < 2; ++round)
    for (const Server* server : {&a, &b}) uploads.push_back(upload(server->url()));
  for (auto* reply : uploads) {
    const auto done = finished(reply);
    EXPECT_EQ(done.status, 200) << done.body.toStdString();
  }
  const std::multiset<std::string> expected{"take.flac", "take_2.flac", "take_3.flac", "take_4.flac"};
  EXPECT_EQ(namesAt(a.url()), expected);
  EXPECT_EQ(namesAt(b.url()), expected);
  // The audio is everybody's too: who did not hear it can draw it.
  for (const Server* server : {&a, &b}) {
    const auto picture = get(server->url() + "/visualizations/take.flac_analysis.png");
    EXPECT_EQ(picture.status, 200);
    EXPECT_TRUE(picture.body.startsWith("\x89PNG"));
  }
  EXPECT_FALSE(QFile::exists(program_.dataDir() + "/history.sqlite"));
  const auto listed = program_.run({"history", "list", "--database", database_});
  EXPECT_EQ(listed.exitCode, 0) << listed.err.toStdString();
  EXPECT_EQ(listed.lines().size(), 4) << listed.out.toStdString();
  for (Server* server : {&a, &b}) expectNoPassword(server->end());
  expectNoPassword(listed.out + listed.err);
}

TEST_F(SharedHistory, StaysBehindNginxWhenOneServerEnds) {
  if (!QFile::exists(QString::fromLatin1(kNginx)))
    GTEST_SKIP() << "serving behind nginx is NOT tested: " << kNginx
                 << " is not there; apt-get install nginx-light";
  Server a(program_, database_);
  Server b(program_, database_);
  const Nginx nginx(program_.folder(), {a.url(), b.url()});
  // Round robin: each of the two gets one.
  for (int i = 0; i < 2; ++i) {
    const auto done = finished(upload(nginx.url()));
    EXPECT_EQ(done.status, 200) << done.body.toStdString();
  }
  const std::multiset<std::string> expected{"take.flac", "take_2.flac"};
  EXPECT_EQ(namesAt(nginx.url()), expected);
  EXPECT_EQ(namesAt(nginx.url()), expected);
  for (const Server* server : {&a, &b})
    EXPECT_TRUE(get(server->url() + "/metrics").body.contains("/predict")) << "both were asked";
  a.end();
  for (int i = 0; i < 2; ++i) EXPECT_EQ(namesAt(nginx.url()), expected) << "the other answers for it";
}

TEST_F(SharedHistory, IsRefusedWithoutRepeatingThePassword) {
  const auto nonsense = program_.run({"history", "list", "--database", "mysql://u:geheim@h/d"});
  EXPECT_EQ(nonsense.exitCode, 2);
  EXPECT_TRUE(nonsense.err.contains("postgresql://user:password@host:port/name"))
      << nonsense.err.toStdString();
  EXPECT_FALSE((nonsense.out + nonsense.err).contains("geheim")) << nonsense.err.toStdString();
  QString wrong = database_;
  wrong.replace(PostgresCluster::kEncodedPassword, "geheim");
  const auto refused = program_.run({"history", "list", "--database", wrong});
  EXPECT_EQ(refused.exitCode, 1);
  EXPECT_TRUE(refused.err.contains("password authentication failed")) << refused.err.toStdString();
  EXPECT_TRUE(refused.err.contains("postgresql://sentisound@127.0.0.1")) << refused.err.toStdString();
  EXPECT_FALSE((refused.out + refused.err).contains("geheim")) << refused.err.toStdString();
}

}  // namespace
}  // namespace sentisound
