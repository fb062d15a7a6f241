package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.proxy.ProxyRoute;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the request of one call has begun to leave this machine. The synchronous SDK makes a call
 * on the caller's thread, so what the HTTP client finds out belongs to the call of that thread.
 */
public final class RequestProgress {
  private static final ScopedValue<RequestProgress> CURRENT = ScopedValue.newInstance();

  private volatile boolean begun;
  private volatile Optional<ProxyRoute> detour = Optional.empty();

  /** Makes the call and watches its request. */
  public <T> T watch(Supplier<T> call) {
    return ScopedValue.where(CURRENT, this).call(call::get);
  }

  /**
   * Whether some of the request's content may have been sent. Without it the cloud does nothing.
   */
  boolean begun() {
    return begun;
  }

  /** The proxy that the request went to: the SDK says nothing of it when it gives a call up. */
  Optional<ProxyRoute> detour() {
    return detour;
  }

  /** The request of this thread's call goes to a proxy. */
  public static void goes(ProxyRoute through) {
    if (CURRENT.isBound()) {
      CURRENT.get().detour = Optional.of(through);
    }
  }

  /** The request of this thread's call is about to be sent. */
  public static void begins() {
    if (CURRENT.isBound()) {
      CURRENT.get().begun = true;
    }
  }
}
