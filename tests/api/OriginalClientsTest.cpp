// The original service's clients are curl calls; here they are.
#include <QProcess>
#include <QStandardPaths>

#include "LiveServer.h"
#include "support/Corpus.h"

namespace sentisound::test {
namespace {

using OriginalClients = LiveServer;

TEST_F(OriginalClients, WorkUnchanged) {
  if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
    GTEST_SKIP() << "SKIPPED LOUDLY: there is no curl";
  QProcess script;
  script.setProcessChannelMode(QProcess::MergedChannels);
  script.start(
      QStringLiteral("bash"),
      {QString::fromStdString((sourceDir() / "tests/api/original_clients.sh").string()), server->url()});
  ASSERT_TRUE(script.waitForFinished(100'000));
  EXPECT_EQ(script.exitCode(), 0) << script.readAll().toStdString();
}

}  // namespace
}  // namespace sentisound::test
