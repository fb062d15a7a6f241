package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.aws.answer.RequestProgress;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client that records when a request begins to be sent. The client asks for a request's
 * content only once it is connected, so until then the call can't have reached the cloud.
 *
 * @param client the client that sends the requests
 */
record WatchedHttpClient(SdkHttpClient client) implements SdkHttpClient {

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return client.prepareRequest(
        request.contentStreamProvider().map(content -> watched(request, content)).orElse(request));
  }

  private static HttpExecuteRequest watched(
      HttpExecuteRequest request, ContentStreamProvider content) {
    HttpExecuteRequest.Builder watched =
        HttpExecuteRequest.builder()
            .request(request.httpRequest())
            .contentStreamProvider(
                () -> {
                  RequestProgress.begins();
                  return content.newStream();
                });
    request.metricCollector().ifPresent(watched::metricCollector);
    return watched.build();
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }
}
