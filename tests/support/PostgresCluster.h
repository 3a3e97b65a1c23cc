// A PostgreSQL server of the test program's own: started when first asked for, gone when the tests have run.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QThread>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "support/ScratchFolder.h"

namespace sentisound::test {

/// One per test program. Its only role has a password, so that tests see what becomes of it.
class PostgresCluster {
 public:
  static constexpr const char* kPassword = "s3cret/@:word";  ///< has to be percent-encoded
  static constexpr const char* kEncodedPassword = "s3cret%2F%40%3Aword";

  static QString programsDir() { return QStringLiteral("/usr/lib/postgresql/15/bin"); }
  static bool isInstalled() { return QFile::exists(programsDir() + QStringLiteral("/initdb")); }
  static const char* howToInstall() {
    return "PostgreSQL is NOT tested: /usr/lib/postgresql/15/bin is not there; apt-get install postgresql-15";
  }

  /// Starts it if it does not run; throws with the server's own words if it cannot.
  static PostgresCluster& get() {
    auto& cluster = instance();
    if (!cluster) cluster.reset(new PostgresCluster);
    return *cluster;
  }
  static void end() { instance().reset(); }

  ~PostgresCluster() { stop(); }

  /// A new, empty database; answers its address.
  QString newDatabase(const QString& options = {}) {
    const QString name = QStringLiteral("test_%1").arg(++databases_);
    sql(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE %1 %2").arg(name, options));
    return address(name);
  }
  [[nodiscard]] QString address(const QString& database) const {
    return QStringLiteral("postgresql://sentisound:%1@127.0.0.1:%2/%3")
        .arg(QLatin1String(kEncodedPassword), QString::number(port_), database);
  }
  /// Runs a statement behind everybody's back (psql); what it answers, columns parted by "|".
  QString sql(const QString& database, const QString& statement) const {
    QProcess psql;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), QLatin1String(kPassword));
    psql.setProcessEnvironment(environment);
    psql.start(programsDir() + QStringLiteral("/psql"),
               {QStringLiteral("-XAtq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                QString::number(port_), QStringLiteral("-U"), QStringLiteral("sentisound"),
                QStringLiteral("-d"), database, QStringLiteral("-c"), statement});
    if (!psql.waitForFinished(60'000) || psql.exitCode() != 0)
      throw std::runtime_error("psql: " + psql.readAllStandardError().toStdString() +
                               statement.toStdString());
    return QString::fromUtf8(psql.readAllStandardOutput()).trimmed();
  }
  static QString databaseOf(const QString& address) { return address.section(u'/', -1); }

  void start() {
    for (int attempt = 0; attempt < 5; ++attempt) {
      if (port_ == 0) port_ = freePort();
      setUp(server_);
      server_.setStandardOutputFile(log());
      server_.setProcessChannelMode(QProcess::MergedChannels);
      server_.start(programsDir() + QStringLiteral("/postgres"),
                    {QStringLiteral("-D"), data(), QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                     QStringLiteral("-p"), QString::number(port_), QStringLiteral("-k"), QString(),
                     QStringLiteral("-c"), QStringLiteral("fsync=off"), QStringLiteral("-c"),
                     QStringLiteral("max_connections=60"), QStringLiteral("-c"),
                     QStringLiteral("shared_buffers=16MB")});
      if (answers()) return;
      stop();
      port_ = 0;  // somebody else took it
    }
    throw std::runtime_error("PostgreSQL does not start: " + words(log()));
  }
  /// As when the server is restarted: everybody's connection is cut.
  void stop() {
    if (server_.state() == QProcess::NotRunning) return;
    ::kill(static_cast<pid_t>(server_.processId()), SIGINT);
    if (!server_.waitForFinished(30'000)) server_.kill();
    server_.waitForFinished();
  }

 private:
  PostgresCluster() {
    // It refuses to run as root.
    if (::geteuid() == 0) {
      user_ = ::getpwnam("postgres");
      if (!user_) user_ = ::getpwnam("nobody");
      if (!user_) throw std::runtime_error("PostgreSQL needs a user other than root");
      if (::chown(folder_.path().c_str(), user_->pw_uid, user_->pw_gid) != 0)
        throw std::runtime_error("the folder for PostgreSQL cannot be given away");
    }
    const QString password = QString::fromStdString(folder_.file("password"));
    QFile file(password);
    if (!file.open(QIODevice::WriteOnly) || file.write(kPassword) < 0)
      throw std::runtime_error("the password cannot be written");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::ReadOther);  // the folder is nobody else's
    QProcess initdb;
    setUp(initdb);
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.start(programsDir() + QStringLiteral("/initdb"),
                 {QStringLiteral("-D"), data(), QStringLiteral("-U"), QStringLiteral("sentisound"),
                  QStringLiteral("-A"), QStringLiteral("scram-sha-256"), QStringLiteral("--pwfile"), password,
                  QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale"),
                  QStringLiteral("C.UTF-8"), QStringLiteral("--no-sync")});
    if (!initdb.waitForFinished(120'000) || initdb.exitCode() != 0)
      throw std::runtime_error("initdb: " + initdb.readAll().toStdString());
    start();
  }

  static std::unique_ptr<PostgresCluster>& instance() {
    static std::unique_ptr<PostgresCluster> cluster;
    return cluster;
  }

  /// As another user if we are root; ended when we are, however we end.
  void setUp(QProcess& process) {
    process.setWorkingDirectory(QString::fromStdString(folder_.path().string()));
    process.setChildProcessModifier([user = user_] {
      if (user && (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)) ::_exit(1);
      ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
  }
  bool answers() {
    QElapsedTimer waiting;
    waiting.start();
    while (waiting.elapsed() < 60'000 && server_.state() != QProcess::NotRunning) {
      if (QProcess::execute(programsDir() + QStringLiteral("/pg_isready"),
                            {QStringLiteral("-q"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                             QStringLiteral("-p"), QString::number(port_)}) == 0)
        return server_.state() == QProcess::Running;
      server_.waitForFinished(50);
    }
    return false;
  }
  static int freePort() {
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost)) throw std::runtime_error("there is no free port");
    return probe.serverPort();
  }
  static std::string words(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
  }
  [[nodiscard]] QString data() const { return QString::fromStdString(folder_.file("data")); }
  [[nodiscard]] QString log() const { return QString::fromStdString(folder_.file("log")); }

  ScratchFolder folder_;
  const passwd* user_ = nullptr;
  QProcess server_;
  int port_ = 0;
  int databases_ = 0;
};

/// Ends the cluster when all tests have run, whatever came of them.
class PostgresEnd final : public ::testing::Environment {
 public:
  void TearDown() override { PostgresCluster::end(); }
};
inline ::testing::Environment* const postgresEnd = ::testing::AddGlobalTestEnvironment(new PostgresEnd);

}  // namespace sentisound::test
