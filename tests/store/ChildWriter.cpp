#include "store/ChildWriter.h"

#include <QCoreApplication>
#include <cstdio>

#include "store/StoreFixture.h"

namespace sentisound::test {

int writeRows(const QString& path, const QString& prefix, int count) {
  auto store = HistoryStore::open(path);
  if (!store) {
    std::fprintf(stderr, "%s\n", describe(store.error()).c_str());
    return 1;
  }
  for (int n = 0; n != count; ++n) {
    const QString name = QStringLiteral("%1 %2").arg(prefix).arg(n);
    const auto id = store->add(rowNamed(name));
    if (!id) {
      std::fprintf(stderr, "%s\n", describe(id.error()).c_str());
      return 1;
    }
    std::printf("%lld %s\n", static_cast<long long>(*id), name.toUtf8().constData());
    std::fflush(stdout);
  }
  return 0;
}

void startWriter(QProcess& process, const QString& path, const QString& prefix, int count) {
  process.start(QCoreApplication::applicationFilePath(),
                {QString::fromLatin1(kWriterArgument), path, prefix, QString::number(count)});
}

}  // namespace sentisound::test
