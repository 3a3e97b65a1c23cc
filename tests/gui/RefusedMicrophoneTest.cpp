// A microphone that is there but may not be used: the sound server refuses, as the privacy settings of a
// system make it do. The server's answer is put in the place of the library's own, all above it is real.
#include <dlfcn.h>

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLockFile>
#include <QPushButton>
#include <QSignalSpy>

#include "gui/GuiFixture.h"
#include "gui/record/RecordController.h"
#include "support/PulseSink.h"

namespace {

constexpr int kAccessDenied = -1;  // -PA_ERR_ACCESS
bool refuses = false;
int refused = 0;

}  // namespace

/// What Qt calls to begin a recording. The program's own symbol goes before the library's.
extern "C" int pa_stream_connect_record(void* stream, const char* device, const void* attributes, int flags) {
  if (refuses) {
    ++refused;
    return kAccessDenied;
  }
  using Connect = int (*)(void*, const char*, const void*, int);
  static const auto real = reinterpret_cast<Connect>(dlsym(RTLD_NEXT, "pa_stream_connect_record"));
  return real(stream, device, attributes, flags);
}

namespace sentisound::test {
namespace {

class RefusedMicrophoneTest : public WindowTest {
 protected:
  void SetUp() override {
    SENTISOUND_NEEDS_PULSE();
    lock_.setStaleLockTime(kPatienceMs);
    ASSERT_TRUE(lock_.tryLock(kPatienceMs));
    WindowTest::SetUp();
    refuses = true;
    refused = 0;
  }
  void TearDown() override {
    refuses = false;
    WindowTest::TearDown();
  }

 private:
  /// One microphone for all test processes, and one of the tests unplugs it.
  QLockFile lock_{QDir::temp().filePath(QStringLiteral("sentisound-test-microphone.lock"))};
};

TEST_F(RefusedMicrophoneTest, IsSaidPlainlyAndTheRestWorks) {
  auto* record = find<QPushButton>("record");
  ASSERT_TRUE(record->isEnabled()) << "the microphone is there";
  QTest::mouseClick(record, Qt::LeftButton);
  ASSERT_EQ(refused, 1) << "nothing was refused";
  EXPECT_TRUE(errorText().contains(QStringLiteral("could not be opened"))) << errorText().toStdString();
  EXPECT_TRUE(errorText().contains(QStringLiteral("privacy settings"))) << errorText().toStdString();
  EXPECT_EQ(record->text(), QStringLiteral("Record"));
  EXPECT_FALSE(find("live")->isVisible());
  EXPECT_TRUE(QDir(service_->settings().recordingsDir()).isEmpty()) << "an empty take was left behind";

  // All else goes on, playing too.
  open({voice(QStringLiteral("voice.wav"))});
  EXPECT_TRUE(find("result")->isVisible());
  EXPECT_TRUE(errorText().isEmpty()) << errorText().toStdString();
  find<QAction>("play")->trigger();
  EXPECT_EQ(find<QAction>("play")->text(), QStringLiteral("Pause")) << errorText().toStdString();
  find<QAction>("play")->trigger();

  // Allowed now: the next try records.
  refuses = false;
  QTest::mouseClick(record, Qt::LeftButton);
  EXPECT_EQ(record->text(), QStringLiteral("Stop"));
  EXPECT_TRUE(waitFor([&] { return text("time") > QStringLiteral("0:00.3"); }));
  QTest::mouseClick(record, Qt::LeftButton);
  settle();
}

TEST_F(RefusedMicrophoneTest, IsSaidWhereAProfileIsRecordedToo) {
  find<QAction>("showSpeakers")->trigger();
  QTest::mouseClick(find<QPushButton>("fromPrompts"), Qt::LeftButton);
  QTest::mouseClick(find<QPushButton>("recordPrompt"), Qt::LeftButton);
  ASSERT_EQ(refused, 1);
  EXPECT_EQ(find<QPushButton>("recordPrompt")->text(), QStringLiteral("Record"));
  EXPECT_TRUE(find("promptError")->isVisible());
  EXPECT_TRUE(find<QAction>("record")->isEnabled()) << "it holds the microphone";
}

}  // namespace
}  // namespace sentisound::test
