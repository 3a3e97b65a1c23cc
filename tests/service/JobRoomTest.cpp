// How much may be decoded at the same time.
#include <gtest/gtest.h>

#include <map>

#include "JobGates.h"

namespace sentisound {
namespace {

using test::HeldJobs;
using test::until;

/// Jobs that hold decoded samples until they are told to end.
class Room : public testing::Test {
 protected:
  struct Holder {
    QSemaphore in;
    QSemaphore out;
    std::stop_source stop{};
    QFuture<Status> done{};
  };
  /// Of that name, of so many samples.
  void hold(const std::string& name, double samples, Lane lane = Lane::Bulk, bool longSound = false) {
    auto& holder = holders_[name];
    holder.done = queue_.run({.lane = lane}, [this, &holder, samples, longSound]() -> Status {
      const auto room = queue_.admit(longSound, samples, holder.stop.get_token());
      if (!room) return room.error();
      holder.in.release();
      holder.out.acquire();
      return {};
    });
  }
  [[nodiscard]] bool has(const std::string& name) {
    return holders_[name].in.tryAcquire(1, test::kPatienceMs);
  }
  [[nodiscard]] bool hasYet(const std::string& name) { return holders_[name].in.tryAcquire(); }
  void end(const std::string& name) {
    holders_[name].out.release();
    (void)holders_[name].done.result();
  }

  std::map<std::string, Holder> holders_;
  JobQueue queue_{4, 100};
};

TEST_F(Room, IsWaitedFor) {
  hold("a", 60);
  ASSERT_TRUE(has("a"));
  hold("b", 60);
  until([&] { return queue_.parked() == 1; });
  EXPECT_FALSE(hasYet("b"));
  EXPECT_EQ(queue_.running(Lane::Bulk), 1) << "who waits for room takes nobody's place";
  end("a");
  EXPECT_TRUE(has("b"));
  end("b");
}

TEST_F(Room, IsForAsManyAsFit) {
  for (const char* name : {"a", "b", "c", "d"}) hold(name, 25);
  for (const char* name : {"a", "b", "c", "d"}) EXPECT_TRUE(has(name));
  EXPECT_EQ(queue_.parked(), 0);
  for (const char* name : {"a", "b", "c", "d"}) end(name);
}

TEST_F(Room, IsAloneWithWhatIsLargerThanIt) {
  hold("huge", 1000);
  ASSERT_TRUE(has("huge"));
  hold("small", 1);
  until([&] { return queue_.parked() == 1; });
  end("huge");
  ASSERT_TRUE(has("small"));
  hold("next", 1000);
  until([&] { return queue_.parked() == 1; });
  EXPECT_FALSE(hasYet("next"));
  end("small");
  EXPECT_TRUE(has("next"));
  end("next");
}

TEST_F(Room, IsNotTakenByTheSmallForEver) {
  hold("a", 60);
  ASSERT_TRUE(has("a"));
  hold("large", 60);
  until([&] { return queue_.parked() == 1; });
  hold("small", 1, Lane::Long);
  until([&] { return queue_.parked() == 2; });
  EXPECT_FALSE(hasYet("small")) << "it has overtaken the large one";
  end("a");
  EXPECT_TRUE(has("large"));
  EXPECT_TRUE(has("small"));
  end("large");
  end("small");
}

TEST_F(Room, GoesToWhoAskedFirstWhoeverTurnItIsInTheLane) {
  JobQueue queue(3, 100);
  test::Order order;
  QSemaphore begun;
  QSemaphore end;
  std::map<std::string, QSemaphore> asks;
  const auto post = [&](const std::string& job) {
    queue.post(
        {.lane = Lane::Bulk, .client = QString(QLatin1Char(job[0]))},
        [&, job] {
          begun.release();
          asks[job].acquire();
          const auto room = queue.admit(false, 60, {});
          order.note(job);
          end.acquire();
        },
        [](const Error&) {});
  };
  for (const char* job : {"x", "a1", "b1", "b2", "a2"}) asks[job];
  for (const char* job : {"x", "a1", "b1"}) post(job);
  begun.acquire(3);
  asks["x"].release();
  until([&] { return order.text() == "x"; });
  for (const char* job : {"b2", "a2"}) post(job);  // before the others in the lane, as nobody has asked yet
  for (const char* job : {"b2", "a2", "b1"}) asks[job].release();
  until([&] { return queue.parked() >= 1; });
  asks["a1"].release();
  end.release(5);
  queue.waitForDone();
  EXPECT_EQ(order.text().substr(0, 4), "x b1") << order.text();
  EXPECT_EQ(order.text().size(), std::string("x b1 a1 b2 a2").size()) << order.text();
}

TEST_F(Room, IsGivenUpByWhoIsCancelled) {
  hold("a", 60);
  ASSERT_TRUE(has("a"));
  hold("large", 60);
  until([&] { return queue_.parked() == 1; });
  hold("small", 1, Lane::Long);
  until([&] { return queue_.parked() == 2; });
  holders_["large"].stop.request_stop();
  EXPECT_EQ(holders_["large"].done.result().error().code, Errc::Cancelled);
  EXPECT_TRUE(has("small")) << "nobody is before it any more";
  end("small");
  end("a");
}

TEST_F(Room, IsNoMatterOfClicks) {
  hold("a", 1000);
  ASSERT_TRUE(has("a"));
  hold("click", 50, Lane::Interactive);
  EXPECT_TRUE(has("click"));
  hold("picture", 50, Lane::Live);
  EXPECT_TRUE(has("picture"));
  for (const char* name : {"a", "click", "picture"}) end(name);
}

TEST_F(Room, IsNotWaitedForOutsideOfJobs) {
  hold("a", 1000);
  ASSERT_TRUE(has("a"));
  EXPECT_TRUE(queue_.admit(true, 1000, {}));
  end("a");
}

TEST_F(Room, EndsWithTheQueue) {
  hold("a", 60);
  ASSERT_TRUE(has("a"));
  hold("b", 60);
  until([&] { return queue_.parked() == 1; });
  std::thread closing([&] { queue_.close(); });
  EXPECT_EQ(holders_["b"].done.result().error().code, Errc::Cancelled);
  holders_["a"].out.release();
  closing.join();
  EXPECT_TRUE(holders_["a"].done.result());
}

TEST(LongSound, LeavesItsPlaceToClicks) {
  JobQueue queue(1, 1e9);
  HeldJobs longer(queue);
  longer.post({.lane = Lane::Long});
  ASSERT_TRUE(longer.begin());
  std::vector<QFuture<Status>> uploads;
  for (int i = 0; i < 24; ++i)
    uploads.push_back(queue.run({}, [&]() -> Status {
      const auto room = queue.admit(true, 10, {});
      if (!room) return room.error();
      return queue.running(Lane::Long) == 1 && queue.running(Lane::Interactive) == 0
                 ? Status()
                 : fail(Errc::Internal, "it runs among the clicks");
    }));
  until([&] { return queue.parked() == 24; });
  EXPECT_EQ(queue.running(Lane::Interactive), 0);
  auto click = queue.run({}, [] { return 1; });
  EXPECT_EQ(resultOf(click).value(), 1) << "while the long ones wait";
  EXPECT_EQ(queue.parked(), 24);
  until([&] { return queue.running(Lane::Interactive) == 0; });  // its answer is there before it has ended
  longer.release();
  for (auto& upload : uploads) {
    const auto done = upload.result();
    EXPECT_TRUE(done) << describe(done.error());
  }
}

TEST(LongSound, TakesTurnsAmongClients) {
  JobQueue queue(1, 1e9);
  HeldJobs longer(queue);
  longer.post({.lane = Lane::Long});
  ASSERT_TRUE(longer.begin());
  test::Order order;
  int parked = 0;
  for (const char* job : {"a1", "a2", "a3", "b1"}) {
    queue.post(
        {.client = QString(QLatin1Char(job[0]))},
        [&queue, &order, job] {
          const auto room = queue.admit(true, 10, {});
          order.note(job);
        },
        [](const Error&) {});
    ++parked;
    until([&] { return queue.parked() == parked; });
  }
  longer.release();
  queue.waitForDone();
  EXPECT_EQ(order.text(), "a1 b1 a2 a3");
}

}  // namespace
}  // namespace sentisound
