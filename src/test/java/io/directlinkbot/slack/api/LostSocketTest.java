package io.directlinkbot.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.slack.api.bolt.App;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.slack.publish.Desk;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A socket that is closed for good while the bot runs. */
final class LostSocketTest {
  @TempDir private Path folder;
  private Desk desk;
  private SlackSdk sdk;
  private Socket socket;

  @BeforeEach
  void connect() throws Exception {
    desk = new Desk(folder);
    sdk = new SlackSdk(desk.settings(), Proxies.none());
    socket = new Socket(sdk, sdk.client(desk.clock), _ -> new App(sdk.appConfig()));
    socket.turn();
    desk.workspace.awaitConnections(1, Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    socket.close();
    sdk.close();
    desk.close();
  }

  @Test
  void isWaitedForUnlessTheAppTokenWasRevoked() {
    fail("internal_error");
    desk.workspace.sockets().close();
    while (socket.isConnected()) {
      Thread.onSpinWait();
    }
    assertThat(socket.turn()).isLessThanOrEqualTo(Duration.ofMinutes(1));

    fail("token_revoked");
    assertThatExceptionOfType(TokenRefused.class)
        .isThrownBy(socket::turn)
        .withMessageContaining("slack.app_token")
        .withMessageContaining("token_revoked");
  }

  private void fail(String error) {
    desk.workspace.faults().clear();
    desk.workspace
        .faults()
        .next("apps.connections.open", Integer.MAX_VALUE, new MethodFault.Refused(error));
  }
}
