package io.directlinkbot.slack.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.log.LogCapture;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.slack.api.RichTextRefusals;
import io.directlinkbot.slack.publish.Desk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Messages whose form Slack does not take: a person sees them all the same. */
@Isolated("captures what the whole JVM logs")
final class SimplerFormTest {
  private static final String POST = "chat.postMessage";
  private static final String UPDATE = "chat.update";
  private static final MethodFault NO =
      new MethodFault.Refused(
          "invalid_blocks", List.of("[ERROR] no more than 3 [json-pointer:/blocks/2/fields]"));

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    desk.offer(Desk.FIRST);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** As in a workspace that refuses rich text. */
  @Test
  void aCardSaysTheSameInSections() {
    desk.workspace.faults().next(POST, 1, NO);
    desk.turn();

    assertThat(desk.card(Desk.PROD).blocks().toString())
        .contains("offers *hosted-one* (`dxvif-56781234`) to *prod*", "*VLAN* 101")
        .contains("Accept interface", "external_select")
        .doesNotContain("rich_text", "refused the full form");
  }

  @Test
  void aCardKeepsItsSummaryAndItsButton() {
    desk.workspace.faults().next(POST, 2, NO);
    desk.turn();

    WorkspaceMessage card = desk.card(Desk.PROD);
    assertThat(card.blocks().toString())
        .contains("offers hosted-one (dxvif-56781234) to prod")
        .contains("Accept interface", "refused the full form")
        .doesNotContain("external_select");
  }

  @Test
  void aCardIsItsSummaryAloneIfSlackTakesNoBlocks() {
    desk.workspace.faults().next(POST, 3, NO);
    desk.turn();

    assertThat(desk.card(Desk.PROD).blocks()).isEmpty();
    assertThat(desk.card(Desk.PROD).text()).contains("offers hosted-one", "dxvif-56781234");
  }

  @Test
  void theFullFormIsTriedAgainOnlyWithSomethingNewToShow() {
    desk.workspace.faults().next(POST, 1, NO);
    for (int turn = 0; turn < 3; turn++) {
      desk.laterTurn();
    }
    assertThat(desk.calls(POST)).isEqualTo(2);
    assertThat(desk.calls(UPDATE)).isZero();

    desk.accept(Desk.FIRST);
    desk.turn();
    assertThat(desk.card(Desk.PROD).text()).startsWith("Accepted (pending) by");
    assertThat(desk.card(Desk.PROD).blocks().toString()).contains("rich_text");
  }

  @Test
  void twoRefusalsInARowAreRememberedForAnHour() {
    desk.workspace
        .faults()
        .next(POST, call -> call.toString().contains("rich_text"), Integer.MAX_VALUE, NO);
    for (int number = 1; number <= 5; number++) {
      desk.offer(Desk.request("prod", "dxvif-" + number));
    }
    desk.turn();
    assertThat(desk.cards(Desk.PROD)).hasSize(6);
    assertThat(desk.calls(POST)).as("only the first two are refused").isEqualTo(8);

    desk.workspace.faults().clear();
    desk.clock.advance(RichTextRefusals.REMEMBERED);
    desk.offer(Desk.request("prod", "dxvif-6"));
    desk.turn();

    assertThat(
            desk.workspace.snapshot().messages(Desk.PROD).stream().filter(SimplerFormTest::isRich))
        .singleElement()
        .matches(card -> card.text().contains("dxvif-6"));
    assertThat(desk.calls(POST)).isEqualTo(9);
  }

  @Test
  void oneRefusalMayBeAFaultOfThatMessage() {
    desk.workspace.faults().next(POST, 1, NO);
    desk.offer(Desk.request("prod", "dxvif-1"));
    desk.turn();

    assertThat(
            desk.workspace.snapshot().messages(Desk.PROD).stream().filter(SimplerFormTest::isRich))
        .hasSize(1);
  }

  private static boolean isRich(WorkspaceMessage message) {
    return message.blocks().toString().contains("rich_text");
  }

  @Test
  void anUpdateKeepsItsSummaryAndOneLogLineSaysWhatSlackRefused() {
    desk.turn();
    desk.accept(Desk.FIRST);
    desk.workspace.faults().next(UPDATE, 1, NO);
    try (LogCapture log = LogCapture.of(RichTextRefusals.class)) {
      for (int turn = 0; turn < 3; turn++) {
        desk.laterTurn();
      }
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains("dxvif-56781234", "chat.update: invalid_blocks", "/blocks/2/fields");
    }
    assertThat(desk.card(Desk.PROD).blocks().toString()).contains("*Accepted* (`pending`)");
    assertThat(desk.calls(UPDATE)).isEqualTo(2);
    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
  }

  @Test
  void anUpdateToTextAloneLeavesNoOldControlsBehind() {
    desk.turn();
    desk.accept(Desk.FIRST);
    desk.workspace.faults().next(UPDATE, 3, NO);
    desk.turn();

    assertThat(desk.card(Desk.PROD).blocks()).isEmpty();
    assertThat(desk.card(Desk.PROD).text()).contains("Accepted (pending)");
  }

  @Test
  void aSimplerPostThatWasCutOffStandsOnce() {
    desk.workspace.faults().next(POST, 1, NO);
    desk.workspace.faults().next(POST, 1, new MethodFault.CutAfter());
    for (int turn = 0; turn < 3; turn++) {
      desk.turn();
    }

    assertThat(desk.card(Desk.PROD).blocks().toString()).contains("external_select");
    assertThat(desk.calls(POST)).isEqualTo(2);
  }

  @Test
  void aMessageWhoseMetadataSlackDoesNotTakeIsPostedWithout() {
    desk.workspace.faults().next(POST, 4, new MethodFault.Refused("metadata_too_large"));
    desk.turn();

    List<WorkspaceMessage> all = desk.workspace.snapshot().messages(Desk.PROD);
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().blocks().toString()).contains("external_select");
  }

  @Test
  void aMessageWithoutMetadataThatWasCutOffStandsOnce() {
    desk.workspace.faults().next(POST, 4, new MethodFault.Refused("metadata_too_large"));
    desk.workspace.faults().next(POST, 1, new MethodFault.CutAfter());
    for (int turn = 0; turn < 3; turn++) {
      desk.turn();
    }

    assertThat(desk.workspace.snapshot().messages(Desk.PROD)).hasSize(1);
    assertThat(desk.calls(POST)).isEqualTo(5);
  }

  @Test
  void aMessageThatSlackTakesInNoFormIsTriedOnceAMinute() {
    desk.workspace.faults().next(POST, Integer.MAX_VALUE, NO);
    for (int turn = 0; turn < 3; turn++) {
      desk.turn();
    }
    assertThat(desk.calls(POST)).isEqualTo(5);
    desk.laterTurn();
    assertThat(desk.calls(POST)).isEqualTo(10);

    desk.workspace.faults().clear();
    desk.laterTurn();
    assertThat(desk.cards(Desk.PROD)).hasSize(1);
  }
}
