#include "service/StoreThread.h"

namespace sentisound {

StoreThread::StoreThread() {
  pool_.setMaxThreadCount(1);
  pool_.setExpiryTimeout(-1);  // a QSqlDatabase may be used only by the thread that opened it
}

Result<std::unique_ptr<StoreThread>> StoreThread::open(const QString& databasePath) {
  std::unique_ptr<StoreThread> thread(new StoreThread);
  const Status opened = QtConcurrent::run(&thread->pool_, [&]() -> Status {
                          auto store = HistoryStore::open(databasePath);
                          if (!store) return store.error();
                          thread->store_.emplace(std::move(*store));
                          return {};
                        }).result();
  if (!opened) return opened.error();
  return thread;
}

StoreThread::~StoreThread() {
  QtConcurrent::run(&pool_, [this] { store_.reset(); }).waitForFinished();
}

}  // namespace sentisound
