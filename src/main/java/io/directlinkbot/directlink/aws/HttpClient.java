package io.directlinkbot.directlink.aws;

import java.io.IOException;
import java.net.HttpRetryException;
import java.time.Duration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The SDK's smallest HTTP client, with one fault of the JDK's connection mended: that throws on an
 * answer 401 to a body it has streamed, and the SDK takes it for a broken connection and asks again
 * and again with a key that was refused, which may lock the account.
 */
record HttpClient(SdkHttpClient sdk) implements SdkHttpClient {

  /**
   * @param longestSilence after which a connection is given up, should the SDK's own time-outs not
   *     reach it
   */
  static HttpClient of(Duration longestSilence) {
    return new HttpClient(
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(3))
            .socketTimeout(longestSilence)
            .build());
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = sdk.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        try {
          return prepared.call();
        } catch (HttpRetryException e) {
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(e.responseCode()).build())
              .build();
        }
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public String clientName() {
    return sdk.clientName();
  }

  @Override
  public void close() {
    sdk.close();
  }
}
