package io.directlinkbot.journal;

import io.directlinkbot.notice.Notice;
import io.directlinkbot.store.GroupCommit;
import io.directlinkbot.store.Store;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;

/**
 * The notices for channels: messages that belong to no single request. Its key lets each notice be
 * added once, whichever bot adds it. Thread-safe.
 */
public final class NoticeLog {
  private final Jdbi jdbi;
  private final GroupCommit writer;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public NoticeLog(Store store) {
    this.jdbi = store.jdbi();
    this.writer = store.writer();
  }

  /** Calls the listener after each added notice, on the thread that added it. */
  public void onAdd(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Adds a notice, and returns once it is on the disk.
   *
   * @return whether it was added; false when there is one with its key
   */
  public boolean add(Notice notice) {
    boolean added =
        writer.write(
            handle ->
                handle
                        .createUpdate(
                            """
                            insert into notice (id, account, body, published)
                            values (:key, :account, :body, false)
                            on conflict do nothing
                            """)
                        .bind("key", notice.key())
                        .bind("account", notice.account())
                        .bind("body", NoticeJson.write(notice))
                        .execute()
                    == 1);
    if (added) {
      listeners.forEach(Runnable::run);
    }
    return added;
  }

  /** Returns the notice with this key, published or not. */
  public Optional<Notice> find(String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select body from notice where id = :key")
                .bind("key", key)
                .map((row, _) -> NoticeJson.read(row.getString(1)))
                .findOne());
  }

  /** Returns the reported outage of an account since its last complete poll, if there is one. */
  public Optional<Notice.PollOutageBegan> findOutage(String account, Optional<Instant> lastPoll) {
    return find(Notice.PollOutageBegan.key(account, lastPoll))
        .filter(Notice.PollOutageBegan.class::isInstance)
        .map(Notice.PollOutageBegan.class::cast);
  }

  /** Returns the account's latest outage whose end was not reported, whichever poll it followed. */
  public Optional<Notice.PollOutageBegan> findOpenOutage(String account) {
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select body from notice
                        where account = :account and id like 'blind/%'
                          and not exists (select 1 from notice as ended
                            where ended.id = 'sight/' || substr(notice.id, 7))
                        """)
                    .bind("account", account)
                    .map((row, _) -> NoticeJson.read(row.getString(1)))
                    .list())
        .stream()
        .filter(Notice.PollOutageBegan.class::isInstance)
        .map(Notice.PollOutageBegan.class::cast)
        .max(Comparator.comparing(Notice.PollOutageBegan::at));
  }

  /** Returns the unpublished notices, oldest first. */
  public List<Notice> toPublish() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select body from notice where not published order by id")
                .map((row, _) -> NoticeJson.read(row.getString(1)))
                .stream()
                .sorted(Comparator.comparing(Notice::at))
                .toList());
  }

  /** Records that the notice is published, or is too late to publish. */
  public void published(Notice notice) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update notice set published = true where id = :key")
                .bind("key", notice.key())
                .execute());
  }
}
