#include "cli/NameSource.h"

#include <fcntl.h>

#include <QUtf8StringView>
#include <array>
#include <cerrno>
#include <cstring>

namespace sentisound {

NameSource NameSource::of(const std::vector<std::string>& names) {
  NameSource source;
  for (const auto& name : names) (source.buffer_ += name) += source.separator_;
  source.atEnd_ = true;
  return source;
}

Result<NameSource> NameSource::open(const std::string& path, char separator) {
  NameSource source;
  source.separator_ = separator;
  source.source_ = path == "-" ? "standard input" : path;
  if (path == "-") {
    source.descriptor_ = STDIN_FILENO;
    return source;
  }
  source.owned_ = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  source.descriptor_ = source.owned_.number();
  if (source.descriptor_ < 0)
    return fail(
        Errc::BadRequest,
        Message("the list of names cannot be opened (%1); --files-from takes a file with names in it, or "
                "- for standard input",
                std::strerror(errno)),
        path);
  return source;
}

std::optional<std::string> NameSource::next() {
  auto end = buffer_.find(separator_, position_);
  if (end == std::string::npos) {
    if (!atEnd_) {
      buffer_.erase(0, position_);
      position_ = 0;
      // The rest of a name without an end is not worth any memory.
      if (buffer_.size() > kLongestName) buffer_.resize(kLongestName + 1);
      return std::nullopt;
    }
    if (position_ == buffer_.size()) return std::nullopt;
    end = buffer_.size();
  }
  auto name = buffer_.substr(position_, std::min(end - position_, kLongestName + 1));
  position_ = std::min(end + 1, buffer_.size());
  return name;
}

Status NameSource::read() {
  std::array<char, std::size_t{64} * 1024> block;
  const auto count = ::read(descriptor_, block.data(), block.size());
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return {};
  if (count < 0)
    return fail(Errc::Storage, Message("the names cannot be read (%1)", std::strerror(errno)), source_);
  if (count == 0) atEnd_ = true;
  buffer_.append(block.data(), static_cast<std::size_t>(count));
  return {};
}

std::optional<Error> NameSource::problemOf(const std::string& name) {
  if (name.empty()) return fail(Errc::BadRequest, "the name is empty; leave out empty lines");
  if (name.find('\0') != std::string::npos)
    return fail(Errc::BadRequest,
                "there is a NUL byte in the name; for the output of find -print0 say --null");
  if (name.size() > kLongestName)
    return fail(
        Errc::BadRequest,
        name.find('\n') != std::string::npos
            ? Message("the name is longer than 4096 bytes; with one name on each line leave out --null")
            : Message("the name is longer than 4096 bytes, which no file's is"));
  if (!QUtf8StringView(name.data(), static_cast<qsizetype>(name.size())).isValidUtf8())
    return fail(Errc::BadRequest, "the name is not valid UTF-8; rename the file, convmv does it for many");
  return std::nullopt;
}

}  // namespace sentisound
