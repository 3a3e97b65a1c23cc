// Sample-rate conversion that keeps all of the band, up to the very edge.
#pragma once

#include <functional>
#include <span>

#include "core/AudioBuffer.h"
#include "core/Progress.h"

namespace sentisound {

/// The sound at `rate`, block by block: N samples become round(N · rate / its own rate), the first at the
/// same time. Everything below half the lower rate stays as it is and nothing is left above, as in Praat's
/// resampling; it rings there, which linear prediction does not mind, whereas it puts a pole into the edge of
/// a gentler filter (dsp/Resampler.h). Each block is a Fourier transform of about a second, of which the ends
/// are not used. Errors: Cancelled; BadRequest for a rate that is none.
Status forEachFullBandBlockAt(SampleRate rate, const AudioBuffer& audio,
                              const std::function<void(std::span<const float>)>& take,
                              const Progress& progress = {});

}  // namespace sentisound
