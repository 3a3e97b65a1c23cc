// Messages as the history keeps them: JSON that other languages can be told from, and that versions before it
// (and people) read as English.
#pragma once

#include <QJsonArray>

#include "core/Message.h"

namespace sentisound {

/// The English alone of a message without values, else ["English","template",value…]. A value is a text, or
/// an object: {"number":"0.2"}, {"label":"sad"}, {"message":["template",value…]} or {"list":[value…]}.
QJsonArray messagesToJson(const Messages& messages);
Messages messagesFromJson(const QJsonArray& array);

/// [code,"English"] or [code,"English","template",value…].
QJsonArray reasonsToJson(const std::vector<Reason>& reasons);
std::vector<Reason> reasonsFromJson(const QJsonArray& array);

}  // namespace sentisound
