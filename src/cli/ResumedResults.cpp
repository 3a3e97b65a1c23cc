#include "cli/ResumedResults.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <QCryptographicHash>
#include <QFile>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

namespace sentisound {
namespace {

constexpr std::size_t kLongestLine = std::size_t{64} * 1024 * 1024;  // a day with --timeline has 12 MB
constexpr std::string_view kBeginning = R"({"file":")";
Message noResult(std::int64_t line) {
  return Message(
      "line %1 is not a result of \"analyze --format jsonl\"; nothing was changed. Give --resume the file "
      "that "
      "the earlier run wrote, or the name of a new one",
      line);
}

/// Whether a line without an end may be one of ours that was cut off: the beginning of a result, and after a
/// power cut perhaps zeros.
bool isCutOff(std::string line) {
  line.erase(line.find_last_not_of('\0') + 1);
  const auto common = std::min(line.size(), kBeginning.size());
  return line.compare(0, common, kBeginning, 0, common) == 0;
}

/// The next line with its end; without one at the end of the file, and where it is longer than any of ours.
/// (QFile::readLine(kLongestLine) would clear that much memory for every line.)
std::string nextLine(QFile& file) {
  std::array<char, std::size_t{16} * 1024> piece;
  std::string line;
  do {
    const auto count = file.readLine(piece.data(), static_cast<qint64>(piece.size()));
    if (count <= 0) break;
    line.append(piece.data(), static_cast<std::size_t>(count));
  } while (line.back() != '\n' && line.size() < kLongestLine);
  return line;
}

}  // namespace

Result<ResumedResults> ResumedResults::open(const std::string& path, const std::string& modelId,
                                            int channel) {
  ResumedResults results;
  results.channel_ = channel;
  results.file_ = Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  const int file = results.file_.number();
  if (file < 0)
    return fail(Errc::BadRequest, Message("the results cannot be opened (%1)", std::strerror(errno)), path);
  struct stat facts {};
  if (::fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode))
    return fail(Errc::BadRequest, "only a regular file can be resumed; for a pipe leave out --resume", path);
  // Some network file systems know no locks; there it is up to the user.
  if (::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return fail(Errc::Storage, "another run is writing to it; wait for it or give each run a file of its own",
                path);
  const auto whole = results.readLines(path, modelId);
  if (!whole) return whole.error();
  if (*whole < facts.st_size && ::ftruncate(file, *whole) != 0)
    return fail(Errc::Storage, Message("the cut-off last line cannot be removed (%1)", std::strerror(errno)),
                path);
  results.merge();
  return results;
}

Result<std::int64_t> ResumedResults::readLines(const std::string& path, const std::string& modelId) {
  QFile file;
  if (!file.open(file_.number(), QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
    return fail(Errc::Storage, Message::kept(file.errorString().toStdString()), path);
  std::int64_t whole = 0;
  for (std::int64_t number = 1;; ++number) {
    const std::string line = nextLine(file);
    if (line.empty()) break;
    const bool ended = line.back() == '\n';
    const Message wrong = ended                            ? add(line, number, modelId)
                          : file.atEnd() && isCutOff(line) ? Message()
                                                           : noResult(number);
    if (!wrong.empty()) return fail(Errc::BadRequest, wrong, path);
    if (!ended) break;
    whole += static_cast<std::int64_t>(line.size());
  }
  if (file.error() != QFileDevice::NoError)
    return fail(Errc::Storage, Message::kept(file.errorString().toStdString()), path);
  return whole;
}

Message ResumedResults::add(const std::string& line, std::int64_t number, const std::string& modelId) {
  const auto result = nlohmann::json::parse(line, nullptr, false);
  const auto file = result.is_object() ? result.find("file") : result.end();
  if (!result.is_object() || file == result.end() || !file->is_string()) return noResult(number);
  const auto model = result.find("model");  // a file that failed was classified by none
  if (model != result.end() && *model != modelId)
    return Message(
        "line %1 was classified by the model %2 and this run classifies with \"%3\"; nothing was changed. "
        "Give "
        "--model the earlier one, or --resume the name of a new file",
        number, model->dump(), modelId);
  const bool failed = result.contains("error");
  const std::string heard = result.value("channel", "mix");
  if (channel_ > kMix && heard != channelWord(channel_) && heard != channelWord(kMix))
    return Message(
        "line %1 is of the channel %2 and this run is of %3; nothing was changed. Give --channel the earlier "
        "one, "
        "or --resume the name of a new file",
        number, heard, channelWord(channel_));
  entries_.push_back({digestOf(keyOf(file->get<std::string>(), heard)), failed ? 0U : 1U, failed ? 1U : 0U});
  return {};
}

void ResumedResults::merge() {
  std::sort(entries_.begin(), entries_.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  std::size_t kept = 0;
  for (const auto& entry : entries_) {
    if (kept > 0 && entries_[kept - 1].name == entry.name) {
      entries_[kept - 1].done += entry.done;
      entries_[kept - 1].failed += entry.failed;
    } else {
      entries_[kept++] = entry;
    }
  }
  entries_.resize(kept);
  entries_.shrink_to_fit();
}

std::string ResumedResults::keyOf(const std::string& name, const std::string& channel) const {
  return channel_ == kEachChannel ? name + '\0' + channel : name;
}

ResumedResults::Before ResumedResults::take(const std::string& name, int channel) {
  const auto digest = digestOf(keyOf(name, channelWord(channel)));
  const auto entry =
      std::lower_bound(entries_.begin(), entries_.end(), digest,
                       [](const Entry& one, const Digest& wanted) { return one.name < wanted; });
  if (entry == entries_.end() || entry->name != digest) return Before::Missing;
  if (entry->done > 0) {
    --entry->done;
    return Before::Done;
  }
  if (entry->failed == 0) return Before::Missing;
  --entry->failed;
  return Before::Failed;
}

ResumedResults::Digest ResumedResults::digestOf(const std::string& name) {
  const auto hash = QCryptographicHash::hash(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())),
                                             QCryptographicHash::Sha256);
  Digest digest{};
  std::copy_n(hash.begin(), digest.size(), digest.begin());
  return digest;
}

}  // namespace sentisound
