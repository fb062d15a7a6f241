package io.directlinkbot.lease;

import io.directlinkbot.store.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * One session at PostgreSQL and the advisory locks that it holds. The server takes them back when
 * the session ends, and ends it when nothing was heard of it for a while
 * (postgresql.org/docs/current/explicit-locking.html, runtime-config-client.html). Not thread-safe.
 */
final class Session implements AutoCloseable {
  private static final String READ_ONLY = "25006";

  /** What PostgreSQL shows as {@code objsubid} of a lock that has one number of 64 bits. */
  private static final int ONE_NUMBER = 1;

  private static final String LOCKS =
      """
      select classid, objid, objsubid, pid = pg_backend_pid() as ours,
        mode = 'ExclusiveLock' as exclusive,
        pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as read_only
      from pg_locks
      where locktype = 'advisory' and granted
        and database = (select oid from pg_database where datname = current_database())
      """;

  private final Connection connection;
  private final Keys keys;
  private final String server;
  private final int self = ThreadLocalRandom.current().nextInt();

  private Session(Connection connection, String schema, String server) {
    this.connection = connection;
    this.server = server;
    this.keys = new Keys(schema);
  }

  /**
   * Begins one.
   *
   * @param expiry how long the server waits to hear of it
   */
  static Session begin(DataSource source, Duration expiry) throws SQLException {
    Connection connection = source.getConnection();
    try {
      execute(connection, "set idle_session_timeout = " + expiry.toMillis());
      execute(connection, "set application_name = 'directlink-bot leases'");
      execute(connection, "listen " + Store.NEWS);
      Session session = new Session(connection, connection.getSchema(), start(connection));
      session.call("select pg_try_advisory_lock(?, ?)", session.keys.bots(), session.self);
      return session;
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  /** The server that it is at, as it was started: another one, or one started anew, is another. */
  String server() {
    return server;
  }

  private static String start(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_postmaster_start_time()::text")) {
      return row.next() ? row.getString(1) : "";
    }
  }

  /**
   * Sees who has what, and lets the server hear of this session.
   *
   * @throws SQLException when the session is lost, or its server takes no writes: another may have
   *     taken over, which knows of none of these locks
   */
  Look look(List<String> accounts) throws SQLException {
    boolean alive = false;
    int living = 0;
    Set<Long> taken = new HashSet<>();
    Set<Integer> takenEarlier = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet locks = statement.executeQuery(LOCKS)) {
      while (locks.next()) {
        if (locks.getBoolean("read_only")) {
          throw new SQLException("the server takes no writes", READ_ONLY);
        }
        // PostgreSQL shows the numbers of a lock without their sign
        int first = (int) locks.getLong("classid");
        int second = (int) locks.getLong("objid");
        if (locks.getInt("objsubid") == ONE_NUMBER) {
          taken.add(((long) first << Integer.SIZE) | Integer.toUnsignedLong(second));
        } else if (first == keys.bots() || first == keys.earlierBots()) {
          living++;
          alive |= first == keys.bots() && second == self && locks.getBoolean("ours");
        } else if (first == keys.earlierAccounts() && locks.getBoolean("exclusive")) {
          takenEarlier.add(second);
        }
      }
    }
    if (!alive) {
      throw new SQLException(
          "the session does not hold what it locked: store.url has to name PostgreSQL itself, or a"
              + " pooler that gives each connection a session of its own");
    }
    return new Look(
        living,
        accounts.stream()
            .filter(
                account ->
                    taken.contains(keys.account(account))
                        || takenEarlier.contains(Keys.earlierAccount(account)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Returns whether this session has it now. A bot of an earlier version locks it by a number that
   * several names may have in common: shared, that keeps such a bot off it, and is kept off by one,
   * and keeps off no bot of this version.
   */
  boolean take(String account) throws SQLException {
    int earlier = Keys.earlierAccount(account);
    if (!call("select pg_try_advisory_lock_shared(?, ?)", keys.earlierAccounts(), earlier)) {
      return false;
    }
    if (call("select pg_try_advisory_lock(?)", keys.account(account))) {
      return true;
    }
    call("select pg_advisory_unlock_shared(?, ?)", keys.earlierAccounts(), earlier);
    return false;
  }

  void give(String account) throws SQLException {
    call("select pg_advisory_unlock(?)", keys.account(account));
    call(
        "select pg_advisory_unlock_shared(?, ?)",
        keys.earlierAccounts(),
        Keys.earlierAccount(account));
  }

  /** Waits until some bot writes to the journal, but not for longer; returns whether one did. */
  boolean awaitNews(Duration longest) throws SQLException {
    int millis = Math.toIntExact(Math.max(longest.toMillis(), 1));
    return connection.unwrap(PGConnection.class).getNotifications(millis).length > 0;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private boolean call(String function, Number... numbers) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(function)) {
      for (int index = 0; index < numbers.length; index++) {
        statement.setObject(index + 1, numbers[index]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
