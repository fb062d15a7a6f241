package io.directlinkbot.journal;

import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.StoredText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * The searches in what has ended, of which there may be any number: each uses an index of the
 * requests, and reads the histories only of those that it finds. Thread-safe.
 */
public final class EndedRequests {
  /** The first comparison is that of an index, which databases recognize by its words. */
  private static final String ON_CONNECTION =
      """
      where account = :account and closed
        and substr(connection, 1, 100) = substr(:connection, 1, 100)
        and connection = :connection
      """;

  private static final String NAMED =
      "where closed and substr(name, 1, 100) = substr(:name, 1, 100) and name = :name";

  private static final String LATELY =
      """
      where closed and outcome_at is not null and name is not null
      order by outcome_at desc limit 1000
      """;

  private final Jdbi jdbi;
  private final RequestCache heads;

  EndedRequests(Jdbi jdbi, RequestCache heads) {
    this.jdbi = jdbi;
    this.heads = heads;
  }

  /**
   * Returns the account's requests whose interface was offered on this connection.
   *
   * @param since excludes requests whose last event is older
   */
  public List<InterfaceRequest> on(String account, String connection, Instant since) {
    return heads
        .select(
            ON_CONNECTION
                + """
                  and exists (select 1 from event
                    where request_id = request.id and event.number = request.number
                      and at >= :since)
                """,
            Map.of(
                "account",
                account,
                "connection",
                StoredText.of(connection),
                "since",
                StoredTime.sortable(since)))
        .stream()
        .filter(request -> request.offer().connection().equals(connection))
        .toList();
  }

  /** Whether an interface was ever offered to the account on this connection. */
  public boolean hasAnyOn(String account, String connection) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select 1 from request " + ON_CONNECTION + " limit 1")
                .bind("account", account)
                .bind("connection", StoredText.of(connection))
                .mapTo(int.class)
                .findFirst()
                .isPresent());
  }

  /** Returns the requests of all accounts whose interface was offered under this name. */
  public List<InterfaceRequest> named(String name) {
    return heads.select(NAMED, Map.of("name", StoredText.of(name))).stream()
        .filter(request -> request.offer().name().equals(name))
        .toList();
  }

  /**
   * Returns the names of the thousand requests of all accounts whose outcome is the newest, which
   * takes much less time than reading their histories.
   */
  public List<OfferedName> lately() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id, name from request " + LATELY)
                .map(
                    (row, _) ->
                        new OfferedName(RequestId.parse(row.getString(1)), row.getString(2)))
                .list());
  }

  /** Returns the requests whose names were found, in the order of their offers. */
  public List<InterfaceRequest> read(List<OfferedName> found) {
    return heads.find(found.stream().map(OfferedName::request).toList());
  }
}
