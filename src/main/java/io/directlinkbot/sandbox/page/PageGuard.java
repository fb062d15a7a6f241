package io.directlinkbot.sandbox.page;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;

/**
 * Keeps other pages in the reader's browser away from the sandbox, and this page from loading
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

  /** Go with every file of the page. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cache-Control", "no-cache");

  private PageGuard() {}

  /**
   * Only the page itself may ask. A foreign page can send a form but no JSON, and a name that was
   * bent to this machine shows in the Host header.
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
