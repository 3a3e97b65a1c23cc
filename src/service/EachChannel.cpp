#include "service/EachChannel.h"

#include <QFileInfo>
#include <algorithm>

#include "codec/FileDecoder.h"

namespace sentisound {

Result<int> channelsIn(const AnalysisRequest& request, const std::stop_token& stop) {
  const auto source =
      request.path.isEmpty()
          ? EncodedSound::memory({reinterpret_cast<const std::uint8_t*>(request.bytes.constData()),
                                  static_cast<std::size_t>(request.bytes.size())})
          : EncodedSound::file(request.path.toStdString());
  const auto facts = fileFacts(source, stop);
  if (!facts) {
    const QString name = request.name.isEmpty() ? QFileInfo(request.path).fileName() : request.name;
    return facts.error().about(name.toStdString());
  }
  return std::clamp(facts->channels, 1, kMostChannels);
}

Result<std::vector<AnalysisOutcome>> runEachChannel(AnalysisService& service, AnalysisRequest request,
                                                    const Progress& progress) {
  const auto channels = channelsIn(request, progress.stop);
  if (!channels) return channels.error();
  std::vector<AnalysisOutcome> outcomes;
  for (int i = 1; i <= *channels; ++i) {
    request.channel = *channels == 1 ? kMix : i;
    auto outcome = service.run(
        request, progress.part(static_cast<double>(i - 1) / *channels, static_cast<double>(i) / *channels));
    if (!outcome) {
      std::vector<qint64> kept;
      for (const auto& earlier : outcomes)
        if (earlier.historyId != 0) kept.push_back(earlier.historyId);
      if (!kept.empty()) (void)service.remove(kept).result();
      return outcome.error();
    }
    outcomes.push_back(std::move(*outcome));
  }
  return outcomes;
}

}  // namespace sentisound
