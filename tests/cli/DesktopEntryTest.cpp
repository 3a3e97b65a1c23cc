// The script that makes the desktop offer the program for audio files.
#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include "support/Corpus.h"
#include "support/ScratchFolder.h"

namespace sentisound {
namespace {

/// Runs installer/desktop-entry.sh with that folder as the user's data folder; its exit status.
int runScript(const QString& dataHome, const QStringList& arguments) {
  QProcess process;
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("XDG_DATA_HOME"), dataHome);
  process.setProcessEnvironment(environment);
  const auto script = QString::fromStdString((test::sourceDir() / "installer/desktop-entry.sh").string());
  process.start(QStringLiteral("sh"), QStringList{script} + arguments);
  return process.waitForFinished(30'000) ? process.exitCode() : -1;
}

TEST(DesktopEntry, OffersTheProgramForSoundFilesAndCanBeTakenOut) {
  const test::ScratchFolder folder;
  const auto home = QString::fromStdString(folder.path().string());
  ASSERT_EQ(runScript(home, {}), 0);
  const QString path = home + QStringLiteral("/applications/sentisound.desktop");
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const auto text = QString::fromUtf8(file.readAll());
  EXPECT_TRUE(text.startsWith(QStringLiteral("[Desktop Entry]\n")));
  EXPECT_TRUE(text.contains(QStringLiteral("/sentisound\" %F\n"))) << "files are handed over as arguments";
  for (const char* type : {"audio/x-wav;", "audio/flac;", "audio/mpeg;", "audio/webm;"})
    EXPECT_TRUE(text.contains(QLatin1String(type))) << type;
  EXPECT_TRUE(QFileInfo::exists(home + QStringLiteral("/icons/hicolor/256x256/apps/sentisound.png")));
  ASSERT_EQ(runScript(home, {QStringLiteral("--remove")}), 0);
  EXPECT_FALSE(QFileInfo::exists(path));
}

}  // namespace
}  // namespace sentisound
