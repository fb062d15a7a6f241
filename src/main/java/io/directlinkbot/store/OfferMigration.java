package io.directlinkbot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;

/**
 * The migration to the seventh version of the tables, in which each request has the name and the
 * connection of its offer, so that those that ended are found without a look into all their events.
 * Written in Java, because each database reads JSON in its own way.
 */
final class OfferMigration extends MigrationInJava {
  private static final int ROWS_AT_ONCE = 1_000;
  private static final JsonMapper MAPPER = new JsonMapper();

  OfferMigration() {
    super("7", "offers");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter table request add column name text");
      statement.execute("alter table request add column connection text");
      fill(connection);
      // the beginnings, because PostgreSQL's indexes take no long values
      statement.execute("create index request_name on request (substr(name, 1, 100)) where closed");
      statement.execute(
          "create index request_connection on request (account, substr(connection, 1, 100))"
              + " where closed");
    }
  }

  private static void fill(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        PreparedStatement update =
            connection.prepareStatement(
                "update request set name = ?, connection = ? where id = ?")) {
      query.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows =
          query.executeQuery("select request_id, body from event where number = 1")) {
        int waiting = 0;
        while (rows.next()) {
          JsonNode offer = offer(rows.getString(2));
          update.setString(1, text(offer, "name"));
          update.setString(2, text(offer, "connection"));
          update.setString(3, rows.getString(1));
          update.addBatch();
          waiting = (waiting + 1) % ROWS_AT_ONCE;
          if (waiting == 0) {
            update.executeBatch();
          }
        }
        update.executeBatch();
      }
    }
  }

  /** What somebody edited by hand is no reason to refuse the store: it is only not found. */
  private static JsonNode offer(String body) {
    try {
      return MAPPER.readTree(body).path("offer");
    } catch (JsonProcessingException _) {
      return MAPPER.missingNode();
    }
  }

  private static String text(JsonNode offer, String member) {
    return StoredText.of(offer.path(member).asText());
  }
}
