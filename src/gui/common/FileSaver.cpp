#include "gui/common/FileSaver.h"

#include <QPointer>
#include <utility>

#include "core/WriteFailure.h"
#include "words/MessageWords.h"

namespace sentisound {
namespace {

/// The file that was chosen is named, and why it cannot be written; what else went wrong stays as it is.
Error aboutFile(const Error& error, const QString& path) {
  const auto named = error.about(path.toStdString());
  const bool unexplained =
      named.code == Errc::Storage && writeRemedy(named).empty() && named.subject == path.toStdString();
  return unexplained ? cannotWrite(path.toStdString()) : named;
}

}  // namespace

void FileSaver::save(const QString& path, Write write) {
  waiting_.push_back({path, std::move(write)});
  if (!writing_.isRunning()) next();
}

void FileSaver::next() {
  if (waiting_.empty()) return;
  Asked asked = std::move(waiting_.front());
  waiting_.pop_front();
  path_ = asked.path;
  writing_ =
      whenDone(jobs_.run(clicked(), [write = std::move(asked.write), path = path_] { return write(path); }),
               this, [this](const Status& written) {
                 const QPointer self(this);  // who hears of it may end it
                 if (written)
                   Q_EMIT saved(path_);
                 else
                   Q_EMIT failed(errorWords(aboutFile(written.error(), path_)));
                 if (self && !writing_.isRunning()) next();
               });
  Q_EMIT started();
}

}  // namespace sentisound
