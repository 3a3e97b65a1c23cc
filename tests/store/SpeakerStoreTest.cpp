#include "store/SpeakerStore.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <limits>

#include "store/StoreFixture.h"

namespace sentisound {
namespace {

using test::must;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using IfThere = SpeakerStore::IfThere;

const std::vector<float> kProsody{0.1F, -300.5F, std::numeric_limits<float>::denorm_min(), 3.4e38F};

template <class Place>
class SpeakersIn : public Place {
 protected:
  [[nodiscard]] QString file() const { return file_; }

  static SpeakerProfile profile(const QString& name) {
    return {.name = name,
            .createdAt = QDateTime(QDate(2024, 1, 15), QTime(14, 30, 25, 123), Qt::OffsetFromUTC, 3600),
            .means = {{"prosody-v1", 12, kProsody}, {"mfcc40-v1", 11, {1, 2}}}};
  }
  Status add(const SpeakerProfile& profile, IfThere ifThere = IfThere::Refuse) {
    return SpeakerStore(history_).add(profile, ifThere);
  }
  [[nodiscard]] Result<FoundSpeaker> find(const QString& name, const QString& set = "prosody-v1") {
    return SpeakerStore(history_).find(name, set);
  }
  [[nodiscard]] std::vector<SpeakerEntry> list() { return must(SpeakerStore(history_).list()); }

  const QString file_ = this->place();
  HistoryStore history_ = must(HistoryStore::open(file_));
};

using Speakers = SpeakersIn<test::OnEachBackEnd>;
INSTANTIATE_TEST_SUITE_P(On, Speakers, ::testing::ValuesIn(test::backEnds()), test::nameOf);

using SpeakersOfAFile = SpeakersIn<test::InFolder>;

TEST_P(Speakers, comeBackExactlyAsTheyWereKept) {
  ASSERT_TRUE(add(profile("Anna")));
  history_ = must(HistoryStore::open(file()));
  const auto found = must(find("Anna"));
  EXPECT_EQ(found.name, "Anna");
  EXPECT_EQ(found.clips, 12);
  EXPECT_EQ(found.mean, kProsody);
  EXPECT_THAT(must(find("Anna", "mfcc40-v1")).mean, ElementsAre(1, 2));
  const auto entries = list();
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].name, "Anna");
  EXPECT_EQ(entries[0].createdAt, profile("Anna").createdAt);
  EXPECT_EQ(entries[0].createdAt.offsetFromUtc(), 3600);
  EXPECT_EQ(entries[0].clips(), 12);
  ASSERT_EQ(entries[0].sets.size(), 2U);
  EXPECT_EQ(entries[0].sets[0].featureSet, "mfcc40-v1");
}

TEST_F(SpeakersOfAFile, areKeptAsLittleEndianFloats) {
  auto one = profile("Anna");
  one.means = {{"mfcc40-v1", 1, {1.0F, -2.0F}}};
  ASSERT_TRUE(add(one));
  EXPECT_EQ(test::ask(file(), "SELECT hex(mean) FROM speaker_means"), "0000803F000000C0");
}

TEST_P(Speakers, areFoundWhateverTheCaseOfTheirNameInAnyScript) {
  for (const char* name : {"Anna", "Jürgen", "Ольга"}) {
    ASSERT_TRUE(add(profile(QString::fromUtf8(name)))) << name;
    EXPECT_FALSE(add(profile(QString::fromUtf8(name).toUpper()))) << name;
    EXPECT_EQ(must(find(QString::fromUtf8(name).toUpper())).name, QString::fromUtf8(name));
  }
  EXPECT_EQ(must(find(QString::fromUtf8("Ju\u0308rgen"))).name, QString::fromUtf8("Jürgen")) << "decomposed";
  EXPECT_EQ(must(find("  anna\n")).name, "Anna");
}

TEST_P(Speakers, areListedInOrderOfNameWhateverItsCase) {
  for (const char* name : {"bob", "Carl", "Anna"}) ASSERT_TRUE(add(profile(name)));
  std::vector<QString> names;
  for (const auto& entry : list()) names.push_back(entry.name);
  EXPECT_THAT(names, ElementsAre("Anna", "bob", "Carl"));
}

TEST_P(Speakers, areReplacedOnlyIfThatIsAskedFor) {
  ASSERT_TRUE(add(profile("Anna")));
  SpeakerProfile other = profile("ANNA");
  other.means = {{"prosody-v1", 3, {7}}};
  const Status refused = add(other);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::BadRequest);
  EXPECT_THAT(refused.error().detail, HasSubstr("“ANNA” already"));
  EXPECT_EQ(must(find("Anna")).clips, 12);

  ASSERT_TRUE(add(other, IfThere::Replace));
  EXPECT_EQ(list().size(), 1U);
  EXPECT_EQ(must(find("Anna")).name, "ANNA");
  EXPECT_THAT(must(find("Anna")).mean, ElementsAre(7));
  EXPECT_THAT(must(find("Anna", "mfcc40-v1")).mean, IsEmpty()) << "nothing of the old profile is left";
}

TEST_P(Speakers, withoutAMeanOfTheSetAreFoundWithoutOne) {
  ASSERT_TRUE(add(profile("Anna")));
  const auto found = must(find("anna", "kernels-v1"));
  EXPECT_EQ(found.name, "Anna");
  EXPECT_EQ(found.clips, 0);
  EXPECT_THAT(found.mean, IsEmpty());
}

TEST_P(Speakers, thatAreNotThereAreSaidSo) {
  const auto found = find("Zoe");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, Errc::NotFound);
  EXPECT_THAT(found.error().detail, HasSubstr("no speaker profile “Zoe”"));
  EXPECT_THAT(found.error().detail, HasSubstr("sentisound speaker create \"Zoe\""));
  const Status removed = SpeakerStore(history_).remove("Zoe");
  ASSERT_FALSE(removed);
  EXPECT_EQ(removed.error().code, Errc::NotFound);
}

TEST_P(Speakers, goWithAllTheirMeans) {
  ASSERT_TRUE(add(profile("Anna")));
  ASSERT_TRUE(add(profile("Bob")));
  ASSERT_TRUE(SpeakerStore(history_).remove("aNNa"));
  EXPECT_FALSE(find("Anna"));
  EXPECT_EQ(must(find("Bob")).mean, kProsody);
  EXPECT_EQ(test::ask(file(), "SELECT count(*) FROM speaker_means"), "2");
}

TEST_F(SpeakersOfAFile, withDamagedMeansAreRefused) {
  ASSERT_TRUE(add(profile("Anna")));
  // Cut short, empty, no bytes at all but text, a NaN.
  for (const char* blob : {"x'000080'", "x''", "'nonsense!'", "x'0000C07F'", "x'0000807F'"}) {
    test::tamper(file(), QStringLiteral("UPDATE speaker_means SET mean = %1").arg(blob));
    const auto found = find("Anna");
    ASSERT_FALSE(found) << blob;
    EXPECT_EQ(found.error().code, Errc::Storage) << blob;
    EXPECT_THAT(found.error().detail, HasSubstr("“Anna” is damaged"));
  }
  EXPECT_EQ(list().size(), 1U) << "it can still be listed";
  EXPECT_TRUE(add(profile("Anna"), IfThere::Replace)) << "and made again";
  EXPECT_EQ(must(find("Anna")).mean, kProsody);
}

TEST_P(Speakers, cannotBeKeptWithoutNumbers) {
  const auto refused = [&](auto&& spoil) {
    SpeakerProfile bad = profile("Anna");
    spoil(bad);
    const Status status = add(bad);
    return !status && status.error().code == Errc::BadRequest;
  };
  EXPECT_TRUE(refused([](SpeakerProfile& p) { p.means.clear(); }));
  EXPECT_TRUE(refused([](SpeakerProfile& p) { p.means[1].mean.clear(); }));
  EXPECT_TRUE(refused([](SpeakerProfile& p) { p.means[1].clips = 0; }));
  EXPECT_TRUE(
      refused([](SpeakerProfile& p) { p.means[1].mean[0] = std::numeric_limits<float>::quiet_NaN(); }));
  EXPECT_TRUE(refused([](SpeakerProfile& p) { p.createdAt = {}; }));
  EXPECT_TRUE(refused([](SpeakerProfile& p) { p.name = "   "; }));
  EXPECT_THAT(list(), IsEmpty());
}

TEST_P(Speakers, areAddedAllOrNothing) {
  SpeakerProfile twice = profile("Anna");
  twice.means[1].featureSet = twice.means[0].featureSet;  // breaks the primary key
  EXPECT_FALSE(add(twice));
  EXPECT_THAT(list(), IsEmpty());
}

TEST_F(SpeakersOfAFile, ofANewerVersionAreReadButNotTouched) {
  ASSERT_TRUE(add(profile("Anna")));
  test::tamper(file(), "PRAGMA user_version = 99");
  history_ = must(HistoryStore::open(file()));
  ASSERT_TRUE(history_.readOnly());
  EXPECT_EQ(must(find("Anna")).mean, kProsody);
  EXPECT_EQ(list().size(), 1U);
  for (const Status& status : {add(profile("Bob")), SpeakerStore(history_).remove("Anna")}) {
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, Errc::Storage);
    EXPECT_THAT(status.error().detail, HasSubstr("newer version"));
  }
}

SpeakerClip clipOf(const QString& sound, const QString& label = {}, const QString& model = "m1") {
  return {.modelSha256 = model,
          .clipSha256 = sound,
          .name = sound + ".wav",
          .label = label,
          .seconds = 1.5,
          .compact = {1.0F, -2.5F, 0.125F},
          .createdAt = QDateTime(QDate(2024, 1, 15), QTime(14, 30), Qt::OffsetFromUTC, 3600)};
}

std::vector<std::string> labelsOf(const std::vector<SpeakerClip>& clips) {
  std::vector<std::string> labels;
  for (const auto& clip : clips)
    labels.push_back(clip.clipSha256.toStdString() + "=" + clip.label.toStdString());
  return labels;
}

TEST_P(Speakers, keepClipsWithoutMeansPerModelInTheOrderInWhichTheyCame) {
  SpeakerStore store(history_);
  ASSERT_TRUE(store.addClips(" Anna ", {clipOf("b", "happy"), clipOf("a"), clipOf("b", "happy", "m2")}));
  history_ = must(HistoryStore::open(file()));
  const auto clips = must(SpeakerStore(history_).clips("anna", "m1"));
  EXPECT_THAT(labelsOf(clips), ElementsAre("b=happy", "a="));
  EXPECT_THAT(clips[0].compact, ElementsAre(1.0F, -2.5F, 0.125F));
  EXPECT_EQ(clips[0].name, "b.wav");
  EXPECT_EQ(clips[0].seconds, 1.5);
  EXPECT_EQ(clips[0].createdAt, clipOf("b").createdAt);
  EXPECT_EQ(must(SpeakerStore(history_).clips("anna")).size(), 3U);
  EXPECT_THAT(must(SpeakerStore(history_).clips("anna", "m3")), IsEmpty());
  const auto entries = list();
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].name, "Anna");
  EXPECT_EQ(entries[0].clips(), 2);
  EXPECT_EQ(entries[0].labelledClips, 1);
  EXPECT_GT(must(SpeakerStore(history_).bytes("anna")), 3 * 3 * 4);
}

TEST_P(Speakers, countASoundOnceWithItsLastLabel) {
  SpeakerStore store(history_);
  ASSERT_TRUE(store.addClips("Anna", {clipOf("a", "happy"), clipOf("b")}));
  ASSERT_TRUE(store.addClips("Anna", {clipOf("a", "sad"), clipOf("b", "angry")}));
  ASSERT_TRUE(store.addClips("Anna", {clipOf("a")})) << "unlabelled: what was said before stays";
  EXPECT_THAT(labelsOf(must(store.clips("Anna", "m1"))), ElementsAre("a=sad", "b=angry"));
}

TEST_P(Speakers, loseAClipForEveryModel) {
  SpeakerStore store(history_);
  ASSERT_TRUE(store.addClips("Anna", {clipOf("a"), clipOf("b"), clipOf("a", {}, "m2")}));
  ASSERT_TRUE(store.addClips("Bob", {clipOf("a")}));
  const auto id = must(store.clips("Anna", "m1"))[0].id;
  EXPECT_EQ(store.removeClip("Bob", id).error().code, Errc::NotFound) << "another's";
  EXPECT_EQ(store.removeClip("Zoe", id).error().code, Errc::NotFound);
  ASSERT_TRUE(store.removeClip("anna", id));
  EXPECT_THAT(labelsOf(must(store.clips("Anna"))), ElementsAre("b="));
  EXPECT_EQ(must(store.clips("Bob")).size(), 1U);
  EXPECT_EQ(store.removeClip("Anna", id).error().code, Errc::NotFound);
}

TEST_P(Speakers, goWithAllTheirClipsAndComeBackWithThem) {
  SpeakerStore store(history_);
  SpeakerProfile both = profile("Anna");
  both.clips = {clipOf("a", "happy"), clipOf("b")};
  ASSERT_TRUE(add(both));
  ASSERT_TRUE(store.remove("Anna"));
  EXPECT_EQ(test::ask(file(), "SELECT count(*) FROM speaker_clips"), "0");
  EXPECT_EQ(store.clips("Anna", "m1").error().code, Errc::NotFound);
  EXPECT_EQ(store.bytes("Anna").error().code, Errc::NotFound);
  ASSERT_TRUE(add(both));
  EXPECT_THAT(labelsOf(must(store.clips("Anna", "m1"))), ElementsAre("a=happy", "b="));
}

TEST_F(SpeakersOfAFile, leaveNothingOfTheirClipsInTheFile) {
  auto secret = clipOf("a", "happy");
  secret.name = "only-anna-says-this.wav";
  secret.compact.assign(2000, 1234.5678F);
  const QByteArray trace(reinterpret_cast<const char*>(secret.compact.data()), 64);
  ASSERT_TRUE(SpeakerStore(history_).addClips("Anna", {secret, clipOf("b")}));
  history_ = must(HistoryStore::open(":memory:"));
  ASSERT_TRUE(bytesOf(file()).contains(trace) && bytesOf(file()).contains("only-anna-says-this"));
  for (const bool whole : {false, true}) {
    history_ = must(HistoryStore::open(file()));
    SpeakerStore store(history_);
    ASSERT_TRUE(store.addClips("Anna", {secret}));
    const auto clips = must(store.clips("Anna", "m1"));
    ASSERT_TRUE(whole ? store.remove("Anna")
                      : store.removeClip(
                            "Anna", std::ranges::find(clips, QString("a"), &SpeakerClip::clipSha256)->id));
    history_ = must(HistoryStore::open(":memory:"));  // closes: what the log holds goes into the file
    EXPECT_FALSE(bytesOf(file()).contains(trace));
    EXPECT_FALSE(bytesOf(file()).contains("only-anna-says-this"));
    EXPECT_FALSE(QFile::exists(file() + "-wal"));
  }
}

TEST_F(SpeakersOfAFile, withDamagedClipsAreRefused) {
  ASSERT_TRUE(SpeakerStore(history_).addClips("Anna", {clipOf("a")}));
  test::tamper(file(), "UPDATE speaker_clips SET compact = x'0000C07F'");
  const auto clips = SpeakerStore(history_).clips("Anna", "m1");
  ASSERT_FALSE(clips);
  EXPECT_EQ(clips.error().code, Errc::Storage);
}

TEST_P(Speakers, doNotKeepClipsWithoutNumbers) {
  const auto refused = [&](auto&& spoil) {
    auto bad = clipOf("a");
    spoil(bad);
    const Status status = SpeakerStore(history_).addClips("Anna", {clipOf("b"), bad});
    return !status && status.error().code == Errc::BadRequest;
  };
  EXPECT_TRUE(refused([](SpeakerClip& clip) { clip.compact.clear(); }));
  EXPECT_TRUE(refused([](SpeakerClip& clip) { clip.compact[0] = std::numeric_limits<float>::infinity(); }));
  EXPECT_TRUE(refused([](SpeakerClip& clip) { clip.seconds = std::numeric_limits<double>::quiet_NaN(); }));
  EXPECT_TRUE(refused([](SpeakerClip& clip) { clip.modelSha256.clear(); }));
  EXPECT_TRUE(refused([](SpeakerClip& clip) { clip.createdAt = {}; }));
  EXPECT_FALSE(SpeakerStore(history_).addClips("Anna", {}));
  EXPECT_FALSE(SpeakerStore(history_).addClips(" ", {clipOf("a")}));
  EXPECT_THAT(list(), IsEmpty());
}

TEST_P(Speakers, setsAndSidesOfAnAnalysisComeBack) {
  HistoryRow row = test::rowNamed("a.wav");
  row.predictionSet = {"happy", "sad"};
  row.activation = 0.75;
  const auto said = must(history_.add(row));
  const auto silent = must(history_.add(test::rowNamed("b.wav")));
  EXPECT_EQ(must(history_.byId(said)).predictionSet, row.predictionSet);
  EXPECT_EQ(must(history_.byId(said)).activation, 0.75);
  EXPECT_EQ(must(history_.byId(said)).valence, std::nullopt);
  EXPECT_TRUE(must(history_.byId(silent)).predictionSet.isEmpty());
  EXPECT_EQ(must(history_.byId(silent)).activation, std::nullopt);
  row.valence = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(history_.add(row));
}

TEST(SpeakerName, isTrimmedAndComposed) {
  EXPECT_EQ(must(speakerName("  Anna B.\t")), "Anna B.");
  EXPECT_EQ(must(speakerName(QString::fromUtf8("Ju\u0308rgen"))), QString::fromUtf8("Jürgen"));
}

TEST(SpeakerName, hasOneToEightyCharactersNoneOfWhichControls) {
  EXPECT_TRUE(speakerName(QString(80, u'x')));
  EXPECT_TRUE(speakerName(QString::fromUtf8("😀").repeated(80))) << "characters, not code units";
  for (const QString& bad : {QString(), QString("  \n "), QString(81, u'x'), QString("a\nb"),
                             QString("a\x1b[31m"), QString(QChar(u'a')) + QChar(0) + QChar(u'b'),
                             QString("a") + QChar(0x2028) + "b", QString("a") + QChar(0x85) + "b"}) {
    const auto name = speakerName(bad);
    ASSERT_FALSE(name) << bad.toStdString();
    EXPECT_EQ(name.error().code, Errc::BadRequest);
  }
}

TEST(SpeakerName, isNoneOfTheWordsThatStandForAChoice) {
  for (const char* word : {"auto", "Auto", " none ", "auto-batch"}) EXPECT_FALSE(speakerName(word)) << word;
  EXPECT_TRUE(speakerName("Autumn"));
}

TEST(SpeakerOfARow, leavesTheOriginalsCsvAsItWas) {
  HistoryStore plain = must(HistoryStore::open(":memory:"));
  HistoryStore relative = must(HistoryStore::open(":memory:"));
  HistoryRow row = test::rowNamed("a.wav");
  must(plain.add(row));
  row.speaker = "Anna";
  must(relative.add(row));
  EXPECT_EQ(must(plain.exportCsv()), must(relative.exportCsv()));
}

}  // namespace
}  // namespace sentisound
