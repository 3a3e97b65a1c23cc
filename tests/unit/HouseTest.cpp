// The rules that every source file keeps: how long it may be, and which modules it may include.
#include <gtest/gtest.h>

#include <QRegularExpression>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/Corpus.h"

namespace sentisound::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongest = 400;  // lines

std::vector<fs::path> sourcesUnder(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && (entry.path().extension() == ".cpp" || entry.path().extension() == ".h"))
      found.push_back(entry.path());
  return found;
}

std::string textOf(const fs::path& file) {
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string shown(const fs::path& file) {
  return fs::relative(file, sourceDir()).string();
}

/// What each module links, as src/CMakeLists.txt says, in its order: lowest first.
struct Modules {
  std::vector<std::string> order{};
  std::map<std::string, std::set<std::string>> uses{};

  /// `module` and all that it sees through others.
  [[nodiscard]] std::set<std::string> seenBy(const std::string& module) const {
    std::set<std::string> seen{module};
    std::vector<std::string> next{module};
    while (!next.empty()) {
      const auto one = next.back();
      next.pop_back();
      for (const auto& used : uses.at(one))
        if (seen.insert(used).second) next.push_back(used);
    }
    return seen;
  }
};

Modules modules() {
  Modules read;
  const std::string text = textOf(sourceDir() / "src/CMakeLists.txt");
  const QRegularExpression declared(QStringLiteral("^sentisound_module\\((\\w+)([^)]*)\\)"),
                                    QRegularExpression::MultilineOption);
  for (auto it = declared.globalMatch(QString::fromStdString(text)); it.hasNext();) {
    const auto match = it.next();
    const std::string name = match.captured(1).toStdString();
    read.order.push_back(name);
    auto& uses = read.uses[name];
    std::istringstream words(match.captured(2).toStdString());
    bool inUses = false;
    for (std::string word; words >> word;) {
      if (word == "USES" || word == "LINKS" || word == "PRIVATE_LINKS" || word == "PCH")
        inUses = word == "USES";
      else if (inUses)
        uses.insert(word);
    }
  }
  return read;
}

TEST(House, NoSourceFileIsLongerThanAPersonReads) {
  for (const char* folder : {"src", "tests"})
    for (const auto& file : sourcesUnder(sourceDir() / folder)) {
      const std::string text = textOf(file);
      EXPECT_LE(static_cast<std::size_t>(std::ranges::count(text, '\n')), kLongest) << shown(file);
    }
}

TEST(House, ModulesUseOnlyLowerOnes) {
  const auto all = modules();
  ASSERT_GE(all.order.size(), 10U);
  std::set<std::string> below;
  for (const auto& name : all.order) {
    for (const auto& used : all.uses.at(name)) EXPECT_TRUE(below.contains(used)) << name << " uses " << used;
    below.insert(name);
  }
  for (const auto& entry : fs::directory_iterator(sourceDir() / "src"))
    if (entry.is_directory()) {
      EXPECT_TRUE(below.contains(entry.path().filename().string())) << entry.path() << " is no module";
    }
}

TEST(House, IncludesPointDown) {
  const auto all = modules();
  const QRegularExpression include(QStringLiteral("#include \"([a-z0-9]+)/"));
  std::size_t seen = 0;
  for (const auto& name : all.order) {
    const auto allowed = all.seenBy(name);
    for (const auto& file : sourcesUnder(sourceDir() / "src" / name)) {
      for (auto it = include.globalMatch(QString::fromStdString(textOf(file))); it.hasNext(); ++seen) {
        const std::string included = it.next().captured(1).toStdString();
        EXPECT_TRUE(allowed.contains(included)) << shown(file) << " includes " << included;
      }
    }
  }
  EXPECT_GT(seen, 500U);
}

/// Qt stays out of what analyses: it can be used and tested without it.
TEST(House, LowerModulesKnowNoQt) {
  const QRegularExpression qt(QStringLiteral("#include <Q[A-Za-z]+>"));
  for (const char* name : {"core", "dsp", "codec", "features", "ml", "analysis", "views"}) {
    ASSERT_TRUE(fs::is_directory(sourceDir() / "src" / name)) << name;
    for (const auto& file : sourcesUnder(sourceDir() / "src" / name))
      EXPECT_FALSE(qt.match(QString::fromStdString(textOf(file))).hasMatch()) << shown(file);
  }
}

}  // namespace
}  // namespace sentisound::test
