#include "api/http/VettedSocket.h"

#include <QHostAddress>
#include <algorithm>
#include <cstring>

namespace sentisound::api {
namespace {

/// Without the field Content-Length.
QByteArray lengthless(const QByteArray& head) {
  const auto field = head.toLower().indexOf("\r\ncontent-length:");
  if (field < 0) return head;
  return head.first(field) + head.sliced(head.indexOf("\r\n", field + 2));
}

}  // namespace

VettedSocket::VettedSocket(const QHostAddress& peer, quint16 peerPort, Sink sink) : sink_(std::move(sink)) {
  setOpenMode(QIODevice::ReadWrite | QIODevice::Unbuffered);
  setSocketState(QAbstractSocket::ConnectedState);
  setPeerAddress(peer);
  setPeerPort(peerPort);
}

VettedSocket::~VettedSocket() {
  setSocketState(QAbstractSocket::UnconnectedState);
}

void VettedSocket::deliver(QByteArray head) {
  head_ = std::move(head);
  at_ = 0;
  Q_EMIT readyRead();
}

void VettedSocket::expect(Framing framing) {
  framing_ = std::move(framing);
  answerHead_.clear();
  answerHeadSent_ = false;
}

qint64 VettedSocket::bytesAvailable() const {
  return head_.size() - at_ + QIODevice::bytesAvailable();
}

bool VettedSocket::canReadLine() const {
  return head_.indexOf('\n', at_) >= 0 || QIODevice::canReadLine();
}

qint64 VettedSocket::readData(char* to, qint64 most) {
  const auto size = std::min<qint64>(most, head_.size() - at_);
  std::memcpy(to, head_.constData() + at_, static_cast<std::size_t>(size));
  at_ += size;
  return size;
}

qint64 VettedSocket::readLineData(char* to, qint64 most) {
  const auto end = head_.indexOf('\n', at_);
  return readData(to, std::min<qint64>(most, (end < 0 ? head_.size() : end + 1) - at_));
}

qint64 VettedSocket::writeData(const char* from, qint64 size) {
  if (answerHeadSent_) {
    const auto& body = framing_.body;
    if (!framing_.bodiless)
      sink_(from == body.constData() && size == body.size() ? body : QByteArray(from, size));
    return size;
  }
  const auto searched = std::max<qsizetype>(answerHead_.size() - 3, 0);
  answerHead_.append(from, size);
  const auto end = answerHead_.indexOf("\r\n\r\n", searched);
  if (end < 0) return size;
  answerHeadSent_ = true;
  const QByteArray rest = answerHead_.sliced(end + 4);
  answerHead_.truncate(end + 4);
  sink_(framing_.lengthless ? lengthless(answerHead_) : answerHead_);
  if (!rest.isEmpty() && !framing_.bodiless) sink_(rest);
  return size;
}

}  // namespace sentisound::api
