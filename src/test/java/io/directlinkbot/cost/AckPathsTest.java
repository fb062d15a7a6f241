package io.directlinkbot.cost;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.slack.api.CacheTicker;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.inbound.AppListeners;
import io.directlinkbot.slack.pace.SlackPace;
import io.directlinkbot.slack.publish.Desk;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bot allocates between a person's act and its listener, most of it inside Bolt. */
final class AckPathsTest {
  private static final String SENDER =
      """
      "team": {"id": "T0SANDBOX", "domain": "sandbox"}, "enterprise": null,
      "user": {"id": "U0ALICE", "username": "alice", "name": "alice", "team_id": "T0SANDBOX"},
      "api_app_id": "A0BOT", "token": "t", "is_enterprise_install": false,
      "container": {"type": "message", "message_ts": "1.1", "channel_id": "C0PROD"},
      "channel": {"id": "C0PROD", "name": "prod"}\
      """;

  @TempDir private Path folder;
  private Desk desk;
  private SlackSdk sdk;
  private AppListeners listeners;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    sdk =
        new SlackSdk(
            desk.settings(),
            Proxies.none(),
            SlackPace.unpaced(CacheTicker.of(desk.clock)),
            BotMetrics.unread());
    App app = new App(sdk.appConfig());
    app.blockAction("accept", (_, _) -> answer());
    app.blockSuggestion("gateway", (_, _) -> answer());
    listeners = new AppListeners(app);
  }

  @AfterEach
  void close() {
    sdk.close();
    desk.close();
  }

  @Test
  void acksAClick() throws Exception {
    measure(
        "Acknowledging a click",
        564_984,
        """
        {"type": "block_actions", %s, "trigger_id": "1.2.x",
         "actions": [{"type": "button", "block_id": "b", "action_id": "accept", "value": "v",
                      "text": {"type": "plain_text", "text": "Accept"}, "action_ts": "1.2"}]}
        """);
  }

  @Test
  void answersALetter() throws Exception {
    measure(
        "Answering a letter in the gateway picker",
        101_640,
        """
        {"type": "block_suggestion", %s,
         "block_id": "b", "action_id": "gateway", "value": "p"}
        """);
  }

  private static Response answer() {
    return Response.json(200, "{\"options\": []}");
  }

  private void measure(String what, long known, String payload) throws Exception {
    String sent = payload.formatted(SENDER);
    Allocation.isNoDearer(what, known, () -> listeners.run(sent, Map.of()).orElseThrow());
  }
}
