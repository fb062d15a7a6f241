package io.directlinkbot.directlink;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A short-lived cache of the gateways of one account, because a picker asks at every keystroke. For
 * display only: a decision reads the gateway again. Thread-safe; callers during a read share its
 * result, unless {@link #forget} was called since it began.
 */
public final class GatewayList {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Comparator<Gateway> BY_NAME =
      Comparator.comparing((Gateway gateway) -> gateway.name().isEmpty())
          .thenComparing(gateway -> gateway.name().orElse(""), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Gateway::id);

  private final Set<String> allowed;

  /** Keyed by the number of {@link #forget} calls, because a read under way can't be evicted. */
  private final LoadingCache<Integer, Reading> memory;

  private final AtomicInteger forgotten = new AtomicInteger();
  private final AtomicReference<@Nullable Reading> last = new AtomicReference<>();

  /**
   * Creates a list that is read at the first call.
   *
   * @param allowed ids of the only gateways to offer; empty means any
   */
  public GatewayList(DirectLink cloud, List<String> allowed) {
    this(cloud, allowed, Ticker.systemTicker());
  }

  GatewayList(DirectLink cloud, List<String> allowed, Ticker ticker) {
    this.allowed = Set.copyOf(allowed);
    this.memory =
        Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .ticker(ticker)
            .build(number -> read(cloud, number));
  }

  /** Whether the configuration allows this gateway. */
  public boolean allows(String gatewayId) {
    return allowed.isEmpty() || allowed.contains(gatewayId);
  }

  /**
   * Returns the gateways that can be used, sorted by name and id; those without a name come last.
   */
  public List<Gateway> usable() throws CloudException {
    try {
      return Objects.requireNonNull(memory.get(forgotten.get())).choosable();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof CloudException cause) {
        throw cause;
      }
      throw failure;
    }
  }

  /**
   * Returns the usable gateways whose id, name, Net id or Net name contains the typed text, as
   * {@link SearchText} reads it.
   */
  public List<Gateway> search(String typed) throws CloudException {
    return matching(usable(), typed);
  }

  /** Searches like {@link #search} in the last read, however old. Makes no call. */
  public List<Gateway> searchLastRead(String typed) {
    return matching(lastRead().orElse(List.of()), typed);
  }

  /**
   * Returns the usable gateways of the last read, however old; empty before the first. Makes no
   * call.
   */
  public Optional<List<Gateway>> lastRead() {
    return Optional.ofNullable(last.get()).map(Reading::choosable);
  }

  /** Returns a gateway, usable or not, from the last read. Makes no call. */
  public Optional<Gateway> known(String gatewayId) {
    return Optional.ofNullable(last.get()).map(Reading::all).orElse(List.of()).stream()
        .filter(gateway -> gateway.id().equals(gatewayId))
        .findFirst();
  }

  /** Whether the last read is at most a minute old and not forgotten. */
  public boolean isFresh() {
    return memory.getIfPresent(forgotten.get()) != null;
  }

  /** Makes the next call read again. */
  public void forget() {
    forgotten.incrementAndGet();
  }

  private Reading read(DirectLink cloud, int number) throws CloudException {
    List<Gateway> all = List.copyOf(cloud.gateways());
    Reading reading = new Reading(number, all, choosable(all));
    last.accumulateAndGet(reading, GatewayList::later);
    return reading;
  }

  /** A read that was forgotten while under way may end after one that began later. */
  private static Reading later(@Nullable Reading before, Reading now) {
    return before == null || before.number() <= now.number() ? now : before;
  }

  private List<Gateway> choosable(List<Gateway> some) {
    return some.stream()
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

  private record Reading(int number, List<Gateway> all, List<Gateway> choosable) {}
}
