package io.directlinkbot.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadOnlyPageTest {
  private final HttpExchange exchange = mock();
  private final Headers answered = new Headers();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ReadOnlyPage page =
      request -> new ReadOnlyPage.Content(503, "text/plain", "né " + request.getFirst("Accept"));

  @BeforeEach
  void ask() {
    when(exchange.getRequestHeaders()).thenReturn(Headers.of("Accept", "text/plain"));
    when(exchange.getResponseHeaders()).thenReturn(answered);
    when(exchange.getResponseBody()).thenReturn(body);
  }

  @Test
  void isRead() throws IOException {
    handle("GET");

    verify(exchange).sendResponseHeaders(503, 14);
    assertThat(body.toString(UTF_8)).isEqualTo("né text/plain");
    assertThat(answered.getFirst("Content-Type")).isEqualTo("text/plain");
  }

  @Test
  void hasNoBodyForWhoAsksOnlyForItsHead() throws IOException {
    handle("HEAD");

    verify(exchange).sendResponseHeaders(503, -1);
    verify(exchange, never()).getResponseBody();
    assertThat(answered.getFirst("Content-Type")).isEqualTo("text/plain");
  }

  @Test
  void saysWhatItAllowsToWhoWantsToChangeIt() throws IOException {
    handle("POST");

    verify(exchange).sendResponseHeaders(405, -1);
    assertThat(answered.getFirst("Allow")).isEqualTo("GET, HEAD");
  }

  private void handle(String method) throws IOException {
    when(exchange.getRequestMethod()).thenReturn(method);
    page.handle(exchange);
  }
}
