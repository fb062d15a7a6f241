package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A journal in a new store of its own, and the store's rows for whoever wants to edit them. */
abstract class StoreTest {
  private final Database database;
  Store store;
  Journal journal;

  StoreTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  void openNew() throws Exception {
    database.make();
    open();
  }

  @AfterEach
  final void close() {
    store.close();
  }

  final void open() {
    store = Store.open(url());
    journal = new Journal(store);
  }

  final String url() {
    return database.url();
  }

  /** Executes a statement beside the bot, which has to concern one row. */
  final void edit(String statement, String... parameters) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url())) {
      edit(connection, statement, parameters);
    }
  }

  static void edit(Connection connection, String statement, String... parameters)
      throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int index = 0; index < parameters.length; index++) {
        prepared.setString(index + 1, parameters[index]);
      }
      assertThat(prepared.executeUpdate()).as(statement).isEqualTo(1);
    }
  }
}
