package io.directlinkbot.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.directlinkbot.config.HttpSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** Sends requests to a port of its own and never finishes them. Ends when all were cut off. */
final class SlowProgram {
  static final String DONE = "all were cut off";

  private SlowProgram() {}

  static void main() throws Exception {
    try (HttpPort port = HttpPort.open(new HttpSettings(0, "127.0.0.1"))) {
      port.add("/", exchange -> exchange.getRequestBody().readAllBytes());
      port.serve();
      for (String begun :
          new String[] {
            "", "POST / HT", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nbody"
          }) {
        awaitCut(port.port(), begun);
      }
      System.out.println(DONE);
    }
  }

  private static void awaitCut(int port, String begun) throws IOException {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
      client.getOutputStream().write(begun.getBytes(US_ASCII));
      client.getInputStream().readAllBytes();
    } catch (SocketException reset) {
      System.out.println(reset.getMessage());
    }
  }
}
