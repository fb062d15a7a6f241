package io.directlinkbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.journal.Journal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A journal in a new store of its own, and the store's rows for whoever wants to edit them. */
public abstract class StoreTest {
  private final Database database;
  public Store store;
  public Journal journal;

  public StoreTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  public void openNew() throws Exception {
    database.makeWithTables();
    open();
  }

  @AfterEach
  public final void close() {
    store.close();
  }

  public final void open() {
    store = Store.open(url());
    journal = new Journal(store);
  }

  public final String url() {
    return database.url();
  }

  /** Executes a statement beside the bot, which has to concern one row. */
  public final void edit(String statement, String... parameters) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url())) {
      edit(connection, statement, parameters);
    }
  }

  public static void edit(Connection connection, String statement, String... parameters)
      throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int index = 0; index < parameters.length; index++) {
        prepared.setString(index + 1, parameters[index]);
      }
      assertThat(prepared.executeUpdate()).as(statement).isEqualTo(1);
    }
  }
}
