// "--channel" of the subcommands that make one thing of a recording.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace sentisound {

/// Adds it: the mix or one channel, written to `channel` (as core/Channel.h says it), which outlives the
/// parsing. `what` is its help. Every channel by itself is wrong usage.
CLI::Option* addChannelOption(CLI::App& command, int& channel, const std::string& what);

}  // namespace sentisound
