package io.directlinkbot.slack.inbound;

import com.slack.api.bolt.App;
import io.directlinkbot.loop.OutagePause;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.identity.BotIdentity;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection through which clicks come. A loop calls {@link #connect} until Slack has said who
 * the bot is; from then on Slack delivers by itself. Not thread-safe, except for {@link
 * #isConnected}, {@link #trouble}, {@link #note} and {@link #close}.
 */
public final class SlackConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackConnection.class);
  private static final Duration FOREVER = Duration.ofDays(1);

  private final SlackClient client;
  private final DeliveryWay way;
  private final Function<BotIdentity, App> listeners;
  private final LateAnswer late;
  private final Consumer<TokenRefused> refused;
  private final OutagePause outage = new OutagePause(RandomGenerator.getDefault());
  private volatile Reason lastTrouble = Reason.of("reason.slack.not-yet-connected");
  private volatile @Nullable Deliveries deliveries;
  private boolean closed;

  /**
   * Creates a connection that is not open yet.
   *
   * @param way how Slack delivers
   * @param listeners builds the app, once Slack has said who the bot is
   * @param late what Slack gets without the listener, and when
   * @param refused called when Slack refuses the token that the way needs
   */
  public SlackConnection(
      SlackClient client,
      DeliveryWay way,
      Function<BotIdentity, App> listeners,
      LateAnswer late,
      Consumer<TokenRefused> refused) {
    this.client = client;
    this.way = way;
    this.listeners = listeners;
    this.late = late;
    this.refused = refused;
  }

  /**
   * Asks Slack who the bot is and starts to take what it delivers, unless that is done.
   *
   * @return how long to wait until the next call
   * @throws TokenRefused when Slack refuses the bot token
   */
  public Duration connect() throws TokenRefused {
    if (deliveries != null) {
      return FOREVER;
    }
    try {
      BotIdentity identity = client.authTest();
      App app = listeners.apply(identity);
      // asks Slack about the token once more, which otherwise the first click would have to wait
      // for
      app.start();
      LOG.info("Signed in to Slack: {}", identity.url());
      keep(way.open(app, late, refused));
      return FOREVER;
    } catch (SlackException failure) {
      if (failure.trouble() instanceof Trouble.Token
          || failure.trouble() instanceof Trouble.Scope) {
        throw TokenRefused.bot(failure);
      }
      Optional<Duration> retryAfter =
          failure.trouble() instanceof Trouble.RateLimited(Duration pause)
              ? Optional.of(pause)
              : Optional.empty();
      return waitAfter(failure.reason(), retryAfter);
    } catch (IllegalArgumentException | IllegalStateException notStarted) {
      return waitAfter(Reason.quoted(String.valueOf(notStarted.getMessage())), Optional.empty());
    }
  }

  /** Whether clicks can come. Returns at once. */
  public boolean isConnected() {
    Deliveries open = deliveries;
    return open != null && open.isConnected();
  }

  /** Returns why no click can come, in one sentence without a full stop; nothing when one can. */
  public Optional<Reason> trouble() {
    Deliveries open = deliveries;
    return open == null ? Optional.of(lastTrouble) : open.trouble();
  }

  /** Returns what else people should know while clicks can come, in a few words. */
  public Optional<String> note() {
    return Optional.ofNullable(deliveries).flatMap(Deliveries::note);
  }

  @Override
  public synchronized void close() {
    closed = true;
    Deliveries open = deliveries;
    if (open != null) {
      open.close();
    }
  }

  /** Keeps the deliveries, unless the bot was stopped meanwhile. */
  private synchronized void keep(Deliveries opened) {
    if (closed) {
      opened.close();
    }
    deliveries = opened;
  }

  private Duration waitAfter(Reason trouble, Optional<Duration> retryAfter) {
    if (!trouble.equals(lastTrouble)) {
      LOG.warn("Slack connection failed, retrying: {}", trouble);
    }
    lastTrouble = trouble;
    return retryAfter.map(outage::asAsked).orElseGet(outage::next);
  }
}
