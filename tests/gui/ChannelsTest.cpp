// Recordings with a speaker on each channel: chosen in the tool bar, seen in the waveform, switched between.
#include <QAbstractItemView>
#include <QComboBox>
#include <QTableView>

#include "gui/GuiFixture.h"
#include "gui/PageLooks.h"
#include "gui/common/ElidedLabel.h"
#include "gui/common/Language.h"
#include "gui/history/HistoryModel.h"
#include "gui/sound/SoundRow.h"
#include "gui/sound/SoundStack.h"
#include "support/Channels.h"
#include "support/Must.h"
#include "support/SpeechLike.h"

namespace sentisound::test {
namespace {

std::vector<double> speakerOf(unsigned seed, double seconds = 3) {
  auto samples = speechLike(seconds, seed).samples;
  samples.resize(static_cast<std::size_t>(seconds * kSpeechLikeHz));  // all alike
  for (double& sample : samples) sample *= 0.1;
  return samples;
}

class ChannelsWindow : public WindowTest {
 protected:
  QString write(const char* name, const std::vector<std::vector<double>>& channels) const {
    return QString::fromStdString(folder_.write(name, channelsWav(channels, kSpeechLikeHz)));
  }
  QString interview() const { return write("interview.wav", {speakerOf(3), speakerOf(4)}); }
  [[nodiscard]] QComboBox* choice() const { return find<QComboBox>("channelChoice"); }
  [[nodiscard]] QString source() const { return find<ElidedLabel>("source")->text(); }
  /// By keys, in its list.
  void choose(const QString& entry) const {
    auto* box = choice();
    const int wanted = box->findText(entry);
    ASSERT_GE(wanted, 0) << entry.toStdString();
    box->showPopup();
    auto* list = box->view();
    QTest::keyClick(list, Qt::Key_Home);
    for (int i = 0; i < wanted; ++i) QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
  }
  std::vector<HistoryRow> rows() const {
    return must(service_->history()
                    .run([](HistoryStore& store) {
                      return store.list({.sort = HistorySort::Added, .ascending = true});
                    })
                    .result());
  }
  [[nodiscard]] std::vector<int> channelsKept() const {
    std::vector<int> channels;
    for (const auto& row : rows()) channels.push_back(row.channel);
    return channels;
  }
};

TEST_F(ChannelsWindow, BeginWithTheMixAndTheChooserSaysSo) {
  open({interview()});
  EXPECT_EQ(choice()->currentText(), QStringLiteral("Mix"));
  EXPECT_TRUE(source().contains(QStringLiteral("mix of the channels"))) << source().toStdString();
  EXPECT_EQ(channelsKept(), std::vector<int>{kMix});
  open({voice(QStringLiteral("mono.wav"))});
  EXPECT_FALSE(source().contains(QStringLiteral("channel"))) << source().toStdString();
}

TEST_F(ChannelsWindow, AnotherChannelOfWhatIsOpenIsAnalysedAndThenOnlySwitchedTo) {
  open({interview()});
  const QString mixed = text("percent");
  choose(QStringLiteral("Right"));
  settle();
  EXPECT_TRUE(source().contains(QStringLiteral("right channel"))) << source().toStdString();
  EXPECT_EQ(choice()->currentText(), QStringLiteral("Right"));
  EXPECT_EQ(channelsKept(), (std::vector<int>{kMix, kRight}));
  choose(QStringLiteral("Mix"));
  EXPECT_FALSE(working()) << "it was analysed already";
  EXPECT_EQ(text("percent"), mixed);
  choose(QStringLiteral("Right"));
  EXPECT_FALSE(working());
  EXPECT_EQ(channelsKept(), (std::vector<int>{kMix, kRight}));
}

TEST_F(ChannelsWindow, EachBeforeOpeningGivesAResultPerChannelToSwitchBetween) {
  choose(QStringLiteral("Each channel"));
  open({interview()});
  EXPECT_EQ(choice()->currentText(), QStringLiteral("Left")) << "the first is shown";
  EXPECT_TRUE(source().contains(QStringLiteral("left channel"))) << source().toStdString();
  EXPECT_EQ(channelsKept(), (std::vector<int>{kLeft, kRight}));
  choose(QStringLiteral("Right"));
  EXPECT_FALSE(working()) << "both were analysed";
  EXPECT_TRUE(source().contains(QStringLiteral("right channel"))) << source().toStdString();
  const auto right = rows().back();
  EXPECT_EQ(text("emotion").toLower(),
            right.verdict == QLatin1String("no-speech") ? QStringLiteral("no speech") : right.emotion);

  const auto next = write("next.wav", {speakerOf(5), speakerOf(6), speakerOf(7)});
  open({next});
  EXPECT_EQ(channelsKept(), (std::vector<int>{kLeft, kRight, kLeft, kRight, 3})) << "still each";
  EXPECT_EQ(choice()->currentText(), QStringLiteral("Left"));
  choose(QStringLiteral("Channel 3"));
  EXPECT_TRUE(source().contains(QStringLiteral("channel 3"))) << source().toStdString();
}

TEST_F(ChannelsWindow, EachOfWhatIsOpenAnalysesWhatIsMissing) {
  open({interview()});
  choose(QStringLiteral("Right"));
  settle();
  choose(QStringLiteral("Each channel"));
  settle();
  EXPECT_EQ(channelsKept(), (std::vector<int>{kMix, kRight, kLeft}));
  EXPECT_EQ(choice()->currentText(), QStringLiteral("Left"));
}

TEST_F(ChannelsWindow, SeveralFilesHaveEachChannelAndTheLastIsShown) {
  choose(QStringLiteral("Each channel"));
  open({interview(), write("mono.wav", {speakerOf(5)}), write("two.wav", {speakerOf(6), speakerOf(7)})});
  EXPECT_EQ(channelsKept(), (std::vector<int>{kLeft, kRight, kMix, kLeft, kRight}));
  EXPECT_TRUE(source().startsWith(QStringLiteral("two.wav"))) << source().toStdString();
  EXPECT_EQ(choice()->currentText(), QStringLiteral("Left"));
}

TEST_F(ChannelsWindow, ARowOfTheHistoryIsOpenedAsTheChannelItIsOf) {
  choose(QStringLiteral("Right"));
  open({interview()});
  const auto row = rows().back();
  ASSERT_EQ(row.channel, kRight);
  choose(QStringLiteral("Mix"));
  settle();
  QTest::keyClick(window_.get(), Qt::Key_3, Qt::ControlModifier);
  auto* table = find<QTableView>("table");
  ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == 2; }));
  const auto cell = [&](int column) { return table->model()->index(1, column); };
  ASSERT_TRUE(waitFor([&] {
    return cell(HistoryModel::Name).data().toString() == QStringLiteral("interview.wav (right channel)");
  })) << cell(HistoryModel::Name).data().toString().toStdString();
  table->setFocus();
  table->setCurrentIndex(cell(0));
  QTest::keyClick(table, Qt::Key_Return);
  ASSERT_TRUE(waitFor([&] { return source().contains(QStringLiteral("right channel")); }));
  settle();
  EXPECT_EQ(choice()->currentText(), QStringLiteral("Right"));
}

TEST_F(ChannelsWindow, TheWaveformHasALaneForEach) {
  const auto silent = std::vector<double>(3 * kSpeechLikeHz);
  open({write("left.wav", {speakerOf(3), silent})});
  auto* row = find<SoundRow>("waveform");
  const auto& scene = *find<SoundStack>("pictures")->sound().scene();
  ASSERT_EQ(scene.lanes.size(), 2U);
  const QImage picture = row->grab().toImage();
  const auto plot = row->layoutOfRow().plot;
  const auto inkIn = [&](double fromShare, double toShare) {
    const double scale = picture.devicePixelRatio();
    int inked = 0;
    for (int y = static_cast<int>((plot.top() + fromShare * plot.height()) * scale);
         y < static_cast<int>((plot.top() + toShare * plot.height()) * scale); ++y)
      for (int x = static_cast<int>((plot.left() + plot.width() / 2) * scale);
           x < static_cast<int>(plot.right() * scale); ++x)
        if (const QColor at(picture.pixel(x, y)); at.saturation() > 60) ++inked;
    return inked;
  };
  EXPECT_GT(inkIn(0.05, 0.45), 10 * std::max(1, inkIn(0.55, 0.72))) << "the right channel is silent";
  EXPECT_TRUE(row->readout(1, 0.75).contains(QStringLiteral("left channel")));
  EXPECT_TRUE(row->readout(1, 0.25).contains(QStringLiteral("right channel · amplitude 0.0000")))
      << row->readout(1, 0.25).toStdString();
  open({voice(QStringLiteral("mono.wav"))});
  EXPECT_TRUE(find<SoundStack>("pictures")->sound().scene()->lanes.empty());
  EXPECT_FALSE(row->readout(1, 0.75).contains(QStringLiteral("channel")));
}

TEST_F(ChannelsWindow, TheBatchFollowsTheChooser) {
  const auto both = interview();
  choose(QStringLiteral("Each channel"));
  QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
  window_->takeDropped({both, write("a.wav", {speakerOf(3)}), write("b.wav", {speakerOf(4)}),
                        write("c.wav", {speakerOf(5)}), write("d.wav", {speakerOf(6)}),
                        write("e.wav", {speakerOf(7)})});
  auto* table = find<QTableView>("batchTable");
  ASSERT_TRUE(waitFor([&] { return rows().size() == 7; }));
  ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == 7; }));
  QStringList names;
  for (int i = 0; i < 7; ++i) names << table->model()->index(i, 0).data().toString();
  names.sort();
  EXPECT_EQ(names.mid(5), (QStringList{QStringLiteral("interview.wav (left channel)"),
                                       QStringLiteral("interview.wav (right channel)")}));
}

TEST_F(ChannelsWindow, OfARecordingWithOneThereIsNothingToChoose) {
  EXPECT_TRUE(choice()->isEnabled()) << "for what is opened next";
  open({write("mono.wav", {speakerOf(3)})});
  EXPECT_FALSE(choice()->isEnabled());
  EXPECT_TRUE(choice()->toolTip().startsWith(QStringLiteral("This recording has one channel")))
      << choice()->toolTip().toStdString();
  QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
  EXPECT_TRUE(choice()->isEnabled()) << "the files of a batch are others";
  QTest::keyClick(window_.get(), Qt::Key_1, Qt::ControlModifier);
  EXPECT_FALSE(choice()->isEnabled());
  QTest::keyClick(window_.get(), Qt::Key_W, Qt::ControlModifier);
  EXPECT_TRUE(choice()->isEnabled());
  open({interview()});
  EXPECT_TRUE(choice()->isEnabled());
  EXPECT_TRUE(choice()->toolTip().startsWith(QStringLiteral("Which channel")));
  // What was chosen before can be taken back.
  QTest::keyClick(window_.get(), Qt::Key_W, Qt::ControlModifier);
  choose(QStringLiteral("Each channel"));
  open({write("other mono.wav", {speakerOf(4)})});
  EXPECT_TRUE(choice()->isEnabled());
  choose(QStringLiteral("Mix"));
}

TEST_F(ChannelsWindow, OneThatTheFileHasNotIsAnErrorThatSaysWhatThereIs) {
  choose(QStringLiteral("Right"));
  open({write("mono.wav", {speakerOf(3)})});
  EXPECT_TRUE(errorText().contains(QStringLiteral("mono.wav: it has one channel")))
      << errorText().toStdString();
  EXPECT_EQ(choice()->currentText(), QStringLiteral("Right")) << "what new files are analysed by";
  choose(QStringLiteral("Mix"));
  open({write("mono.wav", {speakerOf(3)})});
  EXPECT_EQ(channelsKept(), std::vector<int>{kMix});
}

class ChannelsLook : public ChannelsWindow, public ::testing::WithParamInterface<const char*> {
 protected:
  void SetUp() override {
    chooseLanguage(QLatin1String(GetParam()));
    ChannelsWindow::SetUp();
    window_->resize(1024, 700);
  }
  void TearDown() override {
    ChannelsWindow::TearDown();
    chooseLanguage(QStringLiteral("en"));
  }
};

TEST_P(ChannelsLook, HasRoomForChooserAndLanesInASmallWindow) {
  choose(choice()->itemText(choice()->findData(kEachChannel)));
  open({write("interview with a guest.wav", {speakerOf(3), speakerOf(4)})});
  ASSERT_TRUE(waitFor([&] {
    window_->grab();
    return find<SoundStack>("pictures")->sound().curves() != nullptr;
  }));
  QTest::qWait(300);
  EXPECT_TRUE(choice()->isVisible()) << "it is behind the arrow of the tool bar";
  EXPECT_GE(choice()->width(), choice()->minimumSizeHint().width());
  const QString name = QStringLiteral("channels_%1").arg(QLatin1String(GetParam()));
  expectNothingCutOff(*window_, name);
  keepPicture(*window_, name);
}

INSTANTIATE_TEST_SUITE_P(In, ChannelsLook, ::testing::Values("en", "de"));

}  // namespace
}  // namespace sentisound::test
