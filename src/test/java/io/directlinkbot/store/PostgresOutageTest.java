package io.directlinkbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.log.LogCapture;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store on PostgreSQL that answers and can't be written. */
@Isolated("captures what the whole JVM logs")
final class PostgresOutageTest {
  private final PostgresDatabase database = new PostgresDatabase();

  @BeforeEach
  void make() throws Exception {
    database.makeWithTables();
  }

  @Test
  void aReadOnlyStartIsNamedUntilItIsOver() throws Exception {
    execute("alter database %s set default_transaction_read_only = on");
    try (Store store = Store.open(database.url())) {
      assertThat(store.findProblem())
          .hasValueSatisfying(
              why ->
                  assertThat(why.english())
                      .contains(database.name())
                      .contains("its server is read-only"));
      execute("alter database %s reset default_transaction_read_only");

      assertThat(store.findProblem()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "event, insert delete",
    "request, insert update delete",
    "publication, insert update delete",
    "poll, insert update",
    "notice, insert update",
    "expectation, insert update",
    "forgotten, insert select",
    "forgotten_end, update select"
  })
  void eachRightThatAWriteNeedsIsMissed(String table, String rights) throws Exception {
    try (Store store = openAs(userWithAllRights())) {
      for (String right : rights.split(" ", -1)) {
        execute("revoke %s on %s from u%%s".formatted(right, table));
        assertThat(store.findProblem())
            .as(right)
            .hasValueSatisfying(why -> assertThat(why.english()).contains(" " + table));
        execute("grant %s on %s to u%%s".formatted(right, table));
        assertThat(store.findProblem()).isEmpty();
      }
    }
  }

  @Test
  void aLostRightIsNamedAndLoggedOnce() throws Exception {
    String user = userWithAllRights();
    try (Store store = openAs(user);
        LogCapture log = LogCapture.of(StoreOutage.class)) {
      assertThat(store.findProblem()).isEmpty();
      execute("revoke insert on event from " + user);
      for (int look = 0; look < 3; look++) {
        assertThat(store.findProblem())
            .hasValueSatisfying(
                why -> assertThat(why.english()).contains("permission denied for", "event"));
      }
      assertThat(log.messages()).hasSize(1);
      execute("grant insert on event to " + user);

      assertThat(store.findProblem()).isEmpty();
      assertThat(log.messages()).hasSize(2);
    }
  }

  private String userWithAllRights() throws SQLException {
    String user = "u" + database.name();
    execute("create role " + user + " login");
    execute("grant all on all tables in schema public to " + user);
    return user;
  }

  private Store openAs(String user) {
    return Store.open(database.url().replace("user=postgres", "user=" + user));
  }

  private void execute(String command) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement()) {
      statement.execute("set session characteristics as transaction read write");
      statement.execute(command.formatted(database.name()));
    }
  }
}
