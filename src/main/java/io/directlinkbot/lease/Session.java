package io.directlinkbot.lease;

import io.directlinkbot.journal.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * One session at PostgreSQL and the advisory locks that it holds. The server takes them back when
 * the session ends, and ends it when nothing was heard of it for a while
 * (postgresql.org/docs/current/explicit-locking.html, runtime-config-client.html). Not thread-safe.
 */
final class Session implements AutoCloseable {
  private static final String READ_ONLY = "25006";

  private final Connection connection;
  private final int bots;
  private final int accounts;
  private final String server;
  private final int self = ThreadLocalRandom.current().nextInt();

  private Session(Connection connection, String schema, String server) {
    this.connection = connection;
    this.server = server;
    this.bots = ("directlink-bot bots of " + schema).hashCode();
    this.accounts = ("directlink-bot accounts of " + schema).hashCode();
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
      session.lock(session.bots, session.self);
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
  Look look() throws SQLException {
    boolean alive = false;
    int living = 0;
    Set<Integer> taken = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet locks =
            statement.executeQuery(
                """
                select classid, objid, pid = pg_backend_pid(),
                  pg_is_in_recovery() or current_setting('transaction_read_only')::boolean
                from pg_locks
                where locktype = 'advisory' and objsubid = 2 and granted
                  and database = (select oid from pg_database where datname = current_database())
                """)) {
      while (locks.next()) {
        if (locks.getBoolean(4)) {
          throw new SQLException("the server takes no writes", READ_ONLY);
        }
        // PostgreSQL shows the numbers of a lock without their sign
        int kind = (int) locks.getLong(1);
        int key = (int) locks.getLong(2);
        if (kind == bots) {
          living++;
          alive |= key == self && locks.getBoolean(3);
        } else if (kind == accounts) {
          taken.add(key);
        }
      }
    }
    if (!alive) {
      throw new SQLException(
          "the session does not hold what it locked: store.url has to name PostgreSQL itself, or a"
              + " pooler that gives each connection a session of its own");
    }
    return new Look(living, taken);
  }

  /** The number by which bots know the account. */
  static int key(String account) {
    return account.hashCode();
  }

  /** Returns whether this session has it now. */
  boolean take(String account) throws SQLException {
    return lock(accounts, key(account));
  }

  void give(String account) throws SQLException {
    call("select pg_advisory_unlock(?, ?)", accounts, key(account));
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

  private boolean lock(int kind, int key) throws SQLException {
    return call("select pg_try_advisory_lock(?, ?)", kind, key);
  }

  private boolean call(String function, int kind, int key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(function)) {
      statement.setInt(1, kind);
      statement.setInt(2, key);
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
