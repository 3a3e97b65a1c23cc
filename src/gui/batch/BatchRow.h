// One file of the batch, and counts over all of them.
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <memory>
#include <vector>

#include "core/Channel.h"
#include "core/Error.h"
#include "report/ResultSummary.h"

namespace sentisound {

enum class BatchState { Waiting, Working, Done, Failed, Cancelled };
constexpr std::size_t kBatchStates = 5;

/// A file as it was found on the disk.
struct FoundFile {
  QString path{};    ///< as it was named
  QString key{};     ///< the same for the same file, whatever it was called
  qint64 bytes = 0;  ///< 0 if it cannot be read
};

/// Small: what was decoded is gone.
struct BatchRow {
  int id = 0;  ///< never given twice; grows down the list
  FoundFile file{};
  int channel = kMix;  ///< of a file of which each is analysed; else as the batch says
  BatchState state = BatchState::Waiting;
  int permille = 0;                               ///< 0..1000 while working, else 0
  std::shared_ptr<const ResultSummary> result{};  ///< if done
  std::shared_ptr<const Error> error{};           ///< if failed
  QString remarks{};                              ///< the model's: remarksText(), made once
};

struct BatchTally {
  struct Emotion {
    QString label{};
    QColor colour{};
    int files = 0;
  };
  std::array<int, kBatchStates> states{};
  std::vector<Emotion> emotions{};  ///< of files in which somebody speaks; most frequent first
  int noSpeech = 0;                 ///< files without speech

  [[nodiscard]] int of(BatchState state) const { return states[static_cast<std::size_t>(state)]; }
  [[nodiscard]] int all() const;
};

}  // namespace sentisound
