// The asynchronous border: whatever happens to work, its future delivers.
#pragma once

#include <QElapsedTimer>
#include <QFuture>
#include <QPromise>
#include <memory>
#include <type_traits>
#include <utility>

#include "core/Progress.h"
#include "core/Result.h"
#include "core/Thrown.h"

namespace sentisound {

template <class T>
struct IsResult : std::false_type {};
template <class T>
struct IsResult<Result<T>> : std::true_type {};

/// Result<X> of Result<X>, Result<X> of X.
template <class T>
using AsResult = std::conditional_t<IsResult<T>::value, T, Result<T>>;

/// Ends the promise with an error: as its result, or, where T is no Result, thrown as ErrorThrown.
template <class T>
void refuse(QPromise<T>& promise, const Error& error) {
  if constexpr (IsResult<T>::value)
    promise.addResult(T(error));
  else
    promise.setException(std::make_exception_ptr(ErrorThrown(error)));
  promise.finish();
}

/// Calls `work`, which adds the result to the promise, and ends the promise whatever happens.
template <class T, class Work>
void fulfil(QPromise<T>& promise, const Work& work) {
  try {
    work();
  } catch (...) {
    return refuse(promise, thrownError());
  }
  promise.finish();
}

/// The result of a finished future, or why there is none.
template <class T>
AsResult<T> resultOf(QFuture<T> future) {
  try {
    future.waitForFinished();
    if constexpr (std::is_void_v<T>) {
      if (!future.isCanceled()) return {};
    } else {
      if (future.resultCount() > 0) return future.takeResult();
    }
  } catch (...) {
    return thrownError();
  }
  return fail(Errc::Cancelled, "dropped before it was finished");
}

/// Progress 0 … 1000 on the promise, at most 20 times a second.
template <class T>
Progress reportingTo(QPromise<T>& promise, std::stop_token stop) {
  constexpr int kSteps = 1000;
  constexpr qint64 kEveryMs = 50;
  promise.setProgressRange(0, kSteps);
  return {[&promise, since = std::make_shared<QElapsedTimer>()](double fraction) {
            if (since->isValid() && since->elapsed() < kEveryMs) return;
            since->start();
            promise.setProgressValue(static_cast<int>(fraction * kSteps));
          },
          std::move(stop)};
}

}  // namespace sentisound
