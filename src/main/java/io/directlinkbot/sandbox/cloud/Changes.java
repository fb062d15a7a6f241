package io.directlinkbot.sandbox.cloud;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The one lock of a cloud, and who wants to hear of changes. Listeners run outside of the lock. */
final class Changes {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  void listen(Runnable listener) {
    listeners.add(listener);
  }

  <T> T look(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  <T> T change(Supplier<T> work) {
    T result = look(work);
    // inside of a larger change it is the larger one that is told
    if (!lock.isHeldByCurrentThread()) {
      listeners.forEach(Runnable::run);
    }
    return result;
  }

  void change(Runnable work) {
    change(
        () -> {
          work.run();
          return true;
        });
  }
}
