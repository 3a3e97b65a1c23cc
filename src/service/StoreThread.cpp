#include "service/StoreThread.h"

namespace sentisound {

StoreThread::StoreThread() {
  context_.moveToThread(&thread_);
  thread_.setObjectName(QStringLiteral("history"));
  thread_.start();
}

void StoreThread::post(std::function<void()> work) {
  QMetaObject::invokeMethod(&context_, std::move(work), Qt::QueuedConnection);
}

Result<std::unique_ptr<StoreThread>> StoreThread::open(const QString& databasePath) {
  std::unique_ptr<StoreThread> thread(new StoreThread);
  const auto opened = std::make_shared<QPromise<Status>>();  // outlives both sides: finish() is still busy
                                                             // when the waiter wakes
  opened->start();
  thread->post([opened, databasePath, &into = thread->store_] {
    fulfil(*opened, [&] {
      auto store = HistoryStore::open(databasePath);
      if (store) into.emplace(std::move(*store));
      opened->addResult(store ? Status{} : Status{store.error()});
    });
  });
  const Status status = opened->future().result();
  if (!status) return status.error();
  return thread;
}

StoreThread::~StoreThread() {
  post([this] {
    store_.reset();
    thread_.quit();
  });
  thread_.wait();
}

}  // namespace sentisound
