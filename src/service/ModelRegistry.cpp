#include "service/ModelRegistry.h"

#include <QDir>
#include <set>

#include "core/Sha256.h"
#include "ml/ModelFile.h"

namespace sentisound {
namespace {

bool isPlainName(const QString& id) {
  return !id.isEmpty() && !id.contains(QLatin1Char('/')) && !id.contains(QLatin1Char('\\')) &&
         !id.startsWith(QLatin1Char('.'));
}

QString hashOf(const QString& folder) {
  Sha256 hash;
  for (const char* name : kModelFiles)
    (void)hash.addFile(std::filesystem::path(folder.toStdString()) / name);  // a model may lack the last one
  return QString::fromStdString(hash.hex());
}

}  // namespace

ModelRegistry::ModelRegistry(QStringList folders) : folders_(std::move(folders)) {}

Result<std::shared_ptr<const LoadedModel>> ModelRegistry::load(const QString& id) {
  if (!isPlainName(id)) return fail(Errc::NotFound, "there is no model of that name", id.toStdString());
  const QMutexLocker lock(&mutex_);
  if (const auto known = loaded_.value(id)) return known;
  for (const auto& parent : folders_) {
    const QString folder = parent + QLatin1Char('/') + id;
    if (!QDir(folder).exists()) continue;
    auto model = loadModel(folder.toStdString());
    if (!model) return model.error();
    auto loaded = std::make_shared<const LoadedModel>(LoadedModel{std::move(*model), hashOf(folder), folder});
    loaded_.insert(id, loaded);
    return loaded;
  }
  return fail(
      Errc::NotFound,
      Message("there is no model of that name in %1", folders_.join(QStringLiteral(", ")).toStdString()),
      id.toStdString());
}

Result<std::shared_ptr<const LoadedModel>> ModelRegistry::loadAsThen(const QString& id,
                                                                     const QString& sha256) {
  auto named = load(id);
  if (sha256.isEmpty() || (named && (*named)->sha256 == sha256)) return named;
  for (const auto& parent : folders_)
    for (const auto& other : QDir(parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
      if (other != id && hashOf(parent + QLatin1Char('/') + other) == sha256)
        if (auto renamed = load(other); renamed && (*renamed)->sha256 == sha256) return renamed;
  return named;
}

void ModelRegistry::forget(const QString& id) {
  const QMutexLocker lock(&mutex_);
  loaded_.remove(id);
}

std::vector<ModelRegistry::Entry> ModelRegistry::list() {
  std::set<QString> ids;
  for (const auto& folder : folders_)
    for (const auto& id : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) ids.insert(id);
  std::vector<Entry> entries;
  for (const auto& id : ids) {
    const auto model = load(id);
    if (model)
      entries.push_back({id, (*model)->folder, (*model)->model.card(), {}});
    else
      entries.push_back({id, {}, std::nullopt, model.error()});
  }
  return entries;
}

}  // namespace sentisound
