#include "audioio/StretchStream.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace sentisound {
namespace {

constexpr double kFadeSeconds = 0.005;

float ramp(std::size_t step, std::size_t steps) {
  return std::min(1.0F, static_cast<float>(step) / static_cast<float>(steps + 1));
}

}  // namespace

StretchStream::StretchStream(AudioBuffer sound)
    : sound_(std::move(sound)),
      stretch_{.first = 0, .end = sound_.size(), .loop = false},
      fade_(sound_.rate().samples(kFadeSeconds)),
      pieces_{Piece{}} {}

void StretchStream::play(const Stretch& stretch, std::size_t at) {
  assert(stretch.first < stretch.end && stretch.end <= sound_.size());
  letFadeOut();  // by the old stretch's rules
  stretch_ = stretch;
  change(Now::Sounding, std::clamp(at, stretch.first, stretch.end), true);
}

void StretchStream::seek(std::size_t at) {
  letFadeOut();
  change(now_ == Now::Held ? Now::Held : Now::Sounding, std::clamp(at, stretch_.first, stretch_.end), true);
}

void StretchStream::setLoop(bool loop) {
  stretch_.loop = loop;
  if (loop && now_ == Now::Ended) change(Now::Sounding, stretch_.first, false);
}

void StretchStream::hold() {
  if (now_ != Now::Sounding) return;
  letFadeOut();
  change(Now::Held, cursor_, false);
}

void StretchStream::resume() {
  if (now_ == Now::Held) change(Now::Sounding, cursor_, false);
}

void StretchStream::change(Now now, std::size_t at, bool demanded) {
  now_ = now;
  cursor_ = at;
  sinceBegin_ = 0;
  pieces_.push_back({.begin = read_, .from = at, .now = now, .demanded = demanded});
}

void StretchStream::read(std::span<float> to) {
  advance(to);
  const std::size_t mixed = std::min(tail_.size(), to.size());
  for (std::size_t i = 0; i < mixed; ++i) to[i] += tail_[i];
  tail_.erase(tail_.begin(), tail_.begin() + static_cast<std::ptrdiff_t>(mixed));
}

void StretchStream::advance(std::span<float> to) {
  while (!to.empty()) {
    if (now_ != Now::Sounding) {
      std::ranges::fill(to, 0.0F);
      read_ += to.size();
      return;
    }
    const std::size_t count = copy(to);
    cursor_ += count;
    sinceBegin_ += count;
    read_ += count;
    to = to.subspan(count);
    if (cursor_ < stretch_.end) continue;
    if (stretch_.loop)
      change(Now::Sounding, stretch_.first, false);
    else
      change(Now::Ended, stretch_.end, false);
  }
}

/// Samples from the cursor on, as far as the stretch goes, faded.
std::size_t StretchStream::copy(std::span<float> to) {
  const auto samples = sound_.read(cursor_, std::min(to.size(), stretch_.end - cursor_), scratch_);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const std::size_t sinceBegin = sinceBegin_ + i + 1;
    const std::size_t tillEnd = stretch_.end - cursor_ - i;
    to[i] = samples[i] * ramp(std::min(sinceBegin, tillEnd), fade_);
  }
  return samples.size();
}

void StretchStream::letFadeOut() {
  if (now_ != Now::Sounding) return;
  std::vector<float> tail(fade_);
  const std::size_t count = copy(tail);  // beyond the stretch's end there is silence
  for (std::size_t i = 0; i < count; ++i) tail[i] *= ramp(fade_ - i, fade_);
  for (std::size_t i = 0; i < std::min(tail_.size(), tail.size()); ++i) tail[i] += tail_[i];
  tail_ = std::move(tail);
}

void StretchStream::hear(std::size_t samples) {
  heard_ = std::clamp(samples, heard_, read_);
  while (pieces_.size() > 1 && pieces_[1].begin <= heard_) pieces_.pop_front();
}

StretchStream::Heard StretchStream::heard() const {
  const Piece* place = &pieces_.front();
  for (const Piece& piece : pieces_)
    if (piece.begin <= heard_) place = &piece;
  const Piece& last = pieces_.back();
  Heard result{.sample = place->from,
               .now = place->now,
               .played = heard_,
               .silent = last.now != Now::Sounding && heard_ >= last.begin + fade_};
  if (place->now == Now::Sounding) result.sample += heard_ - place->begin;
  for (const Piece& piece : pieces_)
    if (piece.demanded && piece.begin > heard_) result.sample = piece.from;
  return result;
}

}  // namespace sentisound
