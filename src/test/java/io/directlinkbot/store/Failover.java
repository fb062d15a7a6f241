package io.directlinkbot.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Two PostgreSQL servers behind one address, each with an empty store. The first serves until the
 * failover, and stays up read-only after it, with the connections that it has.
 */
public final class Failover implements AutoCloseable {
  private final EmbeddedPostgres first;
  private final PostgresDatabase second = new PostgresDatabase();
  private final Forwarder address;

  /** Starts with the first. */
  public Failover() throws Exception {
    first = EmbeddedPostgres.start();
    second.makeWithTables();
    execute("create database " + second.name());
    address = new Forwarder(first.getPort());
  }

  public String url() {
    return url(address.port());
  }

  /** The second takes over. */
  public void happen() throws SQLException {
    readOnly(true);
    address.leadTo(PostgresDatabase.port());
  }

  /** From now on the first takes no writes, or takes them again. */
  public void readOnly(boolean on) throws SQLException {
    execute("alter system set default_transaction_read_only = " + (on ? "on" : "off"));
    execute("select pg_reload_conf()");
  }

  private String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%s/%s?user=postgres".formatted(port, second.name());
  }

  private void execute(String command) throws SQLException {
    try (Connection connection = first.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public void close() throws IOException {
    address.close();
    first.close();
  }
}
