// Which models and speakers a batch can be analysed with.
#pragma once

#include <QObject>
#include <QStringList>

#include "gui/common/Jobs.h"
#include "service/AnalysisService.h"
#include "store/SpeakerStore.h"

namespace sentisound {

/// Asks the pool for the models (they are loaded and verified) and the history's thread for the speakers.
class BatchChoices : public QObject {
  Q_OBJECT

 public:
  /// `service` outlives it and what it has started.
  explicit BatchChoices(AnalysisService& service, QObject* parent = nullptr);

  /// Asks again; nothing while an answer is still to come.
  void refresh();
  /// Ids of those that can be used, in order.
  [[nodiscard]] const QStringList& models() const { return models_.ids; }
  /// The model that a request without one gets; empty if it cannot be used or is not known yet.
  [[nodiscard]] const QString& activeModel() const { return models_.active; }
  [[nodiscard]] const QStringList& speakers() const { return speakers_; }

 Q_SIGNALS:
  void changed();

 private:
  struct Models {
    QStringList ids{};
    QString active{};
  };

  void askForModels();
  void askForSpeakers();

  AnalysisService& service_;
  Models models_;
  QStringList speakers_;
  Awaited asked_;
  Awaited speakersAsked_;
};

}  // namespace sentisound
