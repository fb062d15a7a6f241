package io.directlinkbot.decide;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.preflight.CounterpartyLookup;
import io.directlinkbot.request.preflight.LastArrangement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mockito.stubbing.OngoingStubbing;

/**
 * One request that waits, and a decider on a mocked cloud. The journal is the real one, but for its
 * calls to the store, which keep the histories in memory.
 */
final class DecideScene {
  private final InstantSource clock = InstantSource.fixed(Examples.NOW.plusSeconds(900));
  final DirectLink cloud = mock();
  final Journal journal = mock(Journal.class, CALLS_REAL_METHODS);
  final List<Long> waits = new ArrayList<>();
  Optional<Reason> refusal = Optional.empty();
  CounterpartyLookup counterparty = new CounterpartyLookup.NoneConfigured();
  List<String> allowedGateways = List.of();
  private final Map<RequestId, List<Event>> histories = new HashMap<>();

  DecideScene() throws CloudException {
    doAnswer(call -> history(call.getArgument(0))).when(journal).history(any());
    doAnswer(call -> find(call.getArgument(0))).when(journal).find(any());
    doAnswer(call -> append(call.getArgument(0), call.getArgument(1), call.getArgument(2)))
        .when(journal)
        .append(any(), anyInt(), any());
    doAnswer(_ -> List.of(journal.find(Examples.ID).orElseThrow())).when(journal).undecided();
    append(Examples.ID, 1, Examples.offered());
    when(cloud.gateways()).thenReturn(List.of(Examples.GATEWAY));
    when(cloud.interfaces()).thenReturn(List.of(Examples.waiting()));
    when(cloud.read(any())).thenReturn(Optional.of(Examples.waiting()));
    when(cloud.confirm(any(), any())).thenReturn(State.PENDING);
    when(cloud.decline(any())).thenReturn(State.REJECTED);
  }

  /** Makes the cloud give these gateways. */
  void hasGateways(Gateway... gateways) throws CloudException {
    when(cloud.gateways()).thenReturn(List.of(gateways));
  }

  /**
   * Makes the readings of the interface give these answers, the last one for ever: a state, with
   * our gateway ({@code pending!}) or another ({@code pending?}); {@code -} when it is not listed;
   * or the kind of an exception.
   */
  void reads(String answers) throws CloudException {
    OngoingStubbing<Optional<HostedInterface>> stubbing = when(cloud.read(any()));
    for (String answer : answers.split(" +", -1)) {
      stubbing =
          kind(answer).isPresent()
              ? stubbing.thenThrow(failure(kind(answer).get()))
              : stubbing.thenReturn(row(answer));
    }
  }

  /** Makes the call to confirm answer with a state, or fail with the kind of an exception. */
  void answersConfirm(String answer) throws CloudException {
    answers(when(cloud.confirm(any(), any())), answer);
  }

  /** Makes the call to decline answer with a state, or fail with the kind of an exception. */
  void answersDecline(String answer) throws CloudException {
    answers(when(cloud.decline(any())), answer);
  }

  Decision accept(String... seen) {
    return accept(Examples.ID, seen);
  }

  Decision accept(RequestId id, String... seen) {
    return decider(true).accept(id, Examples.ALICE, Examples.GATEWAY.id(), "", Set.of(seen));
  }

  Decision decline() {
    return decider(true).decline(Examples.ID, Examples.ALICE, "not ordered");
  }

  Decider decider(boolean mayDecline) {
    return new Decider(
        journal,
        accounts(mayDecline),
        (String _, Person _) -> refusal,
        new ConfirmCall(journal, clock, this::sleep),
        new DeclineCall(journal, clock, this::sleep),
        clock);
  }

  /** The resumption of a bot that starts a quarter of an hour after the offer. */
  Resumption resumption() {
    return new Resumption(
        journal,
        accounts(true),
        new ConfirmCall(journal, clock, this::sleep),
        new DeclineCall(journal, clock, this::sleep),
        false,
        clock);
  }

  private Map<String, AcceptingAccount> accounts(boolean mayDecline) {
    return Map.of(
        "prod",
        new AcceptingAccount(
            cloud,
            new GatewayList(cloud, allowedGateways),
            new RememberedList<>(cloud::interfaces),
            new LastArrangement(),
            _ -> counterparty,
            _ -> 1,
            mayDecline));
  }

  private void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waits.add(time.toSeconds());
  }

  /** Appends an event as another bot or a poll does. */
  void append(Event event) {
    append(Examples.ID, history(Examples.ID).size() + 1, event);
  }

  boolean append(RequestId id, int number, Event event) {
    List<Event> events = histories.computeIfAbsent(id, _ -> new ArrayList<>());
    return events.size() == number - 1 && events.add(event);
  }

  private Optional<InterfaceRequest> find(RequestId id) {
    List<Event> history = history(id);
    return history.isEmpty() ? Optional.empty() : Optional.of(InterfaceRequest.of(id, history));
  }

  List<Event> history(RequestId id) {
    return List.copyOf(histories.getOrDefault(id, List.of()));
  }

  /** The names of the events after the offer. */
  String events() {
    return String.join(
        " ",
        history(Examples.ID).stream()
            .skip(1)
            .map(event -> event.getClass().getSimpleName())
            .toList());
  }

  void verifyNothingCalled() throws CloudException {
    verify(cloud, never()).confirm(any(), any());
    verify(cloud, never()).decline(any());
  }

  static CloudException failure(CloudException.Kind kind) {
    return new CloudException(kind, Reason.quoted("The cloud says " + kind + "."), null);
  }

  private static void answers(OngoingStubbing<State> stubbing, String answer) {
    if (kind(answer).isPresent()) {
      stubbing.thenThrow(failure(kind(answer).get()));
    } else {
      stubbing.thenReturn(new State(answer));
    }
  }

  private static Optional<CloudException.Kind> kind(String answer) {
    return Arrays.stream(CloudException.Kind.values())
        .filter(kind -> kind.name().equals(answer))
        .findFirst();
  }

  private static Optional<HostedInterface> row(String answer) {
    if (answer.equals("-")) {
      return Optional.empty();
    }
    Optional<String> gateway =
        answer.endsWith("!")
            ? Optional.of(Examples.GATEWAY.id())
            : Optional.of("vgw-11111111").filter(_ -> answer.endsWith("?"));
    return Optional.of(Examples.in(answer.replaceFirst("[!?]$", ""), gateway));
  }
}
