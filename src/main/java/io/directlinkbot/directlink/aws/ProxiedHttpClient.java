package io.directlinkbot.directlink.aws;

import io.directlinkbot.config.Secret;
import io.directlinkbot.directlink.aws.answer.RequestProgress;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.proxy.ProxyAuthenticator;
import io.directlinkbot.proxy.ProxyRoute;
import io.directlinkbot.proxy.ProxyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The SDK's HTTP client for all calls of an account. Each call goes through the proxy that is set
 * for its address, and failures name that proxy. The SDK's own reading of the environment uses the
 * same proxy for http and https, and does not pass a password to a tunnel.
 */
final class ProxiedHttpClient implements SdkHttpClient {
  private final CallTimeouts timing;
  private final Proxies proxies;
  private final ProxyAuthenticator login;
  private final SdkHttpClient http = UrlConnectionHttpClient.create(this::connection);

  ProxiedHttpClient(CallTimeouts timing, Proxies proxies) {
    this.timing = timing;
    this.proxies = proxies;
    this.login = proxies.login();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest call = http.prepareRequest(request);
    Optional<ProxyRoute> detour = proxies.detour(request.httpRequest().getUri());
    return detour.isEmpty() ? call : new ThroughProxy(call, detour.get());
  }

  @Override
  public String clientName() {
    return http.clientName();
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpURLConnection connection(URI address) {
    Optional<ProxyServer> proxy = proxies.of(address);
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              address
                  .toURL()
                  .openConnection(proxy.map(ProxyServer::asProxy).orElse(Proxy.NO_PROXY));
      connection.setConnectTimeout((int) timing.connect().toMillis());
      connection.setReadTimeout((int) timing.silence().toMillis());
      if (proxy.isPresent()) {
        login.callBegins();
        connection.setAuthenticator(login);
      }
      if (address.getScheme().equals("http")) {
        // a streamed body can't be sent again after the proxy asks for authentication
        proxy
            .flatMap(ProxyServer::authorization)
            .map(Secret::reveal)
            .ifPresent(value -> connection.setRequestProperty("Proxy-Authorization", value));
      }
      return connection;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A call through a proxy, whose failures name the proxy. */
  private record ThroughProxy(ExecutableHttpRequest plain, ProxyRoute detour)
      implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() throws IOException {
      RequestProgress.goes(detour);
      HttpExecuteResponse answer;
      try {
        answer = plain.call();
      } catch (UncheckedIOException failure) {
        throw detour.named(Objects.requireNonNull(failure.getCause()));
      } catch (IOException failure) {
        throw detour.named(failure);
      }
      if (answer.httpResponse().statusCode() == HttpURLConnection.HTTP_PROXY_AUTH) {
        answer.responseBody().ifPresent(body -> body.abort());
        throw detour.answered(HttpURLConnection.HTTP_PROXY_AUTH, new IOException("HTTP 407"));
      }
      return answer;
    }

    @Override
    public void abort() {
      plain.abort();
    }
  }
}
