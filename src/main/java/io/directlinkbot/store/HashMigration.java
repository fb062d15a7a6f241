package io.directlinkbot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;

/**
 * The migration to the second version of the tables, in which each event carries a hash chained to
 * the event before it, and each request the hash of its last event. Existing histories are taken as
 * they are. Written in Java, because neither database can compute these hashes itself.
 */
final class HashMigration extends MigrationInJava {

  HashMigration() {
    super("2", "hash chain");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter table event add column hash text not null default ''");
      statement.execute("alter table request add column hash text not null default ''");
    }
    fill(connection);
  }

  private static void fill(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery(
                "select request_id, number, at, kind, body from event order by request_id, number");
        PreparedStatement ofEvent =
            connection.prepareStatement(
                "update event set hash = ? where request_id = ? and number = ?");
        PreparedStatement ofRequest =
            connection.prepareStatement("update request set hash = ? where id = ?")) {
      String request = "";
      String hash = "";
      while (rows.next()) {
        EventRow event = EventRow.read(rows);
        hash = event.hash(event.request().equals(request) ? hash : "");
        request = event.request();
        ofEvent.setString(1, hash);
        ofEvent.setString(2, request);
        ofEvent.setInt(3, rows.getInt(2));
        ofEvent.executeUpdate();
        ofRequest.setString(1, hash);
        ofRequest.setString(2, request);
        ofRequest.executeUpdate();
      }
    }
  }
}
