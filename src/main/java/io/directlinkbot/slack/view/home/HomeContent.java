package io.directlinkbot.slack.view.home;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.view.DeadlineClause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one person's Home tab shows. Immutable.
 *
 * @param waiting what waits for a decision, the nearest deadline first
 * @param inProgress what is neither decided nor waits: the cloud is being asked, or deletes it
 * @param decided what this person decided, the newest decision first
 * @param outcomes what was accepted or ended, the newest first
 * @param health of the accounts, in the order of their names
 * @param parked why posts to a channel wait, by the channel's id
 */
public record HomeContent(
    List<InterfaceRequest> waiting,
    List<InterfaceRequest> inProgress,
    List<InterfaceRequest> decided,
    List<InterfaceRequest> outcomes,
    List<AccountHealth> health,
    Map<String, Reason> parked) {
  /** How many decisions and outcomes are shown. */
  private static final int MOST = 10;

  public HomeContent {
    waiting = List.copyOf(waiting);
    inProgress = List.copyOf(inProgress);
    decided = List.copyOf(decided);
    outcomes = List.copyOf(outcomes);
    health = health.stream().sorted(comparing(AccountHealth::account)).toList();
    parked = Map.copyOf(parked);
  }

  /**
   * Chooses from the requests what a person is to see.
   *
   * @param user id of the person
   * @param undecided all requests that nobody accepted or declined yet
   * @param later accepted and ended requests
   * @param accounts by name
   */
  public static HomeContent of(
      String user,
      List<InterfaceRequest> undecided,
      List<InterfaceRequest> later,
      Map<String, AccountView> accounts,
      List<AccountHealth> health,
      Map<String, Reason> parked) {
    return new HomeContent(
        DeadlineClause.nearestFirst(undecided.stream().filter(InterfaceRequest::waits), accounts),
        undecided.stream().filter(request -> !request.waits()).toList(),
        newest(
            Stream.concat(undecided.stream(), later.stream())
                .filter(request -> isDecidedBy(user, request))),
        newest(later.stream().filter(HomeContent::isNews)),
        health,
        parked);
  }

  private static List<InterfaceRequest> newest(Stream<InterfaceRequest> requests) {
    return requests.sorted(comparing(HomeContent::lastStep, reverseOrder())).limit(MOST).toList();
  }

  private static boolean isDecidedBy(String user, InterfaceRequest request) {
    return Stream.of(
            request.claim().or(request::tried).map(Claim::person),
            request.decline().map(Decline::person),
            request.approval().map(first -> first.claim().person()))
        .flatMap(Optional::stream)
        .anyMatch(person -> person.user().equals(user));
  }

  /** The end of the following, and an offer of the account's own, are no outcome of a request. */
  private static boolean isNews(InterfaceRequest request) {
    return !(request.phase() instanceof Phase.Closed closed)
        || (closed.ending() != Ending.NO_LONGER_FOLLOWED && closed.ending() != Ending.OURS);
  }

  /** Returns when what is shown of it happened. */
  static Instant lastStep(InterfaceRequest request) {
    return switch (request.phase()) {
      case Phase.Waiting _ ->
          request.approval().map(first -> first.at()).orElse(request.offered().at());
      case Phase.Asked asked -> asked.since();
      case Phase.Accepted accepted -> accepted.at();
      case Phase.AcceptedOutside accepted -> accepted.at();
      case Phase.AcceptedBySomebody accepted -> accepted.at();
      case Phase.Closed closed ->
          Optional.of(closed)
              .filter(it -> it.ending() == Ending.NO_LONGER_FOLLOWED)
              .flatMap(Phase.Closed::acceptedAt)
              .orElse(closed.at());
    };
  }
}
