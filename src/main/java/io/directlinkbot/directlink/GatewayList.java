package io.directlinkbot.directlink;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
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
 * The gateways of one account that people may choose, from a short memory: a picker asks at every
 * keystroke. What is decided is decided on a fresh reading, not on this. Thread-safe; whoever asks
 * while a reading is under way gets what it finds, unless {@link #forget} was called since it
 * began.
 */
public final class GatewayList {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Set<String> allowed;

  /** By how often it was told to forget: a reading under way can't be taken out of the cache. */
  private final LoadingCache<Integer, Reading> memory;

  private final AtomicInteger forgotten = new AtomicInteger();
  private final AtomicReference<@Nullable Reading> last = new AtomicReference<>();

  /**
   * A list that is read when it is first asked for.
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

  /** Whether the configuration lets this gateway be used at all. */
  public boolean allows(String gatewayId) {
    return allowed.isEmpty() || allowed.contains(gatewayId);
  }

  /** Gateways that can be used, by name and id; those without a name last. */
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
   * Usable gateways whose id, name, or Net's id or name contain what was typed, as {@link
   * SearchText} reads it.
   */
  public List<Gateway> search(String typed) throws CloudException {
    return matching(usable(), typed);
  }

  /** The same among those that were read last, however long ago. Does not ask the cloud. */
  public List<Gateway> searchLastRead(String typed) {
    return matching(lastRead().orElse(List.of()), typed);
  }

  /**
   * The usable gateways as they were read last, however long ago; nothing when they never were.
   * Does not ask the cloud.
   */
  public Optional<List<Gateway>> lastRead() {
    return Optional.ofNullable(last.get()).map(Reading::choosable);
  }

  /** One of them, usable or not, as it was read last. Does not ask the cloud. */
  public Optional<Gateway> known(String gatewayId) {
    return Optional.ofNullable(last.get()).map(Reading::all).orElse(List.of()).stream()
        .filter(gateway -> gateway.id().equals(gatewayId))
        .findFirst();
  }

  /** Whether they were read within the last minute. */
  public boolean isFresh() {
    return memory.getIfPresent(forgotten.get()) != null;
  }

  /** Forgets what it read, so that the next one to ask gets a fresh list. */
  public void forget() {
    forgotten.incrementAndGet();
  }

  private Reading read(DirectLink cloud, int number) throws CloudException {
    List<Gateway> all = List.copyOf(cloud.gateways());
    Reading reading = new Reading(number, all, choosable(all));
    last.accumulateAndGet(reading, GatewayList::later);
    return reading;
  }

  /** A reading that was forgotten while under way may end after one that began later. */
  private static Reading later(@Nullable Reading before, Reading now) {
    return before == null || before.number() <= now.number() ? now : before;
  }

  private List<Gateway> choosable(List<Gateway> some) {
    return some.stream()
        .filter(gateway -> gateway.canBeUsed() && allows(gateway.id()))
        .sorted(GatewayOrder.BY_NAME)
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
