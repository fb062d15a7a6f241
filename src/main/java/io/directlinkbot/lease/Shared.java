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
 * A bot that shares its store with others. It holds a lock in PostgreSQL for each account that it
 * works on, and sees every second who holds what.
 *
 * <p>A bot that dies loses its locks at once; one that hangs, when the server has heard nothing of
 * it for {@link #EXPIRY}. It stops working before that: a call may begin only within {@link #VALID}
 * of a sign of life, and is over before the server gives up.
 */
final class Shared implements AccountLeases {
  private static final Logger LOG = LoggerFactory.getLogger(Shared.class);

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration VALID = Duration.ofSeconds(4);
  static final Duration EXPIRY = VALID.plus(Lease.LONGEST_CALL).plusSeconds(1);

  /**
   * A server that took over, or was started anew, does not know what bots locked before: until then
   * one of them may believe that it has an account.
   */
  private static final Duration OTHERS_LOSE = VALID.plus(EVERY);

  private final DataSource source;
  private final Predicate<SQLException> isLogged;
  private final List<String> accounts;
  private final Map<String, Tenure> held = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Loop loop;
  private Set<String> freeBefore = Set.of();
  private volatile Pulse pulse = new Pulse(VALID);
  private @Nullable Session session;
  private String server = "";
  private long takeFrom = System.nanoTime();
  private boolean troubled;

  /**
   * Starts.
   *
   * @param accounts their names
   * @param isLogged whether somebody else logs the failure, and its end
   */
  Shared(DataSource source, List<String> accounts, Predicate<SQLException> isLogged) {
    this.source = source;
    this.isLogged = isLogged;
    this.accounts = accounts.stream().sorted().toList();
    this.loop = Loop.start("lease", this::turn);
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
  public boolean turns() {
    return loop.turns();
  }

  @Override
  public boolean areKept() {
    return pulse.isStrong();
  }

  @Override
  public void close() {
    loop.close();
    lose();
  }

  private Duration turn() {
    try {
      Session open = session == null ? begin() : session;
      if (session == null || pulse.age().compareTo(EVERY) >= 0) {
        session = open;
        balance(open);
      }
      if (open.awaitNews(EVERY.minus(pulse.age()))) {
        listeners.forEach(Runnable::run);
      }
      return Duration.ZERO;
    } catch (SQLException failure) {
      if (!isLogged.test(failure) && !troubled) {
        LOG.warn("Not working on any account until the store answers: {}", failure.getMessage());
        troubled = true;
      }
      lose();
      return EVERY;
    }
  }

  private Session begin() throws SQLException {
    pulse = new Pulse(VALID);
    Session begun = Session.begin(source, EXPIRY);
    if (!server.isEmpty() && !server.equals(begun.server())) {
      takeFrom = System.nanoTime() + OTHERS_LOSE.toNanos();
    }
    server = begun.server();
    return begun;
  }

  /** Looks who has what, and gives and takes what is due. */
  private void balance(Session open) throws SQLException {
    long moment = Pulse.moment();
    Look look = open.look(accounts);
    pulse.heard(moment);
    if (troubled) {
      LOG.info("The store answers again");
      troubled = false;
    }
    Set<String> free = new HashSet<>(accounts);
    free.removeAll(look.taken());
    Set<String> leftOver = new HashSet<>(free);
    leftOver.retainAll(freeBefore);
    freeBefore = free;
    Balance balance = Balance.of(accounts, held.keySet(), free, leftOver, look.bots());
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

  private void take(String account, Session open) throws SQLException {
    if (open.take(account)) {
      held.put(account, new Tenure(pulse));
      LOG.info("{}: this bot works on it now", account);
      listeners.forEach(Runnable::run);
    }
  }

  private void give(String account, Session open) throws SQLException {
    Tenure tenure = held.get(account);
    // one that is just being worked on is given away at another look
    if (tenure != null && tenure.end()) {
      held.remove(account);
      open.give(account);
      LOG.info("{}: left to another bot", account);
    }
  }

  private void lose() {
    pulse.end();
    held.clear();
    freeBefore = Set.of();
    try {
      if (session != null) {
        session.close();
      }
    } catch (SQLException failure) {
      LOG.debug("The session did not end well", failure);
    }
    session = null;
  }
}
