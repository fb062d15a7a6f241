package io.directlinkbot.slack.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.log.LogCapture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Clients that are up to something keep nobody else from being served. */
@ResourceLock("log")
final class HostileClientTest {
  private static final String START = "POST /slack/events HTTP/1.1\r\nHost: localhost\r\n";

  private final EndpointScene scene = EndpointScene.opened();
  private final List<Socket> clients = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    scene.close();
  }

  @Test
  void thoseThatSendSlowlyHoldUpNobody() throws Exception {
    String signature = headers();
    for (int client = 0; client < 100; client++) {
      connect("POST /sla");
      connect(START + "X-Slack-Sig");
      connect(START + signature + "Content-Length: 1000\r\n\r\npayload=");
      connect(START + signature + "Transfer-Encoding: chunked\r\n\r\n5\r\npay");
    }

    assertThat(scene.send(scene.json("{\"type\":\"x\"}")).statusCode()).isEqualTo(200);
  }

  @Test
  void aLengthOverTheLimitIsRefusedWithoutReading() throws Exception {
    assertThat(statusLine(START + headers() + "Content-Length: 1048577\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
    assertThat(statusLine(START + "Content-Length: 9999999999999\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
  }

  @Test
  void chunksOverTheLimitAreRefused() throws Exception {
    String chunk = "10000\r\n" + "x".repeat(1 << 16) + "\r\n";

    assertThat(
            statusLine(
                START
                    + headers()
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + chunk.repeat(16)
                    + "1\r\nx\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
  }

  /** An unsigned body is not waited for, nor is one of another day. */
  @Test
  void whatIsCertainlyNotSlacksIsRefusedBeforeItsBodyComes() throws Exception {
    String old = headers().replaceFirst("Timestamp: \\d+", "Timestamp: 1531420618");

    assertThat(statusLine(START + "Content-Length: 5000\r\n\r\n")).startsWith("HTTP/1.1 401 ");
    assertThat(statusLine(START + "Transfer-Encoding: chunked\r\n\r\n"))
        .startsWith("HTTP/1.1 401 ");
    assertThat(statusLine(START + old + "Content-Length: 5000\r\n\r\n"))
        .startsWith("HTTP/1.1 401 ");
  }

  @Test
  void aScannersRequestsAreNotLogged() throws Exception {
    try (LogCapture log = LogCapture.of(EventsEndpoint.class);
        LogCapture arrivals = LogCapture.of(Arrivals.class)) {
      for (int request = 0; request < 20; request++) {
        scene.send("GET", "/slack/events");
        scene.send("POST", "/slack/events");
        scene.send(scene.form("a=b").unsigned());
      }
      assertThat(log.messages()).isEmpty();
      assertThat(arrivals.messages()).isEmpty();
    }
  }

  /** Headers of a signature that is good for another body. */
  private String headers() {
    EndpointScene.Request signed = scene.json("{}");
    return "X-Slack-Request-Timestamp: %s\r\nX-Slack-Signature: %s\r\n"
        .formatted(signed.timestamp(), signed.signature());
  }

  private Socket connect(String text) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), scene.port());
    clients.add(client);
    client.getOutputStream().write(text.getBytes(US_ASCII));
    client.getOutputStream().flush();
    return client;
  }

  /** Returns the first line of the answer; empty when the connection is closed without one. */
  private String statusLine(String text) throws IOException {
    try {
      String line =
          new BufferedReader(new InputStreamReader(connect(text).getInputStream(), US_ASCII))
              .readLine();
      return line == null ? "" : line;
    } catch (SocketException reset) {
      return "";
    }
  }
}
