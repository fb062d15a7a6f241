package io.directlinkbot.slack.api;

import com.slack.api.SlackConfig;
import com.slack.api.bolt.AppConfig;
import com.slack.api.util.http.SlackHttpClient;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.slack.pace.SlackPace;
import io.directlinkbot.slack.pace.Urgency;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's SDK, set up for this bot: builds clients and apps, and gives the addresses of sockets.
 * Thread-safe.
 */
public final class SlackSdk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSdk.class);
  private static final String OPEN = "apps.connections.open";
  private static final int CALL_MILLIS = (int) Lease.LONGEST_CALL.toMillis();

  private final SlackSettings settings;
  private final SlackConfig config = new SlackConfig();
  private final com.slack.api.Slack sdk;
  private final MethodCaller caller;

  /** Calls Slack at its pace. */
  public SlackSdk(SlackSettings settings, Proxies proxies) {
    this(settings, proxies, SlackPace.REAL, BotMetrics.unread());
  }

  /** All clients of one SDK keep the pace together. */
  public SlackSdk(SlackSettings settings, Proxies proxies, SlackPace pace, BotMetrics metrics) {
    this.settings = settings;
    // the SDK reads the environment in its own way; ProxiedWebApiClient knows the proxies
    config.setProxyUrl(null);
    config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
    // the SDK's default is to wait forever
    config.setHttpClientReadTimeoutMillis(CALL_MILLIS);
    config.setHttpClientWriteTimeoutMillis(CALL_MILLIS);
    config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
    SdkStatistics.stop(config);
    this.sdk =
        com.slack.api.Slack.getInstance(
            config, new SlackHttpClient(new ProxiedWebApiClient(proxies).client(config)));
    this.caller =
        new MethodCaller(
            sdk.methods(settings.botToken().reveal()), settings.botToken(), pace, metrics);
  }

  public SlackClient client(InstantSource clock) {
    return new SlackClient(caller, clock);
  }

  public ResponseUrls responseUrls() {
    return new ResponseUrls(sdk.getHttpClient());
  }

  /**
   * Asks Slack for the address of a new socket, which is good for one connection.
   *
   * @throws TokenRefused when Slack refuses the app token
   * @throws SlackException when Slack gives no address; a later call may succeed
   */
  public String socketAddress(Secret appToken) throws SlackException {
    try {
      @Nullable String address =
          caller
              .call(
                  OPEN,
                  "",
                  // not called while Slack asks to wait; no limit of a minute is known
                  Urgency.DECISION,
                  client -> client.appsConnectionsOpen(it -> it.token(appToken.reveal())))
              .getUrl();
      if (address == null) {
        throw SlackErrors.garbage(OPEN);
      }
      return address;
    } catch (SlackException failure) {
      // a scope that the app token lacks can't be added to it: it takes another token
      if (failure.trouble() instanceof SlackException.Trouble.Token
          || failure.trouble() instanceof SlackException.Trouble.Scope) {
        throw TokenRefused.app(failure);
      }
      throw failure;
    }
  }

  /**
   * Returns the HTTP client for sockets: by the same proxies as the Web API.
   *
   * @param pings how often a socket is pinged; one whose pong is missing at the next ping is given
   *     up
   */
  public OkHttpClient socketClient(Duration pings) {
    return sdk.getHttpClient()
        .getOkHttpClient()
        .newBuilder()
        .pingInterval(pings)
        // a ping waits behind a write that hangs
        .writeTimeout(pings)
        .build();
  }

  public AppConfig appConfig() {
    return AppConfig.builder()
        .slack(sdk)
        .allEventsApiAutoAckEnabled(true)
        .singleTeamBotToken(settings.botToken().reveal())
        .authTestCacheEnabled(true)
        // a negative time keeps the first answer: asking again would make a click wait
        .authTestCacheExpirationMillis(-1)
        .build();
  }

  @Override
  public void close() {
    try {
      sdk.close();
      config.close();
    } catch (Exception failure) {
      LOG.warn("Slack's SDK did not close: {}", failure.toString());
    }
  }
}
