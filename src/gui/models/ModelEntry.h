// One installed model as the window shows it, read off the GUI thread.
#pragma once

#include <QDateTime>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "ml/Evaluation.h"
#include "service/AnalysisService.h"

namespace sentisound {

struct ModelEntry {
  QString id{};
  std::optional<ModelCard> card{};  ///< none if the model cannot be used …
  std::optional<Error> problem{};  ///< … and then the reason; of its measurements, why they cannot be shown
  QString sha256{};
  QString folder{};
  QDateTime changed{};                    ///< when its weights were written
  bool own = false;                       ///< in the data folder, not shipped
  bool knowsSpeakers = false;             ///< can classify relative to a profile
  std::vector<Evaluation> evaluations{};  ///< as kept beside it, with confusion matrices; may be none

  [[nodiscard]] bool usable() const { return card.has_value(); }
};

using ModelList = std::vector<ModelEntry>;
using ModelListPtr = std::shared_ptr<const ModelList>;

/// Every model that can be found, in order of id. Loads and verifies each: for the pool's threads.
ModelListPtr readModels(AnalysisService& service);

}  // namespace sentisound
