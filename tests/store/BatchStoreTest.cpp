#include "store/BatchStore.h"

#include "store/StoreFixture.h"

namespace sentisound {
namespace {

using test::must;
using test::rowNamed;

class StoredBatches : public test::OnEachBackEnd {
 protected:
  static StoredBatch batchOf(const QString& id, int items = 2) {
    StoredBatch batch{.id = id,
                      .createdAt = QDateTime(QDate(2024, 1, 15), QTime(14, 30, 25, 123), Qt::UTC),
                      .model = "field"};
    for (int i = 0; i < items; ++i)
      batch.items.push_back(
          {.name = QStringLiteral("ä%1.wav").arg(i), .soundFrom = i * 10, .soundBytes = 10});
    return batch;
  }
  BatchStore store() { return BatchStore(history_); }
  Result<HistoryStore::Added> done(const QString& id, int place, int ended = 1) {
    return store().itemDone(id, place, ended, rowNamed("a.wav"), BatchStore::Name::Distinct);
  }

  const QString file_ = place();
  HistoryStore history_ = must(HistoryStore::open(file_));
};
INSTANTIATE_TEST_SUITE_P(On, StoredBatches, ::testing::ValuesIn(test::backEnds()), test::nameOf);

TEST_P(StoredBatches, comeBackAsTheyWereKept) {
  auto kept = batchOf("one");
  kept.caller = "anna";
  kept.channel = 2;
  kept.items[1] = {.name = "kept", .again = 1'234'567'890'123};
  ASSERT_TRUE(store().add(kept));
  history_ = must(HistoryStore::open(file_));
  const auto back = must(store().find("one"));
  EXPECT_EQ(back.createdAt, kept.createdAt);
  EXPECT_FALSE(back.finishedAt.isValid());
  EXPECT_FALSE(back.cancelled);
  EXPECT_EQ(back.model, "field");
  EXPECT_EQ(back.speaker, "");
  EXPECT_EQ(back.caller, "anna");
  EXPECT_EQ(back.channel, 2);
  ASSERT_EQ(back.items.size(), 2U);
  EXPECT_EQ(back.items[0].name, QString::fromUtf8("ä0.wav"));
  EXPECT_EQ(back.items[0].soundBytes, 10);
  EXPECT_EQ(back.items[1].again, 1'234'567'890'123);
  for (const auto& item : back.items) EXPECT_EQ(item.state, StoredBatchState::Waiting);
}

TEST_P(StoredBatches, tellOfTheirWebhooks) {
  auto kept = batchOf("one", 1);
  kept.webhook.url = "https://lab.example/hooks";
  ASSERT_TRUE(store().add(kept));
  ASSERT_TRUE(store().add(batchOf("silent", 1)));
  EXPECT_EQ(must(store().find("one")).webhook.state, WebhookState::Waiting);
  const auto end = kept.createdAt.addSecs(7);
  ASSERT_TRUE(store().finish("one", end));
  ASSERT_TRUE(store().finish("silent", end));
  EXPECT_EQ(must(store().find("silent")).webhook.state, WebhookState::Waiting) << "nobody is told";
  auto webhook = must(store().find("one")).webhook;
  EXPECT_EQ(webhook.url, kept.webhook.url);
  EXPECT_EQ(webhook.state, WebhookState::Due);
  EXPECT_EQ(webhook.nextTry, end);

  webhook = {.url = "ignored",
             .state = WebhookState::Delivered,
             .tries = 3,
             .status = 204,
             .triedAt = end.addSecs(9)};
  ASSERT_TRUE(store().noteWebhook("one", webhook));
  ASSERT_TRUE(store().finish("one", end)) << "once more";
  history_ = must(HistoryStore::open(file_));
  const auto back = must(store().find("one")).webhook;
  EXPECT_EQ(back.url, kept.webhook.url);
  EXPECT_EQ(back.state, WebhookState::Delivered);
  EXPECT_EQ(back.tries, 3);
  EXPECT_EQ(back.status, 204);
  EXPECT_EQ(back.triedAt, end.addSecs(9));
  EXPECT_FALSE(back.nextTry.isValid());
}

TEST_P(StoredBatches, areListedByAgeAndGoWithTheirItems) {
  auto later = batchOf("a-later");
  later.createdAt = later.createdAt.addMSecs(1);
  ASSERT_TRUE(store().add(later));
  ASSERT_TRUE(store().add(batchOf("first")));
  EXPECT_FALSE(store().add(batchOf("first"))) << "all or nothing";
  EXPECT_EQ(must(store().ids()), (QStringList{"first", "a-later"}));
  ASSERT_TRUE(store().remove("first"));
  EXPECT_TRUE(store().remove("first")) << "once more";
  EXPECT_EQ(must(store().ids()), QStringList{"a-later"});
  EXPECT_EQ(store().find("first").error().code, Errc::NotFound);
  EXPECT_EQ(test::ask(file_, "SELECT count(*) FROM batch_items"), "2");
}

TEST_P(StoredBatches, haveOneRowInTheHistoryForAnItem) {
  ASSERT_TRUE(store().add(batchOf("one", 3)));
  const auto first = must(done("one", 0));
  EXPECT_EQ(first.name, "a.wav");
  EXPECT_EQ(done("one", 0).error().code, Errc::NotFound) << "it does not wait any more";
  EXPECT_EQ(done("other", 1).error().code, Errc::NotFound);
  EXPECT_EQ(done("one", 7).error().code, Errc::NotFound);
  EXPECT_EQ(must(history_.count()), 1) << "what could not be noted has left nothing";
  EXPECT_EQ(must(done("one", 2, 2)).name, "a_2.wav");
  const auto back = must(store().find("one"));
  EXPECT_EQ(back.items[0].state, StoredBatchState::Done);
  EXPECT_EQ(back.items[0].analysis, first.id);
  EXPECT_EQ(back.items[0].ended, 1);
  EXPECT_EQ(back.items[1].state, StoredBatchState::Waiting);
  EXPECT_EQ(back.items[2].ended, 2);
}

TEST_P(StoredBatches, keepTheEndOfEachItemAsItWasToldFirst) {
  ASSERT_TRUE(store().add(batchOf("one", 3)));
  ASSERT_TRUE(store().itemEnded("one", 1, 1, StoredBatchState::Failed, "{\"code\":\"corrupt\"}"));
  ASSERT_TRUE(store().itemEnded("one", 1, 2, StoredBatchState::Cancelled, {}));
  ASSERT_TRUE(store().cancel("one", {0, 1}));
  const auto at = batchOf("").createdAt.addSecs(5);
  EXPECT_FALSE(must(store().find("one")).finishedAt.isValid());
  ASSERT_TRUE(store().finish("one", at));
  const auto back = must(store().find("one"));
  EXPECT_EQ(back.items[1].state, StoredBatchState::Failed);
  EXPECT_EQ(back.items[1].problem, "{\"code\":\"corrupt\"}");
  EXPECT_EQ(back.items[1].ended, 1);
  EXPECT_EQ(back.items[0].state, StoredBatchState::Cancelled);
  EXPECT_EQ(back.items[2].state, StoredBatchState::Waiting) << "it runs";
  EXPECT_TRUE(back.cancelled);
  EXPECT_EQ(back.finishedAt, at);
}

}  // namespace
}  // namespace sentisound
