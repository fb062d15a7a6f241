package io.directlinkbot.decide;

import io.directlinkbot.directlink.FakeCloud;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.approval.ApprovalPolicy;
import io.directlinkbot.request.approval.Profile;
import io.directlinkbot.request.preflight.CounterpartyLookup;
import io.directlinkbot.request.preflight.LastArrangement;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.directlinkbot.store.SqliteTemplate;
import io.directlinkbot.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mockito.invocation.InvocationOnMock;

/** One request that waits, the cloud it waits at, and all that decides on it. */
final class Office implements AutoCloseable {
  static final String GATEWAY = Examples.GATEWAY.id();
  static final String REASON = "not ordered";
  static final Person BOB = new Person(Examples.ALICE.team(), "U0BOB");
  static final Person MALLORY = new Person(Examples.ALICE.team(), "U0MALLORY");

  private static final Permission POLICY =
      (account, person) ->
          new ApprovalPolicy(
                  account,
                  Examples.ALICE.team(),
                  Set.of(Examples.ALICE.user(), BOB.user()),
                  List.of(),
                  Map.of(
                      Examples.ALICE.user(), new Profile("Alice", Profile.Kind.MEMBER),
                      BOB.user(), new Profile("Bob", Profile.Kind.MEMBER)))
              .refusal(person);

  final FakeCloud cloud = new FakeCloud();
  final MovableClock clock = new MovableClock(Examples.NOW.toString());
  final Store store;
  final Journal journal;
  CounterpartyLookup counterparty = new CounterpartyLookup.NoneConfigured();
  final List<Duration> pauses = new ArrayList<>();
  final Decider decider;

  Office(Path folder) {
    store = SqliteTemplate.open(folder);
    journal = new Journal(store);
    decider = decider();
    cloud.has(Examples.waiting());
    cloud.hasGateways(Examples.GATEWAY);
    journal.append(Examples.ID, 1, Examples.offered());
  }

  /** The decider of another bot on the same journal. */
  Decider decider() {
    return decider(journal);
  }

  /** The decider of a bot on another journal. */
  Decider decider(Journal other) {
    return decider(other, accounts(1, true), POLICY);
  }

  /** The decider of a bot that does not allow declining. */
  Decider deciderWithoutDecline() {
    return decider(journal, accounts(1, false), POLICY);
  }

  /** The decider of a bot that requires two people, asking about each person. */
  Decider deciderForTwo(Function<Person, Optional<Reason>> refusal) {
    return decider(journal, accounts(2, true), (_, person) -> refusal.apply(person));
  }

  private Decider decider(
      Journal other, Map<String, AcceptingAccount> accounts, Permission permission) {
    return new Decider(other, accounts, permission, confirmCall(other), declineCall(other), clock);
  }

  /** Does what was asked for and fails all the same, as a commit does whose answer is lost. */
  static Object afterAll(InvocationOnMock call) throws Throwable {
    call.callRealMethod();
    throw new IllegalStateException("the connection broke");
  }

  /** Throws anything, from where nothing is declared. */
  static RuntimeException sneaky(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    return (RuntimeException) fault;
  }

  /** The resumption of a bot that starts now. */
  Resumption resumption() {
    return resumption(true, false);
  }

  /** The resumption of a bot that starts now, beside others. */
  Resumption resumptionAmongOthers() {
    return resumption(true, true);
  }

  /** The resumption of a bot that starts now and does not allow declining any more. */
  Resumption resumptionWithoutDecline() {
    return resumption(false, false);
  }

  private Resumption resumption(boolean mayDecline, boolean shared) {
    return new Resumption(
        journal,
        accounts(1, mayDecline),
        confirmCall(journal),
        declineCall(journal),
        shared,
        clock);
  }

  Decision.ForDecline decline() {
    return decider.decline(Examples.ID, Examples.ALICE, REASON);
  }

  Decision.ForAccept accept() {
    return decider.accept(Examples.ID, Examples.ALICE, GATEWAY, "", Set.of());
  }

  Claim claim() {
    return new Claim(Examples.ALICE, Examples.GATEWAY, "");
  }

  void append(Event event) {
    journal.append(Examples.ID, history().size() + 1, event);
  }

  List<Event> history() {
    return journal.history(Examples.ID);
  }

  /** The names of the events after the offer. */
  List<String> events() {
    return history().stream().skip(1).map(event -> event.getClass().getSimpleName()).toList();
  }

  InterfaceRequest request() {
    return journal.find(Examples.ID).orElseThrow();
  }

  /** The cloud's row changes to this state, with our gateway. */
  void cloudSays(String state) {
    cloud.has(Examples.in(state, Optional.of(GATEWAY)));
  }

  private ConfirmCall confirmCall(Journal of) {
    return new ConfirmCall(of, clock, pauses::add);
  }

  private DeclineCall declineCall(Journal of) {
    return new DeclineCall(of, clock, pauses::add);
  }

  private Map<String, AcceptingAccount> accounts(int required, boolean mayDecline) {
    return Map.of(
        "prod",
        new AcceptingAccount(
            cloud,
            new GatewayList(cloud, List.of()),
            new RememberedList<>(cloud::interfaces),
            new LastArrangement(),
            _ -> counterparty,
            _ -> required,
            mayDecline));
  }

  @Override
  public void close() {
    store.close();
  }
}
