// What the engine says, in the language of the window; in English where no language is chosen, as in the
// command line and the REST server. Translations: resources/translations/engine_de.ts.
#pragma once

#include <QString>
#include <QStringList>

#include "core/Error.h"
#include "core/Message.h"

namespace sentisound {

/// "Es wird nur 0,2 s lang gesprochen": the template's translation with the values in its places. A template
/// without a translation is left in English.
QString messageWords(const Message& message);
QStringList messageWords(const Messages& messages);
/// What describe() says: the subject, what is wrong, what to do.
QString errorWords(const Error& error);
/// What is wrong alone.
QString faultWords(const Error& error);
/// A reason of a verdict. One that an older version kept, in English without its values, is told in general
/// by its code.
QString reasonWords(const Reason& reason);

}  // namespace sentisound
