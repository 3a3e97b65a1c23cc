#include "service/JobQueue.h"

#include <QDebug>
#include <algorithm>
#include <limits>
#include <optional>
#include <system_error>

namespace sentisound {
namespace {

using Lock = std::unique_lock<std::mutex>;

/// Jobs of the lane that are begun however busy the others are.
int reservedFor(Lane lane, int threads) {
  switch (lane) {
    case Lane::Interactive:
      return threads;
    case Lane::Live:
      return 2;  // what takes long about a long sound (its pitch) never holds up what is visible of it
    case Lane::Long:
    case Lane::Bulk:
      break;
  }
  return 1;
}

int mostOf(Lane lane, int threads) {
  return lane == Lane::Long ? std::max(1, threads / 2) : std::max(reservedFor(lane, threads), threads);
}

Error notBegun() {
  return fail(Errc::Cancelled, "cancelled before it had begun");
}

/// Interactive and live jobs are small and few; the others share what room there is.
bool needsRoom(Lane lane) {
  return lane == Lane::Long || lane == Lane::Bulk;
}

}  // namespace

struct JobQueue::Job {
  Lane lane{};
  QString client{};
  int priority = 0;
  double samples = 0;            ///< that it must have room for to begin
  std::function<void()> work{};  ///< none: goes on where it waits in admit()
  std::function<void(const Error&)> failed{};
  std::condition_variable* goesOn = nullptr;
  enum class State { Waiting, Begun, Dropped } state = State::Waiting;
  std::optional<std::stop_callback<std::function<void()>>> onStop{};
};

namespace {

/// What the calling thread runs.
struct RunningHere {
  JobQueue* queue = nullptr;
  void* job = nullptr;
};
thread_local RunningHere runningHere;

}  // namespace

JobQueue::JobQueue(int threads, double samples) : most_(std::max(1, threads)), samples_(samples) {}

void JobQueue::close() {
  std::vector<JobPtr> dropped;
  {
    const Lock lock(mutex_);
    closed_ = true;
    for (auto& lane : lanes_) {
      for (auto& client : lane.clients) dropped.insert(dropped.end(), client.jobs.begin(), client.jobs.end());
      lane.clients.clear();
    }
    for (const auto& job : dropped) {
      job->state = Job::State::Dropped;
      if (job->goesOn) job->goesOn->notify_all();
    }
    claim_.reset();
  }
  for (const auto& job : dropped)
    if (job->failed) job->failed(notBegun());
  dropped.clear();
  waitForDone();
}

JobQueue::~JobQueue() {
  close();
  {
    const Lock lock(mutex_);
    ends_ = true;
    wake_.notify_all();
  }
  for (auto& thread : threads_) thread.join();
}

void JobQueue::post(const JobOptions& options, std::function<void()> work,
                    std::function<void(const Error&)> failed) {
  auto job = std::make_shared<Job>();
  job->lane = options.lane;
  job->client = options.client;
  job->priority = options.priority;
  job->work = std::move(work);
  job->failed = std::move(failed);
  {
    Lock lock(mutex_);
    if (closed_) {
      lock.unlock();
      return job->failed(notBegun());
    }
    enqueue(job);
    dispatch();
  }
  if (options.stop.stop_possible())
    job->onStop.emplace(options.stop, [this, weak = std::weak_ptr(job)] { cancel(weak); });
}

/// The stop callback of one that may still wait.
void JobQueue::cancel(const std::weak_ptr<Job>& weak) {
  const auto job = weak.lock();
  if (!job) return;
  {
    const Lock lock(mutex_);
    if (job->state != Job::State::Waiting || !forget(job)) return;
    job->state = Job::State::Dropped;
    dispatch();  // it may have kept others waiting for room
    if (job->goesOn) job->goesOn->notify_all();
    quiet_.notify_all();
  }
  if (job->failed) job->failed(notBegun());
}

void JobQueue::enqueue(const JobPtr& job) {
  auto& clients = of(job->lane).clients;
  auto client = std::ranges::find(clients, job->client, &Client::name);
  if (client == clients.end()) client = clients.insert(clients.end(), Client{job->client});
  auto& jobs = client->jobs;
  jobs.insert(std::ranges::find_if(jobs, [&](const auto& other) { return other->priority < job->priority; }),
              job);
}

bool JobQueue::forget(const JobPtr& job) {
  if (claim_ == job) claim_.reset();
  auto& clients = of(job->lane).clients;
  for (auto client = clients.begin(); client != clients.end(); ++client) {
    if (std::erase(client->jobs, job) == 0) continue;
    if (client->jobs.empty()) clients.erase(client);
    return true;
  }
  return false;
}

bool JobQueue::mayBegin(Lane lane) const {
  const auto& state = lanes_[static_cast<std::size_t>(lane)];
  if (state.clients.empty() || state.running >= mostOf(lane, most_)) return false;
  int jobs = 0;
  for (const auto& each : lanes_) jobs += each.running;
  return state.running < reservedFor(lane, most_) || jobs < most_;
}

/// Whoever does not fit is the next to get room, before smaller ones that would always find some.
bool JobQueue::hasRoom(const JobPtr& job) {
  if (!needsRoom(job->lane) || job->samples <= 0) return true;
  if (claim_ && claim_ != job) return false;
  if (held_ <= 0 || held_ + job->samples <= samples_) {
    claim_.reset();
    return true;
  }
  claim_ = job;
  return false;
}

void JobQueue::dispatch() {
  // Whose turn it is for room need not be whose turn it is in the lane.
  if (const JobPtr next = claim_; next && mayBegin(next->lane) && hasRoom(next)) begin(next);
  for (int lane = 0; lane < kLanes; ++lane) {
    const auto& clients = lanes_[static_cast<std::size_t>(lane)].clients;
    while (mayBegin(Lane(lane)) && hasRoom(clients.front().jobs.front()))
      begin(JobPtr(clients.front().jobs.front()));
  }
  provideThreads();
}

void JobQueue::begin(const JobPtr& job) {
  auto& clients = of(job->lane).clients;
  const auto client = std::ranges::find(clients, job->client, &Client::name);
  std::erase(client->jobs, job);
  if (client->jobs.empty())
    clients.erase(client);
  else
    clients.splice(clients.end(), clients, client);  // the others come first now
  job->state = Job::State::Begun;
  ++of(job->lane).running;
  ++busy_;
  held_ += needsRoom(job->lane) ? job->samples : 0;
  if (job->goesOn)
    job->goesOn->notify_all();
  else
    ready_.push_back(job);
}

/// For what is ready, and one more for what wants help.
void JobQueue::provideThreads() {
  const std::size_t wanted = ready_.size() + (toHelp() ? 1 : 0);
  for (std::size_t i = 0; i < wanted; ++i) wake_.notify_one();
  while (static_cast<std::size_t>(idle_ + starting_) < wanted) {
    try {
      threads_.emplace_back([this] { threadMain(); });
      ++starting_;
    } catch (const std::system_error&) {
      return;  // the next thread that is free takes it
    }
  }
}

/// What a thread may help with that has nothing else to do.
std::shared_ptr<SharedWork> JobQueue::toHelp() const {
  if (busy_ >= most_) return nullptr;
  const auto found = std::ranges::find_if(offers_, [](const auto& work) { return work->wantsHelp(); });
  return found == offers_.end() ? nullptr : *found;
}

void JobQueue::threadMain() {
  Helpers::setHere(this);
  Lock lock(mutex_);
  --starting_;
  for (;;) {
    if (!ready_.empty()) {
      const JobPtr job = ready_.front();
      ready_.pop_front();
      runJob(job, lock);
    } else if (auto work = toHelp()) {
      ++busy_;
      provideThreads();
      lock.unlock();
      work->takePart([this] { return busy_ > most_; });
      work.reset();
      lock.lock();
      --busy_;
    } else if (ends_) {
      return;
    } else {
      ++idle_;
      wake_.wait(lock);
      --idle_;
    }
  }
}

void JobQueue::runJob(const JobPtr& job, Lock& lock) {
  const auto onBegin = onBegin_;
  lock.unlock();
  runningHere = {this, job.get()};
  try {
    if (onBegin) onBegin(job->lane);
    job->work();
  } catch (...) {
    const Error error = thrownError();
    qWarning("A job has thrown: %s", error.detail.c_str());
    job->failed(error);
  }
  runningHere = {};
  job->work = {};  // what it holds may be large
  job->failed = {};
  lock.lock();
  ended(*job);
}

void JobQueue::ended(const Job& job) {
  --of(job.lane).running;
  --busy_;
  dispatch();
  quiet_.notify_all();
}

void JobQueue::offer(const std::shared_ptr<SharedWork>& work) {
  const Lock lock(mutex_);
  offers_.push_back(work);
  provideThreads();
}

void JobQueue::withdraw(const std::shared_ptr<SharedWork>& work) {
  const Lock lock(mutex_);
  offers_.remove(work);
}

JobQueue::Admission& JobQueue::Admission::operator=(Admission&& other) noexcept {
  if (this == &other) return *this;
  release();
  queue_ = std::exchange(other.queue_, nullptr);
  samples_ = other.samples_;
  return *this;
}

void JobQueue::Admission::release() {
  auto* queue = std::exchange(queue_, nullptr);
  if (queue == nullptr) return;
  const Lock lock(queue->mutex_);
  queue->held_ -= samples_;
  queue->dispatch();
}

Result<JobQueue::Admission> JobQueue::admit(bool longSound, double samples, const std::stop_token& stop) {
  if (runningHere.queue != this) return Admission();
  auto& job = *static_cast<Job*>(runningHere.job);
  const Lane lane = longSound && job.lane == Lane::Interactive ? Lane::Long : job.lane;
  if (!needsRoom(lane)) return Admission();
  if (const auto parked = park(job, lane, samples, stop); !parked) return parked.error();
  return Admission(this, samples);
}

/// Gives the place of the running job back until it gets one with room for it, before those that have not
/// begun.
Status JobQueue::park(Job& running, Lane lane, double samples, const std::stop_token& stop) {
  const auto waits = std::make_shared<Job>();
  waits->lane = lane;
  waits->client = running.client;
  waits->priority = std::numeric_limits<int>::max();
  waits->samples = samples;
  std::condition_variable goesOn;
  waits->goesOn = &goesOn;
  {
    const Lock lock(mutex_);
    if (lane == running.lane && hasRoom(waits)) {
      held_ += samples;
      return {};
    }
    if (closed_) return fail(Errc::Cancelled, "cancelled while it waited");
    --of(running.lane).running;
    --busy_;
    ++parked_;
    enqueue(waits);
    dispatch();
  }
  if (stop.stop_possible())
    waits->onStop.emplace(stop, [this, weak = std::weak_ptr(waits)] { cancel(weak); });
  Lock lock(mutex_);
  goesOn.wait(lock, [&] { return waits->state != Job::State::Waiting; });
  --parked_;
  if (waits->state == Job::State::Begun) {
    running.lane = lane;
    return {};
  }
  ++of(running.lane).running;  // for the short rest of it
  ++busy_;
  return fail(Errc::Cancelled, "cancelled while it waited");
}

void JobQueue::setOnBegin(std::function<void(Lane)> onBegin) {
  const Lock lock(mutex_);
  onBegin_ = std::move(onBegin);
}

int JobQueue::reserved(Lane lane) const {
  return reservedFor(lane, most_);
}

int JobQueue::waiting() const {
  const Lock lock(mutex_);
  int jobs = -parked_;
  for (const auto& lane : lanes_)
    for (const auto& client : lane.clients) jobs += static_cast<int>(client.jobs.size());
  return std::max(0, jobs);
}

int JobQueue::parked() const {
  const Lock lock(mutex_);
  return parked_;
}

int JobQueue::running(Lane lane) const {
  const Lock lock(mutex_);
  return lanes_[static_cast<std::size_t>(lane)].running;
}

void JobQueue::waitForDone() {
  Lock lock(mutex_);
  quiet_.wait(lock, [this] {
    return parked_ == 0 && std::ranges::all_of(lanes_, [](const auto& lane) {
             return lane.running == 0 && lane.clients.empty();
           });
  });
}

}  // namespace sentisound
