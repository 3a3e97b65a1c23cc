#include "gui/common/ChannelNames.h"

#include <QCoreApplication>

#include "core/Channel.h"

namespace sentisound {
namespace {

struct ChannelNamesTr {
  Q_DECLARE_TR_FUNCTIONS(ChannelNames)
};

}  // namespace

QString channelName(int channel) {
  switch (channel) {
    case kMix:
      return ChannelNamesTr::tr("Mix");
    case kLeft:
      return ChannelNamesTr::tr("Left");
    case kRight:
      return ChannelNamesTr::tr("Right");
    case kEachChannel:
      return ChannelNamesTr::tr("Each channel");
    default:
      return ChannelNamesTr::tr("Channel %1").arg(channel);
  }
}

QString channelInSentence(int channel) {
  switch (channel) {
    case kMix:
      return ChannelNamesTr::tr("mix of the channels");
    case kLeft:
      return ChannelNamesTr::tr("left channel");
    case kRight:
      return ChannelNamesTr::tr("right channel");
    default:
      return ChannelNamesTr::tr("channel %1").arg(channel);
  }
}

QString withChannel(const QString& name, int channel) {
  return channel == kMix ? name : QStringLiteral("%1 (%2)").arg(name, channelInSentence(channel));
}

}  // namespace sentisound
