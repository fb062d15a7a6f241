package io.directlinkbot.sandbox.cloud;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The single lock of a cloud and the listeners to its changes. Listeners run outside the lock. */
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
    // a nested change is announced by the outermost one
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
