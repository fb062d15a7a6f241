package io.directlinkbot.lease;

import io.directlinkbot.loop.Loop;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The leases of a bot that shares its store with others. It holds a PostgreSQL lock for each
 * account that it works on, and reads every second who holds which.
 *
 * <p>A bot that dies loses its locks at once; one that hangs loses them when the server has heard
 * nothing of it for {@link #EXPIRY}. It stops working before that: a call may begin only within
 * {@link #VALID} of a sign of life, and is over before the server gives up.
 */
final class SharedLeases implements AccountLeases {
  private static final Logger LOG = LoggerFactory.getLogger(SharedLeases.class);

  private static final Duration PACE = Duration.ofSeconds(1);
  private static final Duration VALID = Duration.ofSeconds(4);
  static final Duration EXPIRY = VALID.plus(Lease.LONGEST_CALL).plusSeconds(1);

  /**
   * How long to take no account from a server that took over or was restarted: it does not know the
   * locks that were held before, and for this long their holders may believe that they have them.
   */
  private static final Duration AFTER_A_TAKEOVER = VALID.plus(PACE);

  private final DataSource source;
  private final Predicate<SQLException> isLogged;
  private final List<String> accounts;
  private final Map<String, Tenure> held = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Loop loop;
  private Set<String> freeBefore = Set.of();
  private volatile Heartbeat heartbeat = new Heartbeat(VALID);
  private @Nullable LockSession session;
  private String server = "";
  private long takeFrom = System.nanoTime();
  private boolean troubled;

  /**
   * Starts to take accounts.
   *
   * @param accounts the names of all accounts
   * @param isLogged whether a failure, and its end, is logged elsewhere
   */
  SharedLeases(DataSource source, List<String> accounts, Predicate<SQLException> isLogged) {
    this.source = source;
    this.isLogged = isLogged;
    this.accounts = accounts.stream().sorted().toList();
    this.loop = Loop.start("lease", this::takeAndGive);
  }

  @Override
  public Optional<Lease> take(String account) {
    return Optional.ofNullable(held.get(account)).flatMap(Tenure::use);
  }

  @Override
  public boolean areShared() {
    return true;
  }

  @Override
  public void onNews(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public boolean isAlive() {
    return loop.isAlive();
  }

  @Override
  public boolean areKept() {
    return heartbeat.isAlive();
  }

  @Override
  public void close() {
    loop.close();
    giveUpAll();
  }

  private Duration takeAndGive() {
    try {
      LockSession open = session == null ? begin() : session;
      if (session == null || heartbeat.age().compareTo(PACE) >= 0) {
        session = open;
        balance(open);
      }
      if (open.awaitNews(PACE.minus(heartbeat.age()))) {
        listeners.forEach(Runnable::run);
      }
      return Duration.ZERO;
    } catch (SQLException failure) {
      if (!isLogged.test(failure) && !troubled) {
        LOG.warn("No account can be worked on until the store answers: {}", failure.getMessage());
        troubled = true;
      }
      giveUpAll();
      return PACE;
    }
  }

  private LockSession begin() throws SQLException {
    heartbeat = new Heartbeat(VALID);
    LockSession begun = LockSession.begin(source, EXPIRY);
    if (!server.isEmpty() && !server.equals(begun.server())) {
      takeFrom = System.nanoTime() + AFTER_A_TAKEOVER.toNanos();
    }
    server = begun.server();
    return begun;
  }

  /** Reads who has which account, and gives and takes what is due. */
  private void balance(LockSession open) throws SQLException {
    long moment = Heartbeat.now();
    Census census = open.census(accounts);
    heartbeat.answered(moment);
    if (troubled) {
      LOG.info("The store answers again");
      troubled = false;
    }
    Set<String> free = new HashSet<>(accounts);
    free.removeAll(census.taken());
    Set<String> leftOver = new HashSet<>(free);
    leftOver.retainAll(freeBefore);
    freeBefore = free;
    Balance balance = Balance.of(accounts, held.keySet(), free, leftOver, census.bots());
    for (String account : balance.give()) {
      give(account, open);
    }
    if (System.nanoTime() - takeFrom < 0) {
      return;
    }
    for (String account : balance.take()) {
      take(account, open);
    }
  }

  private void take(String account, LockSession open) throws SQLException {
    if (open.take(account)) {
      held.put(account, new Tenure(heartbeat));
      LOG.info("{}: taken by this bot", account);
      listeners.forEach(Runnable::run);
    }
  }

  private void give(String account, LockSession open) throws SQLException {
    Tenure tenure = held.get(account);
    // an account that is being worked on is given away later
    if (tenure != null && tenure.end()) {
      held.remove(account);
      open.give(account);
      LOG.info("{}: given to another bot", account);
    }
  }

  private void giveUpAll() {
    heartbeat.end();
    held.clear();
    freeBefore = Set.of();
    try {
      if (session != null) {
        session.close();
      }
    } catch (SQLException failure) {
      LOG.debug("The lease session could not be closed", failure);
    }
    session = null;
  }
}
