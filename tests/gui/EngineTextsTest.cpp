// Whatever the engine may say to the window has a German translation: the templates in its sources and
// resources/translations/engine_de.ts are compared.
#include <gtest/gtest.h>

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <filesystem>

#include "support/Corpus.h"

namespace sentisound::test {
namespace {

namespace fs = std::filesystem;

const QString kLiterals = QStringLiteral(R"((?:"(?:[^"\\]|\\.)*"\s*)+)");

QString textOf(const fs::path& path) {
  QFile file(QString::fromStdString(path.string()));
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path;
  return QString::fromUtf8(file.readAll());
}

/// Strings stay; comments go, whatever they quote.
QString withoutComments(const QString& source) {
  static const QRegularExpression piece(
      QStringLiteral(R"re("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)'|//[^\n]*|/\*.*?\*/)re"),
      QRegularExpression::DotMatchesEverythingOption);
  QString text;
  qsizetype at = 0;
  for (auto it = piece.globalMatch(source); it.hasNext();) {
    const auto match = it.next();
    text += source.sliced(at, match.capturedStart() - at);
    if (!match.captured().startsWith(u'/')) text += match.captured();
    at = match.capturedEnd();
  }
  return text + source.sliced(at);
}

/// What adjacent literals say together.
QString joined(const QString& literals) {
  static const QRegularExpression seam(QStringLiteral(R"("\s*")"));
  QString text = literals.trimmed();
  text = text.sliced(1, text.size() - 2);
  return text.remove(seam)
      .replace(QStringLiteral("\\\""), QStringLiteral("\""))
      .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
}

/// From behind an opening bracket to the one that closes it.
QString inBrackets(const QString& text, qsizetype begin) {
  static const QRegularExpression token(QStringLiteral(R"("(?:[^"\\]|\\.)*"|[()\[\]{}])"));
  int depth = 1;
  for (auto it = token.globalMatch(text, begin); it.hasNext();) {
    const auto match = it.next();
    const auto first = match.captured().front();
    if (QStringLiteral("([{").contains(first)) ++depth;
    if (QStringLiteral(")]}").contains(first) && --depth == 0)
      return text.sliced(begin, match.capturedStart() - begin);
  }
  return {};
}

/// The command line and the REST server speak English; of the latter only its start is the window's affair.
bool speaksToTheWindow(const QString& file) {
  return !file.startsWith(u"cli/") &&
         (!file.startsWith(u"api/") || file == u"api/Server.cpp" || file == u"api/http/HttpServer.cpp");
}

template <class Use>
void forEachSource(const Use& use) {
  const fs::path root = sourceDir() / "src";
  for (const auto& entry : fs::recursive_directory_iterator(root))
    if (const auto& path = entry.path(); path.extension() == ".cpp" || path.extension() == ".h")
      use(QString::fromStdString(fs::relative(path, root).string()), withoutComments(textOf(path)));
}

/// fail(code, "…") and Message("…"): there is no other way to make one.
QStringList templatesIn(const QString& source) {
  static const QRegularExpression made(
      QStringLiteral(R"(\b(?:fail\(\s*[\w:.()>-]+\s*,|Message[({])\s*(%1))").arg(kLiterals));
  QStringList found;
  for (auto it = made.globalMatch(source); it.hasNext();) found << joined(it.next().captured(1));
  return found;
}

/// By source; in order of the file.
QMap<QString, QString> translations() {
  QXmlStreamReader xml(textOf(sourceDir() / "resources/translations/engine_de.ts"));
  QMap<QString, QString> all;
  QString source;
  while (!xml.atEnd()) {
    xml.readNext();
    if (!xml.isStartElement()) continue;
    if (xml.name() == u"source") source = xml.readElementText();
    if (xml.name() != u"translation") continue;
    EXPECT_FALSE(xml.attributes().hasAttribute(QStringLiteral("type"))) << source.toStdString();
    EXPECT_FALSE(all.contains(source)) << "twice: " << source.toStdString();
    all.insert(source, xml.readElementText());
  }
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  return all;
}

QSet<QString> placesIn(const QString& text) {
  static const QRegularExpression place(QStringLiteral("%[1-9n]"));
  QSet<QString> places;
  for (auto it = place.globalMatch(text); it.hasNext();) places.insert(it.next().captured());
  return places;
}

bool isSentence(const QString& text) {
  return QStringLiteral(".!?").contains(text.back());
}

TEST(EngineTexts, AreAllTranslated) {
  QSet<QString> templates;
  const auto german = translations();
  forEachSource([&](const QString& file, const QString& source) {
    if (!speaksToTheWindow(file)) return;
    for (const auto& text : templatesIn(source)) {
      templates.insert(text);
      EXPECT_TRUE(german.contains(text))
          << "src/" << file.toStdString() << " says what engine_de.ts lacks: " << text.toStdString();
    }
  });
  EXPECT_GT(templates.size(), 300);
  for (const auto& text : german.keys())
    EXPECT_TRUE(templates.contains(text)) << "nobody says so any more: " << text.toStdString();
}

TEST(EngineTexts, HaveTheSamePlacesInGerman) {
  const auto german = translations();
  for (auto it = german.begin(); it != german.end(); ++it) {
    ASSERT_FALSE(it.value().isEmpty()) << it.key().toStdString();
    EXPECT_EQ(placesIn(it.key()), placesIn(it.value())) << it.key().toStdString();
    EXPECT_EQ(isSentence(it.key()), isSentence(it.value())) << it.key().toStdString();
  }
}

/// Words among the values would stay English. (That no text is put together at run time, its type sees to.)
TEST(EngineTexts, HaveNoWordsInTheirValues) {
  static const QRegularExpression begin(QStringLiteral(R"(\bMessage[({])"));
  static const QRegularExpression own(QStringLiteral(R"((?:\bMessage[({]|^)\s*%1)").arg(kLiterals));
  static const QRegularExpression words(QStringLiteral(R"("[^"]*[a-z]{2,} [a-z]{2,}[^"]*")"));
  static const QRegularExpression hidden(QStringLiteral(R"(\bemplace_back\("[^"]* [^"]* [^"]*")"));
  forEachSource([&](const QString& file, const QString& source) {
    EXPECT_FALSE(hidden.match(source).hasMatch())
        << file.toStdString() << ": push_back(Message(…)), so that it is found";
    for (auto it = begin.globalMatch(source); it.hasNext();) {
      QString arguments = inBrackets(source, it.next().capturedEnd());
      const auto match = words.match(arguments.remove(own));
      EXPECT_FALSE(match.hasMatch()) << file.toStdString() << ": " << match.captured().toStdString();
    }
  });
}

TEST(EngineTexts, AreFoundInSources) {
  EXPECT_EQ(
      templatesIn(withoutComments(QStringLiteral(
          "return fail(Errc::A, \"one \"\n  \"text\", f(x)); // fail(Errc::A, \"none\")\n"
          "fail(first->code(), Message(\"a “%1” \\\"b\\\"\", x)); Message{\"c\"}; fail(Errc::A, why);"))),
      QStringList({QStringLiteral("one text"), QStringLiteral("a “%1” \"b\""), QStringLiteral("c")}));
}

}  // namespace
}  // namespace sentisound::test
