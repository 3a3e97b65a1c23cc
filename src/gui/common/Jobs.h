// What the window asks of the service's queue, and how it hears of it.
#pragma once

#include "service/JobQueue.h"
#include "service/WhenDone.h"

namespace sentisound {

/// For what a click asks for.
inline JobOptions clicked(std::stop_token stop = {}) {
  return {.client = QStringLiteral("window"), .stop = std::move(stop)};
}

/// For what is on the screen.
inline JobOptions onScreen(std::stop_token stop = {}) {
  return {.lane = Lane::Live, .client = QStringLiteral("window"), .stop = std::move(stop)};
}

}  // namespace sentisound
