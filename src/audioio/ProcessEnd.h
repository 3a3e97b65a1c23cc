// How a process that has used the microphone or the loudspeaker ends.
#pragma once

namespace sentisound {

/// Ends the process with `code` without the destructors of static objects; leaks are still looked for in a
/// sanitised build. To be called last in main(), when everything of ours is gone. Qt 6.4 closes its
/// PulseAudio connection in such a destructor without locking it against its own thread, which sometimes
/// aborts the process ("Assertion 'pd' failed").
[[noreturn]] void endProcess(int code);

}  // namespace sentisound
