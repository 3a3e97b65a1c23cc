// Work that throws is answered, and so is who waits for it.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <new>
#include <stdexcept>

#include "JobGates.h"
#include "service/AnalysisService.h"
#include "service/StoreThread.h"
#include "service/WhenDone.h"
#include "support/Must.h"
#include "support/ScratchFolder.h"
#include "support/TinyModel.h"

namespace sentisound {
namespace {

using test::until;

/// What may be thrown, and the error that it becomes.
struct Thrown {
  const char* name;
  std::function<void()> raise;
  Errc code;
};
void PrintTo(const Thrown& thrown, std::ostream* out) {
  *out << thrown.name;
}

class Throwing : public testing::TestWithParam<Thrown> {
 protected:
  [[nodiscard]] static Errc codeOf(const Status& status) {
    return status ? Errc::NotFound : status.error().code;
  }
};

TEST_P(Throwing, EndsAJobWithAnError) {
  JobQueue queue(2);
  const auto& raise = GetParam().raise;
  auto result = queue.run({}, [&]() -> Result<int> {
    raise();
    return 1;
  });
  EXPECT_EQ(resultOf(result).error().code, GetParam().code);
  auto plain = queue.run({}, [&](const Progress&) {
    raise();
    return 1;
  });
  EXPECT_EQ(resultOf(plain).error().code, GetParam().code);
  auto nothing = queue.runWith<void>({}, [&](QPromise<void>&) { raise(); });
  EXPECT_EQ(resultOf(nothing).error().code, GetParam().code);
  auto before = queue.run({}, [] { return 7; });
  EXPECT_EQ(resultOf(before).value(), 7) << "the thread goes on";
}

TEST_P(Throwing, IsToldWhoPostedIt) {
  JobQueue queue(1);
  Errc told = Errc::NotFound;
  queue.post({}, GetParam().raise, [&](const Error& error) { told = error.code; });
  queue.waitForDone();
  EXPECT_EQ(told, GetParam().code);
}

TEST_P(Throwing, InOneOfManyPiecesIsThrownInTheWhole) {
  JobQueue queue(3);
  std::atomic<int> done = 0;
  auto job = queue.run({}, [&]() -> Status {
    forEachInParallel(100, [&](int piece) {
      if (piece == 3) GetParam().raise();
      ++done;
    });
    return {};
  });
  EXPECT_EQ(codeOf(resultOf(job)), GetParam().code);
  EXPECT_LT(done, 100) << "the others are not worth it any more";
}

TEST_P(Throwing, InTheHistorysThreadIsAnswered) {
  const test::ScratchFolder folder;
  const auto thread = test::must(StoreThread::open(QString::fromStdString(folder.file("history.sqlite"))));
  auto result = thread->run([&](HistoryStore& store) -> Result<qint64> {
    GetParam().raise();
    return store.count();
  });
  EXPECT_EQ(resultOf(result).error().code, GetParam().code);
  auto plain = thread->run([&](HistoryStore&) {
    GetParam().raise();
    return true;
  });
  EXPECT_EQ(resultOf(plain).error().code, GetParam().code);
  EXPECT_EQ(test::must(thread->run([](HistoryStore& store) { return store.count(); }).result()), 0)
      << "the thread goes on";
}

TEST_P(Throwing, EndsAnAnalysisWithAnErrorAndItsSoundWithoutOne) {
  const test::ScratchFolder folder;
  test::writeTinyModel(folder.path() / "models");
  const auto service =
      test::must(AnalysisService::open({.dataDir = QString::fromStdString(folder.path().string())}));
  service->jobs().setOnBegin([](Lane) { GetParam().raise(); });
  auto job = service->submit({.path = QStringLiteral("any.wav"), .soundFirst = true});
  EXPECT_EQ(resultOf(job.future).error().code, GetParam().code);
  until([&] { return job.sound.isFinished(); });
  EXPECT_EQ(job.sound.resultCount(), 0);
}

INSTANTIATE_TEST_SUITE_P(
    Whatever, Throwing,
    testing::Values(Thrown{"memory", [] { throw std::bad_alloc(); }, Errc::TooLarge},
                    Thrown{"exception", [] { throw std::runtime_error("odd"); }, Errc::Internal},
                    Thrown{"number", [] { throw 7; }, Errc::Internal},
                    Thrown{"error", [] { throw ErrorThrown(fail(Errc::Corrupt, "cut")); }, Errc::Corrupt}),
    [](const auto& tested) { return tested.param.name; });

class WhenDone : public testing::Test {
 protected:
  static void spin(const std::function<bool()>& condition) {
    until([&] {
      QCoreApplication::processEvents();
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      return condition();
    });
  }
  JobQueue queue_{1};
  QObject receiver_;
};

TEST_F(WhenDone, TellsResultsInTheReceiversThread) {
  int told = 0;
  std::thread::id where;
  auto awaited =
      whenDone(queue_.run({}, [] { return Result<int>(5); }), &receiver_, [&](const Result<int>& five) {
        told = *five;
        where = std::this_thread::get_id();
      });
  EXPECT_TRUE(awaited.isRunning());
  spin([&] { return told != 0; });
  EXPECT_EQ(told, 5);
  EXPECT_EQ(where, std::this_thread::get_id());
  EXPECT_FALSE(awaited.isRunning());
}

TEST_F(WhenDone, TellsWhyThereIsNone) {
  std::vector<Errc> told;
  const auto note = [&](const auto& result) { told.push_back(result.error().code); };
  whenDone(queue_.run({}, []() -> int { throw 7; }), &receiver_, note);
  whenDone(queue_.run({}, [] { throw std::bad_alloc(); }), &receiver_, note);
  QPromise<int> dropped;
  dropped.start();
  whenDone(dropped.future(), &receiver_, note);
  { const auto gone = std::move(dropped); }
  spin([&] { return told.size() == 3; });
  EXPECT_EQ(told.size(), 3U);
  EXPECT_EQ(std::ranges::count(told, Errc::Cancelled), 1);
  EXPECT_EQ(std::ranges::count(told, Errc::Internal), 1);
}

TEST_F(WhenDone, TellsNobodyWhoIsGone) {
  bool told = false;
  auto receiver = std::make_unique<QObject>();
  auto awaited =
      whenDone(queue_.run({}, [] { return 5; }), receiver.get(), [&](const auto&) { told = true; });
  receiver.reset();
  EXPECT_FALSE(awaited.isRunning());
  queue_.waitForDone();
  bool later = false;
  whenDone(queue_.run({}, [] { return 6; }), &receiver_, [&](const auto&) { later = true; });
  spin([&] { return later; });
  EXPECT_FALSE(told);
}

TEST_F(WhenDone, TellsTheNewestOnlyWhereOneTakesThePlaceOfAnother) {
  std::vector<int> told;
  Awaited awaited;
  for (int i = 0; i < 3; ++i)
    awaited = whenDone(queue_.run({}, [i] { return i; }), &receiver_,
                       [&](const Result<int>& number) { told.push_back(*number); });
  spin([&] { return !told.empty(); });
  EXPECT_EQ(told, std::vector<int>{2});
}

TEST_F(WhenDone, MayBeAskedAgainFromWhatIsTold) {
  int asked = 0;
  Awaited awaited;
  std::function<void()> ask = [&] {
    ++asked;
    awaited = whenDone(queue_.run({}, [] { return 1; }), &receiver_, [&](const auto&) {
      EXPECT_FALSE(awaited.isRunning());
      if (asked < 5) ask();
    });
  };
  ask();
  spin([&] { return asked == 5 && !awaited.isRunning(); });
  EXPECT_EQ(asked, 5);
}

TEST_F(WhenDone, TellsProgress) {
  int permille = 0;
  bool done = false;
  whenDone(
      queue_.run({},
                 [](const Progress& progress) {
                   progress.at(0.5);
                   return 1;
                 }),
      &receiver_, [&](const auto&) { done = true; }, [&](int value, const QString&) { permille = value; });
  spin([&] { return done; });
  EXPECT_EQ(permille, 500);
}

}  // namespace
}  // namespace sentisound
