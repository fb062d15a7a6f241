package io.directlinkbot.sandbox.slack;

import static io.directlinkbot.sandbox.slack.Fixture.ALICE;
import static io.directlinkbot.sandbox.slack.Fixture.BOB;
import static io.directlinkbot.sandbox.slack.Fixture.PROD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.people.Suggestions;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real Bolt app and people talk through the workspace. */
class WorkspaceTest {
  private Sandbox sandbox;
  private CardApp app;
  private SlackPerson alice;
  private String card;

  @BeforeEach
  void connectAnAppThatPostsACard() throws Exception {
    sandbox = new Sandbox(WorkspaceSettings.asSlack().withAckLimit(Sandbox.SOON));
    app = new CardApp(sandbox.app);
    sandbox.connect();
    alice = sandbox.workspace.person(ALICE);
    ChatPostMessageResponse posted =
        sandbox
            .bot()
            .chatPostMessage(
                message -> message.channel(PROD).text("A card").blocksAsString(CardApp.CARD));
    assertThat(posted.isOk()).as(posted.toString()).isTrue();
    card = posted.getTs();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aSelectAsksTheAppAndTheChoiceGoesAlongWithAClick() throws Exception {
    Suggestions offered = alice.options(PROD, card, "gateway", "vgw").get();
    assertThat(offered.values()).containsExactly("vgw-1", "vgw-2");

    assertThat(alice.select(PROD, card, "gateway", "vgw-2").get()).isEqualTo(new Outcome.Done());
    assertThat(heard()).isEqualTo("gateway=vgw-2");

    alice.click(PROD, card, "accept").get();
    assertThat(heard()).isEqualTo("accept dxvif-1 by U0ALICE: vgw-2, s");
  }

  @Test
  void choicesArePersonal() throws Exception {
    alice.select(PROD, card, "size", "l").get();
    assertThat(heard()).isEqualTo("size=l");

    sandbox.workspace.person(BOB).click(PROD, card, "accept").get();

    assertThat(heard()).isEqualTo("accept dxvif-1 by U0BOB: none, s");
  }

  @Test
  void tooShortAQueryIsNotSent() throws Exception {
    assertThat(alice.options(PROD, card, "gateway", "").get().values()).isEmpty();
    assertThat(sandbox.workspace.sockets().sent()).isEmpty();
  }

  @Test
  void onlyWhatIsOnTheMessageCanBeUsed() {
    assertThatThrownBy(() -> alice.click(PROD, card, "decline"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deal/accept");
    assertThatThrownBy(() -> alice.select(PROD, card, "gateway", "vgw-9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ask for options first");
    assertThatThrownBy(() -> alice.click(PROD, card, "size"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sandbox.workspace.person("U0NOBODY").click(PROD, card, "accept"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anOverflowSendsItsOption() throws Exception {
    alice.select(PROD, card, "more", "copy").get();
    assertThat(heard()).isEqualTo("more=copy");
  }

  @Test
  void aModalIsSubmittedOnceItIsRight() throws Exception {
    alice.click(PROD, card, "accept").get();
    heard();
    assertThat(alice.view()).isPresent();

    assertThat(alice.submit().get()).isInstanceOf(Outcome.Errors.class);
    alice.type("text", "bad").get();
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Errors(Map.of("note", "Not that.")));
    alice.type("text", "far more than twenty characters").get();
    assertThat(alice.submit().get()).isInstanceOf(Outcome.Errors.class);
    alice.type("text", "broken").get();
    assertThat(alice.submit().get()).isInstanceOf(Outcome.Failed.class);
    alice.type("text", "again").get();
    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);
    assertThat(alice.view().map(View::body).orElseThrow().toString()).contains("More");
    alice.type("text", "fine").get();
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());

    assertThat(heard()).isEqualTo("note fine");
    assertThat(alice.view()).isEmpty();
  }

  @Test
  void closingAModalIsToldToAnAppThatAsked() throws Exception {
    alice.click(PROD, card, "accept").get();
    heard();

    assertThat(alice.close().get()).isEqualTo(new Outcome.Closed());

    assertThat(heard()).isEqualTo("closed");
    assertThat(alice.view()).isEmpty();
  }

  @Test
  void anAnswerToACommandIsSeenByItsPersonOnly() throws Exception {
    alice.command(PROD, "/card hello").get();

    assertThat(lastSeenBy(ALICE).text()).isEqualTo("You said hello");
    assertThat(lastSeenBy(BOB).ts()).isEqualTo(card);
  }

  @Test
  void theTextOfACommandComesEscapedWithNamesAsTokens() throws Exception {
    String text =
        "R&D <b> @alice, @nobody #none https://x.example/?a=1&b=2 x.example a@x.example @here";
    alice.command(PROD, "/card " + text).get();

    assertThat(lastSeenBy(ALICE).text())
        .isEqualTo(
            "You said R&amp;D &lt;b&gt; <@%s|alice>, @nobody #none".formatted(ALICE)
                + " <https://x.example/?a=1&amp;b=2> <http://x.example|x.example>"
                + " <mailto:a@x.example|a@x.example> <!here>");
  }

  @Test
  void aResponseUrlReachesTheChannel() throws Exception {
    alice.command(PROD, "/card later").get();
    assertThat(lastSeenBy(BOB).text()).isEqualTo("Here it is.");
  }

  @Test
  void aCommandThatNobodyTakesFailsVisibly() throws Exception {
    try (Sandbox hasty = new Sandbox(WorkspaceSettings.asSlack().withAckLimit(Duration.ZERO))) {
      hasty.connect();
      assertThat(hasty.workspace.person(ALICE).command(PROD, "/unknown").get())
          .isEqualTo(new Outcome.Failed("operation_timeout"));
      assertThat(hasty.workspace.snapshot().seenBy(ALICE, PROD).getLast().text())
          .isEqualTo("/unknown failed with the error \"operation_timeout\"");
    }
  }

  @Test
  void theHomeTabIsPublishedWhenOpened() throws Exception {
    assertThat(alice.home()).isEmpty();
    alice.openHome().get();
    assertThat(alice.home()).isPresent();
  }

  @Test
  void anUpdateReplacesTheCardAndKeepsWhatStillExists() throws Exception {
    alice.select(PROD, card, "size", "l").get();
    heard();
    sandbox
        .bot()
        .chatUpdate(
            message ->
                message
                    .channel(PROD)
                    .ts(card)
                    .text("Changed")
                    .blocksAsString(CardApp.CARD.replace("Pick and accept", "Once more")));

    alice.click(PROD, card, "accept").get();
    assertThat(heard()).endsWith(": none, l");

    sandbox.bot().chatUpdate(message -> message.channel(PROD).ts(card).text("Decided"));
    assertThat(lastSeenBy(BOB).blocks()).isEmpty();
    assertThatThrownBy(() -> alice.click(PROD, card, "accept"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private WorkspaceMessage lastSeenBy(String user) {
    return sandbox.workspace.snapshot().seenBy(user, PROD).getLast();
  }

  private String heard() throws InterruptedException {
    String heard = app.heard.poll(Sandbox.SOON.toSeconds(), TimeUnit.SECONDS);
    assertThat(heard).isNotNull();
    return heard;
  }
}
