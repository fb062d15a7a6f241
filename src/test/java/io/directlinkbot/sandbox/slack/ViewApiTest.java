package io.directlinkbot.sandbox.slack;

import static io.directlinkbot.sandbox.slack.Fixture.ALICE;
import static io.directlinkbot.sandbox.slack.Fixture.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening, stacking and changing views as Slack's own client sees it. */
class ViewApiTest {
  private Sandbox sandbox;
  private MethodsClient bot;

  @BeforeEach
  void start() throws Exception {
    sandbox = new Sandbox(WorkspaceSettings.asSlack().withAckLimit(Duration.ofMillis(1)));
    bot = sandbox.bot();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aTriggerIsGoodOnceAndForThreeSeconds() throws Exception {
    assertThat(open("1.2.x").getError()).isEqualTo("invalid_trigger_id");
    String trigger = trigger();
    assertThat(open(trigger).isOk()).isTrue();
    assertThat(open(trigger).getError()).isEqualTo("exchanged_trigger_id");
    String late = trigger();
    sandbox.clock.advance(Duration.ofSeconds(4));
    assertThat(open(late).getError()).isEqualTo("expired_trigger_id");
  }

  @Test
  void viewsStackThreeHighAndChangeByHash() throws Exception {
    ViewsOpenResponse opened = open(trigger());
    String id = opened.getView().getId();
    for (int push = 1; push <= 2; push++) {
      String trigger = trigger();
      assertThat(bot.viewsPush(r -> r.triggerId(trigger).viewAsString(CardApp.MODAL)).isOk())
          .isTrue();
    }
    String trigger = trigger();
    assertThat(bot.viewsPush(r -> r.triggerId(trigger).viewAsString(CardApp.MODAL)).getError())
        .isEqualTo("push_limit_reached");

    String hash = opened.getView().getHash();
    assertThat(bot.viewsUpdate(r -> r.viewId(id).hash(hash).viewAsString(CardApp.MODAL)).isOk())
        .isTrue();
    assertThat(bot.viewsUpdate(r -> r.viewId(id).hash(hash).viewAsString(CardApp.MODAL)).getError())
        .isEqualTo("hash_conflict");
    assertThat(bot.viewsUpdate(r -> r.viewId("V9").viewAsString(CardApp.MODAL)).getError())
        .isEqualTo("not_found");
  }

  @Test
  void aViewIsLookedAtBeforeItsTriggerIsUsedUp() throws Exception {
    String trigger = trigger();
    ViewsOpenResponse refused =
        bot.viewsOpen(
            r ->
                r.triggerId(trigger)
                    .viewAsString(
                        CardApp.MODAL.replace("\"Accept\"", "\"" + "x".repeat(25) + "\"")));

    assertThat(refused.getError()).isEqualTo("invalid_arguments");
    assertThat(refused.getResponseMetadata().getMessages())
        .contains("[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
    assertThat(open(trigger).isOk()).isTrue();
  }

  @Test
  void aViewHasABoundedSize() throws Exception {
    String block =
        "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\""
            + "x".repeat(3_000)
            + "\"}}";
    String large =
        "{\"type\":\"home\",\"blocks\":["
            + String.join(",", Collections.nCopies(100, block))
            + "]}";
    assertThat(bot.viewsPublish(r -> r.userId(ALICE).viewAsString(large)).getError())
        .isEqualTo("view_too_large");
  }

  @Test
  void aHomeTabIsForSomebodyAndNoModal() throws Exception {
    String home = "{\"type\":\"home\",\"blocks\":[]}";
    assertThat(bot.viewsPublish(r -> r.userId("U9").viewAsString(home)).getError())
        .isEqualTo("user_not_found");
    assertThat(bot.viewsPublish(r -> r.userId(ALICE).viewAsString(CardApp.MODAL)).getError())
        .isEqualTo("invalid_arguments");
    assertThat(bot.viewsPublish(r -> r.userId(ALICE).viewAsString(home)).isOk()).isTrue();
    assertThat(sandbox.workspace.person(ALICE).home()).isPresent();
  }

  @Test
  void aPersonHasOneHomeTabWhichIsReplacedByItsHash() throws Exception {
    String home = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";
    View first = bot.viewsPublish(r -> r.userId(ALICE).viewAsString(home)).getView();
    View second =
        bot.viewsPublish(r -> r.userId(ALICE).hash(first.getHash()).viewAsString(home)).getView();

    assertThat(second.getId()).isEqualTo(first.getId());
    assertThat(
            bot.viewsPublish(r -> r.userId(ALICE).hash(first.getHash()).viewAsString(home))
                .getError())
        .isEqualTo("hash_conflict");
    assertThat(bot.viewsPublish(r -> r.userId(ALICE).viewAsString(home)).isOk()).isTrue();
    assertThat(sandbox.workspace.snapshot().views()).hasSize(1);
  }

  @Test
  void aHomeTabHasAHundredBlocks() throws Exception {
    String block = "{\"type\":\"divider\"}";
    for (int blocks : List.of(100, 101)) {
      String home =
          "{\"type\":\"home\",\"blocks\":["
              + String.join(",", Collections.nCopies(blocks, block))
              + "]}";
      assertThat(bot.viewsPublish(r -> r.userId(ALICE).viewAsString(home)).isOk())
          .as("%s blocks", blocks)
          .isEqualTo(blocks == 100);
    }
  }

  private String trigger() throws Exception {
    sandbox.workspace.person(ALICE).command(PROD, "/anything").get();
    return sandbox.workspace.sockets().sent().getLast().payload().path("trigger_id").asText();
  }

  private ViewsOpenResponse open(String trigger) throws Exception {
    return bot.viewsOpen(r -> r.triggerId(trigger).viewAsString(CardApp.MODAL));
  }
}
