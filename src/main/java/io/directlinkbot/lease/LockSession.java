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
 * A PostgreSQL session and the advisory locks that it holds. The server releases them when the
 * session ends, and ends a session that was silent for a while
 * (postgresql.org/docs/current/explicit-locking.html, runtime-config-client.html). Not thread-safe.
 */
final class LockSession implements AutoCloseable {
  private static final String READ_ONLY = "25006";

  /** The {@code objsubid} that PostgreSQL shows for a lock with one 64-bit number. */
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
  private final LockNumbers numbers;
  private final String server;
  private final int self = ThreadLocalRandom.current().nextInt();

  private LockSession(Connection connection, String schema, String server) {
    this.connection = connection;
    this.server = server;
    this.numbers = new LockNumbers(schema);
  }

  /**
   * Begins a session.
   *
   * @param expiry after how long a silence the server ends it
   */
  static LockSession begin(DataSource source, Duration expiry) throws SQLException {
    Connection connection = source.getConnection();
    try {
      execute(connection, "set idle_session_timeout = " + expiry.toMillis());
      execute(connection, "set application_name = 'directlink-bot leases'");
      execute(connection, "listen " + Store.NEWS);
      LockSession session = new LockSession(connection, connection.getSchema(), start(connection));
      session.call("select pg_try_advisory_lock(?, ?)", session.numbers.bots(), session.self);
      return session;
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  /** The server's start time, which differs for another server and for one that was restarted. */
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
   * Reads which bots live and which accounts they have; to the server, that is a sign of life.
   *
   * @throws SQLException if the session is lost, or if its server takes no writes: another server
   *     may have taken over, which knows of none of these locks
   */
  Census census(List<String> accounts) throws SQLException {
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
        } else if (first == numbers.bots() || first == numbers.earlierBots()) {
          living++;
          alive |= first == numbers.bots() && second == self && locks.getBoolean("ours");
        } else if (first == numbers.earlierAccounts() && locks.getBoolean("exclusive")) {
          takenEarlier.add(second);
        }
      }
    }
    if (!alive) {
      throw new SQLException(
          "the session does not hold what it locked: store.url has to name PostgreSQL itself, or a"
              + " pooler that gives each connection a session of its own");
    }
    return new Census(
        living,
        accounts.stream()
            .filter(
                account ->
                    taken.contains(numbers.account(account))
                        || takenEarlier.contains(LockNumbers.earlierAccount(account)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Tries to lock the account; returns whether this session has it now.
   *
   * <p>A bot of an earlier version locks an account by a number that several names may share. This
   * session takes that lock as a shared one: it excludes such a bot and is excluded by it, but does
   * not exclude another bot of this version.
   */
  boolean take(String account) throws SQLException {
    int earlier = LockNumbers.earlierAccount(account);
    if (!call("select pg_try_advisory_lock_shared(?, ?)", numbers.earlierAccounts(), earlier)) {
      return false;
    }
    if (call("select pg_try_advisory_lock(?)", numbers.account(account))) {
      return true;
    }
    call("select pg_advisory_unlock_shared(?, ?)", numbers.earlierAccounts(), earlier);
    return false;
  }

  /** Releases the account's locks. */
  void give(String account) throws SQLException {
    call("select pg_advisory_unlock(?)", numbers.account(account));
    call(
        "select pg_advisory_unlock_shared(?, ?)",
        numbers.earlierAccounts(),
        LockNumbers.earlierAccount(account));
  }

  /** Waits until some bot writes to the journal, at most this long; returns whether one did. */
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
