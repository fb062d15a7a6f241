package io.directlinkbot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The columns of an event's row that its hash covers. The number is text because a row that
 * somebody edited may hold anything.
 */
public record EventRow(String request, String number, String at, String kind, String body) {

  /** Reads an event from the first five columns. */
  public static EventRow read(ResultSet row) throws SQLException {
    return new EventRow(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }

  /**
   * Returns the hash of the preceding event's hash and these columns.
   *
   * @param before hash of the preceding event of the request; empty for the first
   */
  public String hash(String before) {
    return ChainHash.of(List.of(before, request, number, at, kind, body));
  }
}
