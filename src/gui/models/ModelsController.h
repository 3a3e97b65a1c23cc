// What the models page is about, without the page: which models there are and which one is in use.
#pragma once

#include <QObject>

#include "gui/common/Jobs.h"
#include "gui/models/ModelEntry.h"

namespace sentisound {

/// Lives in the GUI thread; models are read and loaded in the service's pool.
class ModelsController : public QObject {
  Q_OBJECT

 public:
  explicit ModelsController(AnalysisService& service, QObject* parent = nullptr);

  /// Reads them again; what is there stays until they have come.
  void reload();
  /// Analyses begun from now on use it, once it has loaded: activated() or failed() follows.
  void activate(const QString& id);

  /// Gives an own model another name; what was made with it stays as it is: renamed() or failed() follows.
  void rename(const QString& id, const QString& name);
  /// Deletes an own model that is not in use: removed() or failed() follows.
  void remove(const QString& id);

  /// Empty before the first reload() has come.
  [[nodiscard]] const ModelList& models() const { return *models_; }
  /// nullptr if there is none of that id (yet).
  [[nodiscard]] const ModelEntry* find(const QString& id) const;
  /// Id of the model in use; it need not be there.
  [[nodiscard]] const QString& active() const { return active_; }
  /// Models are being read, or one is being loaded, renamed or deleted.
  [[nodiscard]] bool busy() const { return reading_ || activating_ || changing_; }

 Q_SIGNALS:
  /// models(), active() or busy().
  void changed();
  /// A reload() has come.
  void loaded();
  /// To be remembered for the next start.
  void activated(const QString& id);
  void renamed(const QString& from, const QString& to);
  void removed(const QString& id);
  /// For people.
  void failed(const QString& text);

 private:
  void listCame(const Result<ModelListPtr>& models);
  void activationCame(const Status& done);
  void renamingCame(const QString& id, const Result<QString>& name);

  AnalysisService& service_;
  ModelListPtr models_ = std::make_shared<const ModelList>();
  QString active_;
  QString wanted_;  ///< being activated
  bool reading_ = false;
  bool activating_ = false;
  bool changing_ = false;  ///< a model is being renamed or deleted
  Awaited list_;
};

}  // namespace sentisound
