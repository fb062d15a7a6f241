package io.directlinkbot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.directlinkbot.problem.StoreProblem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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
      throw new StoreException(problem(failure).in(place(url)), failure);
    }
  }

  private static void requireVersion(HikariDataSource pool, String name) {
    try (Connection connection = pool.getConnection()) {
      requireVersion(connection, name);
    } catch (SQLException failure) {
      pool.close();
      throw new StoreException(problem(failure).in(name), failure);
    } catch (StoreException tooOld) {
      pool.close();
      throw tooOld;
    }
  }

  /**
   * Checks that the server has what the bot needs.
   *
   * @throws StoreException when it is too old
   */
  static void requireVersion(Connection connection, String name) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw new StoreException(StoreProblem.SERVER_TOO_OLD.with(name, version, OLDEST));
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
      throw new StoreException(StoreProblem.URL_INVALID.with(place(url)));
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
      case "42" -> denied ? Optional.of(problem(failure)) : Optional.empty();
      default -> Optional.of(problem(failure));
    };
  }

  /** Whether the server, or the way to it, is at fault, whatever the statement was. */
  static boolean isServers(SQLException failure) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    return state.equals(READ_ONLY) || state.startsWith("08") || state.equals("57P03");
  }

  /** Returns what is wrong, by the failure's SQLSTATE. */
  public static DatabaseFault problem(Throwable failure) {
    String state = state(failure);
    String said = said(failure);
    if (state.equals("28000") && said.contains("pg_hba.conf")) {
      return new DatabaseFault(StoreProblem.NOT_LET_IN, List.of(said));
    }
    if (state.startsWith("08") && TLS.matcher(said).find()) {
      return new DatabaseFault(StoreProblem.NO_TLS, List.of(said));
    }
    return switch (state) {
      case "3F000" -> new DatabaseFault(StoreProblem.NO_SCHEMA, List.of(said));
      case READ_ONLY -> new DatabaseFault(StoreProblem.SERVER_READ_ONLY);
      case "53100" -> new DatabaseFault(StoreProblem.SERVER_DISK_FULL);
      case "53300" -> new DatabaseFault(StoreProblem.NO_CONNECTION_LEFT);
      case "57P01", "57P02", "57P03" -> new DatabaseFault(StoreProblem.SERVER_STOPPING);
      case "28P01", "28000" -> new DatabaseFault(StoreProblem.LOGIN_REFUSED);
      case "3D000" -> new DatabaseFault(StoreProblem.NO_DATABASE);
      case "08001", "08004", "08006" -> new DatabaseFault(StoreProblem.UNREACHABLE);
      case "42501" -> new DatabaseFault(StoreProblem.NO_RIGHT, List.of(said));
      default ->
          new DatabaseFault(
              StoreProblem.UNUSABLE, List.of("%s (SQLSTATE %s)".formatted(said, state)));
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
