// What waits for what, and what does not.
#include "service/JobQueue.h"

#include <gtest/gtest.h>

#include <array>

#include "JobGates.h"

namespace sentisound {
namespace {

using test::HeldJobs;
using test::Order;
using test::until;

constexpr std::array kAllLanes{Lane::Interactive, Lane::Live, Lane::Long, Lane::Bulk};
const auto kIgnore = [](const Error&) {};

class Lanes : public testing::TestWithParam<int> {};

TEST_P(Lanes, DoNotStarveEachOther) {
  for (const Lane full : kAllLanes) {
    JobQueue queue(GetParam());
    HeldJobs crowd(queue);
    crowd.post({.lane = full}, 50);
    ASSERT_TRUE(crowd.begin(queue.reserved(full)));
    for (const Lane other : kAllLanes) {
      if (other == full) continue;
      QSemaphore begun;
      queue.post(
          {.lane = other}, [&] { begun.release(); }, kIgnore);
      EXPECT_TRUE(begun.tryAcquire(1, test::kPatienceMs))
          << "lane " << int(other) << " waits for lane " << int(full);
    }
  }
}

TEST_P(Lanes, KeepTheirPlacesHoweverManyWait) {
  JobQueue queue(GetParam());
  HeldJobs crowd(queue);
  int places = 0;
  for (const Lane lane : kAllLanes) {
    crowd.post({.lane = lane}, 20);
    places += queue.reserved(lane);
  }
  ASSERT_TRUE(crowd.begin(places));
  int running = 0;
  for (const Lane lane : kAllLanes) running += queue.running(lane);
  EXPECT_GE(running, places);
  EXPECT_LE(running, places + GetParam()) << "more than the cores and what is reserved";
  EXPECT_EQ(queue.waiting(), 80 - running);
}

INSTANTIATE_TEST_SUITE_P(OfSoManyThreads, Lanes, testing::Values(1, 2, 4));

TEST(JobQueueLanes, UseWhatOthersLeaveFree) {
  JobQueue queue(4);
  HeldJobs bulk(queue);
  bulk.post({.lane = Lane::Bulk}, 6);
  ASSERT_TRUE(bulk.begin(4));
  EXPECT_EQ(queue.running(Lane::Bulk), 4);
  HeldJobs longer(queue);
  longer.post({.lane = Lane::Long}, 6);
  ASSERT_TRUE(longer.begin(1));
  EXPECT_EQ(queue.running(Lane::Long), 1);
  bulk.release();
  ASSERT_TRUE(longer.begin(1));
  EXPECT_EQ(queue.running(Lane::Long), 2) << "of four threads at most two are for what takes long";
}

TEST(JobQueueTurns, GoRoundTheClients) {
  JobQueue queue(1);
  Order order;
  HeldJobs first(queue);
  first.post({.lane = Lane::Bulk});
  ASSERT_TRUE(first.begin());
  for (const char* job : {"a1", "a2", "a3", "b1", "c1", "c2"})
    queue.post(
        {.lane = Lane::Bulk, .client = QString(QLatin1Char(job[0]))}, [&order, job] { order.note(job); },
        kIgnore);
  first.release();
  queue.waitForDone();
  EXPECT_EQ(order.text(), "a1 b1 c1 a2 c2 a3");
}

TEST(JobQueueTurns, GoByPriorityWithinAClient) {
  JobQueue queue(1);
  Order order;
  HeldJobs first(queue);
  first.post({.lane = Lane::Bulk});
  ASSERT_TRUE(first.begin());
  const auto post = [&](const char* client, int priority, const char* job) {
    queue.post(
        {.lane = Lane::Bulk, .client = QString::fromLatin1(client), .priority = priority},
        [&order, job] { order.note(job); }, kIgnore);
  };
  post("a", 0, "first");
  post("a", 5, "urgent");
  post("a", -1, "last");
  post("a", 5, "next");
  post("b", -9, "other");
  first.release();
  queue.waitForDone();
  EXPECT_EQ(order.text(), "urgent other next first last");
}

TEST(JobQueueCancel, EndsWhatWaitsAtOnce) {
  JobQueue queue(1);
  HeldJobs first(queue);
  first.post({.lane = Lane::Bulk});
  ASSERT_TRUE(first.begin());
  std::stop_source stop;
  bool ran = false;
  auto job = queue.run({.lane = Lane::Bulk, .stop = stop.get_token()}, [&]() -> Result<int> {
    ran = true;
    return 1;
  });
  stop.request_stop();
  EXPECT_TRUE(job.isFinished()) << "the place is taken still";
  EXPECT_EQ(resultOf(job).error().code, Errc::Cancelled);
  auto late = queue.run({.lane = Lane::Bulk, .stop = stop.get_token()}, [] { return Result<int>(1); });
  EXPECT_TRUE(late.isFinished());
  first.release();
  queue.waitForDone();
  EXPECT_FALSE(ran);
}

TEST(JobQueueCancel, IsLeftToWhatRuns) {
  JobQueue queue(1);
  QSemaphore begun;
  std::stop_source stop;
  auto job = queue.run({.stop = stop.get_token()}, [&](const Progress& progress) -> Result<int> {
    begun.release();
    until([&] { return progress.stopped(); });
    return 7;
  });
  begun.acquire();
  stop.request_stop();
  EXPECT_EQ(resultOf(job).value(), 7) << "what was finished all the same";
}

TEST(JobQueueEnd, AnswersWhatWaitsAndFinishesWhatRuns) {
  auto queue = std::make_unique<JobQueue>(1);
  QSemaphore begun;
  QSemaphore go;
  auto running = queue->run({.lane = Lane::Bulk}, [&]() -> Result<int> {
    begun.release();
    go.acquire();
    return 1;
  });
  begun.acquire();
  auto waiting = queue->run({.lane = Lane::Bulk}, [] { return Result<int>(2); });
  auto plain = queue->run({.lane = Lane::Bulk}, [] { return 3; });
  std::thread closing([&] { queue->close(); });
  until([&] { return waiting.isFinished() && plain.isFinished(); });
  EXPECT_EQ(resultOf(waiting).error().code, Errc::Cancelled);
  EXPECT_EQ(resultOf(plain).error().code, Errc::Cancelled);
  EXPECT_FALSE(running.isFinished());
  go.release();
  closing.join();
  EXPECT_EQ(resultOf(running).value(), 1);
  auto late = queue->run({}, [] { return Result<int>(4); });
  EXPECT_EQ(resultOf(late).error().code, Errc::Cancelled);
}

TEST(JobQueueProgress, IsOnTheFuture) {
  JobQueue queue(1);
  auto job = queue.run({}, [](const Progress& progress) {
    progress.at(0.25);
    return Result<int>(1);
  });
  job.waitForFinished();
  EXPECT_EQ(job.progressMaximum(), 1000);
  EXPECT_EQ(job.progressValue(), 250);
}

}  // namespace
}  // namespace sentisound
