package io.directlinkbot.journal;

import io.directlinkbot.notice.Announcement;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.GroupCommit;
import io.directlinkbot.store.Store;
import io.directlinkbot.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The announcements that people made. Each stays open until a request meets it or somebody cancels
 * it; of two such changes, the first wins. Thread-safe.
 */
public final class AnnouncementLog {
  /** Another bot may take a number at the same moment, but hardly this often. */
  private static final int TRIES = 20;

  private final Jdbi jdbi;
  private final GroupCommit writer;

  public AnnouncementLog(Store store) {
    this.jdbi = store.jdbi();
    this.writer = store.writer();
  }

  /**
   * Adds an announcement, unless it was added before or an open one says the same.
   *
   * @param said identifies the command, which may be delivered twice
   * @param numbered makes the announcement from its number
   * @return the announcement as it is stored
   */
  public Added add(String said, IntFunction<Announcement> numbered) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Added> added = writer.write(handle -> tryToAdd(handle, said, numbered));
      if (added.isPresent()) {
        return added.get();
      }
    }
    throw new StoreException(StoreProblem.NUMBER_TAKEN.with(TRIES));
  }

  /** Returns the open announcements, oldest first. */
  public List<Announcement> open() {
    return jdbi.withHandle(AnnouncementLog::open);
  }

  /**
   * Cancels an open announcement of the channel.
   *
   * @return whether there was one
   */
  public boolean cancel(int number, String channel, Instant now) {
    return close(
        """
        update expectation set cancelled_at = :value
        where number = :number and channel = :channel and met_by is null and cancelled_at is null
        """,
        number,
        channel,
        now.toString());
  }

  /**
   * Closes an announcement because this request meets it.
   *
   * @return whether the announcement was open
   */
  public boolean met(Announcement announcement, RequestId request) {
    return close(
        """
        update expectation set met_by = :value
        where number = :number and channel = :channel and met_by is null and cancelled_at is null
        """,
        announcement.number(),
        announcement.channel(),
        request.toString());
  }

  private static List<Announcement> open(Handle handle) {
    return handle
        .createQuery(
            """
            select * from expectation
            where met_by is null and cancelled_at is null
            order by number
            """)
        .map((row, _) -> announcement(row))
        .list();
  }

  private boolean close(String update, int number, String channel, String value) {
    return writer.write(
            handle ->
                handle
                    .createUpdate(update)
                    .bind("number", number)
                    .bind("channel", channel)
                    .bind("value", value)
                    .execute())
        == 1;
  }

  private static Optional<Added> tryToAdd(
      Handle handle, String said, IntFunction<Announcement> numbered) {
    Optional<Announcement> before =
        handle
            .createQuery("select * from expectation where said = :said")
            .bind("said", said)
            .map((row, _) -> announcement(row))
            .findOne();
    if (before.isPresent()) {
      return before.map(it -> new Added(it, false));
    }
    Announcement next =
        numbered.apply(
            handle
                .createQuery("select coalesce(max(number), 0) + 1 from expectation")
                .mapTo(Integer.class)
                .one());
    Optional<Announcement> same =
        open(handle).stream().filter(each -> each.isRepeatedBy(next)).findFirst();
    if (same.isPresent()) {
      return same.map(it -> new Added(it, true));
    }
    int added =
        handle
            .createUpdate(
                """
                insert into expectation
                  (number, said, channel, team, person, since, connection, vlan, by_day, note)
                values
                  (:number, :said, :channel, :team, :person, :since, :connection, :vlan, :by, :note)
                on conflict do nothing
                """)
            .bind("number", next.number())
            .bind("said", said)
            .bind("channel", next.channel())
            .bind("team", next.person().team())
            .bind("person", next.person().user())
            .bind("since", next.since().toString())
            .bind("connection", next.connection())
            .bind("vlan", next.vlan().orElse(null))
            .bind("by", next.by().map(LocalDate::toString).orElse(null))
            .bind("note", next.note())
            .execute();
    return added == 1 ? Optional.of(new Added(next, false)) : Optional.empty();
  }

  private static Announcement announcement(ResultSet row) throws SQLException {
    int vlan = row.getInt("vlan");
    boolean anyVlan = row.wasNull();
    return new Announcement(
        row.getInt("number"),
        row.getString("channel"),
        new Person(row.getString("team"), row.getString("person")),
        Instant.parse(row.getString("since")),
        row.getString("connection"),
        anyVlan ? Optional.empty() : Optional.of(vlan),
        Optional.ofNullable(row.getString("by_day")).map(LocalDate::parse),
        row.getString("note"));
  }

  /**
   * The result of adding an announcement.
   *
   * @param before whether this is an earlier announcement that says the same
   */
  public record Added(Announcement announcement, boolean before) {}
}
