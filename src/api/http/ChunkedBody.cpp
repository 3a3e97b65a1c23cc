#include "api/http/ChunkedBody.h"

#include <algorithm>

namespace sentisound::api {
namespace {

constexpr int kMostSizeDigits = 10;  // of a size: 2^40 bytes
constexpr qint64 kOverheadAllowed = 64 * 1024;

int sizeDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

/// One byte that is no data; false if it must not stand here.
bool ChunkedBody::step(char c) {
  switch (step_) {
    case Step::Size:
      if (const int digit = sizeDigit(c); digit >= 0) {
        left_ = left_ * 16 + digit;
        return ++digits_ <= kMostSizeDigits;
      }
      if (digits_ == 0) return false;
      if (c == ';' || c == ' ' || c == '\t') {
        step_ = Step::Extension;
        return true;
      }
      step_ = Step::SizeEnd;
      return c == '\r';
    case Step::Extension:
      if (c == '\r') step_ = Step::SizeEnd;
      return c != '\n' && c != '\0';
    case Step::SizeEnd:
      step_ = left_ > 0 ? Step::Data : Step::Trailer;
      lineEmpty_ = true;
      return c == '\n';
    case Step::DataEnd:
      step_ = Step::DataEndLf;
      return c == '\r';
    case Step::DataEndLf:
      step_ = Step::Size;
      left_ = 0;
      digits_ = 0;
      return c == '\n';
    case Step::Trailer:  // its fields are read and forgotten
      if (c == '\n') {
        if (lineEmpty_) state_ = State::Done;
        lineEmpty_ = true;
      } else if (c != '\r') {
        lineEmpty_ = false;
      }
      return c != '\0';
    case Step::Data:
      break;
  }
  return false;
}

ChunkedBody::State ChunkedBody::feed(QByteArrayView bytes, const std::function<bool(QByteArrayView)>& data) {
  consumed_ = 0;
  while (state_ == State::More && consumed_ < bytes.size()) {
    if (step_ == Step::Data) {
      const auto piece = bytes.sliced(consumed_, std::min<qint64>(left_, bytes.size() - consumed_));
      left_ -= piece.size();
      decoded_ += piece.size();
      consumed_ += piece.size();
      if (!data(piece)) state_ = State::Bad;
      if (left_ == 0) step_ = Step::DataEnd;
      continue;
    }
    if (!step(bytes[consumed_]) || ++overhead_ > decoded_ + kOverheadAllowed) {
      state_ = State::Bad;
      break;
    }
    ++consumed_;
  }
  return state_;
}

}  // namespace sentisound::api
