// One file of the table of measures.
#pragma once

#include <QString>
#include <memory>

#include "core/Error.h"
#include "features/VoiceMeasures.h"

namespace sentisound {

/// What is to be measured: a file, or the kept audio of an analysis.
struct MeasureSource {
  QString path{};        ///< of a file; empty: kept audio
  qint64 historyId = 0;  ///< of the analysis whose audio is meant
  QString name{};        ///< for people and in tables

  /// The same for the same sound.
  [[nodiscard]] QString key() const { return path.isEmpty() ? QString::number(historyId) : path; }
};

enum class MeasureState { Waiting, Working, Done, Failed, Cancelled };

struct MeasureRow {
  int id = 0;  ///< grows down the list
  MeasureSource source{};
  MeasureState state = MeasureState::Waiting;
  int permille = 0;                                 ///< 0 … 1000 while working
  std::shared_ptr<const VoiceMeasures> measures{};  ///< if done
  std::shared_ptr<const Error> error{};             ///< if failed
};

}  // namespace sentisound
