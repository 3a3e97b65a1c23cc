// What the user has chosen. Injected; nobody reads settings behind a caller's back.
#pragma once

#include <QString>
#include <QStringList>

#include "codec/FileDecoder.h"

namespace sentisound {

struct Settings {
  QString dataDir{};   ///< history, kept audio, own models, cache
  QString database{};  ///< address of a PostgreSQL database for the history; empty: a file in dataDir
  QStringList shippedModelDirs{};  ///< searched after dataDir/models
  bool modelGiven = false;         ///< modelId was asked for by name, and not left as it is delivered
  QString modelId = QStringLiteral("mfcc40-rf");
  DecodeLimits limits{};
  int jobs = 0;  ///< analyses at a time; 0: one per core

  /// What HistoryStore::open() opens: a file, or the address of a server's database.
  [[nodiscard]] QString databasePath() const {
    return database.isEmpty() ? dataDir + QStringLiteral("/history.sqlite") : database;
  }
  /// The same for people, without a password.
  [[nodiscard]] QString databaseName() const;
  [[nodiscard]] QString audioDir() const { return dataDir + QStringLiteral("/audio"); }
  [[nodiscard]] QString recordingsDir() const { return dataDir + QStringLiteral("/recordings"); }
  [[nodiscard]] QString visualizationsDir() const { return dataDir + QStringLiteral("/visualizations"); }
  [[nodiscard]] QString cacheDir() const { return dataDir + QStringLiteral("/cache"); }
  /// Own models first, so that a user's model of the same id wins.
  [[nodiscard]] QStringList modelDirs() const {
    return QStringList{dataDir + QStringLiteral("/models")} + shippedModelDirs;
  }

  /// `dataDir`, else the environment variable SENTISOUND_DATA_DIR, else the platform's application-data
  /// folder; shipped models beside the program (build tree or installed). Needs a QCoreApplication.
  static Settings load(const QString& dataDir = {});
};

}  // namespace sentisound
