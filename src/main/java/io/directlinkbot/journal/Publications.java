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
  private static final String CARD = "card";

  private final Jdbi jdbi;

  public Publications(Store store) {
    this.jdbi = store.jdbi();
  }

  public Optional<Publication> card(RequestId request) {
    return find(request, CARD);
  }

  /** The reply for the event of this number. */
  public Optional<Publication> reply(RequestId request, int number) {
    return find(request, Integer.toString(number));
  }

  public void beginCard(RequestId request, String channel, Instant now) {
    begin(request, CARD, channel, now);
  }

  public void beginReply(RequestId request, int number, String channel, Instant now) {
    begin(request, Integer.toString(number), channel, now);
  }

  /** Notes that the card stands at this timestamp and shows this. */
  public void cardStands(RequestId request, String ts, String fingerprint) {
    stands(request, CARD, ts, fingerprint);
  }

  public void replyStands(RequestId request, int number, String ts) {
    stands(request, Integer.toString(number), ts, "");
  }

  /** Forgets the card, so that it is posted anew; its replies stay where they are. */
  public void cardIsGone(RequestId request) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "delete from publication where request_id = :request and part = :part")
                .bind("request", request.toString())
                .bind("part", CARD)
                .execute());
  }

  private Optional<Publication> find(RequestId request, String part) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select channel, begun_at, ts, fingerprint from publication
                    where request_id = :request and part = :part
                    """)
                .bind("request", request.toString())
                .bind("part", part)
                .map(
                    (row, _) ->
                        new Publication(
                            row.getString("channel"),
                            Instant.parse(row.getString("begun_at")),
                            Optional.ofNullable(row.getString("ts")),
                            row.getString("fingerprint")))
                .findOne());
  }

  private void begin(RequestId request, String part, String channel, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into publication (request_id, part, channel, begun_at)
                    values (:request, :part, :channel, :now)
                    """)
                .bind("request", request.toString())
                .bind("part", part)
                .bind("channel", channel)
                .bind("now", now.toString())
                .execute());
  }

  private void stands(RequestId request, String part, String ts, String fingerprint) {
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
                .bind("part", part)
                .execute());
  }
}
