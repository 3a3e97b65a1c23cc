// A document with everything in it that labels over time may have.
#pragma once

#include "report/exchange/TierDocument.h"

namespace sentisound::test {

inline TierDocument sampleTiers() {
  return {
      .recording = "Grüße, \"A\".wav",
      .seconds = 6.5,
      .about = {{"program", "SentiSound 0.1.0"},
                {"analysed_at", "2024-01-15T14:30:25.000+01:00"},
                {"model", "field"},
                {"model_sha256", "0123abcd"}},
      .tiers = {
          {.name = "emotion",
           .vocabulary = {"happy", "sad"},
           .figures = {"happy", "sad"},
           .intervals =
               {{.begin = 0.5, .end = 2.125, .label = "happy", .note = "57.3 %", .figures = {0.573, 0.427}},
                {.begin = 2.125, .end = 4, .label = "sad", .note = "91.0 %", .figures = {0.09, 0.91}}}},
          {.name = "speech",
           .vocabulary = {"speech"},
           .intervals = {{.begin = 0.5, .end = 4, .label = "speech"}}},
          {.name = "words",
           .intervals = {{.begin = 1, .end = 1.25, .label = "sie sagte \"ja\" < & 日本"},
                         {.begin = 3, .end = 3, .label = "click"}}}}};
}

}  // namespace sentisound::test
