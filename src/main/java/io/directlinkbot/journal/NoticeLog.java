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
 * What channels are told that belongs to no single request. Each notice is taken once, whoever
 * brings it: its key decides. Thread-safe.
 */
public final class NoticeLog {
  private final Jdbi jdbi;
  private final GroupCommit writer;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public NoticeLog(Store store) {
    this.jdbi = store.jdbi();
    this.writer = store.writer();
  }

  /** Calls the listener after each notice that was taken, on the thread that brought it. */
  public void onAdd(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Takes a notice, and returns when it is on the disk.
   *
   * @return whether it is new
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

  public Optional<Notice> find(String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select body from notice where id = :key")
                .bind("key", key)
                .map((row, _) -> NoticeJson.read(row.getString(1)))
                .findOne());
  }

  /** Whether the account can't be polled since its last complete poll, and why. */
  public Optional<Notice.PollOutageBegan> blindness(String account, Optional<Instant> lastPoll) {
    return find(Notice.PollOutageBegan.key(account, lastPoll))
        .filter(Notice.PollOutageBegan.class::isInstance)
        .map(Notice.PollOutageBegan.class::cast);
  }

  /** The account's last blindness whose end was not told, whichever poll it came after. */
  public Optional<Notice.PollOutageBegan> openBlindness(String account) {
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

  /** Those that are not told yet, oldest first. */
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

  /** Notes that it is told, or that there is no sense in telling it any more. */
  public void published(Notice notice) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update notice set published = true where id = :key")
                .bind("key", notice.key())
                .execute());
  }
}
