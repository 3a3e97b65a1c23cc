#include "store/LabelStore.h"

#include <gtest/gtest.h>

#include <limits>

namespace sentisound {
namespace {

class LabelStoreTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto opened = HistoryStore::open(QStringLiteral(":memory:"));
    ASSERT_TRUE(opened);
    history_.emplace(std::move(*opened));
    const auto id =
        history_->add({.createdAt = QDateTime::currentDateTimeUtc(), .name = QStringLiteral("a.wav")});
    ASSERT_TRUE(id);
    id_ = *id;
  }
  std::optional<HistoryStore> history_;
  qint64 id_ = 0;
};

const std::vector<LabelledStretch> kThree{
    {0, 1.5, QStringLiteral("happy"), {}},
    {1.5, 2, QStringLiteral("ironisch ✓"), QStringLiteral("lacht; \"so\"")},
    {7.25, 9, QStringLiteral("sad"), QStringLiteral("")}};

TEST_F(LabelStoreTest, GivesBackWhatWasSetAndReplacesIt) {
  LabelStore labels(*history_);
  EXPECT_TRUE(labels.of(id_)->empty());
  ASSERT_TRUE(labels.set(id_, kThree));
  EXPECT_EQ(*labels.of(id_), kThree);
  const std::vector<LabelledStretch> one{{3, 4, QStringLiteral("calm"), {}}};
  ASSERT_TRUE(labels.set(id_, one));
  EXPECT_EQ(*labels.of(id_), one);
  ASSERT_TRUE(labels.set(id_, {}));
  EXPECT_TRUE(labels.of(id_)->empty());
}

TEST_F(LabelStoreTest, RefusesWhatIsNoTierAndKeepsWhatIsThere) {
  LabelStore labels(*history_);
  ASSERT_TRUE(labels.set(id_, kThree));
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const QString happy = QStringLiteral("happy");
  for (const std::vector<LabelledStretch>& bad :
       {std::vector<LabelledStretch>{{1, 2, happy, {}}, {1.5, 3, happy, {}}},
        {{2, 2, happy, {}}},
        {{-1, 2, happy, {}}},
        {{nan, 2, happy, {}}},
        {{1, nan, happy, {}}},
        {{1, 2, QString(), {}}},
        {{1, 2, QString(81, u'x'), {}}},
        {{1, 2, happy, QString(4001, u'x')}}}) {
    const Status set = labels.set(id_, bad);
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().code, Errc::BadRequest);
    EXPECT_EQ(*labels.of(id_), kThree);
  }
  EXPECT_EQ(labels.set(id_ + 1, kThree).error().code, Errc::NotFound);
}

TEST_F(LabelStoreTest, GoWithTheirAnalysis) {
  LabelStore labels(*history_);
  ASSERT_TRUE(labels.set(id_, kThree));
  ASSERT_TRUE(history_->remove({id_}));
  ASSERT_TRUE(history_->restore({id_}));
  EXPECT_EQ(*labels.of(id_), kThree) << "undo brings them back";
  ASSERT_TRUE(history_->remove({id_}));
  ASSERT_TRUE(history_->purge([](const QString&) { return Status(); }));
  EXPECT_TRUE(labels.of(id_)->empty());
}

}  // namespace
}  // namespace sentisound
