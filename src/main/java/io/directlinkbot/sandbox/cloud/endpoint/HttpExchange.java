package io.directlinkbot.sandbox.cloud.endpoint;

import io.directlinkbot.sandbox.cloud.protocol.Request;
import io.directlinkbot.sandbox.cloud.protocol.Response;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Converts between the server's HTTP requests and the cloud's. */
final class HttpExchange {
  private HttpExchange() {}

  static Request read(Context http) {
    Map<String, List<String>> headers =
        Collections.list(http.req().getHeaderNames()).stream()
            .collect(
                Collectors.toMap(
                    name -> name.toLowerCase(Locale.ROOT),
                    name -> Collections.list(http.req().getHeaders(name)),
                    (first, same) -> first));
    return new Request(
        http.req().getMethod(),
        http.req().getRequestURI(),
        Optional.ofNullable(http.req().getQueryString()).orElse(""),
        headers,
        http.bodyAsBytes());
  }

  /**
   * Writes the response with its request id in two headers: OSC CLI fails without the first, and
   * the AWS tools read the second.
   */
  static void write(Context http, Response answer, String requestId) {
    http.status(answer.status())
        .header("x-amz-requestid", requestId)
        .header("x-amzn-RequestId", requestId)
        .contentType(answer.contentType())
        .result(answer.body());
  }

  static void cut(Context http) {
    ServletContextRequest.getServletContextRequest(http.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
