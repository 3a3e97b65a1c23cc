// Debian's praat reads what we write, and we read what it writes.
#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include "report/TierSamples.h"
#include "report/exchange/Exchange.h"
#include "support/Must.h"
#include "support/ScratchFolder.h"

namespace sentisound::test {
namespace {

/// Opens the file, prints what is in it and saves it in both forms.
constexpr auto kScript = R"(form: "Open"
  infile: "In", ""
  outfile: "Long", ""
  outfile: "Short", ""
endform
Read from file: in$
tiers = Get number of tiers
end = Get end time
label$ = Get label of interval: 1, 2
writeInfoLine: tiers
appendInfoLine: end
appendInfoLine: label$
Save as text file: long$
Save as short text file: short$
)";

class Praat : public testing::TestWithParam<TierFormat> {
 protected:
  void SetUp() override {
    praat_ = QStandardPaths::findExecutable(QStringLiteral("praat"));
    if (praat_.isEmpty()) GTEST_SKIP() << "SKIPPED LOUDLY: praat (package praat) is not installed";
  }
  [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
    return folder_.write(name, std::span(reinterpret_cast<const unsigned char*>(text.data()), text.size()));
  }

  QString praat_;
  ScratchFolder folder_;
};

INSTANTIATE_TEST_SUITE_P(Of, Praat, testing::Values(TierFormat::TextGrid, TierFormat::ShortTextGrid),
                         [](const auto& format) {
                           return format.param == TierFormat::TextGrid ? "Long" : "Short";
                         });

TEST_P(Praat, ReadsTextGridsOfOursAndWeReadItsOwn) {
  const auto text = writeTiers(sampleTiers(), GetParam());
  const auto script = write("open.praat", kScript);
  const auto path = write("ours.TextGrid", text);
  QProcess process;
  process.start(praat_, {QStringLiteral("--run"), QString::fromStdString(script),
                         QString::fromStdString(path), QString::fromStdString(folder_.file("long.TextGrid")),
                         QString::fromStdString(folder_.file("short.TextGrid"))});
  ASSERT_TRUE(process.waitForFinished(60'000));
  EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
  EXPECT_EQ(process.readAllStandardOutput().toStdString(), "5\n6.5\nhappy\n");

  auto expected = must(readTiers(text, GetParam()));
  expected.recording.clear();  // Praat keeps no comments
  expected.about.clear();
  for (const char* name : {"long.TextGrid", "short.TextGrid"}) {
    QFile file(QString::fromStdString(folder_.file(name)));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.read(2), QByteArray("\xFE\xFF")) << "UTF-16, as there are letters beyond ASCII";
    EXPECT_EQ(must(readTierFile(folder_.file(name))), expected) << name;
  }
}

}  // namespace
}  // namespace sentisound::test
