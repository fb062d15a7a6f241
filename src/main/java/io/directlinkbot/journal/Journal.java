package io.directlinkbot.journal;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.GroupCommit;
import io.directlinkbot.store.Store;
import io.directlinkbot.store.StoredText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * The histories of all requests, from which everything shown is derived. An event is appended under
 * the number that its writer expects, and refused when that number is taken; this makes double
 * clicks, redelivered envelopes and races harmless. Thread-safe.
 */
public final class Journal {
  private final Jdbi jdbi;
  private final GroupCommit writer;
  private final RequestCache heads;
  private final EndedRequests ended;
  private final AtomicLong appended = new AtomicLong();
  private final List<BiConsumer<InterfaceRequest, Event>> listeners = new CopyOnWriteArrayList<>();

  public Journal(Store store) {
    this.jdbi = store.jdbi();
    this.writer = store.writer();
    this.heads = new RequestCache(store.jdbi());
    this.ended = new EndedRequests(store.jdbi(), heads);
  }

  /**
   * Calls the listener after each appended event, on the thread that appended it, with the request
   * as the event made it.
   */
  public void onAppend(BiConsumer<InterfaceRequest, Event> listener) {
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
    Optional<HistoryHead> known = heads.last(id);
    Optional<HistoryHead> after;
    try {
      after = writer.write(handle -> newEvent.insert(handle, known));
    } catch (RuntimeException | Error failure) {
      // the commit itself may have failed, and then nobody knows whether it happened
      appended.incrementAndGet();
      throw failure;
    }
    after.ifPresent(
        head -> {
          heads.remember(head);
          appended.incrementAndGet();
          listeners.forEach(listener -> listener.accept(head.request(), event));
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

  /**
   * Returns how many events were, or may have been, appended through this object, to any request.
   */
  public long appended() {
    return appended.get();
  }

  /**
   * Lets a function choose the next event of a request from what the request is now, and appends
   * that event. When somebody else appended first, reads the request again and asks the function
   * again: it may run several times, so it must do nothing that harms when repeated.
   *
   * @param choose chooses the event to append, or none, and the result
   * @return the result that the function chose last; empty when there is no such request
   */
  public <R> Optional<R> decide(RequestId id, Function<InterfaceRequest, Next<R>> choose) {
    return decide(find(id), id, choose);
  }

  /**
   * Decides like {@link #decide(RequestId, Function)}, without reading a request that the caller
   * has read already.
   *
   * @param read as it was read; somebody may have added an event since
   */
  public <R> Optional<R> decide(InterfaceRequest read, Function<InterfaceRequest, Next<R>> choose) {
    return decide(Optional.of(read), read.id(), choose);
  }

  private <R> Optional<R> decide(
      Optional<InterfaceRequest> read, RequestId id, Function<InterfaceRequest, Next<R>> choose) {
    Optional<InterfaceRequest> request = read;
    while (request.isPresent()) {
      Next<R> next = choose.apply(request.get());
      if (next.event().isEmpty() || append(request.get(), next.event().get())) {
        return Optional.of(next.result());
      }
      request = find(id);
    }
    return Optional.empty();
  }

  /** Returns the request; empty when there is none with this id. */
  public Optional<InterfaceRequest> find(RequestId id) {
    return heads.select("where id = :id", Map.of("id", id.toString())).stream().findFirst();
  }

  /** Returns the events of a request, oldest first; empty when there is no such request. */
  public List<Event> history(RequestId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select body from event where request_id = :id order by number")
                .bind("id", id.toString())
                .map((row, _) -> EventJson.read(row.getString("body")))
                .list());
  }

  /** Returns the last request of an interface, ended or not. */
  public Optional<InterfaceRequest> latest(String account, String interfaceId) {
    return heads
        .select(
            """
            where account = :account and interface_id = :interface
            order by round desc limit 1
            """,
            Map.of("account", account, "interface", interfaceId))
        .stream()
        .findFirst();
  }

  /** Returns the last round of an interface's requests that left the store; 0 for none. */
  public int forgottenRounds(String account, String interfaceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(max(round), 0) from forgotten
                    where account = :account and interface_id = :interface
                    """)
                .bind("account", account)
                .bind("interface", interfaceId)
                .mapTo(int.class)
                .one());
  }

  /** Returns the account's requests that have not ended, oldest first. */
  public List<InterfaceRequest> followed(String account) {
    return heads.select("where account = :account and not closed", Map.of("account", account));
  }

  /** Returns the account's requests on this connection that have not ended, oldest first. */
  public List<InterfaceRequest> followedOn(String account, String connection) {
    return heads
        .select(
            "where account = :account and not closed and connection = :connection",
            Map.of("account", account, "connection", StoredText.of(connection)))
        .stream()
        .filter(request -> request.offer().connection().equals(connection))
        .toList();
  }

  /** Returns the searches in what has ended. */
  public EndedRequests ended() {
    return ended;
  }

  /**
   * Returns the requests that were accepted or ended last, the newest outcome first.
   *
   * @param account empty for all accounts
   * @param since excludes those whose outcome is older
   * @param most how many at most
   */
  public List<InterfaceRequest> outcomes(Optional<String> account, Instant since, int most) {
    return heads
        .select(
            "where outcome_at is not null and outcome_at >= :since"
                + (account.isPresent() ? " and account = :account" : "")
                + " order by outcome_at desc limit "
                + most,
            account
                .map(name -> Map.of("since", StoredTime.sortable(since), "account", name))
                .orElse(Map.of("since", StoredTime.sortable(since))))
        .stream()
        .sorted(Comparator.comparing(Journal::outcome).reversed())
        .toList();
  }

  private static Instant outcome(InterfaceRequest request) {
    return request.outcomeAt().orElse(Instant.EPOCH);
  }

  /** Returns the undecided requests of all accounts. */
  public List<InterfaceRequest> undecided() {
    return heads.select("where not closed and undecided", Map.of());
  }

  /** Returns the accepted requests of all accounts that are still followed. */
  public List<InterfaceRequest> accepted() {
    return heads.select("where not closed and not undecided", Map.of());
  }

  /** Returns the account's undecided requests, oldest first. */
  public List<InterfaceRequest> undecided(String account) {
    return heads.select(
        "where account = :account and not closed and undecided", Map.of("account", account));
  }

  /** Returns the requests of all accounts that have not ended. */
  public List<InterfaceRequest> open() {
    return heads.select("where not closed", Map.of());
  }

  /** Returns the account's requests with events that are not published. */
  public List<InterfaceRequest> unpublished(String account) {
    return heads.select(
        // the first words are those of an index, which databases recognize by them
        """
        where account = :account and (undecided or number > published) and number > published
        """,
        Map.of("account", account));
  }

  /** Returns how many requests of each account have events that are not published. */
  public Map<String, Integer> countUnpublished() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select account, count(*) as requests from request
                    where (undecided or number > published) and number > published
                    group by account
                    """)
                .map((row, _) -> Map.entry(row.getString("account"), row.getInt("requests")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
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

  /** Has the last event of a request published again, by whichever bot publishes its account. */
  public void republish(RequestId id) {
    writer.write(
        handle ->
            handle
                .createUpdate("update request set published = number - 1 where id = :id")
                .bind("id", id.toString())
                .execute());
  }
}
