#include "gui/common/FileSaver.h"

#include "words/MessageWords.h"

namespace sentisound {

void FileSaver::save(const QString& path, Write write) {
  if (busy()) return;
  path_ = path;
  writing_ = whenDone(jobs_.run(clicked(), [write = std::move(write), path] { return write(path); }), this,
                      [this](const Status& written) {
                        if (written)
                          Q_EMIT saved(path_);
                        else
                          Q_EMIT failed(errorWords(written.error().about(path_.toStdString())));
                      });
  Q_EMIT started();
}

}  // namespace sentisound
