package io.directlinkbot.journal;

import io.directlinkbot.request.RequestId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What stands in Slack of each request: its card, and a reply for each event that people are told
 * of. Written before and after each post, so that a post that was cut off is known as such.
 * Thread-safe.
 */
public final class Publications {
  private final Jdbi jdbi;

  public Publications(Store store) {
    this.jdbi = store.jdbi();
  }

  /** What is known of the part in Slack; nothing when no post of it was ever begun. */
  public Optional<Publication> find(RequestId request, Part part) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select channel, begun_at, ts, fingerprint from publication
                    where request_id = :request and part = :part
                    """)
                .bind("request", request.toString())
                .bind("part", part.name())
                .map(
                    (row, _) ->
                        new Publication(
                            row.getString("channel"),
                            Instant.parse(row.getString("begun_at")),
                            Optional.ofNullable(row.getString("ts")),
                            row.getString("fingerprint")))
                .findOne());
  }

  /**
   * Whether some part of the request was begun to be posted or changed, and it is not known what
   * became of that.
   */
  public boolean isAnyInDoubt(RequestId request) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from publication
                        where request_id = :request and (ts is null or fingerprint = '')
                        """)
                    .bind("request", request.toString())
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /** Notes that the part is about to be posted. */
  public void begin(RequestId request, Part part, String channel, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into publication (request_id, part, channel, begun_at)
                    values (:request, :part, :channel, :now)
                    """)
                .bind("request", request.toString())
                .bind("part", part.name())
                .bind("channel", channel)
                .bind("now", now.toString())
                .execute());
  }

  /** Notes that the part stands at this timestamp and shows this. */
  public void stands(RequestId request, Part part, String ts, String fingerprint) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update publication set ts = :ts, fingerprint = :fingerprint
                    where request_id = :request and part = :part
                    """)
                .bind("ts", ts)
                .bind("fingerprint", fingerprint)
                .bind("request", request.toString())
                .bind("part", part.name())
                .execute());
  }

  /** Forgets the part: it surely does not stand in Slack, and is to be posted anew. */
  public void forget(RequestId request, Part part) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "delete from publication where request_id = :request and part = :part")
                .bind("request", request.toString())
                .bind("part", part.name())
                .execute());
  }

  /**
   * One message of those that a request has.
   *
   * @param name as it is stored
   */
  public record Part(String name) {
    /** The request's card. */
    public static final Part CARD = new Part("card");

    /** The reply for the event of this number. */
    public static Part reply(int number) {
      return new Part(Integer.toString(number));
    }
  }
}
