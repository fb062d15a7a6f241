package io.directlinkbot.slack.publish.due;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.view.card.CardMoments;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The requests of one channel that have something to publish: something happened to them, their
 * card shows what is no longer so, or the time has come at which it changes by itself. Requests
 * without news cost nothing. Not thread-safe.
 */
public final class PublishQueue {
  /** How long to leave alone what failed besides card and replies. */
  private static final Duration RETRY_PACE = Duration.ofMinutes(1);

  private final Map<String, AccountView> accounts;
  private final Journal journal;
  private final Function<InterfaceRequest, CardBasis> basis;
  private final InstantSource clock;
  private final Map<RequestId, DueRequest> due = new LinkedHashMap<>();
  private final DrawnCards drawn = new DrawnCards();

  /**
   * Without news nothing is due.
   *
   * @param accounts of the channel
   * @param basis collects what a card would be drawn from now
   */
  public PublishQueue(
      List<AccountView> accounts,
      Journal journal,
      Function<InterfaceRequest, CardBasis> basis,
      InstantSource clock) {
    this.accounts =
        accounts.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    view -> view.account().name(), UnaryOperator.identity()));
    this.journal = journal;
    this.basis = basis;
    this.clock = clock;
  }

  /** Takes the requests whose cards change by themselves now, or failed a while ago. */
  public List<RequestId> takeTimed() {
    return drawn.takeDue(clock.instant());
  }

  /** Adds what the news make due. */
  public void collect(PublishNews.Reported news) {
    if (news.everything()) {
      accounts.keySet().forEach(this::addMissing);
    }
    news.changed().forEach(this::addWithSuccessor);
    news.doubted().stream().flatMap(id -> journal.find(id).stream()).forEach(this::add);
    news.accounts().forEach(this::addOutdated);
  }

  /** Returns what is due, the most urgent first, and of those what expires first. */
  public List<DueRequest> inOrder() {
    return due.values().stream()
        .sorted(
            Comparator.comparing(DueRequest::urgency).thenComparing(each -> expiry(each.request())))
        .toList();
  }

  /** Whether a card of the request was drawn before, so that it probably stands. */
  public boolean isDrawn(RequestId id) {
    return drawn.contains(id);
  }

  /**
   * Notes that a request was published.
   *
   * @param shown what its card was drawn from
   * @param drawnAt the time that it was drawn for, since which the clock may have gone on
   * @param complete whether nothing is left that failed and may be tried again
   */
  public void published(CardBasis shown, Instant drawnAt, boolean complete) {
    InterfaceRequest request = shown.request();
    due.remove(request.id());
    Optional<Instant> moment = CardMoments.next(request, shown.view(), drawnAt);
    Instant retry = drawnAt.plus(RETRY_PACE);
    drawn.drew(
        shown,
        complete ? moment : Optional.of(moment.filter(at -> at.isBefore(retry)).orElse(retry)));
  }

  /** Forgets all requests of an account, which another bot publishes now. */
  public void forget(String account) {
    due.keySet().removeIf(id -> id.account().equals(account));
    drawn.forget(account);
  }

  /** Returns when something is due although nothing happens. */
  public Optional<Instant> nextTime() {
    return drawn.nextTime();
  }

  private void addMissing(String account) {
    journal.undecided(account).stream().filter(each -> !drawn.isDrawn(each)).forEach(this::add);
    journal.unpublished(account).forEach(this::add);
  }

  private void addWithSuccessor(DueRequest changed) {
    add(changed);
    // its card and thread also show what becomes of the request that it replaces
    drawn.successor(changed.request().id()).flatMap(journal::find).ifPresent(this::add);
  }

  private void addOutdated(String account) {
    for (InterfaceRequest request : journal.undecided(account)) {
      if (drawn.basis(request.id()).filter(it -> !it.equals(basis.apply(request))).isPresent()) {
        add(request);
      }
    }
  }

  private void add(InterfaceRequest request) {
    add(new DueRequest(request, Urgency.REST));
  }

  private void add(DueRequest request) {
    due.merge(request.request().id(), request, DueRequest::and);
  }

  private Instant expiry(InterfaceRequest request) {
    return Optional.ofNullable(accounts.get(request.id().account()))
        .flatMap(AccountView::expiry)
        .map(request::deadline)
        .map(deadline -> deadline.safe().orElse(deadline.latest()))
        .orElse(request.offered().at());
  }
}
