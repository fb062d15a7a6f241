package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.proxy.ProxyRoute;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Records how far the request of one call got. The synchronous SDK makes a call on the caller's
 * thread, so the HTTP client reports to the call that is bound to that thread.
 */
public final class RequestProgress {
  private static final ScopedValue<RequestProgress> CURRENT = ScopedValue.newInstance();

  private volatile boolean begun;
  private volatile Optional<ProxyRoute> detour = Optional.empty();

  /** Makes the call while recording its request. */
  public <T> T watch(Supplier<T> call) {
    return ScopedValue.where(CURRENT, this).call(call::get);
  }

  /**
   * Whether some of the request's content may have been sent. Without content the cloud does
   * nothing.
   */
  boolean begun() {
    return begun;
  }

  /**
   * Returns the proxy that the request went to, which the SDK does not mention when it gives up on
   * a call.
   */
  Optional<ProxyRoute> detour() {
    return detour;
  }

  /** Records that the request of this thread's call goes to a proxy. */
  public static void goes(ProxyRoute through) {
    if (CURRENT.isBound()) {
      CURRENT.get().detour = Optional.of(through);
    }
  }

  /** Records that the request of this thread's call is about to be sent. */
  public static void begins() {
    if (CURRENT.isBound()) {
      CURRENT.get().begun = true;
    }
  }
}
