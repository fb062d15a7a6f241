package io.directlinkbot.slack.inbound;

import com.slack.api.bolt.App;
import io.directlinkbot.slack.api.TokenRefused;
import java.util.function.Consumer;

/** One of the ways by which Slack can deliver. */
@FunctionalInterface
public interface DeliveryWay {

  /**
   * Begins to take what Slack delivers, and returns at once.
   *
   * @param app whose listeners get it; stopped when the deliveries are closed
   * @param late what Slack gets without the listener, and when
   * @param refused gets the refusal of a token, after which nothing more is delivered
   */
  Deliveries open(App app, LateAnswer late, Consumer<TokenRefused> refused);
}
