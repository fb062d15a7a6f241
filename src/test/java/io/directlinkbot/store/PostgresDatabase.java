package io.directlinkbot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Databases on one PostgreSQL server of this JVM: a new one for each store. */
public final class PostgresDatabase implements Database {
  /** A user that has to give this password; the server trusts all others. */
  public static final String LOCKED = "locked";

  private static final EmbeddedPostgres SERVER = start();
  private String name = "none";

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role " + LOCKED + " login password '" + LOCKED + "'");
        lock(statement);
      }
      return server;
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void lock(Statement statement) throws SQLException, IOException {
    try (ResultSet row = statement.executeQuery("show hba_file")) {
      row.next();
      Path rules = Path.of(row.getString(1));
      String others = Files.readString(rules, UTF_8);
      Files.writeString(rules, "host all " + LOCKED + " all scram-sha-256\n" + others, UTF_8);
    }
    statement.execute("select pg_reload_conf()");
  }

  public static int port() {
    return SERVER.getPort();
  }

  @Override
  public void make() throws Exception {
    name = "d" + UUID.randomUUID().toString().replace("-", "");
    execute("create database " + name);
  }

  /** As a copy of one whose tables were made once in this JVM, which is cheaper. */
  @Override
  public void makeWithTables() throws Exception {
    name = "d" + UUID.randomUUID().toString().replace("-", "");
    execute("create database " + name + " template " + Template.NAME);
  }

  private static void execute(String command) throws SQLException {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  public String name() {
    return name;
  }

  @Override
  public String url() {
    return url(name);
  }

  private static String url(String name) {
    return SERVER.getJdbcUrl("postgres", name);
  }

  /** Nobody is connected to it, else it could not be copied. */
  private static final class Template {
    static final String NAME = make();

    private static String make() {
      try {
        PostgresDatabase.execute("create database with_tables");
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
      Store.open(url("with_tables")).close();
      return "with_tables";
    }
  }
}
