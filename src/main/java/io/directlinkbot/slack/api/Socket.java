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
 * The connection through which clicks come. A loop calls {@link #connect} until that succeeds; from
 * then on the SDK keeps the connection up. Not thread-safe, except for {@link #isConnected} and
 * {@link #close}.
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
   * Creates a socket that is not connected yet.
   *
   * @param listeners builds the app, once Slack has said who the bot is
   */
  public Socket(SlackSdk sdk, SlackClient client, Function<SlackClient.Identity, App> listeners) {
    this.sdk = sdk;
    this.client = client;
    this.listeners = listeners;
  }

  /**
   * Connects, unless that is done; after that, checks that no token has been revoked while the
   * socket is down.
   *
   * @return how long to wait until the next call
   * @throws TokenRefused when Slack refuses a token
   */
  public Duration connect() throws TokenRefused {
    if (connection != null) {
      if (!isConnected()) {
        checkTokens();
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

  /** Whether Slack answers through the socket; may take three seconds. Any thread may ask. */
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

  /** Keeps the connection, unless the bot was stopped while it connected. */
  private synchronized void keep(SocketModeApp app) {
    if (closed) {
      close(app);
    }
    connection = app;
  }

  /** The SDK reconnects by itself, but with a revoked token it only keeps trying and logging. */
  private void checkTokens() throws TokenRefused {
    try {
      SlackClient.Identity identity = tryTokens();
      LOG.debug("Slack connection down, tokens accepted: {}", identity.url());
    } catch (SlackException failure) {
      LOG.debug("Slack connection down: {}", failure.getMessage());
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
      // a scope can't be added to an app token, so a missing one takes another token
      if (failure.trouble() instanceof Trouble.Token
          || failure.trouble() instanceof Trouble.Scope) {
        throw refused.apply(failure);
      }
      throw failure;
    }
  }

  /** Closes the app if it fails to connect: the SDK leaks threads on each failed attempt. */
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
   * Closes the client too: the SDK's app leaves one that does not answer open, and that reconnects
   * by itself.
   */
  private static void close(SocketModeApp app) {
    @Nullable SocketModeClient client = app.getClient();
    try {
      if (client != null) {
        client.close();
      }
      app.close();
    } catch (Exception failure) {
      LOG.warn("The Slack socket can't be closed: {}", failure.toString());
    }
  }

  private Duration backOff(String what) {
    Duration wait = retry;
    if (!what.equals(lastTrouble)) {
      LOG.warn("Slack connection failed, retrying: {}", what);
    }
    lastTrouble = what;
    Duration twice = retry.multipliedBy(2);
    retry = twice.compareTo(LAST_RETRY) < 0 ? twice : LAST_RETRY;
    return wait;
  }
}
