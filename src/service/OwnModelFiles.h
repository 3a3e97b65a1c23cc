// One's own models as folders: giving them another name, deleting them.
#pragma once

#include <QString>

#include "service/ModelRegistry.h"
#include "service/Settings.h"

namespace sentisound {

/// The path of the own model `id`. NotFound if there is no such own model, BadRequest if it comes with the
/// program.
Result<QString> ownModelFolder(const Settings& settings, const QString& id);

/// Gives the own model `id` another name and answers it, as ownModelName() made it of `typed`. What was
/// analysed with it is found again by its sha256 (ModelRegistry::loadAsThen). NotFound if there is no such
/// own model, BadRequest if it comes with the program, or the name is taken or cannot be; Storage.
Result<QString> renameOwnModel(const Settings& settings, ModelRegistry& models, const QString& id,
                               const QString& typed);

/// Deletes the own model `id`. Whoever holds it keeps it. NotFound, BadRequest as above; Storage.
Status deleteOwnModel(const Settings& settings, ModelRegistry& models, const QString& id);

}  // namespace sentisound
