package io.directlinkbot.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connects to PostgreSQL, and says what is wrong when it can't, without the password. */
final class Postgres {
  static final String SCHEME = "jdbc:postgresql:";

  /** One for the writer, the others for whoever reads. */
  private static final int CONNECTIONS = 8;

  private static final int TO_CONNECT_SECONDS = 5;

  /** For an answer: a server that is gone without a word must not hold anybody up for ever. */
  private static final int TO_ANSWER_SECONDS = 30;

  private Postgres() {}

  /**
   * @throws StoreException when the server can't be reached or refuses
   */
  static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setDataSource(database(url));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(Duration.ofSeconds(TO_CONNECT_SECONDS).toMillis());
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException failure) {
      throw new StoreException("The store " + place(url) + " " + problem(failure), failure);
    }
  }

  /** For sessions of one's own: a server that does not answer one is soon noticed. */
  static DataSource session(String url) {
    PGSimpleDataSource database = database(url);
    database.setSocketTimeout(TO_CONNECT_SECONDS);
    return database;
  }

  /** The URL without its parameters, for people: they may hold a password. */
  static String place(String url) {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  private static PGSimpleDataSource database(String url) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    try {
      database.setUrl(url);
    } catch (IllegalArgumentException _) {
      // its message has the whole URL
      throw new StoreException(
          "The store "
              + place(url)
              + " has no URL that can be read: write"
              + " jdbc:postgresql://host/database?user=…&password=….");
    }
    database.setTcpKeepAlive(true);
    database.setConnectTimeout(TO_CONNECT_SECONDS);
    if (database.getSocketTimeout() == 0) {
      database.setSocketTimeout(TO_ANSWER_SECONDS);
    }
    return database;
  }

  /** The class of the failure is what the standard calls its SQLSTATE. */
  private static String problem(Throwable failure) {
    String state = state(failure);
    return switch (state) {
      case "28P01", "28000" ->
          "refuses the user or the password: correct them in store.url, or what the server allows"
              + " them in pg_hba.conf.";
      case "3D000" -> "does not exist on its server: create the database, or correct store.url.";
      case "08001", "08004", "08006" ->
          "can't be reached: the server has to run and be reachable at the host and port in"
              + " store.url.";
      default -> "can't be used: the server answers with SQLSTATE " + state + ".";
    };
  }

  private static String state(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && refused.getSQLState() != null) {
        return refused.getSQLState();
      }
    }
    return "unknown";
  }
}
