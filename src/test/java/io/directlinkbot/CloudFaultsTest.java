package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static io.directlinkbot.InSlack.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.CloudFault.Kind;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import io.directlinkbot.sandbox.cloud.endpoint.SignedCall;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the cloud answers, or does not: people see what waits, once, what was seen before stays,
 * and what they accept is accepted once, with their gateway. Each row has an interface of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CloudFaultsTest {
  private static final String GATEWAY = DocumentedExample.GATEWAY;

  /** More calls than are made in a row. */
  private static final int ALL = 1_000;

  private RunningBot bot;
  private SlackPerson alice;
  private int interfaces;

  @BeforeAll
  void start() throws Exception {
    bot = RunningBot.started();
    alice = bot.slack().alice();
    bot.slack().card(DocumentedExample.INTERFACE);
  }

  @AfterEach
  void mendEverything() {
    bot.answersAtOnce(false);
    bot.cloud().faults().clear();
  }

  @AfterAll
  void stop() {
    bot.close();
  }

  static Stream<CloudFault> faults() {
    return CloudFault.all();
  }

  /** Where all faults of a kind are handled alike, and the kinds by a table of their own. */
  static Stream<CloudFault> kinds() {
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    return CloudFault.all().filter(fault -> seen.add(fault.kind()));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aListThatFailsHidesAndEndsNothing(CloudFault fault) throws Exception {
    assertThatACardComesOnceThatIsOver(fault, InCloud.LIST);
  }

  /** In the list and in the reading of each interface alone, as often as would end a request. */
  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"message\": \"no\"}", "{\"virtualInterfaces\": null}"})
  void anAnswerWithoutAListEndsNothing(String body) throws Exception {
    WorkspaceMessage standing = bot.slack().card(DocumentedExample.INTERFACE);
    CountDownLatch hits = new CountDownLatch(6);
    bot.cloud()
        .faults()
        .next(
            ALL,
            call -> isProds(call, InCloud.LIST, hits),
            new CallFault.Respond(200, "application/x-amz-json-1.1", body));
    assertThat(hits.await(30, TimeUnit.SECONDS)).isTrue();
    bot.cloud().faults().clear();
    bot.cloud().awaitWholePolls(1);

    assertThat(hasControls(bot.slack().latest(standing))).isTrue();
    assertThat(bot.slack().replies(standing)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void unreadableConnectionsHideNothing(CloudFault fault) throws Exception {
    String id = newId();
    Gate gate = new Gate();
    bot.cloud()
        .faults()
        .next(ALL, call -> isProds(call, InCloud.CONNECTIONS), fault.fault().apply(gate));
    boolean slow = fault.kind() == Kind.SLOW;
    if (slow) {
      gate.release();
    }
    bot.cloud().offer(id);
    bot.lookNow();

    WorkspaceMessage card =
        bot.slack().card(id, slow ? "Waiting (confirming)" : "could not check whether");
    assertThat(hasControls(card)).isTrue();
    bot.cloud().faults().clear();
    bot.later(Duration.ofSeconds(61));
    if (!slow) {
      bot.slack().reply(card, "not one of the account's own");
    }
    assertThat(says(bot.slack().latest(card), "could not check whether")).isFalse();
    assertThat(bot.slack().cards(id)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void unreadableGatewaysLetNobodyAcceptUntilTheyAreRead(CloudFault fault) throws Exception {
    WorkspaceMessage card = offered();
    bot.slack().open(alice, card, GATEWAY);
    Gate gate = new Gate();
    // the SDK gets over one of these by itself
    int times = fault.kind() == Kind.FAILED ? ALL : 1;
    bot.cloud()
        .faults()
        .next(times, call -> isProds(call, InCloud.GATEWAYS), fault.fault().apply(gate));
    gate.release();

    Outcome outcome = alice.submit().get();
    if (!outcome.equals(new Outcome.Closed()) && !isAcceptedLate(card)) {
      bot.cloud().faults().clear();
      assertThat(bot.cloud().state(id(card))).isEqualTo("confirming");
      assertThat(hasControls(bot.slack().latest(card))).isTrue();
      closeDialogs();
      assertThat(bot.slack().accept(alice, card, GATEWAY)).isEqualTo(new Outcome.Closed());
    }
    closeDialogs();
    assertThatItWasAccepted(card);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aConfirmThatFailsIsToldAndDoneOnce(CloudFault fault) throws Exception {
    WorkspaceMessage card = offered();
    bot.slack().open(alice, card, GATEWAY);
    long before = bot.cloud().confirms();
    Gate gate = new Gate();
    bot.cloud().nextConfirm(fault.fault().apply(gate));
    bot.answersAtOnce(fault.kind() == Kind.SLOW);
    Outcome outcome = alice.submit().get();
    gate.release();

    switch (fault.kind()) {
      case THROTTLED -> {
        assertThat(says(bot.slack().dialog(alice, "Not accepted"), "wait before the next try"))
            .isTrue();
        closeDialogs();
        WorkspaceMessage waiting = bot.slack().card(id(card), "The last accept failed.");
        assertThat(hasControls(waiting)).isTrue();
        assertThat(bot.slack().accept(alice, card, GATEWAY)).isEqualTo(new Outcome.Closed());
      }
      case FAILED -> {
        bot.slack().dialog(alice, "No clear answer");
        assertThat(hasControls(bot.slack().card(id(card), "Accepting (confirming)"))).isFalse();
        assertThat(bot.slack().replies(card)).isEmpty();
        bot.later(Duration.ofMinutes(3));
      }
      case DONE -> assertThat(outcome).isEqualTo(new Outcome.Closed());
      case SLOW -> bot.slack().dialog(alice, "Still accepting");
    }
    closeDialogs();
    assertThatItWasAccepted(card);
    boolean again = fault.kind() == Kind.THROTTLED || fault.kind() == Kind.FAILED;
    assertThat(bot.cloud().confirms() - before).isEqualTo(again ? 2 : 1);
  }

  private void assertThatACardComesOnceThatIsOver(CloudFault fault, String operation)
      throws Exception {
    WorkspaceMessage standing = bot.slack().card(DocumentedExample.INTERFACE);
    String id = newId();
    Gate gate = new Gate();
    CountDownLatch hit = new CountDownLatch(1);
    bot.cloud()
        .faults()
        .next(ALL, call -> isProds(call, operation, hit), fault.fault().apply(gate));
    bot.cloud().offer(id);
    bot.lookNow();
    assertThat(hit.await(30, TimeUnit.SECONDS)).isTrue();
    String elsewhere = newId();
    bot.cloud().offer(elsewhere, bot.cloud().staging());
    bot.lookNow();
    assertThat(bot.slack().card(elsewhere).channel()).isEqualTo(Fixture.STAGING);
    assertThat(bot.slack().cards(id)).isEmpty();

    gate.release();
    bot.cloud().faults().clear();
    bot.lookNow();

    assertThat(hasControls(bot.slack().card(id, "Waiting (confirming)"))).isTrue();
    assertThat(bot.slack().cards(id)).hasSize(1);
    assertThat(hasControls(bot.slack().latest(standing))).isTrue();
    assertThat(bot.slack().replies(standing)).isEmpty();
  }

  /** Waits until the person is told what came of an accept that did not just close the dialog. */
  private boolean isAcceptedLate(WorkspaceMessage card) throws Exception {
    Predicate<WorkspaceSnapshot> refused =
        now ->
            now.modal(Fixture.ALICE).filter(view -> title(view).equals("Not accepted")).isPresent();
    Predicate<WorkspaceSnapshot> told =
        now ->
            now.messages().stream()
                .anyMatch(
                    each ->
                        each.onlyFor().isPresent()
                            && each.ts().compareTo(card.ts()) > 0
                            && says(each, "It was not accepted."));
    Predicate<WorkspaceSnapshot> accepted = _ -> !bot.slack().replies(card).isEmpty();
    WorkspaceSnapshot now =
        bot.slack().see("what came of the accept", refused.or(told).or(accepted));
    return accepted.test(now);
  }

  private void assertThatItWasAccepted(WorkspaceMessage card) throws Exception {
    WorkspaceMessage reply = bot.slack().reply(card, "`pending`");
    assertThat(says(reply, "<@U0ALICE>") && says(reply, GATEWAY)).isTrue();
    assertThat(hasControls(bot.slack().card(id(card), "Accepted (pending)"))).isFalse();
    assertThat(bot.cloud().gateway(id(card))).contains(GATEWAY);
    assertThat(bot.slack().replies(card)).hasSize(1);
  }

  private void closeDialogs() throws Exception {
    while (bot.slack().workspace().snapshot().modal(Fixture.ALICE).isPresent()) {
      alice.close().get();
    }
  }

  private WorkspaceMessage offered() throws Exception {
    String id = newId();
    bot.cloud().offer(id);
    bot.lookNow();
    return bot.slack().card(id);
  }

  private String newId() {
    interfaces++;
    return String.format(Locale.ROOT, "dxvif-%08x", 0xd0000000 + interfaces);
  }

  private static String id(WorkspaceMessage card) {
    return card.metadata().orElseThrow().at("/event_payload/interface_id").asText();
  }

  private static boolean isProds(SignedCall call, String operation) {
    return call.operation().equals(operation) && call.account().equals(DocumentedExample.PROD);
  }

  private static boolean isProds(SignedCall call, String operation, CountDownLatch hit) {
    if (!isProds(call, operation)) {
      return false;
    }
    hit.countDown();
    return true;
  }
}
