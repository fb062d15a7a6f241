package io.directlinkbot.sandbox.slack;

import static io.directlinkbot.sandbox.slack.Fixture.PROD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.SlackApiException;
import io.directlinkbot.sandbox.slack.web.Hold;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trouble on order. */
class FaultTest {
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
  void aRateLimitSaysHowLongAndPasses() throws Exception {
    sandbox.workspace.faults().next(POST, 1, new MethodFault.RateLimited(7));

    assertThatThrownBy(this::post)
        .isInstanceOfSatisfying(
            SlackApiException.class,
            limited -> {
              assertThat(limited.getResponse().code()).isEqualTo(429);
              assertThat(limited.getResponse().header("Retry-After")).isEqualTo("7");
            });
    assertThat(post()).isTrue();
    assertThat(sandbox.workspace.calls().count(POST)).isEqualTo(2);
    assertThat(posted()).isEqualTo(1);
  }

  @Test
  void errorsComeAsOftenAsAsked() throws Exception {
    sandbox.workspace.faults().next(POST, 2, new MethodFault.Refused("fatal_error"));
    sandbox.workspace.faults().next(POST, 1, new MethodFault.Status(503));

    assertThat(post()).isFalse();
    assertThat(post()).isFalse();
    assertThatThrownBy(this::post).isInstanceOf(SlackApiException.class);
    assertThat(post()).isTrue();
    assertThat(posted()).isEqualTo(1);
  }

  @Test
  void aLineCutBeforehandLeavesNothing() {
    sandbox.workspace.faults().next(POST, 10, new MethodFault.CutBefore());
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(posted()).isZero();
  }

  @Test
  void aLineCutAfterwardsLeavesTheMessage() {
    sandbox.workspace.faults().next(POST, 10, new MethodFault.CutAfter());
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(posted()).isEqualTo(sandbox.workspace.calls().count(POST)).isPositive();
  }

  @Test
  void aHeldCallWaitsForItsRelease() throws Exception {
    Hold hold = sandbox.workspace.faults().hold(POST);
    CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(this::postQuietly);
    hold.awaitCall(Sandbox.SOON);
    assertThat(posted()).isZero();

    hold.release();

    assertThat(answer.get()).isTrue();
    assertThat(posted()).isEqualTo(1);
  }

  private boolean postQuietly() {
    try {
      return post();
    } catch (IOException | SlackApiException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private boolean post() throws IOException, SlackApiException {
    return sandbox.bot().chatPostMessage(r -> r.channel(PROD).text("x")).isOk();
  }

  private int posted() {
    return sandbox.workspace.snapshot().messages(PROD).size();
  }
}
