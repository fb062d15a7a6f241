package io.directlinkbot.directlink.aws.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;

/**
 * What a program wrote to its standard error, as the end of a sentence: the first line, without
 * words that could be a key.
 */
final class Complaint {
  private static final Pattern LIKE_A_KEY = Pattern.compile("[A-Za-z0-9+/=_-]{16,}");
  private static final int LONGEST = 200;

  private Complaint() {}

  static String of(byte[] errors) {
    return new String(errors, UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .map(line -> LIKE_A_KEY.matcher(line).replaceAll("…"))
        .map(line -> ": " + WordUtils.abbreviate(line, LONGEST, LONGEST, "…"))
        .orElse(" and said nothing");
  }
}
