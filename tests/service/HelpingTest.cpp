// Work in pieces: those help that have nothing else to do.
#include <gtest/gtest.h>

#include <array>
#include <set>

#include "JobGates.h"

namespace sentisound {
namespace {

using test::HeldJobs;
using test::until;

TEST(Helping, IsDoneByIdleThreads) {
  JobQueue queue(4);
  std::atomic<int> in = 0;
  auto job = queue.run({}, [&] {
    // Each waits for the other three.
    forEachInParallel(4, [&](int) {
      ++in;
      until([&] { return in == 4; });
    });
    return true;
  });
  EXPECT_TRUE(job.result());
}

TEST(Helping, StartsNoThreadsBesideThePool) {
  for (const int threads : {1, 2, 3}) {
    JobQueue queue(threads);
    std::mutex mutex;
    std::set<std::thread::id> seen;
    auto job = queue.run({.lane = Lane::Bulk}, [&] {
      forEachInParallel(500, [&](int) {
        const std::scoped_lock lock(mutex);
        seen.insert(std::this_thread::get_id());
      });
      return true;
    });
    ASSERT_TRUE(job.result());
    EXPECT_LE(seen.size(), static_cast<std::size_t>(threads));
  }
}

TEST(Helping, StopsWhereAJobNeedsTheThread) {
  JobQueue queue(2);
  std::atomic<int> pieces = 0;
  std::atomic<bool> end = false;
  auto whole = queue.run({.lane = Lane::Bulk}, [&] {
    forEachInParallel(300'000, [&](int) {
      if (end) return;
      ++pieces;
    });
    return true;
  });
  until([&] { return pieces > 10; });
  HeldJobs click(queue);
  click.post({});
  EXPECT_TRUE(click.begin()) << "it waits for work that others only help with";
  end = true;
  click.release();
  EXPECT_TRUE(whole.result());
}

TEST(Helping, DoesEveryPieceOnceAlsoInsideOfPieces) {
  JobQueue queue(3);
  std::array<std::atomic<int>, 60> done{};
  auto job = queue.run({.lane = Lane::Bulk}, [&] {
    forEachInParallel(6, [&](int outer) {
      forEachInParallel(10, [&](int inner) { ++done.at(static_cast<std::size_t>(outer * 10 + inner)); });
    });
    return true;
  });
  ASSERT_TRUE(job.result());
  for (const auto& times : done) EXPECT_EQ(times, 1);
}

TEST(Helping, OfManyJobsAtOnceEndsThemAll) {
  JobQueue queue(2);
  std::vector<QFuture<int>> jobs;
  for (int i = 0; i < 40; ++i)
    jobs.push_back(queue.run({.lane = i % 2 == 0 ? Lane::Bulk : Lane::Interactive}, [] {
      std::atomic<int> sum = 0;
      forEachInParallel(50, [&](int piece) { sum += piece; });
      return sum.load();
    }));
  for (auto& job : jobs) EXPECT_EQ(job.result(), 49 * 50 / 2);
}

TEST(Helping, OutsideOfAPoolIsDoneByThreadsOfItsOwn) {
  std::atomic<int> sum = 0;
  forEachInParallel(100, [&](int piece) { sum += piece; });
  EXPECT_EQ(sum, 99 * 100 / 2);
  EXPECT_THROW(forEachInParallel(3, [](int) { throw 7; }), int);
  EXPECT_THROW(forEachInParallel(1, [](int) { throw 7; }), int);
}

}  // namespace
}  // namespace sentisound
