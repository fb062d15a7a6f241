package io.directlinkbot.slack.api;

import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import io.directlinkbot.config.Secret;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.proxy.ProxyRoute;
import io.directlinkbot.proxy.ProxyServer;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Slack's HTTP client on the way to the Web API: through the proxy where there is one, with each
 * failure in words that name it.
 */
final class ProxiedWebApiClient {
  private static final String AUTHORIZATION = "Proxy-Authorization";

  private final Proxies proxies;

  ProxiedWebApiClient(Proxies proxies) {
    this.proxies = proxies;
  }

  OkHttpClient client(SlackConfig config) {
    return SlackHttpClient.buildOkHttpClient(config)
        .newBuilder()
        // a post that Slack took before the line was cut would otherwise be repeated unseen
        .retryOnConnectionFailure(false)
        .proxySelector(proxies.selector())
        .proxyAuthenticator(this::authenticated)
        .addInterceptor(this::named)
        .build();
  }

  private @Nullable Request authenticated(@Nullable Route route, Response answer) {
    Request request = answer.request();
    Optional<Secret> login =
        detour(request).map(ProxyRoute::proxy).flatMap(ProxyServer::authorization);
    if (login.isEmpty() || request.header(AUTHORIZATION) != null) {
      // there is none, or the proxy did not take it
      return null;
    }
    return request.newBuilder().header(AUTHORIZATION, login.get().reveal()).build();
  }

  private Response named(Interceptor.Chain chain) throws IOException {
    Optional<ProxyRoute> detour = detour(chain.request());
    if (detour.isEmpty()) {
      return chain.proceed(chain.request());
    }
    Response answer;
    try {
      answer = chain.proceed(chain.request());
    } catch (IOException failure) {
      throw detour.get().named(failure);
    }
    if (answer.code() == 407) {
      answer.close();
      throw detour.get().answered(407, new IOException("HTTP 407"));
    }
    return answer;
  }

  private Optional<ProxyRoute> detour(Request request) {
    // a request for a tunnel names the address that the tunnel is to lead to
    return proxies.detour(URI.create(request.url().toString()));
  }
}
