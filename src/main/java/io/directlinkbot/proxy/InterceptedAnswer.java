package io.directlinkbot.proxy;

import io.directlinkbot.reason.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes and words answers that come from something between the bot and an API, such as a proxy
 * or a login page.
 */
public final class InterceptedAnswer {
  private static final Pattern HOST = Pattern.compile("(?i)https?://([\\w.:\\[\\]-]+).*");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)[^<{]{0,20}(<[?]xml[^>]*>\\s*|<!--.*?-->\\s*)*"
              + "<((!doctype\\s+)?html|head|title|body|script|meta)[\\s>].*");
  private static final int START = 1000;

  private InterceptedAnswer() {}

  /**
   * Returns what such a status means and what to do, as part of a sentence; empty for a status that
   * an API gives.
   *
   * @param status the HTTP status
   * @param location the answer's redirect target, if it has one
   */
  public static Optional<Reason> words(int status, Optional<String> location) {
    if (status == 407) {
      return Optional.of(Reason.of("reason.way.login-in-between"));
    }
    if (status == 511 || (status >= 300 && status < 400)) {
      String http = Integer.toString(status);
      return host(location)
          .map(host -> Reason.of("reason.way.page-in-between-leads", http, host))
          .or(() -> Optional.of(Reason.of("reason.way.page-in-between", http)));
    }
    return Optional.empty();
  }

  /**
   * Whether the body of an answer is a web page. The content type is ignored: some APIs declare
   * their XML as HTML, and some pages are declared as JSON.
   */
  public static boolean isPage(byte[] body) {
    int length = Math.min(body.length, START);
    return PAGE.matcher(new String(body, 0, length, StandardCharsets.UTF_8)).matches();
  }

  /**
   * Returns what a body means that is a web page, or anything else that the API does not send, and
   * what to do, as part of a sentence.
   */
  public static Reason page() {
    return Reason.of("reason.way.something-else");
  }

  /** Returns only the host of an address: the rest may hold secrets. */
  private static Optional<String> host(Optional<String> location) {
    return location.map(HOST::matcher).filter(Matcher::matches).map(found -> found.group(1));
  }
}
