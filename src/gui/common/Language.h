// The language of the window.
#pragma once

#include <QString>

namespace sentisound {

/// "de", "en"; empty: the first of the system's that there is a translation for, else English. Texts and, as
/// QLocale writes them, figures, for windows that are made afterwards; may be called again. Needs a
/// QCoreApplication.
void chooseLanguage(const QString& language);

}  // namespace sentisound
