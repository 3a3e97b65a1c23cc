// A folder of its own for every test, and rows to put into a store.
#pragma once

#include <gtest/gtest.h>

#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <QTimeZone>

#include "store/HistoryStore.h"

namespace sentisound::test {

class InFolder : public ::testing::Test {
 protected:
  [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }

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

/// The value, or a failed test that says why there is none.
template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(describe(result.error()));
  return std::move(result).value();
}

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

/// Runs one statement on a database file, behind the store's back.
void tamper(const QString& path, const QString& statement);
/// What one statement answers in its first row and column.
QString ask(const QString& path, const QString& statement);

}  // namespace sentisound::test
