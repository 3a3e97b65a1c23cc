#include "gui/common/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>
#include <vector>

namespace sentisound {
namespace {

/// German, if the language, or without one the system's first that we speak, is German.
bool speaksGerman(const QString& language) {
  if (!language.isEmpty()) return language.startsWith(QLatin1String("de"));
  for (const auto& wanted : QLocale::system().uiLanguages()) {
    if (wanted.startsWith(QLatin1String("de"))) return true;
    if (wanted.startsWith(QLatin1String("en"))) return false;
  }
  return false;
}

/// What figures look like, in widgets too. Austria's and Switzerland's habits are the system's.
QLocale localeFor(bool german) {
  if (!german) return {QLocale::English};
  return QLocale::system().language() == QLocale::German ? QLocale::system() : QLocale(QLocale::German);
}

}  // namespace

void chooseLanguage(const QString& language) {
  static std::vector<std::unique_ptr<QTranslator>> installed;
  for (const auto& translator : installed) QCoreApplication::removeTranslator(translator.get());
  installed.clear();
  const bool german = speaksGerman(language);
  QLocale::setDefault(localeFor(german));
  const auto install = [](const QString& name, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder)) return;  // Qt's own words may not be installed
    QCoreApplication::installTranslator(translator.get());
    installed.push_back(std::move(translator));
  };
  const QString ours = QStringLiteral(":/translations");
  if (!german) return install(QStringLiteral("sentisound_en"), ours);  // its plurals
  install(QStringLiteral("qtbase_de"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  install(QStringLiteral("sentisound_de"), ours);
}

}  // namespace sentisound
