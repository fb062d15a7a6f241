package io.directlinkbot.slack.api;

import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Decodes text as Slack delivers it with commands: {@code &}, {@code <} and {@code >} escaped, and
 * people, channels, groups, dates and addresses as tokens in angle brackets
 * (docs.slack.dev/messaging/formatting-message-text). Text typed into a dialog comes unescaped and
 * must not be decoded.
 */
public final class InboundText {
  private static final Pattern TOKEN = Pattern.compile("<([^<>]*)>");
  private static final Pattern ESCAPE = Pattern.compile("&(amp|lt|gt);");

  private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:(//)?");

  private InboundText() {}

  /**
   * Returns the text as the person meant it: decoded once, with names for ids where Slack gives
   * them.
   */
  public static String decode(String delivered) {
    StringBuilder meant = new StringBuilder();
    int end = 0;
    for (MatchResult token : TOKEN.matcher(delivered).results().toList()) {
      meant.append(unescaped(delivered.substring(end, token.start())));
      meant.append(token(token.group(1)));
      end = token.end();
    }
    return meant.append(unescaped(delivered.substring(end))).toString();
  }

  private static String token(String inside) {
    int bar = inside.indexOf('|');
    String target = unescaped(bar < 0 ? inside : inside.substring(0, bar));
    String label = unescaped(bar < 0 ? "" : inside.substring(bar + 1)).strip();
    if (target.isEmpty()) {
      return label.isEmpty() ? "<" + unescaped(inside) + ">" : label;
    }
    return switch (target.charAt(0)) {
      case '@' -> signed('@', label.isEmpty() ? target.substring(1) : label);
      case '#' -> signed('#', label.isEmpty() ? target.substring(1) : label);
      case '!' -> special(target.substring(1), label);
      default -> address(target, label);
    };
  }

  private static String special(String command, String label) {
    String[] parts = command.split("\\^", -1);
    if (parts[0].equals("date")) {
      return label.isEmpty() ? date(parts) : label;
    }
    return signed('@', label.isEmpty() ? parts[parts.length - 1] : label);
  }

  private static String date(String[] parts) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(parts[1])).toString();
    } catch (RuntimeException notATime) {
      return String.join(" ", parts);
    }
  }

  /**
   * Reads an address. Slack also turns text that only looks like one into an address, and keeps
   * that text as its label.
   */
  private static String address(String target, String label) {
    if (label.isEmpty() || bare(label).equals(bare(target))) {
      return label.isEmpty() ? without("mailto:", without("tel:", target)) : label;
    }
    return target.contains(":")
        ? "%s (%s)".formatted(label, without("mailto:", without("tel:", target)))
        : label;
  }

  private static String signed(char sign, String name) {
    return name.startsWith(String.valueOf(sign)) ? name : sign + name;
  }

  private static String without(String start, String text) {
    return text.startsWith(start) ? text.substring(start.length()) : text;
  }

  private static String bare(String address) {
    return SCHEME.matcher(address).replaceFirst("").replaceFirst("/$", "");
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                switch (escape.group(1)) {
                  case "lt" -> "<";
                  case "gt" -> ">";
                  default -> "&";
                });
  }
}
