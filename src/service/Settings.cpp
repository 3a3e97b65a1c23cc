#include "service/Settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include "store/PostgresAddress.h"

namespace sentisound {

QString Settings::databaseName() const {
  return withoutPasswords(databasePath());
}

Settings Settings::load(const QString& dataDir) {
  Settings settings;
  settings.modelId = QStringLiteral("field");  // the strongest for unseen speakers (docs/MODELS.md)
  settings.dataDir = dataDir;
  if (settings.dataDir.isEmpty()) settings.dataDir = qEnvironmentVariable("SENTISOUND_DATA_DIR");
  if (settings.dataDir.isEmpty())
    settings.dataDir =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/sentisound");
  settings.dataDir = QDir(settings.dataDir).absolutePath();

  // Installed: <prefix>/bin/sentisound and <prefix>/share/sentisound/models. Built:
  // <checkout>/build/<preset>/sentisound.
  const QString program = QCoreApplication::applicationDirPath();
  for (const auto& relative :
       {QStringLiteral("/../share/sentisound/models"), QStringLiteral("/../../models")}) {
    const QDir models(program + relative);
    if (models.exists()) settings.shippedModelDirs << models.canonicalPath();
  }
  return settings;
}

}  // namespace sentisound
