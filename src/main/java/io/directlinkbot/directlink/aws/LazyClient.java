package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Something made when it is first needed, once, and closed if it was ever made. A failed making
 * leaves no trace: the next call tries again. Thread-safe.
 */
final class LazyClient<T extends SdkAutoCloseable> implements SdkAutoCloseable {
  private final Supplier<T> maker;
  private @Nullable T made;
  private boolean closed;

  LazyClient(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    if (closed) {
      throw new CallFailure(Kind.UNCERTAIN, "The connection to the cloud is closed already.");
    }
    T result = made;
    if (result == null) {
      result = maker.get();
      made = result;
    }
    return result;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (made != null) {
      made.close();
    }
  }
}
