package io.directlinkbot.http;

import java.util.Map;

/**
 * The limits of the JDK's HTTP server, which it reads from system properties, once. Those given on
 * the command line win.
 */
final class ServerLimits {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          // seconds for a whole request: a client that sends slowly is cut off
          "sun.net.httpserver.maxReqTime", "15",
          "sun.net.httpserver.maxRspTime", "30",
          // bytes; the server keeps the headers of each connection in memory
          "sun.net.httpserver.maxReqHeaderSize", "32768",
          "jdk.httpserver.maxConnections", "2000",
          // seconds; longer than the minute for which most ingresses keep a connection, so that
          // they never send a request on one that is just being closed
          "sun.net.httpserver.idleInterval", "120",
          // without it, an answer may wait 40 ms for the client's system to acknowledge its headers
          "sun.net.httpserver.nodelay", "true");

  private ServerLimits() {}

  /** Sets the limits, for a process that has not opened a server yet. */
  static void set() {
    PROPERTIES.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}
