// A folder of its own for every test, and rows to put into a store.
#pragma once

#include <gtest/gtest.h>

#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <QTimeZone>
#include <map>
#include <vector>

#include "store/HistoryStore.h"
#include "support/Must.h"

namespace sentisound::test {

class InFolder : public ::testing::Test {
 protected:
  [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }
  [[nodiscard]] QString place() const { return path(QStringLiteral("history.db")); }

  static QByteArray bytesOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
  }

  static void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    ASSERT_EQ(file.write(bytes), bytes.size());
  }

 private:
  QTemporaryDir folder_;
};

enum class BackEnd { Sqlite, Postgresql };
/// PostgreSQL only where it is installed; PostgresqlTest.cpp says so where it is not.
std::vector<BackEnd> backEnds();
inline std::string nameOf(const ::testing::TestParamInfo<BackEnd>& info) {
  return info.param == BackEnd::Sqlite ? "Sqlite" : "Postgresql";
}

/// Every test on every back end.
class OnEachBackEnd : public InFolder, public ::testing::WithParamInterface<BackEnd> {
 protected:
  /// What HistoryStore::open() opens: a file in the folder, or a database of the test's own. The same for the
  /// same name.
  QString place(const QString& name = QStringLiteral("history.db"));
  [[nodiscard]] static bool onServer() { return GetParam() == BackEnd::Postgresql; }

 private:
  std::map<QString, QString> databases_{};
};

using test::must;

inline HistoryRow rowNamed(const QString& name) {
  HistoryRow row;
  row.createdAt = QDateTime(QDate(2024, 1, 15), QTime(14, 30, 25, 123), Qt::OffsetFromUTC, 3600);
  row.name = name;
  row.origin = QStringLiteral("file");
  row.emotion = QStringLiteral("happy");
  row.confidence = 0.85;
  row.probabilities = {
      {QStringLiteral("sad"), 0.1}, {QStringLiteral("happy"), 0.85}, {QStringLiteral("angry"), 0.05}};
  return row;
}

/// Runs one statement on a database file or server, behind the store's back.
void tamper(const QString& path, const QString& statement);
/// What one statement answers in its first row and column.
QString ask(const QString& path, const QString& statement);

}  // namespace sentisound::test
