package io.directlinkbot.sandbox.slack;

import static io.directlinkbot.sandbox.slack.Fixture.PROD;
import static io.directlinkbot.sandbox.slack.Fixture.STAGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's rate limits, once they are enforced. */
class CallLimitsTest {
  private static final String POST = "chat.postMessage";

  private Sandbox sandbox;

  @BeforeEach
  void start() throws Exception {
    sandbox = new Sandbox(WorkspaceSettings.asSlack());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void eachChannelTakesOnePostASecond() throws Exception {
    sandbox.workspace.limits().enforce();
    post(PROD);
    post(STAGING);

    assertThatThrownBy(() -> post(PROD))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            limited -> {
              assertThat(limited.getResponse().code()).isEqualTo(429);
              assertThat(limited.getResponse().header("Retry-After")).isEqualTo("1");
            });
    assertThat(sandbox.workspace.limits().refusals(POST)).isEqualTo(1);
    assertThat(sandbox.workspace.snapshot().messages()).hasSize(2);

    sandbox.clock.advance(Duration.ofSeconds(1));
    post(PROD);
    assertThat(sandbox.workspace.snapshot().messages()).hasSize(3);
  }

  @Test
  void aPostThatComesALittleEarlyCountsFromItsTurn() throws Exception {
    sandbox.workspace.limits().enforce();
    post(PROD);
    sandbox.clock.advance(Duration.ofMillis(800));
    post(PROD);
    sandbox.clock.advance(Duration.ofMillis(800));

    assertThatThrownBy(() -> post(PROD)).isInstanceOf(SlackApiException.class);
  }

  @Test
  void aMinuteTakesFiftyUpdates() throws Exception {
    String ts = post(PROD);
    sandbox.workspace.limits().enforce();
    int updated = 0;
    while (sandbox.workspace.limits().refusals("chat.update") == 0) {
      updated += update(ts) ? 1 : 0;
    }

    assertThat(updated).isEqualTo(51);
  }

  @Test
  void thereAreNoLimitsUntilTheyAreEnforced() throws Exception {
    post(PROD);
    post(PROD);
    assertThat(sandbox.workspace.limits().refusals(POST)).isZero();
  }

  private String post(String channel) throws Exception {
    return sandbox.bot().chatPostMessage(it -> it.channel(channel).text("one more")).getTs();
  }

  private boolean update(String ts) throws Exception {
    try {
      return sandbox.bot().chatUpdate(it -> it.channel(PROD).ts(ts).text("changed")).isOk();
    } catch (SlackApiException refused) {
      return false;
    }
  }
}
