#include "gui/common/FileSaver.h"

#include <QPointer>
#include <utility>

#include "words/MessageWords.h"

namespace sentisound {

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
                   Q_EMIT failed(errorWords(written.error().about(path_.toStdString())));
                 if (self && !writing_.isRunning()) next();
               });
  Q_EMIT started();
}

}  // namespace sentisound
