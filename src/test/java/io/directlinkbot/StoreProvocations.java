package io.directlinkbot;

import io.directlinkbot.EveryFindingTest.Provocation;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.store.PostgresDatabase;
import io.directlinkbot.store.SqliteTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** What can be wrong with the store, provoked with real files and a real server. */
final class StoreProvocations {
  private static final String SQLITE = "jdbc:sqlite:";

  private StoreProvocations() {}

  static Stream<Provocation> all() {
    return Stream.of(files(), servers()).flatMap(all -> all);
  }

  private static Stream<Provocation> files() {
    return Stream.of(
        new Provocation(
            StoreProblem.ABSENT, sick -> sick.storeIs(SQLITE + sick.folder().resolve("a/b.db"))),
        new Provocation(StoreProblem.IS_A_FOLDER, sick -> sick.storeIs(SQLITE + sick.folder())),
        new Provocation(
            StoreProblem.NOT_OPENED,
            sick -> {
              Path file = Files.writeString(sick.folder().resolve("file"), "no folder");
              sick.storeIs(SQLITE + file.resolve("bot.db"));
            }),
        new Provocation(
            StoreProblem.NOT_SQLITE,
            sick -> {
              Path file = sick.folder().resolve("other.db");
              sick.storeIs(SQLITE + Files.writeString(file, "no database at all, ".repeat(99)));
            }),
        new Provocation(
            StoreProblem.NO_HISTORY,
            sick -> sick.storeIs(SQLITE + Files.createFile(sick.folder().resolve("empty.db")))),
        new Provocation(
            StoreProblem.OLDER,
            sick ->
                sick.storeIs(
                    changed(sick, "delete from flyway_schema_history where installed_rank > 1"))),
        new Provocation(
            StoreProblem.NEWER,
            sick ->
                sick.storeIs(
                    changed(
                        sick,
                        "insert into flyway_schema_history select 99, '99', 'later', type,"
                            + " 'V99__later.sql', checksum, installed_by, installed_on,"
                            + " execution_time, success from flyway_schema_history"
                            + " where installed_rank = 1"))),
        new Provocation(
            StoreProblem.DAMAGED,
            sick -> {
              Path file = template(sick);
              byte[] bytes = Files.readAllBytes(file);
              // behind the header, so that it is still taken for a database
              for (int at = 100; at < bytes.length; at++) {
                bytes[at] = (byte) 0xff;
              }
              Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
              sick.storeIs(SQLITE + file);
            }));
  }

  private static Stream<Provocation> servers() {
    return Stream.of(
        new Provocation(
            StoreProblem.UNREACHABLE,
            sick -> sick.storeIs("jdbc:postgresql://127.0.0.1:1/bot?user=u&password=CANARY")),
        new Provocation(
            StoreProblem.NO_DATABASE, sick -> sick.storeIs(new PostgresDatabase().url())),
        new Provocation(
            StoreProblem.LOGIN_REFUSED,
            sick ->
                sick.storeIs(
                    made()
                        .url()
                        .replace(
                            "user=postgres",
                            "user=" + PostgresDatabase.LOCKED + "&password=CANARY"))),
        new Provocation(
            StoreProblem.NO_TLS, sick -> sick.storeIs(made().url() + "&sslmode=require")),
        new Provocation(
            StoreProblem.SERVER_READ_ONLY,
            sick -> {
              PostgresDatabase database = made();
              execute(
                  database.url(),
                  "alter database %s set default_transaction_read_only = on"
                      .formatted(database.name()));
              sick.storeIs(database.url());
            }),
        new Provocation(StoreProblem.NO_RIGHT, sick -> sick.storeIs(asStranger(made(), "login"))),
        new Provocation(
            StoreProblem.NO_CONNECTION_LEFT,
            sick -> sick.storeIs(asStranger(made(), "login connection limit 0"))));
  }

  private static PostgresDatabase made() throws Exception {
    PostgresDatabase database = new PostgresDatabase();
    database.make();
    return database;
  }

  private static String asStranger(PostgresDatabase database, String rights) throws SQLException {
    String user = "u" + database.name();
    execute(database.url(), "create role " + user + " " + rights);
    execute(database.url(), "revoke create on schema public from public");
    return database.url().replace("user=postgres", "user=" + user + "&password=CANARY");
  }

  private static String changed(SickBot sick, String statement) throws SQLException {
    String url = SQLITE + template(sick);
    execute(url, statement);
    return url;
  }

  private static Path template(SickBot sick) {
    Path file = sick.folder().resolve("store.db");
    SqliteTemplate.copyTo(file);
    return file;
  }

  private static void execute(String url, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }
}
