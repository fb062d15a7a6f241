package io.directlinkbot.slack.api;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import io.directlinkbot.proxy.ProxyException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection through which clicks come. Each turn of its loop tries to connect, until that
 * succeeds; from then on the SDK keeps it up. Not thread-safe: one loop, closed after it.
 */
public final class Socket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LAST_RETRY = Duration.ofSeconds(30);
  private static final Duration NEXT_LOOK = Duration.ofMinutes(1);

  private final SlackSdk sdk;
  private final SlackClient client;
  private final Function<SlackClient.Identity, App> listeners;
  private Duration retry = FIRST_RETRY;
  private String lastTrouble = "";
  private volatile @Nullable SocketModeApp connection;
  private boolean closed;

  /**
   * A socket that is not connected yet.
   *
   * @param listeners makes the app, once it is known who the bot is
   */
  public Socket(SlackSdk sdk, SlackClient client, Function<SlackClient.Identity, App> listeners) {
    this.sdk = sdk;
    this.client = client;
    this.listeners = listeners;
  }

  /**
   * Connects, if that is not done; after that, sees from time to time that no token was revoked.
   *
   * @return how long to wait for the next turn
   * @throws TokenRefused when Slack does not take a token
   */
  public Duration connect() throws TokenRefused {
    if (connection != null) {
      if (!isConnected()) {
        askWhy();
      }
      return NEXT_LOOK;
    }
    try {
      SlackClient.Identity identity = tryTokens();
      keep(connected(sdk, sdk.socket(listeners.apply(identity))));
      LOG.info("Connected to Slack: {}", identity.url());
      return NEXT_LOOK;
    } catch (TokenRefused refused) {
      throw refused;
    } catch (SlackException failure) {
      return backOff(String.valueOf(failure.getMessage()));
    } catch (ProxyException failure) {
      return backOff(String.valueOf(failure.getMessage()));
    } catch (Exception failure) {
      return backOff(failure.toString());
    }
  }

  /** Whether Slack answers through it; that may take three seconds. Any thread may ask. */
  public boolean isConnected() {
    SocketModeApp app = connection;
    SocketModeClient client = app == null ? null : app.getClient();
    return client != null && client.verifyConnection();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (connection != null) {
      close(connection);
    }
  }

  /** A bot may be stopped while it connects: what connects after that is not wanted any more. */
  private synchronized void keep(SocketModeApp app) {
    if (closed) {
      close(app);
    }
    connection = app;
  }

  /** The SDK connects again by itself, but for a token that was revoked it only tries and logs. */
  private void askWhy() throws TokenRefused {
    try {
      SlackClient.Identity identity = tryTokens();
      LOG.debug("Not connected to Slack, which takes the tokens: {}", identity.url());
    } catch (SlackException failure) {
      LOG.debug("Not connected to Slack: {}", failure.getMessage());
    }
  }

  private SlackClient.Identity tryTokens() throws SlackException {
    Function<SlackException, TokenRefused> refused = TokenRefused::bot;
    try {
      SlackClient.Identity identity = client.authTest();
      refused = TokenRefused::app;
      sdk.tryAppToken();
      return identity;
    } catch (SlackException failure) {
      // a scope that the app token lacks can't be added to it: it takes another token
      if (failure.trouble() instanceof Trouble.Token
          || failure.trouble() instanceof Trouble.Scope) {
        throw refused.apply(failure);
      }
      throw failure;
    }
  }

  /** The SDK leaves threads behind when it can't connect; they would add up, try by try. */
  private static SocketModeApp connected(SlackSdk sdk, SocketModeApp app) throws Exception {
    try {
      app.startAsync();
      sdk.trySocket(app.getClient());
      return app;
    } catch (Exception failure) {
      close(app);
      throw failure;
    }
  }

  /**
   * The SDK's app leaves its client alone when that does not answer, and the client then connects
   * again by itself.
   */
  private static void close(SocketModeApp app) {
    @Nullable SocketModeClient client = app.getClient();
    try {
      if (client != null) {
        client.close();
      }
      app.close();
    } catch (Exception failure) {
      LOG.warn("The socket did not close: {}", failure.toString());
    }
  }

  private Duration backOff(String what) {
    Duration wait = retry;
    if (!what.equals(lastTrouble)) {
      LOG.warn("Not connected to Slack, trying again and again: {}", what);
    }
    lastTrouble = what;
    Duration twice = retry.multipliedBy(2);
    retry = twice.compareTo(LAST_RETRY) < 0 ? twice : LAST_RETRY;
    return wait;
  }
}
