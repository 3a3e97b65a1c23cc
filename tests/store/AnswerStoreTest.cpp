#include "store/AnswerStore.h"

#include "store/StoreFixture.h"

namespace sentisound {
namespace {

using test::must;

class StoredAnswers : public test::OnEachBackEnd {
 protected:
  static QDateTime minute(int number) { return QDateTime(QDate(2024, 1, 15), QTime(14, number), Qt::UTC); }
  RememberedAnswer answer(const QString& key, int at = 0) {
    return {.caller = {},
            .key = key,
            .fingerprint = "f",
            .at = minute(at),
            .status = 201,
            .contentType = "application/json",
            .headers = "[[\"A\",\"b\"]]",
            .body = QByteArray("{\0}", 3)};
  }
  Status add(const RememberedAnswer& one, int since = 0, int most = 100) {
    return AnswerStore(history_).add(one, minute(since), most);
  }
  [[nodiscard]] std::optional<RememberedAnswer> find(const QString& key, int since = 0,
                                                     const QString& caller = {}) {
    return must(AnswerStore(history_).find(caller, key, minute(since)));
  }

  HistoryStore history_ = must(HistoryStore::open(place()));
};
INSTANTIATE_TEST_SUITE_P(On, StoredAnswers, ::testing::ValuesIn(test::backEnds()), test::nameOf);

TEST_P(StoredAnswers, comeBackToTheirCallerUntilTheyAreOld) {
  ASSERT_TRUE(add(answer("k", 5)));
  const auto back = find("k", 5);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->status, 201);
  EXPECT_EQ(back->at, minute(5));
  EXPECT_EQ(back->body, QByteArray("{\0}", 3));
  EXPECT_EQ(back->headers, "[[\"A\",\"b\"]]");
  EXPECT_FALSE(find("k", 6));
  EXPECT_FALSE(find("k", 0, "anna"));
  EXPECT_FALSE(find("K"));
  auto other = answer("k", 6);
  other.status = 202;
  ASSERT_TRUE(add(other));
  EXPECT_EQ(find("k")->status, 202) << "in place of the first";
}

TEST_P(StoredAnswers, haveBounds) {
  for (int i = 1; i <= 5; ++i) ASSERT_TRUE(add(answer(QString::number(i), i), 2, 3));
  for (int i = 1; i <= 5; ++i) EXPECT_EQ(find(QString::number(i)).has_value(), i > 2) << i;
}

TEST_P(StoredAnswers, goWithWhatTheyTellOf) {
  auto ofAnalysis = answer("analysis");
  ofAnalysis.analysis = must(history_.add(test::rowNamed("a.wav")));
  ASSERT_TRUE(add(ofAnalysis));
  auto ofBatch = answer("batch");
  ofBatch.batch = "id";
  ASSERT_TRUE(add(ofBatch));
  EXPECT_EQ(find("analysis")->analysis, ofAnalysis.analysis);
  ASSERT_EQ(must(history_.remove({ofAnalysis.analysis})), 1);
  EXPECT_FALSE(find("analysis")) << "deleted, though it can come back";
  ASSERT_EQ(must(history_.restore({ofAnalysis.analysis})), 1);
  EXPECT_TRUE(find("analysis"));
  ASSERT_EQ(must(history_.remove({ofAnalysis.analysis})), 1);
  ASSERT_EQ(must(history_.purge([](const QString&) { return Status(); })), 1);
  EXPECT_FALSE(find("analysis"));
  ASSERT_TRUE(AnswerStore(history_).forgetBatch("other"));
  EXPECT_TRUE(find("batch"));
  ASSERT_TRUE(AnswerStore(history_).forgetBatch("id"));
  EXPECT_FALSE(find("batch"));
}

}  // namespace
}  // namespace sentisound
