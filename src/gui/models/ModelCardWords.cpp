#include "gui/models/ModelCardWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>

namespace sentisound {
namespace {

// For the translators; a test finds recipes and feature sets that are missing here.
[[maybe_unused]] constexpr std::array kTitles{
    QT_TRANSLATE_NOOP("ModelCard", "Random forest on mean MFCC (the original service's model)"),
    QT_TRANSLATE_NOOP("ModelCard", "Support vector machine on mean MFCC"),
    QT_TRANSLATE_NOOP("ModelCard", "Neural network on mean MFCC"),
    QT_TRANSLATE_NOOP("ModelCard", "Shrinkage LDA on prosody functionals"),
    QT_TRANSLATE_NOOP("ModelCard", "Ridge regression on random kernels over log-mel"),
    QT_TRANSLATE_NOOP("ModelCard", "Ridge regression on random kernels over contours"),
    QT_TRANSLATE_NOOP("ModelCard", "Prosody, and random kernels over log-mel, together"),
    QT_TRANSLATE_NOOP("ModelCard", "Prosody, and random kernels over log-mel and contours, together"),
    QT_TRANSLATE_NOOP("ModelCard", "Speaker factors of prosody functionals"),
    QT_TRANSLATE_NOOP("ModelCard", "Speaker factors of how a voice moves"),
    QT_TRANSLATE_NOOP("ModelCard", "Speaker factors of random kernels over contours"),
    QT_TRANSLATE_NOOP("ModelCard", "Speaker factors of prosody, voice and contours, together"),
    QT_TRANSLATE_NOOP("ModelCard", "MFCC (mean, 40 dims)"),
    QT_TRANSLATE_NOOP("ModelCard", "Prosody (functionals, 660 dims)"),
    QT_TRANSLATE_NOOP("ModelCard", "Random kernels on log-mel (3000, 12000 dims)"),
    QT_TRANSLATE_NOOP("ModelCard", "Random kernels on contours (6000, 24000 dims)"),
    QT_TRANSLATE_NOOP("ModelCard", "Prosody and random kernels on log-mel (12660 dims)"),
    QT_TRANSLATE_NOOP("ModelCard", "Prosody and random kernels (36660 dims)"),
    QT_TRANSLATE_NOOP("ModelCard", "Prosody without rumble (660 dims)"),
    QT_TRANSLATE_NOOP("ModelCard", "How a voice moves (249 dims)"),
    QT_TRANSLATE_NOOP("ModelCard", "Random kernels on contours (2000, 8000 dims)"),
    QT_TRANSLATE_NOOP("ModelCard", "Prosody, voice and contours (8909 dims)")};

[[maybe_unused]] constexpr std::array kLimits{
    QT_TRANSLATE_NOOP(
        "ModelCard",
        "Trained on acted speech in few languages. On voices, languages and recordings unlike "
        "those it is often wrong: compare the two kinds of figures. It says what a voice sounds "
        "like, not what a person feels; do not decide about people by it."),
    QT_TRANSLATE_NOOP(
        "ModelCard",
        "Learnt from acted speech in few languages. On voices, languages and recordings unlike "
        "those it is often wrong: compare the two kinds of figures. It says what a voice sounds "
        "like, not what a person feels; do not decide about people by it."),
    QT_TRANSLATE_NOOP("ModelCard",
                      "Trained on the clips of one folder, with somebody's own labels. On voices, languages "
                      "and recordings unlike those it is often wrong: compare the two kinds of figures. It "
                      "says what a voice sounds like, not what a person feels; do not decide about people by "
                      "it.")};

// Qt knows languages by their English names and by their own.
[[maybe_unused]] constexpr std::array kLanguages{
    QT_TRANSLATE_NOOP("Language", "Amharic"),   QT_TRANSLATE_NOOP("Language", "Arabic"),
    QT_TRANSLATE_NOOP("Language", "Chinese"),   QT_TRANSLATE_NOOP("Language", "Czech"),
    QT_TRANSLATE_NOOP("Language", "Danish"),    QT_TRANSLATE_NOOP("Language", "Dutch"),
    QT_TRANSLATE_NOOP("Language", "English"),   QT_TRANSLATE_NOOP("Language", "Finnish"),
    QT_TRANSLATE_NOOP("Language", "French"),    QT_TRANSLATE_NOOP("Language", "German"),
    QT_TRANSLATE_NOOP("Language", "Greek"),     QT_TRANSLATE_NOOP("Language", "Hindi"),
    QT_TRANSLATE_NOOP("Language", "Italian"),   QT_TRANSLATE_NOOP("Language", "Japanese"),
    QT_TRANSLATE_NOOP("Language", "Korean"),    QT_TRANSLATE_NOOP("Language", "Persian"),
    QT_TRANSLATE_NOOP("Language", "Polish"),    QT_TRANSLATE_NOOP("Language", "Portuguese"),
    QT_TRANSLATE_NOOP("Language", "Russian"),   QT_TRANSLATE_NOOP("Language", "Spanish"),
    QT_TRANSLATE_NOOP("Language", "Swedish"),   QT_TRANSLATE_NOOP("Language", "Turkish"),
    QT_TRANSLATE_NOOP("Language", "Ukrainian"), QT_TRANSLATE_NOOP("Language", "Urdu")};

}  // namespace

QString cardWords(const std::string& english) {
  return QCoreApplication::translate("ModelCard", english.c_str());
}

QString languageName(const std::string& code) {
  const auto text = QString::fromStdString(code);
  const QLocale locale(text);
  if (locale.language() == QLocale::C || text.size() > 3) return text;
  return QCoreApplication::translate("Language",
                                     QLocale::languageToString(locale.language()).toLatin1().constData());
}

}  // namespace sentisound
