// How OpenCV is to use threads here: not at all.
#pragma once

namespace sentisound {

/// To be called before anything is learnt with OpenCV ml, from any thread, as often as you like. With several
/// threads of its own OpenCV grew other trees from the same seed (ADR 0003), and two threads that set their
/// number at once crashed now and then (seen with OpenCV 4.6 over TBB): it is set once in a process.
void useOneOpenCvThread();

}  // namespace sentisound
