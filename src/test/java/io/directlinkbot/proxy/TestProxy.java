package io.directlinkbot.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy, for absolute addresses and CONNECT, that writes down what it is asked for.
 * Whatever the host, it leads to this machine: https to one port, all else to another.
 */
public final class TestProxy implements AutoCloseable {
  private static final int SILENCE = 0;

  private final ServerSocket server;
  private final int plain;
  private final int secure;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile @Nullable String login;
  private volatile @Nullable Integer status;

  private TestProxy(ServerSocket server, int plain, int secure) {
    this.server = server;
    this.plain = plain;
    this.secure = secure;
  }

  /** One that leads to these ports. */
  public static TestProxy to(int plain, int secure) throws IOException {
    TestProxy proxy =
        new TestProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), plain, secure);
    Thread.ofVirtual().start(proxy::serve);
    return proxy;
  }

  /** Takes only calls of this user. */
  public TestProxy of(String user, String password) {
    login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    return this;
  }

  /** Answers all calls with this instead of passing them on. */
  public TestProxy answering(int changed) {
    status = changed;
    return this;
  }

  /** Takes each call and never says a word. */
  public TestProxy silent() {
    return answering(SILENCE);
  }

  /** {@code 127.0.0.1:port}. */
  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** The first line of each call so far, with what became of it: {@code passed} or a status. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** What it was asked for and passed on, a call a line. */
  public String passed() {
    return asked.stream()
        .filter(line -> line.endsWith(" passed"))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      List<String> head = head(client.getInputStream());
      if (head.isEmpty()) {
        return;
      }
      Optional<Integer> refusal = refusal(head);
      String line = head.getFirst().substring(0, head.getFirst().lastIndexOf(' '));
      asked.add(line + " " + refusal.map(String::valueOf).orElse("passed"));
      if (refusal.isPresent()) {
        if (refusal.get() != SILENCE) {
          client.getOutputStream().write(refused(refusal.get()).getBytes(ISO_8859_1));
          client.getOutputStream().flush();
          client.shutdownOutput();
        }
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
        return;
      }
      pass(client, head, line);
    } catch (IOException broken) {
      // one side is gone: so is the other now
    }
  }

  private static String refused(int status) {
    return String.join(
        "\r\n",
        "HTTP/1.1 " + status + " Refused",
        "Proxy-Authenticate: Basic realm=\"test\"",
        "Location: http://login.test/?sesame",
        "Content-Length: 0",
        "Connection: close",
        "",
        "");
  }

  private Optional<Integer> refusal(List<String> head) {
    String wanted = login;
    boolean known =
        wanted == null
            || head.stream()
                .anyMatch(it -> it.equalsIgnoreCase("Proxy-Authorization: Basic " + wanted));
    return known ? Optional.ofNullable(status) : Optional.of(407);
  }

  private void pass(Socket client, List<String> head, String line) throws IOException {
    boolean tunnel = line.startsWith("CONNECT ");
    int port = tunnel && line.endsWith(":443") ? secure : plain;
    try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
      if (tunnel) {
        client
            .getOutputStream()
            .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1));
      } else {
        target.getOutputStream().write(direct(head).getBytes(ISO_8859_1));
      }
      pipe(client, target);
    }
  }

  /** Copies both ways until one side ends. */
  static void pipe(Socket client, Socket target) throws IOException {
    Thread up =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    client.getInputStream().transferTo(target.getOutputStream());
                    target.shutdownOutput();
                  } catch (IOException broken) {
                    // the other direction ends too
                  }
                });
    target.getInputStream().transferTo(client.getOutputStream());
    client.close();
    up.interrupt();
  }

  /** As the server itself would be asked, once for each connection; an upgrade stays one. */
  private static String direct(List<String> head) {
    String first = head.getFirst().replaceFirst(" http://[^/ ]+/?", " /");
    boolean upgrade = head.stream().anyMatch(it -> it.equalsIgnoreCase("Upgrade: websocket"));
    String connection = upgrade ? "Upgrade" : "close";
    return head.stream()
        .skip(1)
        .filter(it -> !it.toLowerCase(Locale.ROOT).matches("(proxy-|connection:).*"))
        .collect(
            Collectors.joining(
                "\r\n", first + "\r\n", "\r\nConnection: " + connection + "\r\n\r\n"));
  }

  private static List<String> head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return List.of();
      }
      head.write(next);
    }
    return head.toString(ISO_8859_1).strip().lines().toList();
  }
}
