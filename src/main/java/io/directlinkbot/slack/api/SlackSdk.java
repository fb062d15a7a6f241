package io.directlinkbot.slack.api;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.util.http.SlackHttpClient;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.proxy.ProxyException;
import io.directlinkbot.proxy.ProxyRoute;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's SDK, set up for this bot. */
public final class SlackSdk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSdk.class);
  private static final int CALL_MILLIS = (int) Lease.LONGEST_CALL.toMillis();

  private static final int CLICKS_AT_ONCE = 10;

  private final SlackSettings settings;
  private final SocketProxy config;
  private final com.slack.api.Slack sdk;
  private final ExecutorService clicks =
      Executors.newFixedThreadPool(
          CLICKS_AT_ONCE, Thread.ofPlatform().daemon().name("slack-", 0).factory());

  public SlackSdk(SlackSettings settings, Proxies proxies) {
    this.settings = settings;
    this.config = new SocketProxy(proxies);
    config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
    // the SDK's own default is to wait for ever
    config.setHttpClientReadTimeoutMillis(CALL_MILLIS);
    config.setHttpClientWriteTimeoutMillis(CALL_MILLIS);
    config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
    config.setStatsEnabled(false);
    this.sdk =
        com.slack.api.Slack.getInstance(
            config, new SlackHttpClient(new ProxiedWebApiClient(proxies).client(config)));
  }

  public SlackClient client(InstantSource clock) {
    return new SlackClient(sdk.methods(settings.botToken().reveal()), clock);
  }

  public ResponseUrls responseUrls() {
    return new ResponseUrls(sdk.getHttpClient());
  }

  /** Asks Slack whether it takes the app token: the SDK's own socket only logs that it does not. */
  void tryAppToken() throws SlackException {
    SlackClient.call(
        "apps.connections.open",
        () -> sdk.methods().appsConnectionsOpen(it -> it.token(settings.appToken().reveal())));
  }

  public AppConfig appConfig() {
    AppConfig app =
        AppConfig.builder()
            .slack(sdk)
            .allEventsApiAutoAckEnabled(true)
            .singleTeamBotToken(settings.botToken().reveal())
            .authTestCacheEnabled(true)
            // a negative time keeps the first answer: asking again would happen while a click waits
            .authTestCacheExpirationMillis(-1)
            .build();
    return app;
  }

  /**
   * Tyrus keeps clicks that are under way when Slack has the socket renewed; the other back end
   * loses them.
   */
  SocketModeApp socket(App app) throws Exception {
    SocketModeClient client =
        sdk.socketMode(settings.appToken().reveal(), SocketModeClient.Backend.Tyrus);
    new Envelopes(app, client, clicks).listen();
    SocketModeApp made = new SocketModeApp(client, app);
    config.of(made::getClient);
    return made;
  }

  /**
   * The SDK only logs that it can't open the socket.
   *
   * @throws ProxyException when it can't through the proxy that it has to go through
   */
  void trySocket(SocketModeClient socket) throws ProxyException {
    Optional<ProxyRoute> detour = config.detour();
    if (detour.isPresent() && !socket.verifyConnection()) {
      throw detour.get().noSocket();
    }
  }

  @Override
  public void close() {
    clicks.shutdownNow();
    try {
      sdk.close();
      config.close();
    } catch (Exception failure) {
      LOG.warn("Slack's SDK did not close: {}", failure.toString());
    }
  }
}
