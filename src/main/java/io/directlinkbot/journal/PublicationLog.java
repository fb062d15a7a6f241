package io.directlinkbot.journal;

import io.directlinkbot.store.Store;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Which messages stand in Slack: of each request its card, and a reply for each event that people
 * are told of. Written before and after each post, so that a post that was cut off is known as
 * such. Thread-safe.
 */
public final class PublicationLog {
  private final Jdbi jdbi;

  public PublicationLog(Store store) {
    this.jdbi = store.jdbi();
  }

  /** What is known of the message in Slack; nothing when it was never begun. */
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
   * Whether some message of the subject was begun to be posted or changed, and it is not known what
   * became of that.
   */
  public boolean isAnyInDoubt(String subject) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from publication
                        where request_id = :subject and (ts is null or fingerprint = '')
                        """)
                    .bind("subject", subject)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /** Notes that the message is about to be posted. */
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
   * Notes that the message stands at this timestamp and shows this. A doubt that came up while it
   * was being posted stands.
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

  /** Notes that the message, which may stand, was begun to be posted once more. */
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
   * Notes what a message shows after a change, of which it was noted before that nobody knows what
   * it shows. A doubt that came up during the change stands.
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

  /** Notes that a message that was posted, or is just being, may be gone or show something else. */
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

  /** Forgets the message: it surely does not stand in Slack, and is to be posted anew. */
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
