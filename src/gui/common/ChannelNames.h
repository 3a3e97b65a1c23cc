// What channels are called in the window.
#pragma once

#include <QString>

namespace sentisound {

/// "Mix", "Left", "Right", "Channel 3", "Each channel": of core/Channel.h.
QString channelName(int channel);
/// "mix of the channels", "left channel", "right channel", "channel 3"
QString channelInSentence(int channel);
/// "talk.wav", "talk.wav (left channel)" where it is not the mix.
QString withChannel(const QString& name, int channel);

}  // namespace sentisound
