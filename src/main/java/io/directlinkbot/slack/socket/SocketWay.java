package io.directlinkbot.slack.socket;

import com.slack.api.bolt.App;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.inbound.Deliveries;
import io.directlinkbot.slack.inbound.DeliveryWay;
import io.directlinkbot.slack.inbound.LateAnswer;
import java.time.Duration;
import java.util.function.Consumer;

/** Slack delivers through sockets that the bot opens. */
public record SocketWay(SlackSdk sdk, SlackTransport.Sockets sockets, BotMetrics metrics)
    implements DeliveryWay {
  /** A peer that fell silent is noticed within twice this. */
  static final Duration PINGS = Duration.ofSeconds(3);

  @Override
  public Deliveries open(App app, LateAnswer late, Consumer<TokenRefused> refused) {
    SocketPool pool =
        SocketPool.start(
            app,
            () -> sdk.socketAddress(sockets.appToken()),
            sdk.socketClient(PINGS),
            sockets.count(),
            late,
            refused,
            metrics);
    metrics.showSockets(pool::usable, pool::oldest);
    return pool;
  }
}
