package io.directlinkbot.sandbox.page;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;

/**
 * Keeps other web pages in the same browser away from the sandbox, and keeps this page from loading
 * anything from elsewhere.
 */
final class PageGuard {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  /** The headers of every file of the page. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cache-Control", "no-cache");

  private PageGuard() {}

  /**
   * Admits only the page itself. Another web page can send a form but not JSON, and a host name
   * redirected to this machine (DNS rebinding) shows in the Host header.
   */
  static void admit(Context http) {
    String host = String.valueOf(http.host()).replaceFirst(":\\d+$", "");
    if (!THIS_MACHINE.contains(host)) {
      throw new ActionRefusal(
          "The sandbox answers to 127.0.0.1 and localhost only, not to " + host + ".");
    }
    String type = String.valueOf(http.contentType());
    if (http.method().name().equals("POST") && !type.startsWith("application/json")) {
      throw new ActionRefusal("An action is a JSON object of type application/json.");
    }
  }
}
