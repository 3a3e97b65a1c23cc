// Which models there are, and each one loaded once.
#pragma once

#include <QHash>
#include <QMutex>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "ml/EmotionModel.h"

namespace sentisound {

struct LoadedModel {
  EmotionModel model;
  QString sha256{};  ///< over the model's files; stored with every history row
  QString folder{};
};

/// Thread-safe.
class ModelRegistry {
 public:
  /// `folders` hold one sub-folder per model; earlier folders win over later ones.
  explicit ModelRegistry(QStringList folders);

  struct Entry {
    QString id{};  ///< folder name
    QString folder{};
    std::optional<ModelCard> card{};  ///< none if the model cannot be used …
    std::optional<Error> problem{};   ///< … and then the reason
  };
  /// All that can be found, in order of id, loaded and verified.
  std::vector<Entry> list();

  /// Loads, verifies and remembers the model. NotFound, BadModel.
  Result<std::shared_ptr<const LoadedModel>> load(const QString& id);

  /// The model of that sha256, also if it is called otherwise by now; without one, as load(id).
  Result<std::shared_ptr<const LoadedModel>> loadAsThen(const QString& id, const QString& sha256);

  /// The next load() reads the model's folder again: it was made or replaced. Whoever holds the model as it
  /// was keeps it.
  void forget(const QString& id);

 private:
  QStringList folders_;
  QMutex mutex_;
  QHash<QString, std::shared_ptr<const LoadedModel>> loaded_;
};

}  // namespace sentisound
