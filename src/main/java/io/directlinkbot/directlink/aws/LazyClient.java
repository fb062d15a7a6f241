package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.reason.Reason;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * An account's client, which is looked up when first needed. When that fails, the next call tries
 * again. Closing it refuses further calls; the client may be that of other accounts too.
 * Thread-safe.
 */
final class LazyClient<T> implements SdkAutoCloseable {
  private final Supplier<T> maker;
  private @Nullable T made;
  private boolean closed;

  LazyClient(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    if (closed) {
      throw new CallFailure(Kind.UNCERTAIN, Reason.of("reason.cloud.closed"));
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
  }
}
