// Pictures that were drawn of analyses, kept as long as there is room.
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

#include "store/HistoryStore.h"

namespace sentisound {

/// Files in one folder, named by the analysis and by what tells it from any other of that number (of another
/// database, or of one that was begun anew), so that none is ever shown for another. What is least asked for
/// goes first. Whatever the disk refuses is drawn again. Thread-safe, also for several processes.
class PictureCache {
 public:
  static constexpr qint64 kMostBytes = 64 * 1024 * 1024;  // some 300 pictures

  explicit PictureCache(QString folder, qint64 mostBytes = kMostBytes)
      : folder_(std::move(folder)), mostBytes_(mostBytes) {}

  /// The picture of that analysis; empty if there is none.
  [[nodiscard]] QByteArray find(const HistoryRow& row) const;
  /// Keeps it, and removes others if they are too many. Whoever deletes an analysis removes its row before
  /// its picture: so a look at the history after this tells whether the picture has to go again.
  void keep(const HistoryRow& row, const QByteArray& png) const;
  void forget(const std::vector<qint64>& ids) const;
  /// Removes the pictures of all analyses that are not in the history (any more), and those that earlier
  /// versions named after recordings and kept for ever.
  void sweep(const HistoryStore& history) const;

 private:
  [[nodiscard]] QString nameOf(const HistoryRow& row) const;
  void makeRoom() const;

  QString folder_;
  qint64 mostBytes_;
};

}  // namespace sentisound
