package io.directlinkbot.proxy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for an answer that no API gives: somebody in between took the call. */
public final class InterceptedAnswer {
  private static final Pattern HOST = Pattern.compile("(?i)https?://([\\w.:\\[\\]-]+).*");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)[^<{]{0,20}(<[?]xml[^>]*>\\s*|<!--.*?-->\\s*)*"
              + "<((!doctype\\s+)?html|head|title|body|script|meta)[\\s>].*");
  private static final int START = 1000;

  private InterceptedAnswer() {}

  /**
   * Part of a sentence, if the status says so.
   *
   * @param status HTTP's
   * @param location where an answer leads to, if it leads anywhere
   */
  public static Optional<String> words(int status, Optional<String> location) {
    if (status == 407) {
      return Optional.of(
          "a proxy in between wants a user and a password (HTTP 407): set HTTPS_PROXY to"
              + " http://user:password@host:port, or have this machine let through");
    }
    if (status == 511 || (status >= 300 && status < 400)) {
      return Optional.of(
          "a proxy or a login page in between answered%s (HTTP %s): sign in there, set HTTPS_PROXY,"
                  .formatted(host(location).map(it -> " and leads to " + it).orElse(""), status)
              + " or have this machine let through");
    }
    return Optional.empty();
  }

  /**
   * Whether the body of an answer is a web page. What is said of its type does not count: there are
   * APIs that call their XML a page, and pages that are sent as JSON.
   */
  public static boolean isPage(byte[] body) {
    int length = Math.min(body.length, START);
    return PAGE.matcher(new String(body, 0, length, StandardCharsets.UTF_8)).matches();
  }

  /** Likewise, for a page, or anything else that the API does not answer with. */
  public static String page() {
    return "a proxy or a login page in between, or a wrong address, answered with something else:"
        + " sign in there, set HTTPS_PROXY or check the address";
  }

  /** The rest of an address may hold anything. */
  private static Optional<String> host(Optional<String> location) {
    return location.map(HOST::matcher).filter(Matcher::matches).map(found -> found.group(1));
  }
}
