package io.directlinkbot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;

/** A page that others may read and do nothing else with. It is made for each request. */
public interface ReadOnlyPage extends HttpHandler {

  /**
   * Makes the page. Called on many threads.
   *
   * @param request the headers of whoever reads it
   */
  Content read(Headers request) throws IOException;

  @Override
  default void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    if (!List.of("GET", "HEAD").contains(method)) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      exchange.sendResponseHeaders(405, -1);
      return;
    }
    Content content = read(exchange.getRequestHeaders());
    exchange.getResponseHeaders().set("Content-Type", content.type());
    if (method.equals("HEAD")) {
      exchange.sendResponseHeaders(content.status(), -1);
    } else {
      byte[] body = content.text().getBytes(UTF_8);
      exchange.sendResponseHeaders(content.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /**
   * What a reader gets.
   *
   * @param status of HTTP
   * @param type the media type of the text, which goes out in UTF-8
   */
  record Content(int status, String type, String text) {}
}
