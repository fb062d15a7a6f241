package io.directlinkbot.directlink;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The gateways of one account that people may choose, remembered for a minute, because a picker
 * asks at every keystroke. A decision takes a fresh read of its own. Thread-safe.
 */
public final class GatewayList {
  private static final Comparator<Gateway> BY_NAME =
      Comparator.comparing((Gateway gateway) -> gateway.name().isEmpty())
          .thenComparing(gateway -> gateway.name().orElse(""), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Gateway::id);

  private final Set<String> allowed;
  private final RememberedList<Gateway> all;

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
    return usable(all.refresh());
  }

  /**
   * Returns the usable gateways whose id, name, or Net's id or name contains what was typed, as
   * {@link SearchText} reads it.
   */
  public List<Gateway> search(String typed) throws CloudException {
    return matching(usable(), typed);
  }

  /** Searches as {@link #search} does, in what was last read, however old. Makes no call. */
  public List<Gateway> searchLastRead(String typed) {
    return matching(lastRead().orElse(List.of()), typed);
  }

  /**
   * Returns the usable gateways as they were last read, however long ago; empty when they never
   * were. Makes no call.
   */
  public Optional<List<Gateway>> lastRead() {
    return all.lastRead().map(this::usable);
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

  private List<Gateway> usable(List<Gateway> gateways) {
    return gateways.stream()
        .filter(gateway -> gateway.canBeUsed() && allows(gateway.id()))
        .sorted(BY_NAME)
        .toList();
  }

  private static List<Gateway> matching(List<Gateway> gateways, String typed) {
    SearchText wanted = new SearchText(typed);
    return gateways.stream().filter(gateway -> wanted.isPartOf(names(gateway))).toList();
  }

  private static List<String> names(Gateway gateway) {
    return Stream.of(
            Optional.of(gateway.id()),
            gateway.name(),
            gateway.net().map(Net::id),
            gateway.net().flatMap(Net::name))
        .flatMap(Optional::stream)
        .toList();
  }
}
