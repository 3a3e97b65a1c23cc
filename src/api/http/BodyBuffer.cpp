#include "api/http/BodyBuffer.h"

#include <QDir>
#include <QTemporaryFile>

namespace sentisound::api {

BodyBuffer::BodyBuffer(QString folder) : folder_(std::move(folder)) {}
BodyBuffer::~BodyBuffer() = default;
BodyBuffer::BodyBuffer(BodyBuffer&&) noexcept = default;
BodyBuffer& BodyBuffer::operator=(BodyBuffer&&) noexcept = default;

Error BodyBuffer::cannotWrite() const {
  return fail(Errc::Storage, Message("the upload cannot be written: %1", file_->errorString().toStdString()),
              folder_.toStdString());
}

Status BodyBuffer::append(QByteArrayView bytes) {
  size_ += bytes.size();
  if (!file_ && size_ <= kInMemory) {
    memory_.append(bytes);
    return {};
  }
  if (!file_) {
    // Without asking for its name it has none (O_TMPFILE), where the file system can do that.
    QDir().mkpath(folder_);
    file_ = std::make_unique<QTemporaryFile>(folder_ + QStringLiteral("/upload.XXXXXX"));
    if (!file_->open() || file_->write(memory_) != memory_.size()) return cannotWrite();
    memory_ = {};
  }
  if (file_->write(bytes.data(), bytes.size()) != bytes.size()) return cannotWrite();
  return {};
}

Status BodyBuffer::overwrite(qint64 at, QByteArrayView bytes) {
  if (!file_) {
    memory_.replace(at, bytes.size(), bytes.data(), bytes.size());
    return {};
  }
  if (!file_->seek(at) || file_->write(bytes.data(), bytes.size()) != bytes.size() || !file_->seek(size_))
    return cannotWrite();
  return {};
}

Result<BodyBuffer::Held> BodyBuffer::take() {
  if (!file_) return Held{.bytes = std::move(memory_)};
  if (!file_->flush()) return cannotWrite();
  const auto* data = file_->map(0, size_);
  if (data == nullptr) return cannotWrite();
  std::shared_ptr<QTemporaryFile> file(std::move(file_));
  return Held{.bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(data), size_), .keeps = file};
}

}  // namespace sentisound::api
