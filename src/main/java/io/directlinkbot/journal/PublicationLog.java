package io.directlinkbot.journal;

import io.directlinkbot.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * The messages that the bot posted: each request's card, its replies, notices. It is written before
 * and after each post, so that an interrupted post is recognized. Thread-safe.
 */
public final class PublicationLog {
  private final Jdbi jdbi;

  public PublicationLog(Store store) {
    this.jdbi = store.jdbi();
  }

  /** Returns what is known of the message; empty when its post never began. */
  public Optional<Publication> find(Post post) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select channel, begun_at, ts, fingerprint from publication
                    where request_id = :subject and part = :part
                    """)
                .bind("subject", post.subject())
                .bind("part", post.part())
                .map((row, _) -> publication(row))
                .findOne());
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getString("channel"),
        Instant.parse(row.getString("begun_at")),
        Optional.ofNullable(row.getString("ts")),
        row.getString("fingerprint"));
  }

  /** Returns what is known of each message of a subject whose post began. */
  public Map<Post, Publication> all(String subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select part, channel, begun_at, ts, fingerprint from publication
                    where request_id = :subject
                    """)
                .bind("subject", subject)
                .map(
                    (row, _) ->
                        Map.entry(new Post(subject, row.getString("part")), publication(row)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Records that the message is about to be posted. */
  public void begin(Post post, String channel, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into publication (request_id, part, channel, begun_at)
                    values (:subject, :part, :channel, :now)
                    """)
                .bind("subject", post.subject())
                .bind("part", post.part())
                .bind("channel", channel)
                .bind("now", now.toString())
                .execute());
  }

  /**
   * Records that the message was posted with this timestamp and shows this, unless {@link #doubt}
   * was called during the post.
   */
  public void stands(Post post, String ts, String fingerprint) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update publication set ts = :ts, fingerprint =
                      case when ts is null and fingerprint = '?' then '?' else :fingerprint end
                    where request_id = :subject and part = :part
                    """)
                .bind("ts", ts)
                .bind("fingerprint", fingerprint)
                .bind("subject", post.subject())
                .bind("part", post.part())
                .execute());
  }

  /** Records that a message whose first post may have succeeded is being posted again. */
  public void begunAgain(Post post, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update publication set begun_at = :now
                    where request_id = :subject and part = :part and ts is null
                    """)
                .bind("now", now.toString())
                .bind("subject", post.subject())
                .bind("part", post.part())
                .execute());
  }

  /**
   * Records what a message shows after a change, unless {@link #doubt} was called during it. Before
   * the change, the message has to be recorded as showing something unknown.
   */
  public void shows(Post post, String fingerprint) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update publication set fingerprint = :fingerprint
                    where request_id = :subject and part = :part and fingerprint = ''
                    """)
                .bind("fingerprint", fingerprint)
                .bind("subject", post.subject())
                .bind("part", post.part())
                .execute());
  }

  /** Records that the message may be gone or show something else, even while it is being posted. */
  public void doubt(Post post) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update publication set fingerprint = '?'
                    where request_id = :subject and part = :part
                    """)
                .bind("subject", post.subject())
                .bind("part", post.part())
                .execute());
  }

  /** Forgets the message, which is surely not in Slack, so that it is posted again. */
  public void forget(Post post) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "delete from publication where request_id = :subject and part = :part")
                .bind("subject", post.subject())
                .bind("part", post.part())
                .execute());
  }
}
