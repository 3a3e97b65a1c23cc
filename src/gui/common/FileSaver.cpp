#include "gui/common/FileSaver.h"

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
  if (busy()) return;
  path_ = path;
  writing_ = whenDone(jobs_.run(clicked(), [write = std::move(write), path] { return write(path); }), this,
                      [this](const Status& written) {
                        if (written)
                          Q_EMIT saved(path_);
                        else
                          Q_EMIT failed(errorWords(aboutFile(written.error(), path_)));
                      });
  Q_EMIT started();
}

}  // namespace sentisound
