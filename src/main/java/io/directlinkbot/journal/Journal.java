package io.directlinkbot.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.GroupCommit;
import io.directlinkbot.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The histories of all requests, from which everything shown is derived. An event is appended under
 * the number that its writer expects, and refused when that number is taken; this makes double
 * clicks, redelivered envelopes and races harmless. Thread-safe.
 */
public final class Journal {
  private final Jdbi jdbi;
  private final GroupCommit writer;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * The heads of recent histories, so that the next append need not read the whole history. An
   * outdated head does no harm: the next number is then taken, or not the one expected.
   */
  private final Cache<RequestId, HistoryHead> heads =
      Caffeine.newBuilder().maximumSize(1_000).build();

  public Journal(Store store) {
    this.jdbi = store.jdbi();
    this.writer = store.writer();
  }

  /** Calls the listener after each appended event, on the thread that appended it. */
  public void onAppend(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Appends an event to a request's history, and returns once it is on the disk.
   *
   * @param number one more than the number of the last event; 1 for a new request
   * @return whether it was appended; false when somebody else was first
   */
  public boolean append(RequestId id, int number, Event event) {
    NewEvent newEvent = new NewEvent(id, number, event);
    Optional<HistoryHead> known = Optional.ofNullable(heads.getIfPresent(id));
    Optional<HistoryHead> after = writer.write(handle -> newEvent.insert(handle, known));
    after.ifPresent(
        head -> {
          heads.put(id, head);
          listeners.forEach(Runnable::run);
        });
    return after.isPresent();
  }

  /**
   * Appends the next event of a request, and returns once it is on the disk.
   *
   * @param request as it was read; somebody may have appended an event since
   * @return whether it was appended; false when somebody else was first
   */
  public boolean append(InterfaceRequest request, Event event) {
    return append(request.id(), request.number() + 1, event);
  }

  /** Returns the request; empty when there is none with this id. */
  public Optional<InterfaceRequest> find(RequestId id) {
    List<Event> history = history(id);
    return history.isEmpty() ? Optional.empty() : Optional.of(InterfaceRequest.of(id, history));
  }

  /** Returns the events of a request, oldest first; empty when there is no such request. */
  public List<Event> history(RequestId id) {
    return jdbi.withHandle(handle -> events(handle, id));
  }

  /** Returns the last request of an interface, ended or not. */
  public Optional<InterfaceRequest> latest(String account, String interfaceId) {
    return select(
            """
            where account = :account and interface_id = :interface
            order by round desc limit 1
            """,
            Map.of("account", account, "interface", interfaceId))
        .stream()
        .findFirst();
  }

  /** Returns the account's requests that have not ended, oldest first. */
  public List<InterfaceRequest> followed(String account) {
    return select("where account = :account and not closed", Map.of("account", account));
  }

  /**
   * Returns the account's ended requests whose interface was offered on this connection.
   *
   * @param since excludes requests whose last event is older
   */
  public List<InterfaceRequest> ended(String account, String connection, Instant since) {
    // without the final Z, a whole second sorts before its fractions
    String from = since.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    return select(
            """
            where account = :account and closed
              and exists (select 1 from event
                where request_id = request.id and event.number = 1
                  and body like :connection escape '!')
              and exists (select 1 from event
                where request_id = request.id and event.number = request.number and at >= :since)
            """,
            Map.of(
                "account", account,
                "connection", "%" + EventJson.like("connection", connection) + "%",
                "since", from))
        .stream()
        .filter(request -> request.offer().connection().equals(connection))
        .toList();
  }

  /** Returns the ended requests of all accounts whose interface was offered under this name. */
  public List<InterfaceRequest> endedNamed(String name) {
    return select(
            """
            where closed
              and exists (select 1 from event
                where request_id = request.id and event.number = 1 and body like :name escape '!')
            """,
            Map.of("name", "%" + EventJson.like("name", name) + "%"))
        .stream()
        .filter(request -> request.offer().name().equals(name))
        .toList();
  }

  /** Returns, of the ended requests of all accounts, the thousand that were offered last. */
  public List<InterfaceRequest> endedLately() {
    return select(
        """
        where closed
        order by (select at from event where request_id = request.id and event.number = 1) desc
        limit 1000
        """,
        Map.of());
  }

  /** Returns the undecided requests of all accounts. */
  public List<InterfaceRequest> undecided() {
    return select("where undecided", Map.of());
  }

  /** Returns the accepted requests of all accounts that are still followed. */
  public List<InterfaceRequest> accepted() {
    return select("where not closed and not undecided", Map.of());
  }

  /** Returns the account's undecided requests, oldest first. */
  public List<InterfaceRequest> undecided(String account) {
    return select("where account = :account and undecided", Map.of("account", account));
  }

  /** Returns the requests of all accounts that have not ended. */
  public List<InterfaceRequest> open() {
    return select("where not closed", Map.of());
  }

  /**
   * Returns the requests whose card may have to change: some of their events are unpublished, or
   * the mere passage of time changes what the card shows.
   */
  public List<InterfaceRequest> toPublish() {
    return select("where undecided or number > published", Map.of());
  }

  /** Records that Slack shows everything up to the event with this number. */
  public void published(RequestId id, int number) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update request set published = :number where id = :id")
                .bind("number", number)
                .bind("id", id.toString())
                .execute());
  }

  private static List<Event> events(Handle handle, RequestId id) {
    return handle
        .createQuery("select body from event where request_id = :id order by number")
        .bind("id", id.toString())
        .map((row, _) -> EventJson.read(row.getString("body")))
        .list();
  }

  /** Returns the requests that meet a condition on their table, in the order of their offers. */
  private List<InterfaceRequest> select(String condition, Map<String, String> parameters) {
    String query =
        """
        select request_id, body from event
        where request_id in (select id from request %s)
        order by request_id, number
        """
            .formatted(condition);
    Map<String, List<Event>> histories = new LinkedHashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(query)
                .bindMap(parameters)
                .map((row, _) -> new Row(row.getString(1), EventJson.read(row.getString(2))))
                .forEach(
                    row ->
                        histories
                            .computeIfAbsent(row.request(), _ -> new ArrayList<>())
                            .add(row.event())));
    return histories.entrySet().stream()
        .map(entry -> InterfaceRequest.of(RequestId.parse(entry.getKey()), entry.getValue()))
        .sorted((one, other) -> one.offered().at().compareTo(other.offered().at()))
        .toList();
  }

  private record Row(String request, Event event) {}
}
