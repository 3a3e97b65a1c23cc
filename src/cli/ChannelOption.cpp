#include "cli/ChannelOption.h"

#include "core/Channel.h"

namespace sentisound {

CLI::Option* addChannelOption(CLI::App& command, int& channel, const std::string& what) {
  return command
      .add_option_function<std::string>(
          "--channel", [&channel](const std::string& word) { channel = channelOf(word).value_or(kMix); },
          what)
      ->check([](const std::string& word) {
        const auto known = channelOf(word);
        return known && *known != kEachChannel ? std::string()
                                               : std::string("must be mix, left, right, or a number from 1");
      })
      ->type_name("mix|left|right|N");
}

}  // namespace sentisound
