package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.SlackFault.Kind;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.sandbox.slack.web.Hold;
import io.directlinkbot.sandbox.slack.web.MethodFaultPlan;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever Slack answers, or does not: people see one card, one reply for each state, and the right
 * text on it, in the end; and who clicked is told. Each row has an interface of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlackFaultsTest {
  private static final String POST = "chat.postMessage";

  /** A bot looks at all interfaces that wait, so many of them make each row slower. */
  private static final int ROWS_OF_A_BOT = 40;

  private RunningBot bot;
  private MethodFaultPlan faults;
  private SlackPerson alice;
  private int interfaces;
  private int rows;

  /** How many cards each interface has in the end. */
  private final Map<String, Integer> cards = new HashMap<>();

  @BeforeAll
  void start() throws Exception {
    bot = RunningBot.started();
    faults = bot.slack().workspace().faults();
    alice = bot.slack().alice();
    bot.slack().card(DocumentedExample.INTERFACE);
  }

  @AfterEach
  void mendEverything() throws Exception {
    faults.clear();
    rows++;
    if (rows % ROWS_OF_A_BOT == 0) {
      lookOnceMoreAndStop();
      cards.clear();
      start();
    }
  }

  /** What was not doubled at once is not doubled later. */
  @AfterAll
  void lookOnceMoreAndStop() throws Exception {
    try (RunningBot stopping = bot) {
      for (int round = 0; round < 2; round++) {
        String last = newId();
        stopping.cloud().offer(last);
        stopping.later(Duration.ofMinutes(1));
        stopping.slack().card(last);
      }
      cards.forEach(
          (id, count) -> {
            assertThat(stopping.slack().cards(id)).as(id).hasSize(count);
            stopping
                .slack()
                .cards(id)
                .forEach(
                    card ->
                        assertThat(stopping.slack().replies(card))
                            .as(id)
                            .extracting(WorkspaceMessage::metadata)
                            .doesNotHaveDuplicates());
          });
    }
  }

  static Stream<SlackFault> faults() {
    return SlackFault.all();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aCardStandsOnce(SlackFault fault) throws Exception {
    String id = newId();
    run(
        fault,
        POST,
        call -> isAbout(call, id) && !call.has("thread_ts"),
        () -> bot.cloud().offer(id),
        () -> assertThat(bot.slack().cards(id)).isEmpty());

    WorkspaceMessage card = bot.slack().card(id, "Waiting (confirming)");
    assertThat(hasControls(card)).isTrue();
    assertThat(isRich(card)).isEqualTo(fault.kind() != Kind.FORM);
    assertThat(bot.slack().cards(id)).hasSize(1);
    cards.put(id, 1);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aReplyStandsOnce(SlackFault fault) throws Exception {
    String id = newId();
    bot.cloud().offer(id);
    bot.lookNow();
    WorkspaceMessage card = bot.slack().card(id);
    run(
        fault,
        POST,
        call -> isAbout(call, id) && call.has("thread_ts"),
        () -> bot.cloud().cloud().interfaces().setState(id, "pending"),
        () -> assertThat(bot.slack().replies(card)).isEmpty());

    bot.slack().reply(card, "`pending`");
    bot.slack().card(id, "Accepted outside (pending)");
    assertThat(bot.slack().replies(card)).hasSize(1);
    assertThat(bot.slack().cards(id)).hasSize(1);
    cards.put(id, 1);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aCardShowsTheNewestInTheEnd(SlackFault fault) throws Exception {
    String id = newId();
    bot.cloud().offer(id);
    bot.lookNow();
    WorkspaceMessage card = bot.slack().card(id);
    run(
        fault,
        "chat.update",
        call -> isAbout(call, id),
        () -> bot.cloud().cloud().interfaces().setState(id, "pending"),
        () -> assertThat(hasControls(bot.slack().latest(card))).isTrue());

    WorkspaceMessage changed = bot.slack().card(id, "Accepted outside (pending)");
    assertThat(hasControls(changed)).isFalse();
    assertThat(isRich(changed)).isEqualTo(fault.kind() != Kind.FORM);
    bot.slack().reply(changed, "`pending`");
    assertThat(bot.slack().replies(changed)).hasSize(1);
    // one that can't be changed is not taken away
    int count = fault.kind() == Kind.GONE ? 2 : 1;
    assertThat(bot.slack().cards(id)).hasSize(count);
    cards.put(id, count);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whoClicksGetsADialogOrIsTold(SlackFault fault) throws Exception {
    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);
    int before = whispers(bot.slack().workspace().snapshot());
    Hold hold = faults.newHold();
    faults.next("views.open", 1, fault.fault().apply(hold));
    alice.click(card.surface(), "accept").get();
    if (fault.kind() == Kind.SLOW) {
      hold.awaitCall(InSlack.PATIENCE);
      hold.release();
    }

    if (fault.kind() == Kind.SLOW || fault.kind() == Kind.FORM) {
      bot.slack().dialog(alice, "Accept interface");
    } else {
      WorkspaceSnapshot told = bot.slack().see("alice being told", now -> whispers(now) > before);
      assertThat(
              told.messages().stream().filter(SlackFaultsTest::isToAlice).toList().getLast().text())
          .contains(sentence(fault))
          .containsIgnoringCase("try again")
          .containsPattern("Reference `[2-9A-Z]{6}`");
      assertThat(told.modal(Fixture.ALICE).isPresent()).isEqualTo(fault.kind() == Kind.DONE);
      bot.slack().open(alice, card);
    }
    while (bot.slack().workspace().snapshot().modal(Fixture.ALICE).isPresent()) {
      alice.close().get();
    }
  }

  private static String sentence(SlackFault fault) {
    return switch (fault.kind()) {
      case PASSES, DONE -> "Slack did not say whether the dialog opened";
      case HELD_BACK -> "Slack accepts no dialog from the bot for another";
      case TRIGGER -> "could not be opened in time";
      case PARKS, GONE, REFUSED -> "Slack did not open the dialog; the bot's log says why";
      case SLOW, FORM -> throw new IllegalArgumentException("nobody is told of " + fault);
    };
  }

  /**
   * Plays the fault.
   *
   * @param which calls it is for
   * @param news makes the bot call
   * @param meanwhile what people see as long as it lasts
   */
  private void run(
      SlackFault fault, String method, Predicate<JsonNode> which, Runnable news, Runnable meanwhile)
      throws Exception {
    CallsHit hit = new CallsHit(which);
    Hold hold = faults.newHold();
    int times = fault.kind() == Kind.PARKS ? Integer.MAX_VALUE : 1;
    faults.next(method, hit, times, fault.fault().apply(hold));
    news.run();
    bot.lookNow();
    hit.awaitFirst();
    if (fault.kind().pause().isPositive()) {
      // once another channel got its card, the answer has arrived
      String elsewhere = newId();
      bot.cloud().offer(elsewhere, bot.cloud().staging());
      bot.lookNow();
      assertThat(bot.slack().card(elsewhere).channel()).isEqualTo(Fixture.STAGING);
      meanwhile.run();
    }
    faults.clear();
    bot.later(fault.kind().pause());
  }

  private String newId() {
    interfaces++;
    return String.format(Locale.ROOT, "dxvif-%08x", 0xf0000000 + interfaces);
  }

  private static boolean isAbout(JsonNode call, String interfaceId) {
    return call.path("text").asText().contains(interfaceId);
  }

  private static int whispers(WorkspaceSnapshot now) {
    return (int) now.messages().stream().filter(SlackFaultsTest::isToAlice).count();
  }

  private static boolean isToAlice(WorkspaceMessage message) {
    return message.onlyFor().filter(Fixture.ALICE::equals).isPresent();
  }

  /** Whether it is in the fullest form. */
  private static boolean isRich(WorkspaceMessage message) {
    return message.blocks().findValuesAsText("type").contains("rich_text");
  }
}
