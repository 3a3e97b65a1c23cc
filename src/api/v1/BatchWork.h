// What is done with one item of a batch.
#pragma once

#include <stop_token>

#include "api/v1/Batches.h"
#include "store/HistoryStore.h"

namespace sentisound::api::v1 {

/// An item that is analysed and not in the history yet; its audio is kept.
struct AnalysedItem {
  AnalysisRequest request{};
  HistoryRow row{};
  bool distinctName = false;  ///< the name is to be one that no row has
};

/// What has to be known of its batch.
struct ItemWishes {
  QString model{};
  QString speaker{};
  QString owner{};     ///< of what becomes of it
  int channel = kMix;  ///< kEachChannel: as the item says
};

Result<AnalysedItem> analysedItem(AnalysisService& service, const BatchInput& input, const ItemWishes& wishes,
                                  const std::stop_token& stop);

/// Once the row is in the history: another process may have purged the last row of the same audio before.
void keepAudioAgain(AnalysisService& service, const AnalysedItem& item);

}  // namespace sentisound::api::v1
