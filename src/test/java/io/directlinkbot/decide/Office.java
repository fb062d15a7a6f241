package io.directlinkbot.decide;

import io.directlinkbot.directlink.FakeCloud;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.approval.ApprovalPolicy;
import io.directlinkbot.request.approval.Profile;
import io.directlinkbot.request.preflight.OtherSide;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.directlinkbot.store.SqliteTemplate;
import io.directlinkbot.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mockito.invocation.InvocationOnMock;

/** One request that waits, the cloud it waits at, and all that decides on it. */
final class Office implements AutoCloseable {
  static final String GATEWAY = Examples.GATEWAY.id();
  static final String REASON = "not ordered";
  static final Person BOB = new Person(Examples.ALICE.team(), "U0BOB");
  static final Person MALLORY = new Person(Examples.ALICE.team(), "U0MALLORY");

  final FakeCloud cloud = new FakeCloud();
  final MovableClock clock = new MovableClock(Examples.NOW.toString());
  final Store store;
  final Journal journal;
  OtherSide otherSide = new OtherSide.NoBook();
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

  /** The decliner of a bot, for accounts with these names. */
  Decliner decliner(String... accounts) {
    Declination declination = new Declination(journal, clock, pauses::add);
    return new Decliner(journal, decider, sites(), Set.of(accounts), declination, clock);
  }

  DeclineDecision decline() {
    return decliner("prod").decline(Examples.ID, Examples.ALICE, REASON);
  }

  Decider decider() {
    return new Decider(journal, sites(), confirmation(), clock);
  }

  /** Another bot's decider, on a journal of its own making. */
  Decider decider(Journal other) {
    return new Decider(other, sites(), new Confirmation(other, clock, pauses::add), clock);
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

  /** Of a bot that starts now. */
  Resumption resumption() {
    return new Resumption(journal, sites(), confirmation(), decliner("prod"), false, clock);
  }

  /** Of a bot that starts now, beside others. */
  Resumption resumptionAmongOthers() {
    return new Resumption(journal, sites(), confirmation(), decliner("prod"), true, clock);
  }

  /** Of a bot for which it takes two people. */
  Decider deciderForTwo(Admission admission) {
    return new Decider(journal, Map.of("prod", site(admission, 2)), confirmation(), clock);
  }

  Decision accept() {
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

  private Confirmation confirmation() {
    return new Confirmation(journal, clock, pauses::add);
  }

  Site site() {
    return Objects.requireNonNull(sites().get("prod"));
  }

  private Map<String, Site> sites() {
    ApprovalPolicy policy =
        new ApprovalPolicy(
            "prod",
            Examples.ALICE.team(),
            Set.of(Examples.ALICE.user(), BOB.user()),
            List.of(),
            Map.of(
                Examples.ALICE.user(), new Profile("Alice", Profile.Kind.MEMBER),
                BOB.user(), new Profile("Bob", Profile.Kind.MEMBER)));
    return Map.of("prod", site(policy::refusal, 1));
  }

  private Site site(Admission admission, int required) {
    return new Site(
        cloud,
        new GatewayList(cloud, List.of()),
        new RememberedList<>(cloud::interfaces),
        _ -> otherSide,
        admission,
        _ -> required);
  }

  @Override
  public void close() {
    store.close();
  }
}
