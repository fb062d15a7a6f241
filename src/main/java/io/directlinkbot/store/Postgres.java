package io.directlinkbot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;

/** Connects to PostgreSQL, and explains its failures without the password. */
public final class Postgres {
  public static final String SCHEME = "jdbc:postgresql:";
  private static final String READ_ONLY = "25006";

  /** The first version with idle_session_timeout, which leases rely on. */
  private static final int OLDEST = 14;

  /** The driver's words; the server's own messages may be in any language. */
  private static final Pattern TLS = Pattern.compile("\\b(SSL|TLS|certificate)\\b");

  /** One for the writer, the others for readers. */
  private static final int CONNECTIONS = 8;

  private static final int TO_CONNECT_SECONDS = 5;

  /** How long an answer may take: a server that vanishes silently must not block forever. */
  private static final int TO_ANSWER_SECONDS = 30;

  private Postgres() {}

  /**
   * Opens a pool of connections.
   *
   * @throws StoreException when the server can't be reached, refuses, or is too old
   */
  static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setDataSource(database(url));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(Duration.ofSeconds(TO_CONNECT_SECONDS).toMillis());
    try {
      HikariDataSource pool = new HikariDataSource(config);
      requireVersion(pool, place(url));
      return pool;
    } catch (HikariPool.PoolInitializationException failure) {
      throw new StoreException("The store " + place(url) + " " + problem(failure), failure);
    }
  }

  private static void requireVersion(HikariDataSource pool, String name) {
    int version;
    try (Connection connection = pool.getConnection()) {
      version = connection.getMetaData().getDatabaseMajorVersion();
    } catch (SQLException failure) {
      pool.close();
      throw new StoreException("The store " + name + " " + problem(failure), failure);
    }
    if (version < OLDEST) {
      pool.close();
      throw new StoreException(
          "The store %s is on PostgreSQL %s: the bot needs %s or newer."
              .formatted(name, version, OLDEST));
    }
  }

  /** Connects for reading only; the server refuses every change. */
  public static DataSource readOnly(String url) {
    PGSimpleDataSource database = database(url);
    database.setReadOnly(true);
    return database;
  }

  /** Connects outside the pool, with a timeout that soon notices a server that does not answer. */
  static DataSource session(String url) {
    PGSimpleDataSource database = database(url);
    database.setSocketTimeout(TO_CONNECT_SECONDS);
    return database;
  }

  /** Returns the URL without its parameters, which may hold a password. */
  public static String place(String url) {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  private static PGSimpleDataSource database(String url) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    try {
      database.setUrl(url);
    } catch (IllegalArgumentException _) {
      // the exception's message has the whole URL
      throw new StoreException(
          "The store "
              + place(url)
              + " has an invalid URL: write"
              + " jdbc:postgresql://host/database?user=…&password=….");
    }
    database.setTcpKeepAlive(true);
    database.setConnectTimeout(TO_CONNECT_SECONDS);
    if (database.getSocketTimeout() == 0) {
      database.setSocketTimeout(TO_ANSWER_SECONDS);
    }
    return database;
  }

  /** Returns what the failure means; empty for a statement's own fault, such as a taken key. */
  public static Optional<DatabaseFault> fault(SQLException failure) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("unknown");
    boolean denied = state.equals("42501");
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "0A", "21", "22", "23", "40" -> Optional.empty();
      case "42" -> denied ? Optional.of(new DatabaseFault(problem(failure))) : Optional.empty();
      default -> Optional.of(new DatabaseFault(problem(failure), state.equals(READ_ONLY)));
    };
  }

  /** Whether the server, or the way to it, is at fault, whatever the statement was. */
  static boolean isServers(SQLException failure) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    return state.equals(READ_ONLY) || state.startsWith("08") || state.equals("57P03");
  }

  /** Says what is wrong and how to fix it, by the failure's SQLSTATE. */
  public static String problem(Throwable failure) {
    String state = state(failure);
    String said = said(failure);
    if (state.equals("28000") && said.contains("pg_hba.conf")) {
      return "does not let this user in from here (%s): allow it in pg_hba.conf; where that asks for TLS, add sslmode=require to store.url."
          .formatted(said);
    }
    if (state.startsWith("08") && TLS.matcher(said).find()) {
      return "can't be reached with TLS (%s): correct sslmode and sslrootcert in store.url, or the server's certificate."
          .formatted(said);
    }
    return switch (state) {
      case "3F000" ->
          "has no schema for the tables (%s): create it, or correct currentSchema in store.url."
              .formatted(said);
      case READ_ONLY ->
          "can't be written, as its server is read-only: it is a standby, or"
              + " default_transaction_read_only is on. Point store.url to the primary, or let the"
              + " server take writes again.";
      case "53100" -> "can't be written, as its server's disk is full: free some space there.";
      case "53300" ->
          "has no connection left for this bot: raise max_connections of the server, or the limit"
              + " of the user or database, or end what holds the connections.";
      case "57P01", "57P02", "57P03" ->
          "closes connections, as its server is stopping or starting, or somebody ended them: wait"
              + " until it is up.";
      case "28P01", "28000" ->
          "refuses the user or the password: correct them in store.url, or what the server allows"
              + " them in pg_hba.conf.";
      case "3D000" -> "does not exist on its server: create the database, or correct store.url.";
      case "08001", "08004", "08006" ->
          "can't be reached: start the server, and check the host and port in store.url.";
      case "42501" ->
          "refuses the user in store.url a right (%s): grant it. A bot needs USAGE and CREATE on the schema and all rights on its tables; to read the history, USAGE and SELECT are enough."
              .formatted(said);
      default -> "can't be used: %s (SQLSTATE %s).".formatted(said, state);
    };
  }

  private static String state(Throwable failure) {
    return DatabaseFault.origin(failure).map(SQLException::getSQLState).orElse("unknown");
  }

  /** Returns the server's own first line, without the statement, or else the driver's. */
  private static String said(Throwable failure) {
    return DatabaseFault.origin(failure)
        .map(
            origin ->
                origin instanceof PSQLException answer && answer.getServerErrorMessage() != null
                    ? answer.getServerErrorMessage().getMessage()
                    : origin.getMessage())
        .map(text -> text.lines().findFirst().orElse(""))
        .filter(text -> !text.isBlank())
        .orElse("it does not say why");
  }
}
