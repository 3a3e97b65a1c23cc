#include "service/OwnModelFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "core/Files.h"
#include "service/OwnModels.h"

namespace sentisound {
namespace {

QString ownFolder(const Settings& settings) {
  return settings.dataDir + QStringLiteral("/models");
}

}  // namespace

Result<QString> ownModelFolder(const Settings& settings, const QString& id) {
  const auto name = ownModelName(id);
  if (!name || *name != id)
    return fail(Errc::NotFound, "there is no own model of that name", id.toStdString());
  const QString folder = ownFolder(settings) + QLatin1Char('/') + id;
  if (QFileInfo(folder).isDir()) return folder;
  if (std::ranges::any_of(settings.shippedModelDirs,
                          [&](const QString& dir) { return QDir(dir).exists(id); }))
    return fail(Errc::BadRequest, "it comes with the program and can neither be renamed nor deleted",
                id.toStdString());
  return fail(Errc::NotFound, "there is no own model of that name", id.toStdString());
}

Result<QString> renameOwnModel(const Settings& settings, ModelRegistry& models, const QString& id,
                               const QString& typed) {
  const auto folder = ownModelFolder(settings, id);
  if (!folder) return folder.error();
  auto name = ownModelName(typed);
  if (!name) return name.error();
  if (*name == id) return name;
  for (const auto& dir : settings.modelDirs())
    if (QDir(dir).exists(*name))
      return fail(Errc::BadRequest, "there is a model of that name already; choose another name",
                  name->toStdString());
  const QString target = ownFolder(settings) + QLatin1Char('/') + *name;
  if (!QDir().rename(*folder, target))
    return fail(Errc::Storage, "its folder cannot be renamed", folder->toStdString());
  models.forget(id);
  models.forget(*name);
  if (const Status synced = syncFolderOf(target.toStdString()); !synced) return synced.error();
  return name;
}

Status deleteOwnModel(const Settings& settings, ModelRegistry& models, const QString& id) {
  const auto folder = ownModelFolder(settings, id);
  if (!folder) return folder.error();
  // Under a hidden name first: half a model is never found.
  const QString gone = ownFolder(settings) + QStringLiteral("/.deleted-") + id;
  QDir(gone).removeRecursively();  // left behind by a crash
  if (!QDir().rename(*folder, gone))
    return fail(Errc::Storage, "its folder cannot be deleted", folder->toStdString());
  models.forget(id);
  // Of a link only the link: what it points to is somebody else's.
  const bool removed = QFileInfo(gone).isSymLink() ? QFile::remove(gone) : QDir(gone).removeRecursively();
  if (!removed) return fail(Errc::Storage, "its folder cannot be deleted", gone.toStdString());
  return syncFolderOf(gone.toStdString());
}

}  // namespace sentisound
