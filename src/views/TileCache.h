// What was computed last and may be wanted again, bounded in bytes.
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace sentisound {

/// The least recently used goes first. Thread-safe: the GUI thread asks, workers put. Values are immutable
/// and shared, so that one that is dropped lives on with whoever draws it. `Key` is ordered; `Value` says
/// its bytes().
template <class Key, class Value>
class TileCache {
 public:
  using Pointer = std::shared_ptr<const Value>;

  explicit TileCache(std::size_t capacityBytes) : capacity_(capacityBytes) {}

  /// Null if it is not there; else it now counts as the one used last.
  [[nodiscard]] Pointer find(const Key& key) {
    const std::scoped_lock lock(mutex_);
    const auto place = places_.find(key);
    if (place == places_.end()) return {};
    order_.splice(order_.begin(), order_, place->second);
    return place->second->second;
  }

  /// Replaces one of the same key. What is larger than the whole cache is not kept.
  void put(const Key& key, Pointer value) {
    const std::scoped_lock lock(mutex_);
    if (const auto place = places_.find(key); place != places_.end()) drop(place->second);
    if (!value || value->bytes() > capacity_) return;
    bytes_ += value->bytes();
    order_.emplace_front(key, std::move(value));
    places_[key] = order_.begin();
    while (bytes_ > capacity_) drop(std::prev(order_.end()));
  }

  void clear() {
    const std::scoped_lock lock(mutex_);
    order_.clear();
    places_.clear();
    bytes_ = 0;
  }

  [[nodiscard]] std::size_t bytes() const {
    const std::scoped_lock lock(mutex_);
    return bytes_;
  }
  [[nodiscard]] std::size_t size() const {
    const std::scoped_lock lock(mutex_);
    return order_.size();
  }

 private:
  using Order = std::list<std::pair<Key, Pointer>>;

  void drop(typename Order::iterator entry) {
    bytes_ -= entry->second->bytes();
    places_.erase(entry->first);
    order_.erase(entry);
  }

  std::size_t capacity_;
  mutable std::mutex mutex_;
  Order order_;  ///< the one used last first
  std::map<Key, typename Order::iterator> places_;
  std::size_t bytes_ = 0;
};

}  // namespace sentisound
