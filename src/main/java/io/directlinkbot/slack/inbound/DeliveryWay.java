package io.directlinkbot.slack.inbound;

import com.slack.api.bolt.App;
import io.directlinkbot.slack.api.TokenRefused;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One of the ways by which Slack can deliver. */
@FunctionalInterface
public interface DeliveryWay {

  /**
   * Begins to take what Slack delivers, and returns at once.
   *
   * @param app whose listeners get it; stopped when the deliveries are closed
   * @param answerWithin after how long Slack is answered without the listener, asked each time
   * @param refused gets the refusal of a token, after which nothing more is delivered
   */
  Deliveries open(App app, Supplier<Duration> answerWithin, Consumer<TokenRefused> refused);
}
