package io.directlinkbot.log;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.directlinkbot.config.Secret;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replaces secrets with dots: the known ones, and those recognized by their form. Works on plain
 * text and on JSON. Immutable.
 */
final class Redaction {
  private static final String DOTS = "•••";

  /** Slack's tokens, by the prefixes in its documentation of token types. */
  private static final String TOKEN = "\\b(?:xox[a-z]|xapp)-[\\w-]+";

  /** The ticket in the socket's address, which admits anyone; the BGP key, the counterparty's. */
  private static final String NAMED =
      "(?<name>\\b(?:ticket=|authKey\\\\*\"?\\s*[:=]\\s*\\\\*\"?))[^\\s\"\\\\,;&)}\\]]+";

  private final Pattern secret;

  Redaction(Collection<Secret> secrets) {
    Stream<String> known =
        secrets.stream()
            .map(Secret::reveal)
            .filter(value -> !value.isBlank())
            .flatMap(value -> Stream.of(value, asInJson(value)))
            .distinct()
            // the longest first: a secret may begin with another
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote);
    Stream<String> byForm = Stream.of("(?i:" + TOKEN + ")", "(?i:" + NAMED + ")");
    // one pattern for all, so that none replaces only part of what another would replace whole
    secret = Pattern.compile(Stream.concat(known, byForm).collect(Collectors.joining("|")));
  }

  String apply(String text) {
    return secret.matcher(text).replaceAll(Redaction::dots);
  }

  private static String dots(MatchResult match) {
    String name = match.group("name");
    return Matcher.quoteReplacement(name == null ? DOTS : name + DOTS);
  }

  private static String asInJson(String value) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(value));
  }
}
