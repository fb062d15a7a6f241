package io.directlinkbot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.slack.inbound.SlackConnection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first connection, while Slack can't be reached. */
final class SlackConnectionTest {
  private static final String AUTH = "auth.test";

  @RegisterExtension private final SocketScene scene = new SocketScene();

  @Test
  void isTriedAgainWithinASecondAndSaysWhy() throws Exception {
    scene.workspace.faults().next(AUTH, 20, new MethodFault.Status(500));
    try (SlackConnection connection = scene.connection()) {
      Duration waited = Duration.ZERO;
      for (int failure = 0; failure < 20; failure++) {
        Duration pause = connection.connect();
        assertThat(pause).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(connection.trouble()).get().asString().contains("HTTP 500");
        waited = waited.plus(pause);
      }
      assertThat(waited).isGreaterThan(Duration.ofSeconds(10));

      assertThat(connection.connect()).isGreaterThan(Duration.ofHours(1));
      scene.workspace.awaitConnections(1, SocketScene.PATIENCE);
    }
  }

  @Test
  void waitsAsLongAsSlackAsks() throws Exception {
    scene.workspace.faults().next(AUTH, 1, new MethodFault.RateLimited(17));
    try (SlackConnection connection = scene.connection()) {
      assertThat(connection.connect()).isBetween(Duration.ofSeconds(17), Duration.ofMillis(17_500));
    }
  }
}
