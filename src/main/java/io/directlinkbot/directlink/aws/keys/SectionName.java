package io.directlinkbot.directlink.aws.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.regex.Pattern;

/**
 * Encodes names of sections for the SDK. The AWS CLI accepts any name, quoted where it has blanks;
 * the SDK skips all but plain names, so the others are percent-encoded for it.
 */
public final class SectionName {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_\\-/.%@:+]+");
  private static final String WRITTEN = "%:";

  private SectionName() {}

  static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches();
  }

  public static String forSdk(String name) {
    return isPlain(name) ? name : WRITTEN + URLEncoder.encode(name, UTF_8).replace("*", "%2A");
  }

  static String asWritten(String ofSdk) {
    return ofSdk.startsWith(WRITTEN)
        ? URLDecoder.decode(ofSdk.substring(WRITTEN.length()), UTF_8)
        : ofSdk;
  }

  /** Returns the name without quotes around it. */
  static String unquoted(String name) {
    String plain = name.strip();
    int last = plain.length() - 1;
    boolean quoted =
        last > 0
            && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
            && plain.charAt(last) == plain.charAt(0);
    return quoted ? plain.substring(1, last) : plain;
  }
}
