package io.directlinkbot.directlink;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The gateways of one account that people may choose, remembered for a minute, because a picker
 * asks at every keystroke. A decision takes a fresh read of its own. Thread-safe.
 */
public final class GatewayList {
  private final Set<String> allowed;
  private final RememberedList<Gateway> all;
  private final AtomicReference<@Nullable Prepared> prepared = new AtomicReference<>();

  /**
   * Creates a list that is read when it is first needed.
   *
   * @param allowed ids of the only gateways to offer; empty means any
   */
  public GatewayList(DirectLink cloud, List<String> allowed) {
    this(cloud, allowed, Ticker.systemTicker());
  }

  GatewayList(DirectLink cloud, List<String> allowed, Ticker ticker) {
    this.allowed = Set.copyOf(allowed);
    this.all = new RememberedList<>(cloud::gateways, ticker);
  }

  /** Calls the listener after the first read, and after each read that found a change. */
  public void onChange(Runnable listener) {
    all.onChange(listener);
  }

  /** Whether the configuration allows the use of this gateway. */
  public boolean allows(String gatewayId) {
    return allowed.isEmpty() || allowed.contains(gatewayId);
  }

  /**
   * Returns the usable gateways, at most a minute old, by name and id; those without a name last.
   */
  public List<Gateway> usable() throws CloudException {
    return prepared(all.refresh()).all();
  }

  /**
   * Returns the usable gateways whose id, name, or Net's id or name contains what was typed, as
   * {@link SearchText} reads it.
   */
  public List<Gateway> search(String typed) throws CloudException {
    return prepared(all.refresh()).search(typed);
  }

  /** Searches as {@link #search} does, in what was last read, however old. Makes no call. */
  public List<Gateway> searchLastRead(String typed) {
    return all.lastRead().map(rows -> prepared(rows).search(typed)).orElse(List.of());
  }

  /**
   * Returns the usable gateways as they were last read, however long ago; empty when they never
   * were. Makes no call.
   */
  public Optional<List<Gateway>> lastRead() {
    return all.lastRead().map(rows -> prepared(rows).all());
  }

  /** Returns this gateway, usable or not, as it was last read. Makes no call. */
  public Optional<Gateway> known(String gatewayId) {
    return all.lastRead().orElse(List.of()).stream()
        .filter(gateway -> gateway.id().equals(gatewayId))
        .findFirst();
  }

  /** Whether they were read within the last minute, and not forgotten since. */
  public boolean isFresh() {
    return all.isFresh();
  }

  /** Makes the next {@link #usable} or {@link #search} read from the cloud. */
  public void forget() {
    all.forget();
  }

  /** Prepares each reading once, not at each keystroke. */
  @SuppressWarnings("ReferenceEquality") // an equal list is not worth a comparison of all rows
  private SearchableGateways prepared(List<Gateway> rows) {
    Prepared known = prepared.get();
    if (known != null && known.rows() == rows) {
      return known.usable();
    }
    SearchableGateways usable =
        new SearchableGateways(
            rows.stream().filter(gateway -> gateway.canBeUsed() && allows(gateway.id())));
    prepared.set(new Prepared(rows, usable));
    return usable;
  }

  private record Prepared(List<Gateway> rows, SearchableGateways usable) {}
}
