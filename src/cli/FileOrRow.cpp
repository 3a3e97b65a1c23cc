#include "cli/FileOrRow.h"

#include <QFileInfo>
#include <QString>

#include "cli/Command.h"

namespace sentisound {

std::optional<qint64> rowNumber(const std::string& what) {
  bool isNumber = false;
  const QString name = QString::fromStdString(what);
  const qint64 id = name.toLongLong(&isNumber);
  return isNumber && !QFileInfo::exists(name) ? std::optional(id) : std::nullopt;
}

int reportChannelOfRow(const std::string& what) {
  (void)report(fail(
      Errc::BadRequest,
      "a row of the history is of the channel that was analysed; name the file to choose another", what));
  return kUsage;
}

}  // namespace sentisound
