package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.HostedInterface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The interfaces of an account, arranged once for each list: every offer of an account is compared
 * with the same. Thread-safe.
 */
public final class LastArrangement {
  private @Nullable ListedInterfaces last;

  /** Returns the arrangement of this list, made now unless it was the last one asked for. */
  public synchronized ListedInterfaces of(List<HostedInterface> rows) {
    ListedInterfaces arranged = last;
    if (arranged == null || !arranged.isOf(rows)) {
      arranged = new ListedInterfaces(rows);
      last = arranged;
    }
    return arranged;
  }
}
